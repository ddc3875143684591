#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "underlag/identity/ledger_index.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

constexpr std::uint64_t beside_id = 3, beside_ref = 5, beside_name = 7, beside_start = 11;

// The placements that no row is about.
class OtherUniversities {
   public:
    explicit OtherUniversities(const Matching& matching)
        : matching_(&matching),
          universities_(university_numbers(matching.input.agreements)),
          known_({}) {
        const bool are_one = std::ranges::count(universities_, 0U) == std::ssize(universities_);
        std::vector<RowIndex::Entry> entries;
        for (std::uint32_t known = 0; known < matching.first_row(); ++known)
            if (matching.may_have_moved(known) &&
                !(are_one && matching.assignment(known).has_agreement))
                add(known, entries);
        if (entries.empty())
            return;
        occurs_.resize(matching.input.agreements.size());
        const auto end = static_cast<std::uint32_t>(matching.input.list.placements.size());
        for (std::uint32_t row = matching.first_row(); row < end; ++row)
            if (matching.assignment(row).has_agreement)
                occurs_[matching.assignment(row).agreement] = true;
        is_empty_ = false;
        known_ = RowIndex(entries);
    }

    [[nodiscard]] bool is_empty() const { return is_empty_; }

    // That the row surely is, and then that it is if a day is paid twice.
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t row) {
        const auto is_wanted = [&](std::uint32_t known) {
            return is_of_another(row, known) && is_it_but_for_the_university(row, known);
        };
        const Placement& placement = matching_->of(row);
        std::optional<std::uint32_t> found;
        if (!placement.id.empty())
            found = find(hash_of_reference(beside_id, placement.id), is_wanted);
        if (!found && !placement.student_ref.empty())
            found = find(hash_of_reference(beside_ref, placement.student_ref), is_wanted);
        if (!found && !placement.student.empty())
            found = find(hash_of(beside_name, fold_person(placement.student)), is_wanted);
        if (!found)
            found = find(hash_of_start(placement), is_wanted);
        return found;
    }

    // With the row's id and student, but other days.
    [[nodiscard]] std::optional<std::uint32_t> find_with_other_days(std::uint32_t row) {
        if (matching_->of(row).id.empty())
            return std::nullopt;
        return find(hash_of_reference(beside_id, matching_->of(row).id), [&](std::uint32_t known) {
            return is_of_another(row, known) && have_one_id(row, known) &&
                   are_same_student(matching_->of(row), matching_->of(known));
        });
    }

   private:
    void add(std::uint32_t known, std::vector<RowIndex::Entry>& entries) const {
        const Placement& placement = matching_->of(known);
        if (matching_->input.ledger_rows[known].has_list_id)
            entries.push_back({hash_of_reference(beside_id, placement.id), known});
        if (!placement.student_ref.empty())
            entries.push_back({hash_of_reference(beside_ref, placement.student_ref), known});
        if (!placement.student.empty())
            entries.push_back({hash_of(beside_name, fold_person(placement.student)), known});
        entries.push_back({hash_of_start(placement), known});
    }

    static std::uint32_t hash_of_start(const Placement& placement) {
        return hash_of(beside_start, to_text(placement.first));
    }

    // One is known by name alone, the other by reference alone, as of a student who has become
    // protected: nothing says that they are two.
    static bool cannot_be_told(const Placement& now, const Placement& before) {
        const auto has_name_alone = [](const Placement& one) {
            return !one.student.empty() && one.student_ref.empty();
        };
        const auto has_reference_alone = [](const Placement& one) {
            return one.student.empty() && !one.student_ref.empty();
        };
        return (has_name_alone(now) && has_reference_alone(before)) ||
               (has_reference_alone(now) && has_name_alone(before));
    }

    template <class IsWanted>
    std::optional<std::uint32_t> find(std::uint32_t hash, const IsWanted& is_wanted) {
        std::optional<std::uint32_t> found;
        std::size_t looked_at = 0;
        known_.find(
            hash, [](std::uint32_t) { return false; },
            [&](std::uint32_t known) {
                if (is_wanted(known))
                    found = known;
                return found || ++looked_at == most_looked_at;
            });
        return found;
    }

    [[nodiscard]] bool is_of_another(std::uint32_t row, std::uint32_t known) const {
        return !matching_->assignment(known).has_agreement ||
               universities_[matching_->assignment(row).agreement] !=
                   universities_[matching_->assignment(known).agreement];
    }

    [[nodiscard]] bool have_one_id(std::uint32_t row, std::uint32_t known) const {
        return matching_->input.ledger_rows[known].has_list_id &&
               are_one_reference(matching_->of(row).id, matching_->of(known).id);
    }

    // One student on the same days at another unit: surely one when the references say so, and as
    // good as when the lists hold the old university's placements but not this one. A list of one
    // university says nothing of a namesake with another.
    [[nodiscard]] bool has_moved_altogether(std::uint32_t row, std::uint32_t known) const {
        const Placement& now = matching_->of(row);
        const Placement& before = matching_->of(known);
        const bool is_surely_one =
            !now.student_ref.empty() && !before.student_ref.empty() &&
            (now.student.empty() || before.student.empty() || are_near_names(now, before));
        return is_surely_one || (now.first == before.first && now.last == before.last &&
                                 matching_->assignment(known).has_agreement &&
                                 occurs_[matching_->assignment(known).agreement]);
    }

    // One student at one unit with days in common, or one who has moved altogether; or one id, and
    // the same student or days.
    [[nodiscard]] bool is_it_but_for_the_university(std::uint32_t row, std::uint32_t known) const {
        const Placement& now = matching_->of(row);
        const Placement& before = matching_->of(known);
        if (!have_common_day(now, before))
            return false;
        const bool is_one_student = are_same_student(now, before);
        const bool is_one_id = have_one_id(row, known);
        const bool same_unit = matching_->is_at_same_unit(row, known);
        const bool same_days = now.first == before.first && now.last == before.last;
        return (is_one_student && (same_unit || is_one_id || has_moved_altogether(row, known))) ||
               (is_one_id && same_unit && same_days) ||
               (cannot_be_told(now, before) && same_days && (same_unit || is_one_id));
    }

    const Matching* matching_;
    std::vector<std::uint32_t> universities_;  // by agreement
    RowIndex known_;
    std::vector<bool> occurs_;  // by agreement: a row of the lists is under it
    bool is_empty_ = true;
};

// Whether the row is to be paid for days that its placement was not, if it is one: an import that
// changes nothing of them was judged before.
bool gets_days(Matching& matching, std::uint32_t row) {
    const RowMatch& match = matching.match(row);
    if (match.fate == RowMatch::Fate::added)
        return true;
    if (match.fate != RowMatch::Fate::changed)
        return false;
    const Placement& before = matching.of(match.known.value());
    return before.is_cancelled || !before.period() || matching.of(row).first < before.first ||
           before.last < matching.of(row).last;
}

Diagnostic& report(Matching& matching, std::uint32_t row, std::uint32_t known) {
    const Placement& before = matching.of(known);
    const Assignment& assignment = matching.assignment(known);
    // The ledger writes an agreement's id, also of one that is not loaded.
    const std::string agreement =
        assignment.has_agreement ? matching.input.agreements[assignment.agreement].id
                                 : std::string{matching.input.list.universities[before.university]};
    const bool is_told_by_id = matching.input.ledger_rows[known].has_list_id &&
                               are_one_reference(matching.of(row).id, before.id);
    const Kind& kind = !assignment.has_agreement ? moved_from_agreement_not_loaded
                       : is_told_by_id || matching.is_at_same_unit(row, known)
                           ? moved_between_universities
                           : moved_between_universities_and_units;
    return matching.found.add(
        kind, matching.cell(row, Field::university),
        {{"id", std::string{before.id}},
         {"start", before.first},
         {"end", before.last},
         {"activity", std::string{matching.input.list.activities[before.activity]}},
         {"agreement", agreement}});
}

}  // namespace

void find_moved_between_universities(Matching& matching) {
    if (matching.who.rows.empty() || matching.first_row() == 0)
        return;
    OtherUniversities others(matching);
    if (others.is_empty())
        return;
    const auto end = static_cast<std::uint32_t>(matching.input.list.placements.size());
    for (std::uint32_t row = matching.first_row(); row < end; ++row) {
        if (!gets_days(matching, row) || !matching.of(row).period() ||
            matching.of(row).is_cancelled || !matching.has_unit(row))
            continue;
        if (const auto known = others.find(row)) {
            report(matching, row, *known);
            matching.refuse(row, *known);
        } else if (const auto other_days = others.find_with_other_days(row)) {
            report(matching, row, *other_days).severity = Severity::warning;
        }
    }
}

}  // namespace underlag
