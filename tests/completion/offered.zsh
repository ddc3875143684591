# offered.zsh SCRIPT LINE: what zsh shows when the tab key is pressed twice after the line, at a terminal of its own.
zmodload zsh/zpty || exit 1
zpty shell zsh -f -i
tell() { zpty -w shell "$1"; }
# Reads until the text comes, or nothing more does.
read_until() {
    local piece all= tries=0
    while ((tries < 100)); do
        if zpty -r -t shell piece; then
            all+=$piece
            [[ $all != *$1* ]] || break
        else
            ((tries += 1))
            sleep 0.05
        fi
    done
    print -r -- "$all"
}
tell 'PS1= PS2= ; unsetopt zle_bracketed_paste prompt_cr prompt_sp; autoload -Uz compinit; compinit -u -d ~/.zcompdump'
tell "source ${(q)1}; setopt auto_list list_packed; LISTMAX=0; zstyle ':completion:*' menu no; bindkey '^I' complete-word"
tell "bindkey -s '^X' '^U print en''d^M'; print rea''dy"
read_until ready >/dev/null
zpty -w -n shell "$2"$'\t\t\x18'
read_until end | tr -d '\r' | sed -E 's/\x1b\[[0-9;?]*[A-Za-z]//g'
zpty -d shell
