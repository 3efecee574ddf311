# Completion of kucoin for fish. The command itself finds the words; fish quotes them.
function __kucoin_complete
    set -l before (commandline -opc)
    set -e before[1]
    set -l token (commandline -ct)
    set -l current (string unescape -- $token 2>/dev/null)
    or set current (string trim --left --chars '"\'' -- $token)
    set -l found (command kucoin complete fish (count $before) -- $before "$current" 2>/dev/null </dev/null)
    or return
    if test "$found[1]" = files
        __fish_complete_path "$current"
    else if set -q found[2]
        printf '%s\n' $found[2..-1]
    end
end
complete -c kucoin -f -a '(__kucoin_complete)'
