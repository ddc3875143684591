# Sourced by the tests of this folder, as `source story.sh ROOT UNDERLAG INTERPOSER`: a ledger's life in four
# steps. Leaves in $reference, for each step, the folders before-STEP and after-STEP of an undisturbed run.
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
interposer=$(readlink -f "$3")
# In memory where that can be: a disk is asked to flush some ten thousand times here.
scratch=$([[ -w /dev/shm ]] && TMPDIR=/dev/shm mktemp -d || mktemp -d)
trap 'rm -rf "$scratch"' EXIT
reference=$scratch/reference
export LC_ALL=C.UTF-8 TZ=UTC
export UNDERLAG_LANG=sv  # LANG counts where LC_ALL is C

# run_step STEP FOLDER
run_step() {
    case $1 in
        import) (cd "$2" && "$underlag" import placeringar.csv --issue-date 2016-11-28 --jobs 1) ;;
        generate) (cd "$2" && "$underlag" generate --term HT2016 --issue-date 2016-12-01 --also peppol,sie --jobs 1) ;;
        change) (cd "$2" && "$underlag" import rattad.csv --issue-date 2016-12-05 --jobs 1) ;;
        correct) (cd "$2" && "$underlag" generate --term HT2016 --issue-date 2016-12-10 --also peppol,sie --jobs 1) ;;
    esac
}

# What counts: the documents, and what the ledger holds.
same_files() {
    diff -r "$1/out" "$2/out" 2>&1 || return 1
    diff <(contents "$1") <(contents "$2")
}
contents() {
    [[ ! -f $1/underlag.db ]] || (cd "$1" && "$underlag" ledger log --format json)
}
verified() {
    (cd "$1" && "$underlag" ledger verify >"$scratch/verified" 2>&1) || {
        cat "$scratch/verified"
        exit 1
    }
}

mkdir -p "$reference/before-import"
cp -R "$root/tests/crashes/lists/." "$reference/before-import"
mkdir "$reference/before-import/out"
previous=before-import
for step in import generate change correct; do
    [[ -d $reference/before-$step ]] || cp -R "$reference/$previous" "$reference/before-$step"
    cp -R "$reference/before-$step" "$reference/after-$step"
    run_step "$step" "$reference/after-$step" >"$scratch/said" 2>&1 || {
        cat "$scratch/said"
        echo "$step fails undisturbed"
        exit 1
    }
    previous=after-$step
done
