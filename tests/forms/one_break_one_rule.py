"""Breaks a sound e-invoice in one way after the other: the official rules must answer each with their own rule.

one_break_one_rule.py INVOICE FOLDER VALIDATE: writes the broken ones below FOLDER and runs VALIDATE on them. What the
program takes care of is so shown to be what the rules ask for.
"""
import re
import subprocess
import sys
from pathlib import Path


def replaced(pattern, text, count=1):
    return lambda invoice: re.sub(pattern, text, invoice, count=count, flags=re.S)


# What is done, and the rules of which at least one must answer.
BREAKS = {
    "exempt-with-25-per-cent": (replaced(r"<cbc:Percent>0<", "<cbc:Percent>25<", 0), ["BR-E-05", "BR-CO-17"]),
    "unknown-tax-code": (replaced(r"VATEX-EU-132-1I", "VATEX-SE-1", 0), ["BR-CL-22"]),
    "exempt-without-vat-number": (replaced(r"<cac:PartyTaxScheme>.*?</cac:PartyTaxScheme>", ""), ["BR-E-02"]),
    "bankgiro-with-hyphen": (replaced(r"(<cac:PayeeFinancialAccount>\s*<cbc:ID>)(\d{3})", r"\1\2-"), ["SE-R-008"]),
    "two-currencies": (replaced(r'currencyID="SEK"', 'currencyID="EUR"'), ["PEPPOL-EN16931-R051"]),
    "empty-element": (replaced(r"<cbc:Note>[^<]*</cbc:Note>", "<cbc:Note></cbc:Note>"), ["PEPPOL-EN16931-R008"]),
    "endpoint-with-hyphen": (replaced(r'(schemeID="0007">\d{6})', r"\1-"), ["PEPPOL-COMMON-R049"]),
    "line-off-by-three-ore": (
        replaced(r'(<cac:InvoiceLine>.*?<cbc:LineExtensionAmount currencyID="SEK">\d+)\.00', r"\1.03"),
        ["PEPPOL-EN16931-R120"]),
    "line-period-outside": (
        replaced(r"(<cac:InvoiceLine>.*?<cbc:StartDate>)[\d-]+", r"\g<1>2016-01-01"), ["PEPPOL-EN16931-R110"]),
    "no-account": (replaced(r"<cac:PayeeFinancialAccount>.*?</cac:PayeeFinancialAccount>", ""), ["BR-61"]),
    "no-buyer-reference": (replaced(r"<cbc:BuyerReference>.*?</cbc:BuyerReference>", ""), ["PEPPOL-EN16931-R003"]),
    "three-decimals": (
        replaced(r'(<cac:InvoiceLine>.*?<cbc:LineExtensionAmount currencyID="SEK">\d+\.00)', r"\g<1>0"),
        ["BR-DEC-23"]),
    "two-notes": (replaced(r"(<cbc:Note>[^<]*</cbc:Note>)", r"\1\1"), ["PEPPOL-EN16931-R002"]),
    "total-off-by-one-ore": (replaced(r'(<cbc:PayableAmount currencyID="SEK">\d+)\.00', r"\1.01"), ["BR-CO-16"]),
    "wrong-order": (
        replaced(r"(<cbc:IssueDate>[^<]*</cbc:IssueDate>\s*)(<cbc:DueDate>[^<]*</cbc:DueDate>\s*)", r"\2\1"),
        ["Schemas validity error"]),
}


def main():
    sound, folder, validate = Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2]), sys.argv[3]
    files = {}
    for name, (break_it, _) in BREAKS.items():
        broken = break_it(sound)
        if broken == sound:
            sys.exit(f"{name}: nothing was broken")
        files[name] = folder / f"{name}.xml"
        files[name].write_text(broken, encoding="utf-8")
    answer = subprocess.run(["sh", validate, *map(str, files.values())], capture_output=True, text=True)
    said = (answer.stdout + answer.stderr).splitlines()
    wrong = []
    for name, (_, rules) in BREAKS.items():
        # The rules of a file follow its own line; the schema's errors begin with its name.
        of_file, is_its = [], False
        for line in said:
            if line.startswith(("OK", "FAIL")):
                is_its = str(files[name]) in line
            if is_its or line.startswith(str(files[name])):
                of_file.append(line)
        if not any(rule in line for rule in rules for line in of_file):
            wrong.append(f"{name}: none of {rules} answered\n" + "\n".join(of_file))
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{len(BREAKS)} breaks, each answered by its rule")


main()
