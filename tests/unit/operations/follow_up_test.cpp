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
    FollowUp follow = follow_up(ledger, standing, year, at, 1);
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

}  // namespace
}  // namespace underlag
