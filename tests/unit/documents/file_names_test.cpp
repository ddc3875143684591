#include "underlag/documents/file_names.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

TEST_CASE("documents are named by term, agreement, unit and number") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("hemsjukvard-aso", "Hemsjukvården Åsö");
    CHECK(invoice_file(made.run, base) == "HT2016/KI/hemsjukvard-aso.xlsx");
    CHECK(summary_file(made.run) == "HT2016/sammanstallning.xlsx");
    base.number = "2016-0001";
    CHECK(invoice_file(made.run, base) == "HT2016/KI/hemsjukvard-aso-2016-0001.xlsx");
    CHECK(summary_file(made.run) == "HT2016/sammanstallning-2016-0001.xlsx");
    base.kind = DocumentKind::credit;
    CHECK(invoice_file(made.run, base) == "HT2016/KI/hemsjukvard-aso-2016-0001-kredit.xlsx");
}
