#include "underlag/followup/compared_days.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "underlag/followup/day_items.hpp"

namespace underlag {
namespace {

// Which rows are about the same days: ours have the numbers from 0, theirs those after.
class Together {
   public:
    explicit Together(std::size_t rows) : parent_(rows) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t of(std::size_t row) {
        while (parent_[row] != row)
            row = parent_[row] = parent_[parent_[row]];
        return row;
    }
    // The lower number stands for all, so that groups come in the order of their first rows.
    void put(std::size_t a, std::size_t b) {
        const std::size_t first = of(a), second = of(b);
        parent_[std::max(first, second)] = std::min(first, second);
    }

   private:
    std::vector<std::size_t> parent_;
};

bool may_be_one_unit(const std::optional<std::uint32_t>& a, const std::optional<std::uint32_t>& b) {
    return !a || !b || *a == *b;
}

// Stated for no day: a row may say 0 days, or a weekend, and kronor all the same.
bool is_kronor_alone(const ComparedRow& row) {
    return row.paid <= 0 && row.amount != Money{};
}

bool counts(const ComparedRow& row) {
    return row.paid > 0 || row.amount != Money{};
}

class StudentComparison {
   public:
    StudentComparison(std::span<const ComparedRow> ours, std::span<const ComparedRow> theirs)
        : ours_(ours),
          theirs_(theirs),
          days_(matched_days(ours, theirs)),
          together_(ours.size() + theirs.size()),
          is_at_other_unit_(ours.size() + theirs.size(), false) {}

    ComparedStudent result() {
        for (const DayItem& day : days_.theirs)
            if (day.match != nullptr)
                together_.put(day.match->row, ours_.size() + day.row);
        for (const auto& [our_row, their_row] : days_.at_other_units) {
            together_.put(our_row, ours_.size() + their_row);
            is_at_other_unit_[our_row] = true;
        }
        put_lone_rows_together();
        put_kronor_with_rows();
        ComparedStudent compared;
        compared.groups = groups();
        compared.units = units(compared.groups);
        for (const ComparedGroup& group : compared.groups)
            compared.figures += group.figures;
        return compared;
    }

   private:
    // A placement that was moved in time has no day in common with what the other side knows.
    void put_lone_rows_together() {
        std::vector<unsigned> rows_with(ours_.size() + theirs_.size(), 0);
        for (std::size_t row = 0; row < ours_.size(); ++row)
            rows_with[together_.of(row)] |= 1U;
        for (std::size_t row = 0; row < theirs_.size(); ++row)
            rows_with[together_.of(ours_.size() + row)] |= 2U;
        for (std::size_t ours = 0; ours < ours_.size(); ++ours) {
            if (rows_with[together_.of(ours)] != 1 || ours_[ours].paid == 0)
                continue;
            for (std::size_t theirs = 0; theirs < theirs_.size(); ++theirs) {
                const std::size_t other = ours_.size() + theirs;
                if (rows_with[together_.of(other)] != 2 || theirs_[theirs].paid == 0 ||
                    !may_be_one_unit(ours_[ours].unit, theirs_[theirs].unit))
                    continue;
                together_.put(ours, other);
                rows_with[together_.of(ours)] = 3;
                break;
            }
        }
    }

    // Kronor without days belong to what else there is of the student at the unit.
    void put_kronor_with_rows() {
        for (std::size_t theirs = 0; theirs < theirs_.size(); ++theirs) {
            if (!is_kronor_alone(theirs_[theirs]))
                continue;
            const auto row = std::ranges::find_if(ours_, [&](const ComparedRow& ours) {
                return counts(ours) && may_be_one_unit(ours.unit, theirs_[theirs].unit);
            });
            if (row != ours_.end())
                together_.put(static_cast<std::size_t>(row - ours_.begin()), ours_.size() + theirs);
        }
    }

    std::vector<ComparedGroup> groups() {
        std::map<std::size_t, ComparedGroup> by_first_row;
        for (std::size_t row = 0; row < ours_.size(); ++row)
            if (counts(ours_[row]))
                by_first_row[together_.of(row)].ours.push_back(row);
        for (std::size_t row = 0; row < theirs_.size(); ++row)
            if (counts(theirs_[row])) {
                ComparedGroup& group = by_first_row[together_.of(ours_.size() + row)];
                group.theirs.push_back(row);
                if (is_kronor_alone(theirs_[row]))
                    count_kronor(theirs_[row], group.figures);
            }
        for (const DayItem& day : days_.ours)
            count_ours(day, by_first_row[together_.of(day.row)].figures);
        for (const DayItem& day : days_.theirs)
            count_theirs(day, by_first_row[together_.of(ours_.size() + day.row)].figures);
        std::vector<ComparedGroup> groups;
        for (auto& [row, group] : by_first_row) {
            if (group.is_on_both())
                group.differences = differences(group);
            groups.push_back(std::move(group));
        }
        return groups;
    }

    static void count_ours(const DayItem& day, SideBySide& into) {
        const Figures one{1, day.amount};
        into.ours += one;
        if (day.match != nullptr)
            into.both += one;
        else
            into.only_ours += one;
    }

    static void count_kronor(const ComparedRow& theirs, SideBySide& into) {
        into.theirs.amount += theirs.amount;
        into.only_theirs.amount += theirs.amount;
    }

    static void count_theirs(const DayItem& day, SideBySide& into) {
        const Figures one{1, day.amount};
        into.theirs += one;
        if (day.match != nullptr)
            into.both_as_theirs += one;
        else
            into.only_theirs += one;
    }

    // The first and last day that rows of a side tell.
    struct Bounds {
        std::optional<Date> first = {};
        std::optional<Date> last = {};
        friend bool operator==(const Bounds&, const Bounds&) = default;
    };

    static Bounds bounds(std::span<const ComparedRow> side, const std::vector<std::size_t>& rows) {
        Bounds found;
        for (const std::size_t row : rows) {
            const std::vector<Date>& days = side[row].days;
            if (days.empty())
                continue;
            found.first = std::min(found.first.value_or(days.front()), days.front());
            found.last = std::max(found.last.value_or(days.back()), days.back());
        }
        return found;
    }

    Differences differences(const ComparedGroup& group) const {
        const SideBySide& figures = group.figures;
        Differences found;
        found.unit = std::ranges::any_of(group.ours,
                                         [&](std::size_t row) { return is_at_other_unit_[row]; });
        const Bounds ours = bounds(ours_, group.ours), theirs = bounds(theirs_, group.theirs);
        found.days = figures.ours.days != figures.theirs.days;
        const bool are_other_days = !found.days && figures.only_ours.days > 0 && !found.unit;
        found.dates = ours.first && theirs.first && (ours != theirs || are_other_days);
        const bool states_kronor = std::ranges::any_of(
            group.theirs, [&](std::size_t row) { return !theirs_[row].has_our_rate; });
        found.amount = states_kronor && figures.ours.amount != figures.theirs.amount;
        return found;
    }

    std::vector<UnitFigures> units(const std::vector<ComparedGroup>& groups) {
        // What a row without unit is taken for: the unit of those that it belongs to.
        std::map<std::size_t, std::optional<std::uint32_t>> unit_of_group;
        for (const ComparedGroup& group : groups)
            if (!group.ours.empty())
                unit_of_group[together_.of(group.ours.front())] = ours_[group.ours.front()].unit;
        struct Order {
            bool operator()(const std::optional<std::uint32_t>& a,
                            const std::optional<std::uint32_t>& b) const {
                return std::tuple(!a, a.value_or(0)) < std::tuple(!b, b.value_or(0));
            }
        };
        std::map<std::optional<std::uint32_t>, SideBySide, Order> by_unit;
        for (const DayItem& day : days_.ours)
            count_ours(day, by_unit[day.unit]);
        for (const DayItem& day : days_.theirs) {
            std::optional<std::uint32_t> unit = day.unit;
            if (!unit)
                unit = day.match != nullptr ? day.match->unit
                                            : unit_of_group[together_.of(ours_.size() + day.row)];
            count_theirs(day, by_unit[unit]);
        }
        for (std::size_t row = 0; row < theirs_.size(); ++row)
            if (is_kronor_alone(theirs_[row]))
                count_kronor(
                    theirs_[row],
                    by_unit[theirs_[row].unit ? theirs_[row].unit
                                              : unit_of_group[together_.of(ours_.size() + row)]]);
        std::vector<UnitFigures> units;
        for (const auto& [unit, figures] : by_unit)
            units.push_back({unit, figures});
        return units;
    }

    std::span<const ComparedRow> ours_;
    std::span<const ComparedRow> theirs_;
    MatchedDays days_;
    Together together_;
    std::vector<bool> is_at_other_unit_;  // of our rows: with days that the others have elsewhere
};

}  // namespace

SideBySide& SideBySide::operator+=(const SideBySide& other) {
    ours += other.ours;
    theirs += other.theirs;
    both += other.both;
    both_as_theirs += other.both_as_theirs;
    only_ours += other.only_ours;
    only_theirs += other.only_theirs;
    return *this;
}

bool SideBySide::adds_up() const {
    const auto sum = [](Figures a, const Figures& b) { return a += b; };
    return ours == sum(both, only_ours) && theirs == sum(both_as_theirs, only_theirs) &&
           both.days == both_as_theirs.days;
}

ComparedStudent compare_days(std::span<const ComparedRow> ours,
                             std::span<const ComparedRow> theirs) {
    return StudentComparison(ours, theirs).result();
}

}  // namespace underlag
