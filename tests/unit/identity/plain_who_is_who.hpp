// Who is who as the contract says it, each row compared with every placement of the ledger.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "identity/matched_text.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {

class PlainWhoIsWho {
   public:
    PlainWhoIsWho(const Matched& matched, std::optional<Term> complete_for)
        : matched_(matched), held_(matched.ledger_rows.size()), taken_(held_.size()) {
        for (std::size_t row = held_.size(); row < matched.list.placements.size(); ++row)
            match_by_id(row);
        in_rows_left([&](std::size_t row) { return find_unchanged(row); });
        in_rows_left([&](std::size_t row) { return find_by_reference(row); });
        in_rows_left([&](std::size_t row) { return find_any(row); });
        suspect([&](std::size_t row) { return of_like_student(row); });
        suspect([&](std::size_t row) { return from_same_day(row); });
        if (complete_for)
            cancel(*complete_for);
        for (std::size_t row = held_.size(); row < matched_.list.placements.size(); ++row)
            suspect_other_university(row);
    }

    [[nodiscard]] std::string fates() const {
        std::string text;
        for (const Fate& fate : fates_)
            text += (text.empty() ? "" : "; ") + std::string{fate.name} +
                    (fate.known ? " " + id_of(*fate.known) : "");
        for (const std::size_t known : cancelled_)
            text += "; cancelled " + id_of(known);
        return text;
    }

   private:
    struct Fate {
        const char* name = nullptr;  // nothing: not decided yet
        std::optional<std::size_t> known = std::nullopt;
    };
    using Wanted = std::function<bool(std::size_t)>;

    [[nodiscard]] const Placement& of(std::size_t row) const {
        return matched_.list.placements[row];
    }
    [[nodiscard]] std::string id_of(std::size_t row) const { return std::string{of(row).id}; }
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> unit(std::size_t row) const {
        return {matched_.assignments[row].agreement, matched_.assignments[row].activity};
    }
    [[nodiscard]] bool same_student(std::size_t a, std::size_t b) const {
        if (!of(a).student_ref.empty() && !of(b).student_ref.empty())
            return of(a).student_ref == of(b).student_ref;
        return !of(a).student.empty() && !of(b).student.empty() &&
               fold_name(of(a).student) == fold_name(of(b).student);
    }
    [[nodiscard]] bool refs_differ(std::size_t a, std::size_t b) const {
        return !of(a).student_ref.empty() && !of(b).student_ref.empty() &&
               of(a).student_ref != of(b).student_ref;
    }
    [[nodiscard]] bool near_names(std::size_t a, std::size_t b) const {
        return are_near(FoldedWord(of(a).student), FoldedWord(of(b).student));
    }
    [[nodiscard]] bool overlap(std::size_t a, std::size_t b) const {
        return of(a).first <= of(b).last && of(b).first <= of(a).last;
    }
    [[nodiscard]] std::optional<std::size_t> first_known(const Wanted& wanted) const {
        for (std::size_t known = 0; known < held_.size(); ++known)
            if (wanted(known))
                return known;
        return std::nullopt;
    }
    [[nodiscard]] bool unchanged(std::size_t row, std::size_t known) const {
        const auto facts = [&](std::size_t one) {
            const Placement& placement = of(one);
            return std::tuple(unit(one), placement.first, placement.last, placement.stated_days,
                              placement.is_cancelled, placement.programme, placement.student_ref,
                              placement.student);
        };
        return facts(row) == facts(known) && (of(row).id.empty() || of(row).id == of(known).id);
    }
    Fate& fate(std::size_t row) {
        fates_.resize(std::max(fates_.size(), row - held_.size() + 1));
        return fates_[row - held_.size()];
    }
    bool accept(std::size_t row, std::optional<std::size_t> known) {
        if (!known)
            return false;
        held_[*known] = taken_[*known] = true;
        fate(row) = {unchanged(row, *known) ? "unchanged" : "changed", known};
        return true;
    }

    void match_by_id(std::size_t row) {
        fate(row) = {};
        if (of(row).id.empty())
            return;
        const auto known = first_known([&](std::size_t one) {
            return unit(one).first == unit(row).first && of(one).id == of(row).id;
        });
        if (!known)
            return;
        const bool moved = unit(row) != unit(*known);
        const bool other_student = !same_student(row, *known) &&
                                   (moved || refs_differ(row, *known) || !near_names(row, *known));
        if ((other_student && (moved || !overlap(row, *known))) || taken_[*known]) {
            held_[*known] = true;
            fate(row) = {"refused", known};
        } else {
            accept(row, known);
        }
    }

    void in_rows_left(const Wanted& decide) {
        for (std::size_t row = held_.size(); row < matched_.list.placements.size(); ++row)
            if (fate(row).name == nullptr)
                decide(row);
    }

    [[nodiscard]] bool fits(std::size_t row, std::size_t known) const {
        return !held_[known] && unit(row) == unit(known) && of(row).first == of(known).first &&
               same_student(row, known) &&
               (of(row).id.empty() || !matched_.ledger_rows[known].has_list_id);
    }
    [[nodiscard]] std::vector<std::size_t> fitting(std::size_t row) const {
        std::vector<std::size_t> paid;
        std::vector<std::size_t> cancelled;
        for (std::size_t known = 0; known < held_.size(); ++known)
            if (fits(row, known))
                (of(known).is_cancelled ? cancelled : paid).push_back(known);
        return paid.empty() ? cancelled : paid;
    }
    bool find_unchanged(std::size_t row) {
        return of(row).id.empty() && accept(row, first_known([&](std::size_t known) {
                                                return fits(row, known) && unchanged(row, known);
                                            }));
    }
    bool find_by_reference(std::size_t row) {
        const auto known = fitting(row);
        const auto found = std::ranges::find_if(known, [&](std::size_t one) {
            return !of(row).student_ref.empty() && of(one).student_ref == of(row).student_ref;
        });
        return found != known.end() && accept(row, *found);
    }
    bool find_any(std::size_t row) {
        const auto known = fitting(row);
        if (known.size() < 2 || of(known.front()).is_cancelled)
            return !known.empty() && accept(row, known.front());
        for (const std::size_t one : known)
            held_[one] = true;
        fate(row) = {"refused"};
        return true;
    }

    // Placements that no row is about, at the row's unit.
    [[nodiscard]] bool is_left(std::size_t row, std::size_t known) const {
        return !held_[known] && !of(known).is_cancelled && unit(row) == unit(known);
    }
    void suspect(const std::function<std::optional<std::size_t>(std::size_t)>& of_row) {
        for (std::size_t row = held_.size(); row < matched_.list.placements.size(); ++row) {
            if (fate(row).name != nullptr && std::string_view{fate(row).name} != "added")
                continue;
            const auto known = of_row(row);
            fate(row) = {known ? "refused" : "added", known};
            if (known)
                held_[*known] = true;
        }
    }
    [[nodiscard]] std::optional<std::size_t> of_like_student(std::size_t row) const {
        const auto same = [&](bool by_reference) {
            return first_known([&](std::size_t known) {
                return is_left(row, known) && overlap(row, known) && same_student(row, known) &&
                       (!by_reference || of(row).student_ref == of(known).student_ref) &&
                       !(by_reference && of(row).student_ref.empty());
            });
        };
        if (const auto by_reference = same(true))
            return by_reference;
        if (const auto by_name = same(false))
            return by_name;
        std::optional<std::size_t> latest;
        for (std::size_t known = 0; known < held_.size(); ++known)
            if (is_left(row, known) && overlap(row, known) && !refs_differ(row, known) &&
                near_names(row, known) && (!latest || of(*latest).first <= of(known).first))
                latest = known;
        return latest;
    }
    [[nodiscard]] std::optional<std::size_t> from_same_day(std::size_t row) const {
        return first_known([&](std::size_t known) {
            return is_left(row, known) && of(row).first == of(known).first &&
                   (of(row).id.empty() || !matched_.ledger_rows[known].has_list_id) &&
                   (!refs_differ(row, known) || near_names(row, known));
        });
    }

    void cancel(Term term) {
        for (std::size_t known = 0; known < held_.size(); ++known) {
            bool occurs = false;
            for (std::size_t row = held_.size(); row < matched_.list.placements.size(); ++row)
                occurs = occurs || unit(row) == unit(known);
            if (occurs && !held_[known] && !of(known).is_cancelled &&
                term_of(of(known).first) == term)
                cancelled_.push_back(known);
        }
    }

    // Each agreement is of its own university.
    [[nodiscard]] bool is_it_but_for_the_university(std::size_t row, std::size_t known) const {
        const bool same_unit = unit(row).second == unit(known).second;
        const bool same_id = is_of_id(row, known);
        const bool same_days = of(row).first == of(known).first && of(row).last == of(known).last;
        return !held_[known] && !of(known).is_cancelled &&
               std::ranges::find(cancelled_, known) == cancelled_.end() &&
               unit(row).first != unit(known).first && overlap(row, known) &&
               ((same_student(row, known) && (same_unit || same_id)) ||
                (same_id && same_unit && same_days));
    }
    [[nodiscard]] bool is_of_id(std::size_t row, std::size_t known) const {
        return !of(row).id.empty() && matched_.ledger_rows[known].has_list_id &&
               of(row).id == of(known).id;
    }
    [[nodiscard]] bool gets_days(std::size_t row) {
        const Fate& now = fate(row);
        if (std::string_view{now.name} != "changed")
            return std::string_view{now.name} == "added";
        const Placement& before = of(*now.known);
        return before.is_cancelled || of(row).first < before.first || before.last < of(row).last;
    }
    void suspect_other_university(std::size_t row) {
        if (of(row).is_cancelled || !gets_days(row))
            return;
        const auto first_where = [&](const Wanted& wanted) {
            return first_known([&](std::size_t known) {
                return wanted(known) && is_it_but_for_the_university(row, known);
            });
        };
        auto known = first_where([&](std::size_t one) { return is_of_id(row, one); });
        if (!known && !of(row).student_ref.empty())
            known = first_where(
                [&](std::size_t one) { return of(one).student_ref == of(row).student_ref; });
        if (!known && !of(row).student.empty())
            known = first_where([&](std::size_t one) {
                return fold_name(of(one).student) == fold_name(of(row).student);
            });
        // Each row that it may be, since those that are left would be paid beside it.
        if (known)
            fate(row) = {"refused", known};
    }

    const Matched& matched_;
    std::vector<bool> held_;
    std::vector<bool> taken_;
    std::vector<Fate> fates_;
    std::vector<std::size_t> cancelled_;
};

}  // namespace underlag
