// What the follow-up counts: students, frames, the accrual and changes, each by itself.
#include <doctest/doctest.h>

#include "rules/checked_text.hpp"
#include "underlag/followup/accrual.hpp"
#include "underlag/followup/contacts.hpp"
#include "underlag/followup/frame_use.hpp"
#include "underlag/followup/place_changes.hpp"
#include "underlag/followup/year_counts.hpp"

namespace underlag {
namespace {

const std::string heading =
    "Placerings-id;Verksamhet;Studentens namn;Studentreferens;Utbildning;Startdatum;Slutdatum;"
    "Skyddad;Status\n";

// The parts of every placement, without kronor: a week each.
std::vector<CountedPart> a_week_each(const Checked& checked, Term term) {
    std::vector<CountedPart> parts;
    for (std::uint32_t row = 0; row < checked.list.placements.size(); ++row)
        parts.push_back({row, checked.assignments[row].agreement, term, 5, Money::from_kronor(10)});
    return parts;
}

Overview overview_in(int year, const Checked& checked, const std::vector<CountedPart>& parts) {
    StudentNumbers students(checked.list);
    return overview_of(year, checked.list, checked.agreements, parts, students);
}

TEST_CASE("a name is as many students as it has references, and one without any") {
    CHECK(count_different({}) == 0);
    CHECK(count_different({{1, 0}, {1, 0}}) == 1);
    CHECK(count_different({{1, 0}, {1, 7}}) == 1);
    CHECK(count_different({{1, 7}, {1, 8}, {1, 0}}) == 2);
    CHECK(count_different({{1, 7}, {2, 7}, {3, 0}}) == 3);
}

TEST_CASE("a student counts once a term and once a year, whatever the programme is written like") {
    const Checked checked(heading +
                          "P-1;aso;Åsa Ek;R-1;Sjuksköterska;2016-02-01;2016-02-05;;\n"
                          "P-2;ek;Åsa Ek;R-1;sjuksköterska ;2016-09-05;2016-09-09;;\n"
                          "P-3;ek;Bo Berg;R-2;Sjuksköterska;2016-09-05;2016-09-09;;\n");
    std::vector<CountedPart> parts = a_week_each(checked, {2016, Season::autumn});
    parts[0].term = {2016, Season::spring};
    const Overview overview = overview_in(2016, checked, parts);
    REQUIRE(overview.terms.size() == 2);
    CHECK(overview.terms[0].students == 1);
    CHECK(overview.terms[1].students == 2);
    REQUIRE(overview.whole.size() == 1);
    CHECK(overview.whole[0].students == 2);
    CHECK(overview.whole[0].placements == 3);
    CHECK(overview.whole[0].programme == "Sjuksköterska");
    CHECK(overview.sum.days == 15);
    CHECK(overview.sum.amount == Money::from_kronor(30));
    CHECK(overview_in(2015, checked, parts).terms.empty());
    const std::vector<GrantRow> grant = state_grant(2016, checked.agreements, parts);
    REQUIRE(grant.size() == 2);
    CHECK(grant[1].provider == "Exempelkommun");
    CHECK(grant[1].days == 10);
    CHECK(grant[1].placements == 2);
}

TEST_CASE("a placement over a term border is one placement of the year") {
    const Checked checked(heading + "P-1;aso;Åsa Ek;R-1;;2016-06-20;2016-07-08;;\n");
    std::vector<CountedPart> parts = a_week_each(checked, {2016, Season::spring});
    parts.push_back(parts[0]);
    parts[1].term = {2016, Season::autumn};
    const Overview overview = overview_in(2016, checked, parts);
    CHECK(overview.terms.size() == 2);
    CHECK(overview.sum.placements == 1);
    CHECK(overview.sum.days == 10);
}

TEST_CASE("a protected student is counted, and a text of that row alone is not shown") {
    const Checked checked(heading +
                          "P-1;aso;;R-1;Okänd Text;2016-09-05;2016-09-09;ja;\n"
                          "P-2;aso;Bo Berg;R-2;Socionom;2016-09-05;2016-09-09;;\n");
    const Overview overview =
        overview_in(2016, checked, a_week_each(checked, {2016, Season::autumn}));
    CHECK(overview.sum.students == 2);
    for (const OverviewRow& row : overview.terms)
        CHECK(row.programme.find("Okänd") == std::string::npos);
}

std::vector<FrameUse> used_in(const Checked& checked, int year, std::string_view university = {}) {
    return frame_use({.input = checked.input(),
                      .year = year,
                      .today = date(2016, 10, 1),
                      .university = university})
        .uses;
}

TEST_CASE("a frame counts different students of the year, and what is free may be negative") {
    const std::string frame =
        "[[activity.places]]\nprogramme = \"Socionom\"\nstudents_per_year = 1\n";
    const Checked checked(
        Given{.lists = {heading + "P-1;ek;Åsa Ek;R-1;Socionom;2016-02-01;2016-02-05;;\n"
                                  "P-2;ek;Åsa Ek;R-1;Socionom;2016-11-07;2016-11-11;;\n"
                                  "P-3;ek;Bo Berg;R-2;Socionom;2016-11-07;2016-11-11;;\n"
                                  "P-4;ek;Cia Dal;R-3;Socionom;2016-11-07;2016-11-11;;inställd\n"},
              .agreements = {karolinska(), sodertorn(), our_units(frame)}});
    // Without a university in the list and with two agreements no row is assigned.
    const std::vector<FrameUse> none = used_in(checked, 2016);
    REQUIRE(none.size() == 1);
    CHECK(none[0].year.placed == 0);
    const Checked one(Given{.lists = {checked.sources[checked.list.lists[0].source].text},
                            .agreements = {karolinska(), our_units(frame)}});
    const std::vector<FrameUse> use = used_in(one, 2016);
    REQUIRE(use.size() == 1);
    CHECK(use[0].activity == "ek");
    CHECK(use[0].year.placed == 2);
    CHECK(use[0].year.done == 1);
    CHECK(use[0].year.free() == -1);
    CHECK(used_in(one, 2015).empty());
    const auto contacts = contacts_of(2016, one.agreements, one.list, one.assignments);
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].contact.name == "Åsa Öberg");
}

TEST_CASE("a frame of terms counts a student in each term, and the year knows those terms alone") {
    const std::string rows = heading +
                             "P-1;ek;Åsa Ek;R-1;Socionom;2016-02-01;2016-02-05;;\n"
                             "P-2;ek;Åsa Ek;R-1;Socionom;2016-11-07;2016-11-11;;\n"
                             "P-3;ek;Bo Berg;R-2;Socionom;2016-11-07;2016-11-11;;\n";
    const auto use_of = [&](const std::string& students) {
        const Checked checked(
            Given{.lists = {rows},
                  .agreements = {
                      karolinska(),
                      our_units("[[activity.places]]\nprogramme = \"Socionom\"\n" + students)}});
        return used_in(checked, 2016).at(0);
    };
    const FrameUse both = use_of("students_vt = 3\nstudents_ht = 1\n");
    CHECK(both.vt.placed == 1);
    CHECK(both.vt.done == 1);
    CHECK(both.vt.free() == 2);
    CHECK(both.ht.placed == 2);
    CHECK(both.ht.free() == -1);
    CHECK(both.year.frame == 4);
    CHECK(both.year.placed == 2);
    const FrameUse spring = use_of("students_vt = 3\n");
    CHECK(spring.year.frame == 3);
    CHECK(spring.year.placed == 1);
    CHECK_FALSE(spring.ht.free());
    CHECK(spring.ht.placed == 2);
    const FrameUse year = use_of("students_per_year = 5\nstudents_ht = 2\n");
    CHECK(year.year.frame == 5);
    CHECK(year.year.placed == 2);
    CHECK(year.ht.free() == 0);
}

TEST_CASE("a line's worth grows by its days, and ends at its amount") {
    Line line{.period = Period::between(date(2016, 9, 5), date(2016, 9, 16)).value(),
              .quantity = 10,
              .price = Money::from_kronor(1530),
              .amount = Money::from_kronor(3060)};
    const auto worth = [&](Date at) { return worth_until(line, HolidayPolicy::paid, at); };
    CHECK(worth(date(2016, 9, 4)) == Money{});
    CHECK(worth(date(2016, 9, 5)) == Money::from_kronor(306));
    CHECK(worth(date(2016, 9, 11)) == Money::from_kronor(1530));
    CHECK(worth(date(2016, 9, 16)) == Money::from_kronor(3060));
    // Five stated days are shared by the calendar's ten.
    line.quantity = 5;
    line.amount = Money::from_kronor(1530);
    CHECK(worth(date(2016, 9, 11)) == Money::from_kronor(765));
    CHECK(worth(date(2016, 12, 31)) == Money::from_kronor(1530));
}

PlaceVersion version_of(Date recorded, Date first) {
    return {.placement = 1,
            .id = "P-1",
            .agreement = "KI",
            .activity = "aso",
            .recorded = recorded,
            .first = first,
            .last = first.plus_days(4)};
}

TEST_CASE("a change is late from the 27th day before the first day on") {
    const Date first = date(2016, 9, 5);
    for (const int days : {28, 27}) {
        std::vector<PlaceVersion> versions{version_of(date(2016, 5, 1), first),
                                           version_of(first.plus_days(-days), first)};
        CHECK(place_changes(2016, versions).list.empty());  // only the name was corrected
        versions[1].activity = "ek";
        const PlaceChanges changes = place_changes(2016, versions);
        REQUIRE(changes.list.size() == 1);
        CHECK(changes.changed == 1);
        CHECK(changes.list[0].activity == "aso");
        CHECK(changes.list[0].days_before() == days);
        CHECK(changes.late == (days < 28 ? 1U : 0U));
        CHECK(place_changes(2015, versions).list.empty());
    }
}

TEST_CASE("a moved place has the earlier first day, and a cancelled one is cancelled once") {
    std::vector<PlaceVersion> versions{version_of(date(2016, 5, 1), date(2016, 9, 5)),
                                       version_of(date(2016, 5, 10), date(2016, 5, 23)),
                                       version_of(date(2016, 5, 11), date(2016, 5, 23)),
                                       version_of(date(2016, 5, 12), date(2016, 5, 30))};
    versions[2].is_cancelled = true;
    versions[3].is_cancelled = true;
    versions.push_back(version_of(date(2016, 5, 12), date(2016, 9, 5)));
    versions.back().placement = 2;
    const PlaceChanges changes = place_changes(2016, versions);
    REQUIRE(changes.list.size() == 2);
    CHECK(changes.list[0].first_day == date(2016, 5, 23));
    CHECK(changes.list[0].is_late());
    CHECK(changes.cancelled == 1);
    CHECK(changes.changed == 1);
}

}  // namespace
}  // namespace underlag
