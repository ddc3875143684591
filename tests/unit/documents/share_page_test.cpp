#include <doctest/doctest.h>

#include "underlag/documents/document_page.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/documents/share_texts.hpp"

namespace underlag {
namespace {

const DocumentWords words = built_in_words();

ShareBasis falun() {
    ShareBasis basis{.population = 59'945};
    basis.cost.year = 2024;
    basis.cost.amount = basis.cost.from_amount = Money::from_kronor(4'000'000);
    basis.cost.from_year = 2024;
    basis.part = "Länets kommuner";
    basis.percent = {50, 0};
    basis.part_amount = Money::from_kronor(2'000'000);
    basis.population_of_all = 286'546;
    return basis;
}

Document document_with(const ShareBasis& basis, std::vector<Line>& lines) {
    lines = {{.claim = {.part = 2024, .kind = ClaimKey::Kind::share},
              .name = basis.part,
              .period = Period::between(date(2024, 1, 1), date(2024, 12, 31)).value(),
              .quantity = 1,
              .amount = Money::from_kronor(418'397),
              .share = &basis}};
    Document document{.cost_year = 2024,
                      .issue_date = date(2024, 3, 1),
                      .due_date = date(2024, 3, 31),
                      .agreement = "RSS"};
    document.issuer.name = "Region Dalarna";
    document.receiver.name = document.subject.name = "Falu kommun";
    document.subject.id = "falun";
    document.lines = lines;
    return document;
}

TEST_CASE("an invoice base of a share says the part, its per cent, the people and who is paid") {
    const ShareBasis basis = falun();
    std::vector<Line> lines;
    const Document document = document_with(basis, lines);
    const DocumentPage page = page_of(document, words);
    CHECK(page.title == "Underlag för fakturering av gemensam kostnad, 2024");
    CHECK(page.period == "Underlaget avser år 2024 (2024-01-01 – 2024-12-31)");
    REQUIRE(page.columns.size() == 4);
    using What = PageColumn::What;
    CHECK(text_in(What::part, 0, document, page) == "Länets kommuner");
    CHECK(text_in(What::percent, 0, document, page) ==
          "50 % av 4\u00A0000\u00A0000,00 = 2\u00A0000\u00A0000,00");
    CHECK(text_in(What::population, 0, document, page) == "59\u00A0945 av 286\u00A0546 (20,92 %)");
    CHECK(page.unit.front().label == "Betalas till");
    CHECK(page.unit.front().value == "Region Dalarna");
    CHECK(page.remark.empty());
    CHECK(document_file(document) == "2024/RSS/falun.xlsx");
    CHECK(covered_terms(document, words).text == "2024");
}

TEST_CASE("a preliminary index is noted on the line, and a cost that was rounded is told") {
    ShareBasis basis = falun();
    CHECK_FALSE(is_rounded_first(basis.cost));
    basis.cost.steps = {{.year = 2024,
                         .percent = {3, 0},
                         .preliminary = true,
                         .rounded = Money::from_ore(400'000'050)}};
    CHECK(is_rounded_first(basis.cost));
    std::vector<Line> lines;
    const Document document = document_with(basis, lines);
    CHECK(note_text(document.lines.front(), document, words) == "preliminär uppräkning");
}

TEST_CASE("a quota is written as a Swede writes it, with no-break spaces") {
    CHECK(with_comma("430181.8162") == "430\u00A0181,8162");
    CHECK(with_comma("0.3333") == "0,3333");
    CHECK(with_comma("50") == "50");
    CHECK(people(1'000) == "1\u00A0000");
    CHECK(people(999) == "999");
}

}  // namespace
}  // namespace underlag
