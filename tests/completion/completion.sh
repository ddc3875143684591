#!/usr/bin/env bash
# completion.sh UNDERLAG bash|zsh|fish: what the shell offers when the tab key is pressed after a line.
set -euo pipefail
underlag=$(readlink -f "$1") shell=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! command -v "$shell" >/dev/null; then
    echo "SKIPPED: $shell is not installed"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/here"
ln -s "$underlag" "$work/bin/underlag"
export PATH=$work/bin:$PATH HOME=$work LC_ALL=C.UTF-8 TERM=dumb
unset UNDERLAG_CONFIG UNDERLAG_LEDGER UNDERLAG_LANG
cd "$work/here"
underlag init >/dev/null
underlag completion "$shell" >"$work/script"

# What is offered after the line, a word a line or with other signs between; errors too.
offered() {
    case $shell in
        bash) bash --norc "$here/offered.bash" "$work/script" "$1" ;;
        fish) fish --no-config -c "source $work/script; complete -C \$argv[1]" -- "$1" | cut -f1 ;;
        zsh) zsh -f "$here/offered.zsh" "$work/script" "$1" | sed "s#$1##g" ;;  # the line itself is there too
    esac 2>&1
}

wrong=0
# offers LINE WORD...: each of the words, and nothing that is said by a program.
offers() {
    local line=$1 word given
    shift
    given=$(offered "$line")
    for word in "$@"; do
        grep -qE -- "(^|[^A-Za-z0-9,-])$word([^A-Za-z0-9,.-]|\$)" <<<"$given" && continue
        printf '%s: after "%s" %s is not offered, but:\n%s\n' "$shell" "$line" "$word" "$given"
        wrong=$((wrong + 1))
    done
}
# offers_no LINE WORD...
offers_no() {
    local line=$1 word given
    shift
    given=$(offered "$line")
    for word in "$@"; do
        grep -qE -- "(^|[^A-Za-z0-9,-])$word([^A-Za-z0-9,.-]|\$)" <<<"$given" || continue
        printf '%s: after "%s" %s is offered\n' "$shell" "$line" "$word"
        wrong=$((wrong + 1))
    done
}

offers 'underlag vali' validate validera
offers 'underlag --lang en vali' validate validera
offers 'underlag validate --for' --format --for-activity --for-university
offers 'underlag validera --format ' text json csv
offers 'underlag status --format ' text json ics
offers_no 'underlag status --format ' csv
offers 'underlag import --lang ' sv en
offers 'underlag import --activity ' hemsjukvard-aso
offers 'underlag validate --for-university ' EXEMPEL
offers 'underlag generate --also pdf,' '(pdf,)?html' '(pdf,)?sie'
offers 'underlag generate --template plac' placeringar.csv placeringar.xlsx
offers 'underlag validate plac' placeringar.csv placeringar.xlsx
offers_no 'underlag validate ' validate
offers 'underlag generate --out ' avtal
offers 'underlag ledger re' render reissue
offers 'underlag explain U50' U501 U504
offers 'underlag explain ' EXEMPEL P101
offers 'underlag completion ' bash zsh fish
offers 'underlag help ' validate validera list lista exit-status
offers_no 'underlag help validate ' list
offers 'underlag follow-up --also ' html
offers 'underlag follow-up plac' placeringar.csv placeringar.xlsx
year=$(date +%Y)
offers 'underlag generate -t ' "VT$year" "HT$year"
[[ $shell != bash ]] || offers 'underlag validate --format=js' json

# The ids of the agreements that the line names.
mkdir andra
sed 's/hemsjukvard-aso/annan-enhet/' avtal/verksamheter.toml >andra/enheter.toml
offers 'underlag import -a avtal/exempel.toml -a andra/enheter.toml --activity ' annan-enhet
offers_no 'underlag import -a avtal/exempel.toml -a andra/enheter.toml --activity ' hemsjukvard-aso

# While an agreement or the configuration is wrong there are no messages among the words.
echo 'fel = [' >avtal/trasigt.toml
echo 'fel = [' >underlag.toml
offers 'underlag import --activity ' hemsjukvard-aso
offers_no 'underlag import --activity ' 'fel' 'error' 'U504'
rm -r avtal
mkdir avtal
offers_no 'underlag import --activity ' 'fel' 'error' hemsjukvard-aso

((wrong == 0)) && echo "$shell offers what it should"
