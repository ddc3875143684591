# offered.bash SCRIPT LINE: what bash offers after the line, a word a line. Bash cuts words at `=` too.
source "$1"
set -f
line=$2
COMP_WORDS=(${line//=/ = })
[[ $line != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
set +f
_underlag underlag
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
