#include "underlag/rules/sum_row.hpp"

#include <optional>

#include "underlag/compensation/placement_compensation.hpp"

namespace underlag {
namespace {

// More than any municipality pays; past it rows of absurd lengths could leave the range of Money.
constexpr Money largest_total = Money::from_kronor(1'000'000'000'000);

// The sum of a list's rows, or why there is none.
struct ListTotal {
    std::optional<Money> amount;
    Argument reason{"reason", ""};
};

ListTotal total_of(const CheckInput& input, const ListShape& shape,
                   const std::vector<bool>& faulty) {
    if (input.agreements.empty())
        return {{}, {"reason", ": inget avtal är inläst", ": no agreement is loaded"}};
    Money total;
    for (std::size_t row = shape.first_placement;
         row < shape.first_placement + shape.placement_count; ++row) {
        if (faulty[row])
            return {{},
                    {"reason", ": det finns fel i raderna ovanför",
                     ": there are errors in the rows above"}};
        const Placement& placement = input.list.placements[row];
        if (!input.is_to_be_paid(row))
            continue;
        if (input.assignments[row].outcome != Assignment::Outcome::assigned)
            return {{},
                    {"reason", ": det är inte säkert vilket avtal raderna hör till",
                     ": it is not certain which agreement the rows belong to"}};
        const auto amount =
            compensation_of(placement, input.assignments[row], input.agreements, input.rates);
        if (!amount)
            return {{}, {"reason", ": en veckoersättning saknas", ": a week rate is missing"}};
        total += *amount;
        if (total > largest_total)
            return {{},
                    {"reason", ": summan är för stor för att vara rätt",
                     ": the sum is too large to be right"}};
    }
    return {total, {"reason", ""}};
}

}  // namespace

void check_sum_row(const CheckInput& input, const std::vector<bool>& faulty, Diagnostics& found) {
    for (const ListShape& shape : input.list.lists) {
        if (!shape.sum_row)
            continue;
        const Location& place = shape.sum_row->place;
        if (!shape.sum_row->amount) {
            found.add(sum_row_skipped, place,
                      {{"reason", ": den har inget belopp", ": it has no amount"}});
            continue;
        }
        const Money stated = *shape.sum_row->amount;
        const ListTotal total = total_of(input, shape, faulty);
        if (!total.amount)
            found.add(sum_row_skipped, place, {total.reason});
        else if (*total.amount == stated)
            found.add(sum_row_agrees, place, {{"amount", stated}});
        else
            found.add(sum_row_differs, place,
                      {{"amount", stated},
                       {"calculated", *total.amount},
                       {"difference", stated - *total.amount}});
    }
}

}  // namespace underlag
