// What of the ledger holds a text.
#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/operations/find.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);

const std::string two_rows =
    "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n"
    "P-2;ek;Örjan Öst;R-2;;2016-10-12;2016-11-04;;\n";

// All that is told of each hit.
std::string told(const std::vector<Hit>& hits) {
    std::string all;
    for (const Hit& hit : hits)
        all += hit.number + hit.placement_id + "|" + hit.student + "|" + hit.activity + "|" +
               to_text(hit.term) + "|" + to_text(hit.amount) + "|" +
               std::to_string(static_cast<int>(hit.state)) +
               std::to_string(static_cast<int>(hit.by)) + "\n";
    return all;
}

// With the placements alone that may hold the text, and with all of them: it is the same.
std::vector<Hit> find(const Office& office, const std::string& text,
                      std::optional<Term> term = std::nullopt) {
    const Ledger ledger = office.open();
    const FindRequest request{.text = text, .term = term};
    LedgerStanding all;
    REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), december, all));
    LedgerStanding some;
    REQUIRE(
        read_standing_to_find(ledger, "underlag.db", office.reading(), december, request, some));
    std::vector<Hit> hits = find_in_ledger(ledger, some, request);
    CHECK(told(hits) == told(find_in_ledger(ledger, all, request)));
    return hits;
}

// "P-1" or "2016-0001" of each hit, with spaces between.
std::string ids(const std::vector<Hit>& hits) {
    std::string all;
    for (const Hit& hit : hits)
        all += (all.empty() ? "" : " ") + (hit.number.empty() ? hit.placement_id : hit.number);
    return all;
}

void issue(const Office& office, Date day = december) {
    IssuePlan plan;
    office.issue(office.issue_request(autumn, day), plan);
}

TEST_CASE("a student is found by any part of the name, in any order and case") {
    Office office;
    office.import(two_rows);
    for (const char* text : {"Åsa Ek", "ek åsa", "Ek, Åsa", "ÅSA", "sa e", "A\u030Asa"})
        CHECK(ids(find(office, text)).starts_with("P-1"));
    CHECK(find(office, "Åsa Ek")[0].by == FoundBy::name);
    CHECK(ids(find(office, "Åsa Öst")).empty());
}

TEST_CASE("a text is a reference, an id, a unit, a university or a list") {
    Office office;
    office.import(two_rows);
    CHECK(ids(find(office, " r-2 ")) == "P-2");
    CHECK(find(office, " r-2 ")[0].by == FoundBy::reference);
    CHECK(ids(find(office, "p-1")) == "P-1");
    CHECK(ids(find(office, "åsö hemsjuk")) == "P-1");
    CHECK(ids(find(office, "Karolinska")) == "P-1 P-2");
    CHECK(ids(find(office, "list.csv")) == "P-1 P-2");
    CHECK(find(office, "list.csv")[0].by == FoundBy::list);
}

TEST_CASE("a reference is found with other zeros, spaces and case, and so is the ledger's own id") {
    Office office;
    office.import(
        ";aso;Åsa Ek;00 1234;;2016-09-05;2016-10-07;;\n"
        ";ek;Örjan Öst;r-ÅÄ 7;;2016-10-12;2016-11-04;;\n");
    CHECK(find(office, "1234").size() == 1);
    CHECK(find(office, "0001234").size() == 1);
    CHECK(find(office, "R-åä7").size() == 1);
    const std::string own = find(office, "Åsa")[0].placement_id;
    CHECK(own.starts_with("L-"));
    CHECK(ids(find(office, own)) == own);
    CHECK(find(office, "100%").empty());
    CHECK(find(office, "'").empty());
}

TEST_CASE("a reference is found whose small letters are others, and a long text finds nothing") {
    Office office;
    office.import(
        ";aso;Åsa Ek;Groß-1;;2016-09-05;2016-10-07;;\n"
        ";ek;Örjan Öst;ﬁn 7;;2016-10-12;2016-11-04;;\n");
    CHECK(find(office, "Groß-1").size() == 1);
    CHECK(find(office, "GROSS-1").size() == 1);
    CHECK(find(office, "FIN7").size() == 1);
    CHECK(find(office, std::string(60'000, 'b')).empty());
}

TEST_CASE("a unit that has another id since is found by the new and by the old one") {
    Office office;
    office.import(two_rows);
    std::string units = our_units();
    units.replace(units.find("id = \"aso\""), 10, "id = \"Nya-Aso\"");
    units.replace(units.find("\"Åsö hemsjukvård\""), 20, "\"Åsö hemsjukvård\", \"ASO\"");
    office.agree(karolinska(), units);
    for (const char* text : {"Hemsjuk", "nya-aso", "aso"})
        CHECK(ids(find(office, text)) == "P-1");
}

TEST_CASE("a protected student is found by reference only, and never named") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;ja;\n");
    CHECK(find(office, "Åsa Ek").empty());
    const std::vector<Hit> hits = find(office, "R-1");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].student == "R-1");
}

TEST_CASE("one who has become protected is not found by the name on an issued document either") {
    Office office;
    office.import(two_rows);
    issue(office);
    office.import("P-1;aso;;R-1;;2016-09-05;2016-10-07;ja;\n" +
                  two_rows.substr(two_rows.find("P-2")));
    CHECK(find(office, "Åsa Ek").empty());
}

TEST_CASE("an amount is a line's or a document's, however it is written") {
    Office office;
    office.import(two_rows);
    for (const char* text : {"7650", "7 650,00", "7650.00", "7 650 kr"})
        CHECK(ids(find(office, text)) == "P-1");
    CHECK(find(office, "7650")[0].state == FoundState::due);
    issue(office);
    const std::vector<Hit> hits = find(office, "7650");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].placement_id == "P-1");
    CHECK(hits[0].state == FoundState::invoiced);
    CHECK(hits[1].what == Hit::What::invoice);
    CHECK(hits[1].amount == Money::from_kronor(7650));
}

TEST_CASE("what was taken back is credited, with its kronor") {
    Office office;
    office.import(two_rows);
    issue(office);
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n");
    CHECK(find(office, "P-1")[0].state == FoundState::due);
    issue(office, date(2016, 12, 2));
    const std::vector<Hit> placement = find(office, "P-1");
    REQUIRE(placement.size() == 1);
    CHECK(placement[0].state == FoundState::credited);
    CHECK(placement[0].amount == Money::from_kronor(7650));
    const std::vector<Hit> original = find(office, "2016-0001");
    REQUIRE(original.size() == 2);  // and its credit note
    CHECK(original[0].state == FoundState::credited);
    CHECK(original[1].what == Hit::What::credit);
    CHECK(original[1].number == "2016-0003");
}

TEST_CASE("an earlier name is found on the document that carries it") {
    Office office;
    office.import(two_rows);
    issue(office);
    office.import("P-1;aso;Åsa Lind;R-1;;2016-09-05;2016-10-07;;\n");
    const std::vector<Hit> hits = find(office, "Åsa Ek");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].number == "2016-0001");
    CHECK(hits[0].by == FoundBy::name);
}

TEST_CASE("a placement over two terms has a hit in each, and a term asks for its own") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2016-12-05;2017-01-27;;\n");
    CHECK(ids(find(office, "P-1")) == "P-1 P-1");
    const std::vector<Hit> autumns = find(office, "P-1", autumn);
    REQUIRE(autumns.size() == 1);
    CHECK(autumns[0].amount == Money::from_kronor(6120));
}

TEST_CASE("a cancelled placement that was never invoiced is not due") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;inställd\n" +
                  two_rows.substr(two_rows.find("P-2")));
    const std::vector<Hit> hits = find(office, "P-1");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].state == FoundState::not_due);
    CHECK(hits[0].amount == Money{});
}

}  // namespace
}  // namespace underlag
