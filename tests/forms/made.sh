# Sourced by the checks of this folder, as `source made.sh ROOT UNDERLAG`: makes the forms of a term's documents, of a
# correction and of a shared cost. Leaves them below $made/out.
root=$(cd "$1" && pwd)
underlag=$(readlink -f "$2")
validators=$root/../shared/validators
export LC_ALL=C.UTF-8 TZ=UTC
export UNDERLAG_LANG=sv  # LANG counts where LC_ALL is C

# ctest reads exit 77 as "skipped".
skip() {
    echo "SKIPPED: $*"
    exit 77
}

need_validator() {
    [[ -r $validators/peppol/validate.sh ]] || skip "../shared/validators/peppol/validate.sh is not there"
    [[ -r /usr/share/java/Saxon-HE.jar ]] || skip "Saxon is missing (Debian: libsaxonhe-java)"
    command -v javac >/dev/null || skip "javac is missing (Debian: default-jdk-headless)"
    command -v xmllint >/dev/null || skip "xmllint is missing (Debian: libxml2-utils)"
}

made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cp -R "$root"/examples/exempelkommun-liggare/. "$made"
cat >>"$made/avtal/ki.toml" <<'TOML'

[invoice]
tax_code = "VATEX-EU-132-1I"
names = "initials"
ocr = "length"

[accounting]
receivable = "1511"
revenue = "3590"
dimensions = { ansvar = 1, projekt = 6 }
TOML
cp "$root"/examples/rss-dalarna/avtal/rss.toml "$made/rss.toml"
cp "$root"/examples/rss-dalarna/befolkning.csv "$made"
printf '\n[invoice]\ntax = "outside"\ntax_text = "Utanför momsen"\n\n[accounting]\nreceivable = "1511"\nrevenue = "3690"\n' >>"$made/rss.toml"

run() { (cd "$made" && "$underlag" "$@" --quiet 2>"$made/messages" || { cat "$made/messages"; exit 1; }); }
run import placeringar.csv --issue-date 2016-11-28 >/dev/null
run generate --term HT2016 --issue-date 2016-12-01 --also peppol,sie >/dev/null
run import rattad.csv --issue-date 2016-12-05 >/dev/null
run generate --term HT2016 --issue-date 2016-12-08 --also peppol,sie >/dev/null
# Those who pay need an address and a reference, which the example leaves to them.
sed -i 's/^invoice_reference.*//; s/^\(code = .*\)$/\1\ninvoice_reference = "ZZ1"\npeppol_id = "0088:7300010000001"/' "$made/rss.toml"
run share rss.toml --year 2024 --population befolkning.csv --issue-date 2024-03-01 --record --also peppol,sie >/dev/null
