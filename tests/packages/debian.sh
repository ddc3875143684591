#!/usr/bin/env bash
# debian.sh SOURCE BUILD CPACK: makes underlag and underlag-dev twice, and installs and runs them where nothing else is.
# UNDERLAG_CLEAN_ROOT=FOLDER: a Debian 12 root made by debootstrap, to install into with all that the packages depend on;
# underlag-dev with a compiler too, for a program of another project.
set -euo pipefail
source_folder=$1 build_folder=$2 cpack=$3
command -v dpkg-deb >/dev/null || { echo "SKIPPED: no dpkg-deb here, so no Debian packages"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make_packages() {
    (cd "$build_folder" && "$cpack" -G DEB -B "$1") >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}
make_packages "$work/first"
make_packages "$work/second"
for package in "$work"/first/*.deb; do
    cmp "$package" "$work/second/$(basename "$package")"
done
program=("$work"/first/underlag_*.deb) library=("$work"/first/underlag-dev_*.deb)

# --- What is in them
contents=$(dpkg-deb --contents "${program[0]}")
for file in ./usr/bin/underlag ./usr/share/underlag/templates/avtal/exempel.toml \
    ./usr/share/bash-completion/completions/underlag ./usr/share/zsh/vendor-completions/_underlag \
    ./usr/share/fish/vendor_completions.d/underlag.fish ./usr/share/doc/underlag/copyright \
    ./usr/share/man/man1/underlag-generate.1.gz ./usr/share/man/sv/man1/underlag.1.gz \
    ./usr/share/man/man7/underlag-agreement.7.gz ./usr/share/man/sv/man7/underlag-list.7.gz \
    './usr/share/man/sv/man1/underlag-generera.1.gz -> underlag-generate.1.gz' \
    ./usr/share/doc/underlag/examples/exempelkommun-ht2016/placeringar.csv; do
    grep -q " $file\$" <<<"$contents" || { echo "$file is not in the package"; exit 1; }
done
contents=$(dpkg-deb --contents "${library[0]}")
for file in ./usr/lib/libunderlag.a ./usr/include/underlag/underlag.hpp ./usr/lib/cmake/underlag/underlagConfig.cmake; do
    grep -q " $file\$" <<<"$contents" || { echo "$file is not in the library's package"; exit 1; }
done
depends=$(dpkg-deb --field "${program[0]}" Depends)
for package in libc6 libfmt9 libicu72 libxlsxwriter; do
    [[ $depends == *$package* ]] || { echo "the package does not depend on $package: $depends"; exit 1; }
done

if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "${program[0]}" "${library[0]}"
else
    echo "SKIPPED: lintian is not installed; the packages were not looked at by it"
fi

# --- Installed and run: in a clean root where one is, else unpacked over the libraries that are here
# What a newcomer does first: the examples are in $1, all is done in $2.
try_it='set -eu
underlag --version | grep -q "^underlag [0-9]"
mkdir "$2" && cd "$2"
underlag init ny >/dev/null
cp -R "$1/exempelkommun-ht2016" exempel && cd exempel
underlag generate placeringar.csv --term HT2016 --issue-date 2016-12-01 --quiet
test -s out/HT2016/sammanstallning.xlsx'

if [[ -n ${UNDERLAG_CLEAN_ROOT:-} ]]; then
    ((EUID == 0)) || { echo "UNDERLAG_CLEAN_ROOT needs root"; exit 1; }
    root=$UNDERLAG_CLEAN_ROOT
    cp "${program[0]}" "$root/tmp/underlag.deb"
    chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends /tmp/underlag.deb \
        >"$work/log" 2>&1 || { tail -n 40 "$work/log"; exit 1; }
    rm -rf "$root/tmp/tried"
    chroot "$root" sh -c "$try_it
        underlag generate placeringar.csv --term HT2016 --issue-date 2016-12-01 --also pdf --quiet
        ls out/HT2016/*/*.pdf >/dev/null" tried /usr/share/doc/underlag/examples /tmp/tried \
        >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
    chroot "$root" dpkg --remove underlag >/dev/null
    [[ ! -e $root/usr/bin/underlag ]]

    # With what the package itself depends on, and the tools that any project has.
    cp "${library[0]}" "$root/tmp/underlag-dev.deb"
    chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
        /tmp/underlag-dev.deb g++ cmake ninja-build >"$work/log" 2>&1 || { tail -n 40 "$work/log"; exit 1; }
    chroot "$root" sh -euc 'rm -rf /tmp/built && mkdir /tmp/built && cd /tmp/built
        cmake -G Ninja -S /usr/share/doc/underlag-dev/examples/library -B .
        cmake --build .
        ./who_pays_what | grep "Hemsjukvården Åsö: 13158.00 kr"' >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
    echo "made twice with the same bytes; installed, run and removed in $root; a program was built there with underlag-dev"
    exit 0
fi
echo "SKIPPED: no clean root (debootstrap one and name it in UNDERLAG_CLEAN_ROOT); unpacked and run here instead"
root=$work/root
mkdir "$root"
dpkg-deb --extract "${program[0]}" "$root"
dpkg-deb --extract "${library[0]}" "$root"
PATH=$root/usr/bin:$PATH sh -c "$try_it" tried "$root/usr/share/doc/underlag/examples" "$work/tried" >"$work/said" 2>&1 ||
    { cat "$work/said"; exit 1; }
echo "made twice with the same bytes; unpacked and run"
