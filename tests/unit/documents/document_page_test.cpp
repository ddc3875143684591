#include "underlag/documents/document_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "documents/made_up_run.hpp"

namespace underlag {
namespace {

using What = PageColumn::What;

const DocumentWords words = built_in_words();

Line line_of(std::string_view student, std::string_view reference) {
    return {.name = student,
            .period = Period::between(date(2016, 9, 5), date(2016, 10, 7)).value(),
            .placement = {.student_ref = reference}};
}

bool shows(What column, const DocumentPage& page) {
    return std::ranges::find(page.columns, column, &PageColumn::what) != page.columns.end();
}

bool shows_references(std::vector<Line> lines) {
    Document document;
    document.lines = std::move(lines);
    return shows(What::reference, page_of(document, words));
}

std::string joined(const std::vector<PageFact>& facts) {
    std::string text;
    for (const auto& [label, value] : facts)
        text.append(label).append(": ").append(value).append("\n");
    return text;
}

TEST_CASE("references are shown when two students of one name would look like one billed twice") {
    CHECK(shows_references({line_of("Anna Lönn", "S-1"), line_of("anna  lönn", "S-2")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Anna Lönn", "S-1")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Anna Lönn", "")}));
    CHECK_FALSE(shows_references({line_of("Anna Lönn", "S-1"), line_of("Åsa Ek", "S-2")}));
}

TEST_CASE("a credit note shows the ids of the placements it credits, an invoice base does not") {
    Document document{
        .kind = DocumentKind::credit, .credits = "2016-0001", .credits_issued = date(2016, 11, 3)};
    document.lines = {line_of("Åsa Ek", ""), line_of("Åsa Ek", "")};
    CHECK_FALSE(shows(What::placement, page_of(document, words)));
    document.lines.back().placement.id = "P-17";
    const DocumentPage page = page_of(document, words);
    CHECK(page.columns.at(2).what == What::placement);
    CHECK(text_in(What::placement, 1, document, page) == "P-17");
    document.kind = DocumentKind::invoice;
    CHECK_FALSE(shows(What::placement, page_of(document, words)));
}

TEST_CASE("the columns are those of Bilaga 2, with a note last where a line has one") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    std::string headings;
    for (const PageColumn& column : page_of(document, words).columns)
        headings += column.heading + ";";
    CHECK(headings == "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal veckor;Ersättning;");
    line.placement.continues_in = Term{2017, Season::spring};
    const DocumentPage page = page_of(document, words);
    CHECK(page.columns.back().what == What::note);
    CHECK(text_in(What::note, 0, document, page) == "fortsätter i VT2017");
    document.policy.programmes = {"Socionom"};
    CHECK(page_of(document, words).columns.at(2).what == What::programme);
}

TEST_CASE("a page says what Bilaga 2 asks for, from top to bottom") {
    MadeUpRun made;
    Document& document = made.add_document("hemsjukvard-aso", "Hemsjukvården Åsö");
    made.add_line(document, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 23));
    const DocumentPage page = page_of(document, words);
    CHECK(page.title == "Underlag för fakturering för VFU-placering");
    CHECK(page.credited.empty());
    CHECK(page.period == "Underlaget avser perioden 2016-07-01 – 2016-12-31 (HT2016)");
    CHECK(joined(page.facts) ==
          "Lärosäte: Karolinska Institutet\n"
          "Organisationsnummer: 202100-2973\n"
          "Er referens: ZZ1234VFU\n"
          "Från: Exempelkommun\n"
          "Avtal: Samverkansavtal 2016/42\n"
          "Underlagsnummer: Ej registrerat i liggaren\n"
          "Utfärdandedatum: 2016-12-01\n");
    CHECK(page.total == "Total ersättning");
    CHECK(page.remark.find("till och med 2016-12-23") != std::string::npos);
    CHECK(joined(page.unit) ==
          "Verksamhetens namn: Hemsjukvården Åsö\n"
          "Organisationsnummer: 212000-9994\n"
          "Verksamhetens kontaktperson: Åsa Öberg\n"
          "Telefon: 08-123 45 67\n"
          "E-postadress: asa.oberg@exempel.se\n"
          "Postgiro-/bankgiro: Bankgiro 991-2346\n");
    CHECK(joined(page.terms) ==
          "Betalningsvillkor: 30 dagar; förfaller 2016-12-31 om fakturan dateras 2016-12-01\n"
          "Moms: Momsbefriat enligt avtal § 4.6\n");
}

TEST_CASE("a page leaves out facts that nobody has given") {
    Document document;
    document.agreement = "KI";
    const DocumentPage page = page_of(document, words);
    CHECK(joined(page.unit).empty());
    CHECK(joined(page.facts).find("Er referens") == std::string::npos);
    CHECK(joined(page.facts).find("Avtal: KI\n") != std::string::npos);
}

}  // namespace
}  // namespace underlag
