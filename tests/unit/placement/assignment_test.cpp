#include <doctest/doctest.h>

#include "placement/read_text.hpp"
#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/placement/assignment.hpp"

namespace underlag {
namespace {

std::string agreement(const std::string& id, const std::string& university,
                      const std::string& validity, const std::string& more = "") {
    return "[agreement]\nid = \"" + id + "\"\n" + validity + "\n[university]\nname = \"" +
           university + "\"\n" + more;
}

constexpr const char* price = "[compensation]\nweek_rate = \"1530.00\"\nprice_year = 2016\n";

const std::string karolinska = agreement("KI", "Karolinska Institutet", "valid_from = 2016-01-01",
                                         "aliases = [\"Karolinska\"]\n" + std::string(price));
const std::string sodertorn =
    agreement("SH", "Södertörns högskola", "valid_from = 2016-01-01", price);

constexpr const char* our_units = R"([provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
[[activity]]
id = "aso"
name = "Hemsjukvården Åsö"
aliases = ["Åsö hemsjukvård"]
[[activity]]
id = "ek"
name = "Ekbackens äldreboende"
)";

// The outcomes of a list's rows, "assigned KI aso" or "outside_agreement KI aso", joined by "; ".
struct Assigned {
    Assigned(const std::vector<std::string>& texts, const std::string& list) : read(list) {
        std::vector<SourceId> files;
        for (const std::string& text : texts)
            files.push_back(
                read.sources.add({.name = "a.toml", .text = text, .form = Source::Form::settings}));
        agreements = read_agreements(read.sources, files, read.found);
        assignments = assign(read.list, agreements);
    }
    [[nodiscard]] std::string outcomes() const {
        std::string text;
        for (const Assignment& one : assignments)
            text += (text.empty() ? "" : "; ") + outcome(one);
        return text;
    }
    [[nodiscard]] std::string outcome(const Assignment& one) const {
        using enum Assignment::Outcome;
        const auto to = [&] {
            const Agreement& chosen = agreements.at(one.agreement);
            return chosen.id + " " + chosen.activities.at(one.activity).id;
        };
        switch (one.outcome) {
            case assigned:
                return "assigned " + to();
            case outside_agreement:
                return "outside_agreement " + to();
            case activity_unknown:
                return "activity_unknown " + agreements.at(one.agreement).id;
            case university_missing:
                return "university_missing";
            case university_unknown:
                return "university_unknown";
            case not_assignable:
                return "not_assignable";
        }
        return "?";
    }

    ReadText read;
    std::vector<Agreement> agreements;
    Assignments assignments;
};

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Lärosäte;Utbildning\n";

std::string row(const std::string& unit, const std::string& university,
                const std::string& programme = "") {
    return unit + ";Åsa Ek;2016-09-05;2016-10-07;" + university + ";" + programme + "\n";
}

TEST_CASE("a unit is named by its id, name or alias, without regard to case and spaces") {
    const Assigned made({karolinska, our_units},
                        heading + row("aso", "") + row("Hemsjukvården Åsö", "") +
                            row("åsö  HEMSJUKVÅRD", "") + row("Ek", "") + row("Åso", ""));
    CHECK(made.read.findings() == "");
    CHECK(made.outcomes() ==
          "assigned KI aso; assigned KI aso; assigned KI aso; assigned KI ek; activity_unknown KI");
}

TEST_CASE("a university is named by the agreement's id, its name or alias") {
    const Assigned made({karolinska, sodertorn, our_units},
                        heading + row("aso", "KI") + row("aso", "karolinska institutet") +
                            row("ek", "Karolinska") + row("ek", "SH") +
                            row("ek", "SÖDERTÖRNS HÖGSKOLA") + row("ek", "Uppsala") +
                            row("ek", ""));
    CHECK(made.outcomes() ==
          "assigned KI aso; assigned KI aso; assigned KI ek; assigned SH ek; assigned SH ek; "
          "university_unknown; university_missing");
}

TEST_CASE("with one university a row need not name it, but a wrong name is still wrong") {
    const Assigned made({karolinska, our_units},
                        heading + row("aso", "") + row("aso", "KI") + row("aso", "SH"));
    CHECK(made.outcomes() == "assigned KI aso; assigned KI aso; university_unknown");
}

TEST_CASE("without agreements nothing is assignable") {
    CHECK(Assigned({}, heading + row("aso", "KI")).outcomes() == "not_assignable");
}

TEST_CASE("a row without a unit belongs to an agreement only") {
    CHECK(Assigned({karolinska, our_units}, heading + row("", "KI")).outcomes() ==
          "not_assignable");
}

const std::string first_years = agreement("KI-1", "Karolinska Institutet",
                                          "valid_from = 2014-01-01\nvalid_to = 2016-09-30", price);
const std::string later_years =
    agreement("KI-2", "Karolinska Institutet", "valid_from = 2016-10-01", price);

std::string from_to(const std::string& start, const std::string& end) {
    return "aso;Åsa Ek;" + start + ";" + end + ";;\n";
}

TEST_CASE("of several agreements with one university, the one valid on the first day") {
    const Assigned made({first_years, later_years, our_units},
                        heading + from_to("2016-09-05", "2016-09-30") +
                            from_to("2016-10-01", "2016-10-28") +
                            from_to("2013-12-31", "2014-01-31"));
    CHECK(made.outcomes() == "assigned KI-1 aso; assigned KI-2 aso; outside_agreement KI-1 aso");
}

TEST_CASE("a placement that goes on into the next agreement stays with the one of its first day") {
    CHECK(Assigned({first_years, later_years, our_units},
                   heading + from_to("2016-09-05", "2016-10-07"))
              .outcomes() == "assigned KI-1 aso");
}

TEST_CASE("a row that names its agreement by id is covered by the next one all the same") {
    const std::string named = "aso;Åsa Ek;2016-09-05;2016-10-07;KI-1;\n";
    CHECK(Assigned({first_years, later_years, our_units}, heading + named).outcomes() ==
          "assigned KI-1 aso");
    CHECK(Assigned({first_years, sodertorn, our_units}, heading + named).outcomes() ==
          "outside_agreement KI-1 aso");
}

TEST_CASE("a placement with days between two agreements is not covered") {
    const std::string after_a_gap =
        agreement("KI-3", "Karolinska Institutet", "valid_from = 2016-11-01", price);
    CHECK(Assigned({first_years, after_a_gap, our_units},
                   heading + from_to("2016-09-05", "2016-11-04"))
              .outcomes() == "outside_agreement KI-1 aso");
}

TEST_CASE("a placement over three agreements that follow each other is covered") {
    const std::string october = agreement("KI-2", "Karolinska Institutet",
                                          "valid_from = 2016-10-01\nvalid_to = 2016-10-31", price);
    const std::string november =
        agreement("KI-3", "Karolinska Institutet", "valid_from = 2016-11-01", price);
    CHECK(Assigned({first_years, october, november, our_units},
                   heading + from_to("2016-09-05", "2016-11-04"))
              .outcomes() == "assigned KI-1 aso");
}

TEST_CASE("the first and last day of validity are inside") {
    const std::string september = agreement(
        "KI", "Karolinska Institutet", "valid_from = 2016-09-05\nvalid_to = 2016-10-07", price);
    const Assigned made({september, our_units}, heading + from_to("2016-09-05", "2016-10-07") +
                                                    from_to("2016-09-04", "2016-10-07") +
                                                    from_to("2016-09-05", "2016-10-08"));
    CHECK(made.outcomes() == "assigned KI aso; outside_agreement KI aso; outside_agreement KI aso");
}

TEST_CASE("a row without dates that can be read is assigned to a unit all the same") {
    CHECK(Assigned({karolinska, our_units}, heading + from_to("igår", "imorgon")).outcomes() ==
          "assigned KI aso");
}

const std::string with_own_rates = karolinska + R"([[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
)";

Money rate_of(const Assigned& made, std::size_t row) {
    return rates_of(made.assignments.at(row), made.agreements).base;
}

TEST_CASE("a programme with a rate of its own is paid by it, others by the agreement's") {
    const Assigned made({with_own_rates, our_units},
                        heading + row("aso", "", "socionom") + row("aso", "", "Sjuksköterska"));
    CHECK(rate_of(made, 0) == Money::from_kronor(700));
    CHECK(rate_of(made, 1) == Money::from_kronor(1530));
    CHECK_FALSE(made.assignments[0].rate_undecided);
    CHECK_FALSE(made.assignments[1].rate_undecided);
}

TEST_CASE("an empty or misspelt programme leaves the rate undecided where programmes have own") {
    const Assigned made({with_own_rates, our_units},
                        heading + row("aso", "", "") + row("aso", "", "Socinom"));
    CHECK(made.assignments[0].rate_undecided);
    CHECK(made.assignments[1].rate_undecided);
}

TEST_CASE("an empty programme is no matter where no programme has a rate of its own") {
    const Assigned made({karolinska, our_units}, heading + row("aso", "", ""));
    CHECK_FALSE(made.assignments[0].rate_undecided);
}

TEST_CASE("an empty cell means the only programme that the unit takes, a slip does not") {
    const std::string units = our_units + std::string(R"([[activity.places]]
programme = "Socionom"
students_per_year = 4
)");
    const Assigned made({with_own_rates, units}, heading + row("ek", "", "") +
                                                     row("ek", "", "Socinom") + row("aso", "", ""));
    CHECK(rate_of(made, 0) == Money::from_kronor(700));
    CHECK(made.assignments[1].rate_undecided);
    CHECK(made.assignments[2].rate_undecided);
}

TEST_CASE("a unit that takes several programmes does not say which is meant") {
    const std::string units = our_units + std::string(R"([[activity.places]]
programme = "Socionom"
students_per_year = 4
[[activity.places]]
programme = "Sjuksköterska"
students_per_year = 4
)");
    const Assigned made({with_own_rates, units}, heading + row("ek", "", ""));
    CHECK(made.assignments[0].rate_undecided);
}

}  // namespace
}  // namespace underlag
