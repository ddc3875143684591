#include <algorithm>
#include <optional>
#include <string>

#include "underlag/identity/ledger_index.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

constexpr std::size_t most_ids_named = 5;
// More placements of one student, unit and start are looked at no further: a ledger with one name
// repeated a million times must not take a million million steps.
constexpr std::size_t most_that_fit = 50;

using Rows = std::vector<std::uint32_t>;

class WithoutId {
   public:
    explicit WithoutId(Matching& matching) : matching_(&matching), students_(matching) {}

    // Rows that say what the ledger says already. First of all: where a student has two placements
    // from one day on, each of two rows finds its own. True also of rows that fit no placement:
    // most of a new term's rows, which need not be asked about again.
    bool accept_what_is_unchanged(std::uint32_t row) {
        std::optional<std::uint32_t> known;
        const bool is_unchanged = students_.find(row, [&](std::uint32_t one) {
            known = one;
            return says_the_same(matching_->input, row, one);
        });
        if (is_unchanged)
            matching_->accept(row, *known);
        if (!known)
            fitting_none_.push_back(row);
        return is_unchanged || !known;
    }

    // Rows whose reference is that of one placement, before those that could be any namesake's.
    bool accept_by_reference(std::uint32_t row) {
        if (of(row).student_ref.empty())
            return false;
        const Rows known = to_be_paid_if_any(fitting(row));
        const auto found = std::ranges::find_if(known, [&](std::uint32_t one) {
            return are_one_reference(of(one).student_ref, of(row).student_ref);
        });
        if (found == known.end())
            return false;
        matching_->accept(row, *found);
        return true;
    }

    // True also when the row may be several placements' and is refused (P119).
    bool accept_or_refuse(std::uint32_t row) {
        const Rows known = to_be_paid_if_any(fitting(row));
        if (known.empty())
            return false;
        if (known.size() == 1 || of(known.front()).is_cancelled)
            matching_->accept(row, known.front());
        else
            refuse_as_several(row, known);
        return true;
    }

    [[nodiscard]] const Rows& fitting_none() const { return fitting_none_; }

    void hold_what_fits(std::uint32_t row) {
        for (const std::uint32_t known : fitting(row))
            matching_->refuse(row, known);
    }

   private:
    [[nodiscard]] const Placement& of(std::uint32_t row) const { return matching_->of(row); }

    // Placements that the row may be about; only such as have no id yet when it brings a new one.
    Rows fitting(std::uint32_t row) {
        Rows fitting;
        students_.find(row, [&](std::uint32_t known) {
            if (of(row).id.empty() || !matching_->input.ledger_rows[known].has_list_id)
                fitting.push_back(known);
            return fitting.size() == most_that_fit;
        });
        std::ranges::sort(fitting);
        return fitting;
    }

    Rows to_be_paid_if_any(Rows known) const {
        const auto is_paid = [&](std::uint32_t one) { return !of(one).is_cancelled; };
        if (std::ranges::any_of(known, is_paid))
            std::erase_if(known, [&](std::uint32_t one) { return !is_paid(one); });
        return known;
    }

    void refuse_as_several(std::uint32_t row, const Rows& known) {
        std::string ids;
        for (const std::uint32_t one : known) {
            const bool is_shown = one <= known[std::min(known.size(), most_ids_named) - 1];
            if (is_shown)
                ids.append(ids.empty() ? "" : ", ").append(of(one).id);
            matching_->refuse(row, one);
        }
        if (known.size() > most_ids_named)
            ids += " …";
        matching_->match(row).known.reset();
        matching_->found.add(several_placements_fit, matching_->cell(row, Field::placement_id),
                             {{"ids", ids}});
    }

    Matching* matching_;
    StudentIndex students_;
    Rows fitting_none_;
};

}  // namespace

std::vector<std::uint32_t> match_without_id(Matching& matching, std::vector<std::uint32_t> rows) {
    const auto last_complete = std::ranges::stable_partition(
        rows, [&](std::uint32_t row) { return matching.is_complete(row); });
    const Rows incomplete(last_complete.begin(), last_complete.end());
    rows.erase(last_complete.begin(), last_complete.end());
    if (rows.empty() && incomplete.empty())
        return rows;

    WithoutId students(matching);
    std::erase_if(rows, [&](std::uint32_t row) { return students.accept_what_is_unchanged(row); });
    std::erase_if(rows, [&](std::uint32_t row) { return students.accept_by_reference(row); });
    std::erase_if(rows, [&](std::uint32_t row) { return students.accept_or_refuse(row); });
    for (const std::uint32_t row : incomplete)
        if (matching.has_unit(row) && matching.of(row).has_first)
            students.hold_what_fits(row);
    const auto middle = static_cast<std::ptrdiff_t>(rows.size());
    rows.insert(rows.end(), students.fitting_none().begin(), students.fitting_none().end());
    std::ranges::inplace_merge(rows, rows.begin() + middle);
    return rows;
}

}  // namespace underlag
