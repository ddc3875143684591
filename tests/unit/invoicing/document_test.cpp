#include "underlag/invoicing/document.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "underlag/invoicing/document_run.hpp"

namespace underlag {
namespace {

constexpr Term autumn_2016{2016, Season::autumn};

Period days(Date first, Date last) {
    return Period::between(first, last).value();
}

// What lines lead into before they stand on a document, as a list does that is let go of.
struct Lists {
    std::string student = "Åsa Ek";
    std::string id = "P-1";
    std::string programme = "Sjuksköterska";
    std::string letter = "lärosätets brev";
    WeekRate rate{.year = 2016,
                  .amount = Money::from_kronor(1530),
                  .from_published = true,
                  .from_year = 2016,
                  .from_amount = Money::from_kronor(1530),
                  .from_source = letter,
                  .steps = {{2017, {150, 2}, letter, false, "1552.95", Money::from_kronor(1553)}}};

    [[nodiscard]] Line line() const {
        return {.claim = {.id = 7, .part = part_of(autumn_2016)},
                .name = student,
                .period = days(date(2016, 9, 5), date(2016, 9, 9)),
                .quantity = 5,
                .price = rate.amount,
                .amount = rate.amount,
                .placement = {.id = id, .programme = programme, .rate = &rate}};
    }
};

Document document_with(std::vector<Line> lines) {
    Document document{.number = "2016-0001",
                      .issue_date = date(2016, 12, 1),
                      .agreement = "KI",
                      .issuer = {.name = "Exempelkommun"},
                      .receiver = {.name = "Karolinska Institutet", .reference = "ZZ1234VFU"},
                      .subject = {.id = "aso", .name = "Hemsjukvården Åsö"}};
    put_lines(document, std::move(lines), SwedishOrder{});
    return document;
}

TEST_CASE("a document prints the same when what it was made from is gone, and so does its copy") {
    auto lists = std::make_unique<Lists>();
    Document copy;
    {
        const Document document = document_with({lists->line(), lists->line()});
        lists->student.replace(0, 5, "XXXXX");
        lists.reset();
        copy = document;
    }
    REQUIRE(copy.lines.size() == 2);
    for (const Line& line : copy.lines) {
        CHECK(line.name == "Åsa Ek");
        CHECK(line.placement.id == "P-1");
        CHECK(line.placement.programme == "Sjuksköterska");
        CHECK(line.placement.rate->from_source == "lärosätets brev");
        CHECK(line.placement.rate->steps.at(0).source == "lärosätets brev");
    }
    CHECK(copy.lines[0].placement.rate == copy.lines[1].placement.rate);
}

TEST_CASE("lines stand by name with Å Ä Ö last, then by first day, and are counted and summed") {
    const Lists lists;
    Line later = lists.line();
    later.period = days(date(2016, 10, 3), date(2016, 10, 7));
    Line other = lists.line();
    other.name = "Zoran Ek";
    const Document document = document_with({later, lists.line(), other});
    CHECK(document.lines[0].name == "Zoran Ek");
    CHECK(document.lines[1].period.first() == date(2016, 9, 5));
    CHECK(document.lines[2].period.first() == date(2016, 10, 3));
    CHECK(document.days == 15);
    CHECK(document.total == Money::from_kronor(4590));
}

TEST_CASE("a credit note is a function of the original: its parties, subject and these lines") {
    const Lists lists;
    auto original = std::make_unique<Document>(document_with({lists.line()}));
    const Document note = credit_note_of(*original, original->lines, SwedishOrder{});
    const Document was = *original;
    original.reset();
    CHECK(note.kind == DocumentKind::credit);
    CHECK(note.number.empty());
    CHECK(note.credits == "2016-0001");
    CHECK(note.credits_issued == date(2016, 12, 1));
    CHECK(note.agreement == was.agreement);
    CHECK(note.issuer == was.issuer);
    CHECK(note.receiver == was.receiver);
    CHECK(note.subject == was.subject);
    CHECK_FALSE(note.due_date);
    CHECK(note.total == was.total);
    REQUIRE(note.lines.size() == 1);
    CHECK(note.lines[0].name == "Åsa Ek");
}

TEST_CASE("a share of a year's cost is a line like another, and has no days") {
    WeekRate cost;
    cost.year = 2024;
    cost.amount = Money::from_kronor(4'120'000);
    const ShareBasis share{.cost = cost,
                           .part = "Länets kommuner",
                           .percent = {50, 0},
                           .part_amount = Money::from_kronor(2'060'000),
                           .population = 59'986,
                           .population_of_all = 287'255,
                           .quota = "430181.8",
                           .floor = Money::from_kronor(430'181),
                           .remainder = "0.8",
                           .rank = 2,
                           .is_raised = true};
    Document document{.cost_year = 2024, .agreement = "RSS", .subject = {.id = "falun"}};
    put_lines(document,
              {{.claim = {.id = 3, .part = 2024, .kind = ClaimKey::Kind::share},
                .name = share.part,
                .period = days(date(2024, 1, 1), date(2024, 12, 31)),
                .quantity = 1,
                .price = Money::from_kronor(430'182),
                .amount = Money::from_kronor(430'182),
                .share = &share}},
              SwedishOrder{});
    CHECK(document.occasion() == "2024");
    CHECK(document.days == 0);
    CHECK(document.total == Money::from_kronor(430'182));
    REQUIRE(document.lines[0].share != nullptr);
    CHECK(document.lines[0].share != &share);
    CHECK(document.lines[0].share->quota == "430181.8");
    CHECK(document.lines[0].name == "Länets kommuner");
}

TEST_CASE("parts of placements sort as their terms do") {
    CHECK(part_of({2016, Season::spring}) < part_of(autumn_2016));
    CHECK(part_of(autumn_2016) < part_of({2017, Season::spring}));
}

TEST_CASE("a run says of each document what it was made for and when") {
    DocumentRun run{.term = autumn_2016, .issue_date = date(2016, 12, 1)};
    run.documents = {Document{.kind = DocumentKind::credit}, Document{}};
    run.date_documents();
    CHECK(run.documents[0].issue_date == date(2016, 12, 1));
    CHECK_FALSE(run.documents[0].due_date);
    CHECK(run.documents[1].term == autumn_2016);
    CHECK(run.documents[1].due_date == date(2016, 12, 31));
}

}  // namespace
}  // namespace underlag
