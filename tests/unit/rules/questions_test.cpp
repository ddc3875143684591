// What is asked of the ledger's placements: whether they can be worked out, and what there is to
// say of those that get a line.
#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading =
    "Lärosäte;Verksamhet;Studentens namn;Utbildning;Startdatum;Slutdatum;Status\n";

constexpr GeneratePurpose autumn_of_2016{.term = {2016, Season::autumn},
                                         .issue_date = date(2016, 12, 1)};

// The codes that the question finds, each with its severity.
std::string codes(Question question, const std::string& rows, const std::string& more = "",
                  const std::vector<bool>* set_aside = nullptr) {
    const Checked checked(Given{.lists = {heading + rows},
                                .agreements = {karolinska(more), our_units()},
                                .generate = autumn_of_2016});
    CheckInput input = checked.input();
    input.question = question;
    input.set_aside = set_aside;
    Diagnostics found;
    check(input, found);
    std::string codes;
    for (const Diagnostic& finding : found.all())
        codes += std::string{finding.severity == Severity::error ? "E" : "W"} + " " +
                 std::string{finding.kind->code} + "\n";
    return codes;
}

std::string kept_from_calculation(const std::string& rows, const std::string& more = "") {
    return codes(Question::calculable, rows, more);
}

const std::string socionom = R"([[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
)";

TEST_CASE("a placement that can be worked out is kept from nothing") {
    CHECK(kept_from_calculation("KI;aso;Åsa Ek;;2016-09-05;2016-10-07;\n") == "");
}

TEST_CASE("A201: an unknown unit keeps a placement from being worked out") {
    CHECK(kept_from_calculation("KI;hav;Åsa Ek;;2016-09-05;2016-10-07;\n") == "E A201\n");
}

TEST_CASE("A202: an unknown university keeps a placement from being worked out") {
    CHECK(kept_from_calculation("LU;aso;Åsa Ek;;2016-09-05;2016-10-07;\n") == "E A202\n");
}

TEST_CASE("A204: days outside the agreement keep a placement from being worked out") {
    CHECK(kept_from_calculation("KI;aso;Åsa Ek;;2015-09-05;2016-10-07;\n") == "E A204\n");
}

TEST_CASE("A206: a year without a rate keeps a placement from being worked out") {
    Given given{.lists = {heading + "KI;aso;Åsa Ek;;2018-09-05;2018-10-07;\n"},
                .generate = GeneratePurpose{.term = {2018, Season::autumn},
                                            .issue_date = date(2018, 12, 1)}};
    const Checked checked(given);
    CheckInput input = checked.input();
    input.question = Question::calculable;
    Diagnostics found;
    check(input, found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all().front().kind->code == "A206");
}

TEST_CASE("A206: a missing rate of a year that is not asked about keeps nothing") {
    CHECK(kept_from_calculation("KI;aso;Åsa Ek;;2018-09-05;2018-10-07;\n") == "");
}

TEST_CASE("A213: a programme that decides the rate and is not given keeps a placement") {
    CHECK(kept_from_calculation("KI;aso;Åsa Ek;;2016-09-05;2016-10-07;\n", socionom) == "E A213\n");
    CHECK(kept_from_calculation("KI;aso;Åsa Ek;Socionm;2016-09-05;2016-10-07;\n", socionom) ==
          "E A213\n");
}

TEST_CASE("nothing is asked of a cancelled placement, nor of one that is set aside") {
    CHECK(kept_from_calculation("KI;hav;Åsa Ek;;2016-09-05;2016-10-07;inställd\n") == "");
    const std::vector<bool> first{true, false};
    CHECK(codes(Question::calculable,
                "KI;hav;Åsa Ek;;2016-09-05;2016-10-07;\nKI;sjo;Bo Ek;;2016-09-05;2016-10-07;\n", "",
                &first) == "E A201\n");
}

TEST_CASE("faults that were judged at the import are not asked about again") {
    // Twice the same, and longer than twenty weeks.
    CHECK(kept_from_calculation("KI;aso;Åsa Ek;;2016-01-04;2016-10-07;\n"
                                "KI;aso;Åsa Ek;;2016-01-04;2016-10-07;\n") == "");
}

TEST_CASE("P116 and I301 are told of placements that get a line now, and only of them") {
    CHECK(codes(Question::invoiced_now, "KI;aso;Åsa Ek;;2016-09-05;2016-12-16;\n") == "W P116\n");
    const std::vector<bool> all{true};
    CHECK(codes(Question::invoiced_now, "KI;aso;Åsa Ek;;2016-09-05;2016-12-16;\n", "", &all) == "");
}

TEST_CASE("A rate that is only proposed is told of where a line now rests on it") {
    const std::string proposed =
        "[compensation.index]\n"
        "2018 = { percent = \"1.50\", preliminary = true }\n";
    Given given{.lists = {heading + "KI;aso;Åsa Ek;;2017-12-18;2018-01-19;\n"},
                .agreements = {karolinska(proposed), our_units()}};
    const auto told = [&](Term term, Date issue_date) {
        given.generate = GeneratePurpose{.term = term, .issue_date = issue_date};
        const Checked checked(given);
        CheckInput input = checked.input();
        input.question = Question::invoiced_now;
        Diagnostics found;
        check(input, found);
        return std::ranges::any_of(
            found.all(), [](const Diagnostic& finding) { return finding.kind->code == "A207"; });
    };
    CHECK(told({2018, Season::spring}, date(2018, 6, 1)));
    CHECK_FALSE(told({2017, Season::autumn}, date(2017, 12, 1)));
}

TEST_CASE("a unit without giro stops where it gets a line now") {
    const std::string bare = R"([[activity]]
id = "bar"
name = "Bar"
)";
    const Checked checked(Given{.lists = {heading + "KI;bar;Åsa Ek;;2016-09-05;2016-10-07;\n"},
                                .agreements = {karolinska(),
                                               "[provider]\nname = \"K\"\norganisation_number = "
                                               "\"212000-9994\"\n" +
                                                   bare},
                                .generate = autumn_of_2016});
    CheckInput input = checked.input();
    input.question = Question::invoiced_now;
    Diagnostics found;
    check(input, found);
    std::string codes;
    for (const Diagnostic& finding : found.all())
        codes +=
            std::string{finding.kind->code} + (finding.severity == Severity::error ? "E " : "W ");
    CHECK(codes == "A208E A209E ");
}

}  // namespace
}  // namespace underlag
