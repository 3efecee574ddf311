# Completion of kucoin for bash. The command itself finds the words and quotes them.
_kucoin() {
  local line=${COMP_LINE:0:COMP_POINT} kind='' word=''
  COMPREPLY=()
  {
    IFS= read -r kind
    while IFS= read -r word; do
      COMPREPLY+=("$word")
    done
  } < <(command kucoin complete bash -- "$line" "$2" 2>/dev/null </dev/null)
  if [[ $kind == files ]]; then
    compopt -o default 2>/dev/null
  elif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:@=] ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _kucoin kucoin
