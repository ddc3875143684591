// The year's figures against the ledger's own.
#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/operations/status.hpp"

namespace underlag {
namespace {

constexpr Date january = date(2017, 1, 15);

struct Followed {
    FollowUp follow;
    LedgerStatus status;
};

Followed followed(const Office& office, int year, Date at) {
    const Ledger ledger = office.open();
    LedgerStanding standing;
    REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), january, standing));
    FollowUp follow = follow_up(&ledger, standing, year, at, 1);
    return {std::move(follow),
            ledger_status(ledger,
                          {.reading = office.reading(), .ledger = "underlag.db", .today = january},
                          standing)};
}

const std::string three_rows =
    "P-1;aso;Åsa Ek;R-1;Sjuksköterska;2016-04-04;2016-05-06;;\n"
    "P-2;aso;Åsa Ek;R-1;Sjuksköterska;2016-09-05;2016-10-07;;\n"
    "P-3;ek;;R-2;Socionom;2016-12-12;2017-01-20;ja;\n";

TEST_CASE("every sum of the follow-up is the ledger's") {
    Office office;
    office.import(three_rows);
    IssuePlan plan;
    office.issue(office.issue_request({2016, Season::spring}, date(2016, 12, 1)), plan);
    const auto [follow, status] = followed(office, 2016, date(2017, 12, 31));
    Money due;
    Money remaining;
    for (const TermStatus& term : status.terms) {
        remaining += term.sum().remaining() + term.sum().later;
        if (term.term.year == 2016)
            due += term.sum().due + term.sum().later;
    }
    CHECK(follow.overview.sum.amount == due);
    CHECK(follow.overview.sum.students == 2);
    CHECK(follow.overview.sum.placements == 3);
    Money of_terms;
    long long days = 0;
    for (const OverviewRow& row : follow.overview.terms) {
        of_terms += row.amount;
        days += row.days;
    }
    CHECK(of_terms == due);
    long long granted = 0;
    for (const GrantRow& row : follow.grant)
        granted += row.days;
    CHECK(granted == days);
    CHECK(follow.year_before.terms.empty());
    // When all days have passed, what is left to accrue is what is left to invoice.
    CHECK(follow.accrual.amount == remaining);
    CHECK(follow.accrual.amount > Money{});
    const auto next_year = followed(office, 2017, date(2016, 12, 31));
    CHECK(next_year.follow.year_before.sum.amount == due);
    CHECK(next_year.follow.overview.sum.placements == 1);
    CHECK(next_year.follow.recorded_until == "2016-12-01");
}

TEST_CASE("what was changed and cancelled after the import is told, and what was undone is not") {
    Office office;
    office.import(three_rows);
    ImportRequest later = office.import_request(
        "P-2;ek;Åsa Ek;R-1;Sjuksköterska;2016-09-05;2016-10-07;;\n"
        "P-3;ek;;R-2;Socionom;2016-12-12;2017-01-20;ja;inställd\n");
    later.recorded_at = "2016-12-02";
    office.import(later);
    const auto [follow, status] = followed(office, 2016, date(2016, 12, 31));
    CHECK(follow.changes.changed == 1);
    CHECK(follow.changes.cancelled == 1);
    CHECK(follow.changes.late == 2);
    REQUIRE(follow.changes.list.size() == 2);
    CHECK(follow.changes.list[0].placement_id == "P-2");
    CHECK(follow.changes.list[1].days_before() == 10);
}

TEST_CASE("a line that was invoiced by the day and credited later is invoiced on that day") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;Sjuksköterska;2016-09-05;2016-10-07;;\n");
    const Term autumn{2016, Season::autumn};
    IssuePlan first;
    office.issue(office.issue_request(autumn, date(2016, 12, 1)), first);
    REQUIRE(first.run.invoiced() == Money::from_kronor(7650));
    // A week less: credited, and invoiced anew, in January.
    office.import("P-1;aso;Åsa Ek;R-1;Sjuksköterska;2016-09-05;2016-09-30;;\n");
    IssuePlan second;
    office.issue(office.issue_request(autumn, date(2017, 1, 10)), second);
    REQUIRE(second.run.credited() == Money::from_kronor(7650));
    const auto accrued = [&](Date at) { return followed(office, 2016, at).follow.accrual.amount; };
    CHECK(accrued(date(2016, 11, 30)) == Money::from_kronor(6120));
    CHECK(accrued(date(2016, 12, 31)) == Money::from_kronor(-1530));
    CHECK(accrued(date(2017, 1, 9)) == Money::from_kronor(-1530));
    CHECK(accrued(date(2017, 1, 10)) == Money{});
}

// The lists alone, as they stand.
FollowUp followed_lists(Office& office, const std::string& rows, int year, Date at) {
    const ImportRequest request = office.import_request(rows);
    LedgerStanding standing;
    REQUIRE(read_standing_of_lists(request.reading, false, january, standing));
    return follow_up(nullptr, standing, year, at, 1);
}

TEST_CASE("lists are followed up with the figures that the ledger has of them") {
    Office office;
    office.import(three_rows);
    const FollowUp of_ledger = followed(office, 2016, date(2016, 12, 31)).follow;
    const FollowUp of_lists = followed_lists(office, three_rows, 2016, date(2016, 12, 31));
    CHECK(of_lists.is_of_lists);
    CHECK(of_lists.recorded_until == "");
    CHECK(of_lists.changes.list.empty());
    CHECK(of_lists.overview.sum.amount == of_ledger.overview.sum.amount);
    CHECK(of_lists.overview.sum.days == of_ledger.overview.sum.days);
    CHECK(of_lists.overview.sum.students == of_ledger.overview.sum.students);
    REQUIRE(of_lists.overview.terms.size() == of_ledger.overview.terms.size());
    for (std::size_t row = 0; row < of_lists.overview.terms.size(); ++row)
        CHECK(of_lists.overview.terms[row].amount == of_ledger.overview.terms[row].amount);
    // Nothing was invoiced in either.
    CHECK(of_lists.accrual.amount == of_ledger.accrual.amount);
    CHECK(of_lists.contacts.size() == of_ledger.contacts.size());
}

TEST_CASE("a row of a list that has an error is not in the figures, and is counted") {
    Office office;
    const FollowUp follow = followed_lists(office,
                                           "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-09-09;;\n"
                                           "P-2;okänd;Bo Alm;R-2;;2016-09-05;2016-09-09;;\n",
                                           2016, date(2016, 12, 31));
    CHECK(follow.faulty == 1);
    CHECK(follow.overview.sum.placements == 1);
    CHECK(follow.accrual.amount == Money::from_kronor(1530));
}

const std::string frame_of_terms =
    "[[activity.places]]\nprogramme = \"Socionom\"\nstudents_vt = 3\nstudents_ht = 1\n";

TEST_CASE("a year's plan has the frame, what is placed and what is free, of terms and year") {
    Office office;
    office.agree(karolinska(), our_units(frame_of_terms));
    office.add_agreement("sh.toml", sodertorn());
    const ImportRequest request = office.import_request_of(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;Lärosäte\n"
        "ek;Åsa Ek;2016-02-01;2016-02-05;Socionom;Karolinska Institutet\n"
        "ek;Bo Alm;2016-09-05;2016-09-09;Socionom;Karolinska Institutet\n"
        "ek;Cia Dal;2016-09-05;2016-09-09;Socionom;Södertörns högskola\n"
        "aso;Eva Lind;2016-09-05;2016-09-09;Socionom;Karolinska Institutet\n");
    LedgerStanding standing;
    REQUIRE(read_standing_of_lists(request.reading, false, january, standing));
    const YearPlan plan = plan_of_year(standing, 2016, 1);
    REQUIRE(plan.universities.size() == 2);
    const UniversityPlan& ki = plan.universities[0];
    CHECK(ki.university == "Karolinska Institutet");
    CHECK(ki.without_frame == 1);
    REQUIRE(ki.rows.size() == 1);
    const PlanRow& row = ki.rows[0];
    CHECK(row.activity == "ek");
    CHECK(row.vt.frame == 3);
    CHECK(row.vt.placed == 1);
    CHECK(row.vt.free == 2);
    CHECK(row.ht.placed == 1);
    CHECK(row.ht.elsewhere == 1);
    CHECK(row.ht.free == -1);
    CHECK(row.year.frame == 4);
    CHECK(row.year.placed == 2);
    CHECK(row.year.elsewhere == 1);
    CHECK(row.year.free == 1);
    CHECK(row.contact.name == "Åsa Öberg");
    CHECK(plan.universities[1].rows.at(0).ht.placed == 1);
    CHECK(plan_of_year(standing, 2014, 1).universities.empty());
}

TEST_CASE("status tells how many places of the coming term are used") {
    Office office;
    office.agree(karolinska(),
                 our_units(frame_of_terms + "[[activity.places]]\nprogramme = \"Sjuksköterska\"\n"
                                            "students_per_year = 5\n"));
    office.import(
        "P-1;ek;Åsa Ek;R-1;Socionom;2017-02-06;2017-02-10;;\n"
        "P-2;ek;Bo Alm;R-2;Sjuksköterska;2017-02-06;2017-02-10;;\n"
        "P-3;ek;Eva Lind;R-3;Sjuksköterska;2017-09-04;2017-09-08;;\n"
        "P-4;ek;Cia Dal;R-4;Sjuksköterska;2017-09-04;2017-09-08;;inställd\n");
    const Ledger ledger = office.open();
    const auto places_on = [&](Date today) {
        LedgerStanding standing;
        REQUIRE(read_whole_standing(ledger, "underlag.db", office.reading(), today, standing));
        return ledger_status(ledger,
                             {.reading = office.reading(), .ledger = "underlag.db", .today = today},
                             standing)
            .places;
    };
    const ComingPlaces spring = places_on(date(2016, 12, 20));
    CHECK(spring.term == Term{2017, Season::spring});
    CHECK(spring.answer_by == date(2016, 11, 15));
    REQUIRE(spring.units.size() == 2);
    CHECK(spring.units[0].places == 3);
    CHECK(spring.units[0].placed == 1);
    CHECK(spring.units[0].free == 2);
    // Of five a year the autumn has one.
    CHECK(spring.units[1].places == 4);
    CHECK(spring.units[1].placed == 1);
    CHECK(spring.units[1].free == 3);
    CHECK(spring.sum().free == 5);
    const ComingPlaces autumn = places_on(date(2017, 3, 1));
    CHECK(autumn.term == Term{2017, Season::autumn});
    CHECK(autumn.answer_by == date(2017, 5, 15));
    CHECK(autumn.units.at(0).placed == 0);
    CHECK(autumn.units.at(1).placed == 1);
    CHECK(autumn.sum().free == 4);
}

}  // namespace
}  // namespace underlag
