# listed_files: the project's files below the current directory, tracked or about to be, each ended by NUL.
# Sourced by bash. In a copy without git: everything but what builds leave behind.
listed_files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard
    else
        find . \( -path ./.git -o -path './build*' -o -path ./out \) -prune -o -type f -printf '%P\0'
    fi | while IFS= read -r -d '' file; do
        # What was removed but is still tracked cannot be read.
        [[ ! -f $file ]] || printf '%s\0' "$file"
    done
}
