#include "underlag/documents/invoice_columns.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

InvoiceLine line_of(std::string_view student, std::string_view reference) {
    return {.student = student,
            .student_ref = reference,
            .period = Period::between(date(2016, 9, 5), date(2016, 10, 7)).value()};
}

bool shows_references(std::vector<InvoiceLine> lines) {
    const Agreement agreement;
    const InvoiceBase base{.agreement = &agreement, .lines = std::move(lines)};
    return invoice_columns(base, false).reference.has_value();
}

TEST_CASE("references are shown when two students of one name would look like one billed twice") {
    CHECK(shows_references({line_of("Anna Lönn", "S-1"), line_of("anna  lönn", "S-2")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Anna Lönn", "S-1")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Anna Lönn", "")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Åsa Ek", "S-2")}));
}

TEST_CASE("a credit note shows the ids of the placements it credits, an invoice base does not") {
    const Agreement agreement;
    InvoiceLine line = line_of("Åsa Ek", "");
    InvoiceBase base{.kind = DocumentKind::credit, .agreement = &agreement, .lines = {line, line}};
    CHECK_FALSE(invoice_columns(base, false).placement);
    base.lines.back().placement_id = "P-17";
    CHECK(invoice_columns(base, false).placement == 2);
    base.kind = DocumentKind::invoice;
    CHECK_FALSE(invoice_columns(base, false).placement);
}

TEST_CASE("the columns are those of Bilaga 2, with a note last where a line has one") {
    const Agreement agreement;
    const InvoiceBase base{.agreement = &agreement};
    const InvoiceColumns columns = invoice_columns(base, true);
    CHECK(columns.start == 2);
    CHECK(columns.amount == 5);
    CHECK(columns.note == 6);
    CHECK(columns.last == 6);
}

}  // namespace
}  // namespace underlag
