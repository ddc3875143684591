"""What the other forms of a run's documents cost beside the workbooks alone: `--also`, from a ledger."""
import shutil
import subprocess

from in_turns import Program, table
from pathlib import Path

FORM_SIZES = (10_000, 100_000)
SETTINGS = '\n[accounting]\nreceivable = "1511"\nrevenue = "3590"\n'


def form_programs(bench, rows):
    placements, agreement, register = bench.files(rows, "sound")
    settings = Path(agreement).with_name("with-accounts.toml")
    settings.write_text(Path(agreement).read_text(encoding="utf-8") + SETTINGS, encoding="utf-8")
    imported, ledger, out = (bench.scratch / name for name in ("imported.db", "forms.db", "forms"))
    imported.unlink(missing_ok=True)
    common = ["-a", str(settings), "-a", register]
    subprocess.run([bench.underlag, "import", placements, *common, "--issue-date", "2016-12-16",
                    "--ledger", str(imported)], capture_output=True, check=True)

    def prepare():
        shutil.rmtree(out, ignore_errors=True)
        shutil.copy(imported, ledger)

    command = [bench.underlag, "generate", *common, "--ledger", str(ledger), "--term", "HT2016",
               "--issue-date", "2016-12-16", "-o", str(out)]
    return [Program("**workbooks alone**", command, before=prepare),
            *[Program(f"`--also {form}`", [*command, "--also", form], before=prepare)
              for form in ("pdf", "peppol", "sie", "html", "pdf,peppol,sie,html")]], out


def measure_forms(bench, sizes, cost_row, heading):
    print("## generate --also\n")
    costs = []
    for rows in sizes:
        programs, out = form_programs(bench, rows)
        bench.run(programs)
        costs += [cost_row(rows, program, programs[0]) for program in programs]
        programs[-1].before()  # the turns may have ended with another program's files
        subprocess.run(programs[-1].command, capture_output=True, check=True)
        invoices, pdfs = (sum(1 for _ in out.rglob(f"*.{ending}")) for ending in ("xml", "pdf"))
        if not invoices or invoices != pdfs:
            raise SystemExit(f"{invoices} e-invoices and {pdfs} PDFs")
    print(table(["lines", "program", *heading], costs))
    print("PDFs are made for `peppol` too, which attaches them.\n")
