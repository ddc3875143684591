#include "underlag/rules/sum_row.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// More than any municipality pays; past it rows of absurd lengths could leave the range of Money.
constexpr Money largest_total = Money::from_kronor(1'000'000'000'000);

// What some rows come to, or why that is not known.
class Total {
   public:
    void add(const Total& row) {
        if (why_not_)
            return;
        if (row.why_not_) {
            why_not_ = row.why_not_;
            return;
        }
        amount_ += row.amount_;
        if (amount_ > largest_total)
            why_not_ = too_large;
    }
    [[nodiscard]] bool is_known() const { return !why_not_; }
    [[nodiscard]] Money amount() const { return amount_; }
    [[nodiscard]] Argument reason() const {
        return {"reason", std::string{why_not_->swedish}, std::string{why_not_->english}};
    }

    static Total of(Money amount) {
        Total total;
        total.amount_ = amount;
        return total;
    }
    static Total unknown(const Wording& why) {
        Total total;
        total.why_not_ = why;
        return total;
    }

    static constexpr Wording too_large{": summan är för stor för att vara rätt",
                                       ": the sum is too large to be right"};
    static constexpr Wording no_agreement{": inget avtal är inläst", ": no agreement is loaded"};
    static constexpr Wording errors_above{": det finns fel i raderna ovanför",
                                          ": there are errors in the rows above"};
    static constexpr Wording uncertain_agreement{
        ": det är inte säkert vilket avtal raderna hör till",
        ": it is not certain which agreement the rows belong to"};
    static constexpr Wording no_amounts{": listan har ingen kolumn för belopp",
                                        ": the list has no column of amounts"};
    static constexpr Wording no_rate{": en veckoersättning saknas", ": a week rate is missing"};

   private:
    Money amount_;
    std::optional<Wording> why_not_;
};

Total total_of(const CheckInput& input, std::size_t row, bool is_faulty) {
    if (is_faulty)
        return Total::unknown(Total::errors_above);
    if (!input.is_to_be_paid(row))
        return {};
    if (input.assignments[row].outcome != Assignment::Outcome::assigned)
        return Total::unknown(Total::uncertain_agreement);
    const auto amount = compensation_of(input.list.placements[row], input.assignments[row],
                                        input.agreements, input.rates);
    return amount ? Total::of(*amount) : Total::unknown(Total::no_rate);
}

// The totals of a list down to a row, by what its sum rows may sum.
class RunningTotals {
   public:
    explicit RunningTotals(const PlacementList& list) : list_(&list) {}

    void add(const Placement& placement, const Total& row) {
        list_total_.add(row);
        block_.add(row);
        of_unit(placement).add(row);
    }
    // The total that this sum row states; what it sums begins anew below it.
    Total taken(const SumRow& sum_row) {
        Sum block = std::exchange(block_, {});
        if (sum_row.scope == SumRow::Scope::list)
            return list_total_.total;
        if (sum_row.scope == SumRow::Scope::block)
            return block.rows > 0 ? block.total : list_total_.total;
        UnitSums& unit = units_[sum_row.unit];
        Sum since = std::exchange(unit.since, {});
        return since.rows > 0 ? since.total : unit.all.total;
    }

   private:
    struct Sum {
        Total total;
        std::size_t rows = 0;
        void add(const Total& row) {
            total.add(row);
            ++rows;
        }
    };
    struct UnitSums {
        Sum all;
        Sum since;  // its last sum row
        void add(const Total& row) {
            all.add(row);
            since.add(row);
        }
    };
    UnitSums& of_unit(const Placement& placement) {
        // Each distinct text is folded once.
        if (by_text_.size() <= placement.activity)
            by_text_.resize(placement.activity + std::size_t{1});
        UnitSums*& sums = by_text_[placement.activity];
        if (!sums)
            sums = &units_[fold_name(list_->activities[placement.activity])];
        return *sums;
    }

    const PlacementList* list_;
    Sum list_total_;
    Sum block_;
    std::unordered_map<std::string, UnitSums> units_;  // whose elements keep their places
    std::vector<UnitSums*> by_text_;
};

void compare(const SumRow& sum_row, const Total& total, Diagnostics& found,
             const Kind& agrees = sum_row_agrees, const Kind& differs = sum_row_differs) {
    if (!sum_row.amount)
        found.add(sum_row_skipped, sum_row.place,
                  {{"reason", ": den har inget belopp", ": it has no amount"}});
    else if (!total.is_known())
        found.add(sum_row_skipped, sum_row.place, {total.reason()});
    else if (total.amount() == *sum_row.amount)
        found.add(agrees, sum_row.place, {{"amount", *sum_row.amount}});
    else
        found.add(differs, sum_row.place,
                  {{"amount", *sum_row.amount},
                   {"calculated", total.amount()},
                   {"difference", *sum_row.amount - total.amount()}});
}

Total stated_total_of(const Placement& placement, bool is_faulty) {
    if (is_faulty)
        return Total::unknown(Total::errors_above);
    return placement.is_cancelled || !placement.has_stated_compensation
               ? Total{}
               : Total::of(placement.stated_compensation);
}

}  // namespace

void check_stated_sums(const PlacementList& list, std::size_t first,
                       const std::vector<bool>& faulty, Diagnostics& found) {
    for (std::size_t index = first; index < list.lists.size(); ++index) {
        const ListShape& shape = list.lists[index];
        const bool has_amounts = shape.column(Field::compensation) != 0;
        RunningTotals totals(list);
        std::size_t row = shape.first_placement;
        for (const SumRow& sum_row : shape.sum_rows) {
            for (; row < sum_row.end; ++row)
                totals.add(list.placements[row],
                           stated_total_of(list.placements[row], faulty[row]));
            compare(sum_row,
                    has_amounts ? totals.taken(sum_row) : Total::unknown(Total::no_amounts), found,
                    stated_sum_agrees, stated_sum_differs);
        }
    }
}

void check_sum_row(const CheckInput& input, const std::vector<bool>& faulty, Diagnostics& found) {
    for (const ListShape& shape : input.list.lists) {
        if (shape.sum_rows.empty())
            continue;
        RunningTotals totals(input.list);
        std::size_t row = shape.first_placement;
        for (const SumRow& sum_row : shape.sum_rows) {
            if (input.agreements.empty()) {
                compare(sum_row, Total::unknown(Total::no_agreement), found);
                continue;
            }
            for (; row < sum_row.end; ++row)
                totals.add(input.list.placements[row], total_of(input, row, faulty[row]));
            compare(sum_row, totals.taken(sum_row), found);
        }
    }
}

}  // namespace underlag
