// What units really send, met by a ledger: who is who first, then lists and ledger judged together.
#include <doctest/doctest.h>

#include <optional>

#include "identity/matched_text.hpp"
#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {
namespace {

// As an import does it: what a row replaces, or a complete list cancels, is no longer there.
struct Imported {
    explicit Imported(const Histories& given) : matched(given) {
        std::vector<bool> is_gone(matched.list.placements.size());
        for (const RowMatch& row : matched.who.rows)
            if (row.known && row.fate != RowMatch::Fate::refused)
                is_gone[*row.known] = true;
        for (const std::uint32_t known : matched.who.cancelled)
            is_gone[known] = true;
        fates = matched.fates();
        const std::size_t left = drop(is_gone);
        const RateBook rates(matched.agreements, 2016, 2017);
        check({.sources = matched.sources,
               .list = matched.list,
               .agreements = matched.agreements,
               .assignments = matched.assignments,
               .rates = rates,
               .generate = std::nullopt,
               .ledger_row_count = left},
              matched.found);
    }
    Imported(const std::string& ledger, const std::string& rows)
        : Imported(Histories{.ledger = ledger, .lists = {rows}}) {}

    // Errors and the warnings of placements; the agreements here have no giro numbers.
    [[nodiscard]] std::string findings() const {
        Diagnostics of_placements = matched.found;
        of_placements.keep_only(
            [](const Diagnostic& finding) { return finding.kind->code.starts_with("P"); });
        return findings_of(matched.sources, of_placements, "");
    }

    Matched matched;
    std::string fates;

   private:
    std::size_t drop(const std::vector<bool>& is_gone) {
        Placements placements;
        Assignments assignments;
        for (std::size_t row = 0; row < is_gone.size(); ++row)
            if (!is_gone[row]) {
                placements.push_back(matched.list.placements[row]);
                assignments.push_back(matched.assignments[row]);
            }
        const std::size_t gone = matched.list.placements.size() - placements.size();
        matched.list.lists.front().placement_count -= gone;
        for (std::size_t list = 1; list < matched.list.lists.size(); ++list)
            matched.list.lists[list].first_placement -= gone;
        matched.list.placements = std::move(placements);
        matched.assignments = std::move(assignments);
        return matched.list.lists.front().placement_count;
    }
};

const std::string rows_of_aso =
    "1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n"
    "2;KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n";
const std::string rows_of_ek =
    "1;KI;ek;Nils Öberg;2016-09-05;2016-10-07;;;;;\n"
    "2;KI;ek;Eva Berg;2016-09-05;2016-10-07;;;;;\n";

TEST_CASE("row numbers as ids in two units' lists: P107 in one import, P118 one after the other") {
    CHECK(Imported(Histories{.ledger = "", .lists = {rows_of_aso, rows_of_ek}}).findings() ==
          "P107 E b.csv 2:A2; P107 E b.csv 3:A3");
    CHECK(Imported(rows_of_aso, rows_of_ek).findings() == "P118 E 2:A2; P118 E 3:A3");
}

TEST_CASE("a changed row does not meet the placement that it replaces") {
    const Imported moved("P-1;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                         "P-1;KI;ek;Åsa Ek;2016-09-05;2016-10-14;;;;;\n");
    CHECK(moved.fates == "changed P-1");
    CHECK(moved.findings() == "");
    CHECK(Imported(rows_of_aso, rows_of_aso).findings() == "");
}

TEST_CASE("a placement moved to another unit without its id: P105 names the one in the ledger") {
    const Imported moved("L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                         ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(moved.findings() == "P105 E 2:E2");
    CHECK(
        moved.matched.swedish("P105") ==
        "Åsa Ek har redan en placering 2016-09-05–2016-10-07 i liggaren, L-17-K4QX (Hemsjukvården "
        "Åsö)\n");
    CHECK(moved.matched.told("P105").find("skriv L-17-K4QX som placerings-id på raden") !=
          std::string::npos);
    const Imported with_its_id("L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                               "L-17-K4QX;KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(with_its_id.fates == "changed L-17-K4QX");
    CHECK(with_its_id.findings() == "");
}

TEST_CASE(
    "a placement moved to another university's agreement is P119, and P105 names the one there") {
    const Imported moved("L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                         ";SH;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n");
    CHECK(moved.findings() == "P119 E 2:B2; P105 W 2:E2");
    CHECK(moved.matched.told("P105").find("på L-17-K4QX i liggaren (Hemsjukvården Åsö)") !=
          std::string::npos);
}

TEST_CASE("a corrected name without an id is P119, with the ledger's id a change") {
    const std::string before = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
    CHECK(Imported(before, ";KI;aso;Åsa Eek;2016-09-05;2016-10-07;;;;;\n").findings() ==
          "P119 E 2:A2");
    CHECK(Imported(before, "L-17-K4QX;KI;aso;Åsa Eek;2016-09-05;2016-10-07;;;;;\n").findings() ==
          "");
}

TEST_CASE("a name shared by two students at two units: their references tell them apart") {
    const std::string before = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;S1;;;\n";
    CHECK(Imported(before, ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;S2;;;\n").findings() == "");
    CHECK(Imported(before, ";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n").findings() ==
          "P105 E 2:E2");
}

TEST_CASE("what a complete list cancels no longer stands in the way of another unit") {
    const Imported moved(Histories{.ledger = "L-17-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n",
                                   .lists = {";KI;ek;Åsa Ek;2016-09-05;2016-10-07;;;;;\n"},
                                   .complete_for = Term{2016, Season::autumn},
                                   .emptied = {"aso"}});
    CHECK(moved.fates == "added; cancelled L-17-K4QX");
    CHECK(moved.findings() == "");
}

}  // namespace
}  // namespace underlag
