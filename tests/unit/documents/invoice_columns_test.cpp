#include "underlag/documents/document_sheets.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

Line line_of(std::string_view student, std::string_view reference) {
    return {.name = student,
            .period = Period::between(date(2016, 9, 5), date(2016, 10, 7)).value(),
            .placement = {.student_ref = reference}};
}

bool shows_references(std::vector<Line> lines) {
    const Document document{.lines = std::move(lines)};
    return invoice_columns(document, false).reference.has_value();
}

TEST_CASE("references are shown when two students of one name would look like one billed twice") {
    CHECK(shows_references({line_of("Anna Lönn", "S-1"), line_of("anna  lönn", "S-2")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Anna Lönn", "S-1")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Anna Lönn", "")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Åsa Ek", "S-2")}));
}

TEST_CASE("a credit note shows the ids of the placements it credits, an invoice base does not") {
    Line line = line_of("Åsa Ek", "");
    Document document{.kind = DocumentKind::credit, .lines = {line, line}};
    CHECK_FALSE(invoice_columns(document, false).placement);
    document.lines.back().placement.id = "P-17";
    CHECK(invoice_columns(document, false).placement == 2);
    document.kind = DocumentKind::invoice;
    CHECK_FALSE(invoice_columns(document, false).placement);
}

TEST_CASE("the columns are those of Bilaga 2, with a note last where a line has one") {
    const Document document;
    const InvoiceColumns columns = invoice_columns(document, true);
    CHECK(columns.start == 2);
    CHECK(columns.amount == 5);
    CHECK(columns.note == 6);
    CHECK(columns.last == 6);
}

}  // namespace
}  // namespace underlag
