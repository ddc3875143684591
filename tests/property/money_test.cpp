// Days and kronor add up: terms to the placement, lines to the total, units to the whole.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "made_up_rows.hpp"
#include "rules/checked_text.hpp"
#include "underlag/compensation/compensation.hpp"
#include "underlag/invoicing/one_off.hpp"

using namespace underlag;

namespace {

Period any_period(int most_days) {
    const Date first = date(1990, 1, 1).plus_days(*rc::gen::inRange(0, 40'000));
    return *Period::between(first, first.plus_days(*rc::gen::inRange(0, most_days)));
}

DocumentRun run_of(const Checked& checked, Term term) {
    const std::vector<bool> left_out = faulty_rows(checked.list, checked.found);
    DocumentRun run =
        make_one_off(checked.sources, checked.list, checked.agreements, checked.assignments,
                     *checked.rates, term, date(2016, 12, 1), left_out);
    for (Document& document : run.documents)
        document = run.whole(document);
    return run;
}

}  // namespace

TEST_CASE("the days of the terms are the days of the placement, each in its own term") {
    CHECK(rc::check([] {
        const Period period = any_period(800);
        const HolidayPolicy policy = *rc::gen::element(HolidayPolicy::paid, HolidayPolicy::unpaid);
        int days = 0;
        for (const TermPart& part : term_parts(period, policy, std::nullopt)) {
            RC_ASSERT(term_of(part.period.first()) == part.term);
            RC_ASSERT(term_of(part.period.last()) == part.term);
            days += part.count.paid();
        }
        RC_ASSERT(days == count_days(period, policy, std::nullopt).paid());
    }));
}

TEST_CASE("weekdays counted one by one are the weekdays of the period") {
    CHECK(rc::check([] {
        const Period period = any_period(400);
        int counted = 0;
        for (Date day = period.first(); day <= period.last(); day = day.plus_days(1))
            counted += weekdays(*Period::between(day, day));
        RC_ASSERT(weekdays(period) == counted);
        RC_ASSERT(counted <= most_days_possible(period));
    }));
}

TEST_CASE("an amount is within half an öre of week rate times days through five") {
    CHECK(rc::check([] {
        const auto ore = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
        const int days = *rc::gen::inRange(0, 200);
        const std::int64_t amount = compensation(Money::from_ore(ore), days).ore();
        const std::int64_t off = 5 * amount - ore * days;
        RC_ASSERT(off >= -2 && off <= 2);
    }));
}

TEST_CASE("the lines' sum is the total, and two terms hold what the rows that are paid come to") {
    CHECK(rc::check([] {
        const auto rows = *rc::gen::container<std::vector<std::string>>(made_up_row(false));
        const Checked checked(Given{.lists = {as_list(rows)},
                                    .agreements = {karolinska(), sodertorn(), our_units()}});
        const DocumentRun run = run_of(checked, Term{2016, Season::autumn});
        Money invoiced;
        std::size_t lines = 0;
        for (const Document& document : run.documents) {
            Money total;
            long long days = 0;
            for (const Line& line : document.lines) {
                RC_ASSERT(line.amount == compensation(line.price, line.quantity));
                total += line.amount;
                days += line.quantity;
            }
            RC_ASSERT(total == document.total);
            RC_ASSERT(days == document.days);
            invoiced += total;
            lines += document.lines.size();
        }
        RC_ASSERT(invoiced == run.invoiced());
        RC_ASSERT(lines == run.placements());
        RC_ASSERT(run_of(checked, Term{2017, Season::spring}).documents.empty());
    }));
}
