#compdef kucoin
# Completion of kucoin for zsh. The command itself finds the words; zsh quotes them.
_kucoin() {
  local kind line
  local -a typed found shown partial partial_shown
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  {
    IFS= read -r kind
    while IFS= read -r line; do
      if [[ ${line%%$'\t'*} == *[:@=] ]]; then
        partial+=("${line%%$'\t'*}")
        partial_shown+=("${line/$'\t'/  -- }")
      else
        found+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
      fi
    done
  } < <(command kucoin complete zsh $((CURRENT - 2)) -- "${typed[@]}" 2>/dev/null </dev/null)
  if [[ $kind == files ]]; then
    _files
    return
  fi
  (( $#found )) && compadd -l -d shown -- "${found[@]}"
  (( $#partial )) && compadd -l -d partial_shown -S '' -- "${partial[@]}"
  (( $#found + $#partial ))
}
if [[ ${funcstack[1]-} == _kucoin ]]; then
  _kucoin "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _kucoin kucoin
fi
