#include "underlag/rules/overlapping_placements.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "underlag/identity/likeness.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/same_student.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// Every overlapping pair among this many rows at one time is told of. Among more, each row is told
// of once: a list of one name repeated a million times must not make a million million findings.
constexpr std::size_t most_rows_in_pairs = 50;

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // earlier row, later row

class StudentCheck {
   public:
    StudentCheck(const CheckInput& input, Diagnostics& found, PairsOf pairs)
        : input_(&input), found_(&found), pairs_(pairs) {}

    // `rows`: of one possible student, in any order.
    void check(std::vector<std::uint32_t> rows) {
        std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
            return std::pair{of(a).first, a} < std::pair{of(b).first, b};
        });
        for (std::size_t begin = 0; begin < rows.size();) {
            const std::size_t end = end_of_cluster(rows, begin);
            if (end - begin > 1)
                check_cluster({rows.begin() + static_cast<std::ptrdiff_t>(begin),
                               rows.begin() + static_cast<std::ptrdiff_t>(end)});
            begin = end;
        }
    }

   private:
    const Placement& of(std::uint32_t row) const { return input_->list.placements[row]; }

    [[nodiscard]] bool is_of_ledger(std::uint32_t row) const {
        return row < input_->ledger_row_count;
    }

    // Rows that hang together by days in common.
    std::size_t end_of_cluster(const std::vector<std::uint32_t>& rows, std::size_t begin) const {
        Date last = of(rows[begin]).last;
        std::size_t end = begin + 1;
        for (; end < rows.size() && of(rows[end]).first <= last; ++end)
            last = std::max(last, of(rows[end]).last);
        return end;
    }

    void check_cluster(const std::vector<std::uint32_t>& rows) {
        for (const auto& [earlier, later] : overlapping_pairs(rows)) {
            if (is_of_ledger(later) || !input_->may_repeat(earlier, later))
                continue;  // accepted earlier, or perhaps the same
            const bool are_far_apart = pairs_ == PairsOf::one_reference_two_names &&
                                       !are_near_names(of(earlier), of(later));
            const bool may_be_turned =
                pairs_ == PairsOf::turned_names || pairs_ == PairsOf::protected_and_open;
            if (may_be_turned && are_turned_round(of(earlier), of(later)))
                report(overlapping_with_turned_name, earlier, later);
            else if (days_are_shared_out(rows, of(earlier), of(later)))
                report(
                    are_far_apart ? overlapping_under_one_reference : overlapping_with_shared_days,
                    earlier, later)
                    .severity = Severity::warning;
            else if (are_far_apart)
                report(overlapping_under_one_reference, earlier, later).severity =
                    is_one_university(earlier, later) ? Severity::error : Severity::warning;
            else if (!is_one_university(earlier, later))
                report(overlapping_across_universities, earlier, later);
            else if (is_of_ledger(earlier))
                report(is_one_agreement(earlier, later) ? overlapping_with_ledger
                                                        : overlapping_with_other_agreement,
                       earlier, later);
            else
                report(overlapping_placements, earlier, later);
        }
    }

    [[nodiscard]] bool is_wanted(const Placement& a, const Placement& b) const {
        if (pairs_ == PairsOf::one_reference_two_names)
            return are_one_reference(a.student_ref, b.student_ref) &&
                   student_key(a) != student_key(b);
        if (pairs_ == PairsOf::turned_names)
            return !a.is_protected && !b.is_protected &&
                   (a.student_ref.empty() || b.student_ref.empty()) && are_turned_round(a, b);
        return pairs_ == PairsOf::any || a.is_protected != b.is_protected;
    }

    // `rows` by first day.
    std::vector<Pair> overlapping_pairs(const std::vector<std::uint32_t>& rows) const {
        if (rows.size() > most_rows_in_pairs)
            return pairs_for_each(rows);
        std::vector<Pair> pairs;
        for (std::size_t a = 0; a < rows.size(); ++a)
            for (std::size_t b = a + 1; b < rows.size() && of(rows[b]).first <= of(rows[a]).last;
                 ++b)
                if (is_same_student(of(rows[a]), of(rows[b])) &&
                    is_wanted(of(rows[a]), of(rows[b])))
                    pairs.emplace_back(std::minmax(rows[a], rows[b]));
        return pairs;
    }

    // Of the rows met so far, by `is_better` the best with each reference, without one, and of all.
    struct Best {
        std::unordered_map<std::string, std::uint32_t> with_reference;
        std::optional<std::uint32_t> without, any;

        template <class IsBetter>
        void meet(const std::string& reference, std::uint32_t row, const IsBetter& is_better) {
            const auto keep = [&](std::optional<std::uint32_t>& best) {
                if (!best || is_better(row, *best))
                    best = row;
            };
            keep(any);
            if (reference.empty()) {
                keep(without);
                return;
            }
            const auto [best, is_new] = with_reference.try_emplace(reference, row);
            if (!is_new && is_better(row, best->second))
                best->second = row;
        }
        // Of those that may be the student with this reference: rows without one may be anybody.
        template <class IsBetter>
        [[nodiscard]] std::optional<std::uint32_t> for_student(const std::string& reference,
                                                               const IsBetter& is_better) const {
            if (reference.empty())
                return any;
            const auto same = with_reference.find(reference);
            if (same == with_reference.end())
                return without;
            return without && is_better(*without, same->second) ? *without : same->second;
        }
    };

    // In one step a row. Each that overlaps another of its student is in at least one pair: with
    // the one that goes on longest of those that began before it, or with the next to begin.
    std::vector<Pair> pairs_for_each(const std::vector<std::uint32_t>& rows) const {
        if (pairs_ == PairsOf::one_reference_two_names || pairs_ == PairsOf::turned_names)
            return pairs_of_neighbours(rows);
        std::vector<std::string> references;
        for (const std::uint32_t row : rows)
            references.push_back(reference_key(of(row).student_ref));
        const auto goes_on_longer = [&](std::uint32_t a, std::uint32_t b) {
            return of(a).last > of(b).last;
        };
        const auto begins_earlier = [&](std::uint32_t a, std::uint32_t b) {
            return of(a).first < of(b).first;
        };
        std::set<Pair> pairs;
        std::vector<bool> is_paired(rows.size());
        std::array<Best, 2> before;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const auto longest =
                partners(before, rows[at]).for_student(references[at], goes_on_longer);
            if (longest && of(rows[at]).first <= of(*longest).last) {
                pairs.emplace(std::minmax(rows[at], *longest));
                is_paired[at] = true;
            }
            of_its_kind(before, rows[at]).meet(references[at], rows[at], goes_on_longer);
        }
        std::array<Best, 2> after;
        for (std::size_t at = rows.size(); at-- > 0;) {
            const auto next = partners(after, rows[at]).for_student(references[at], begins_earlier);
            if (!is_paired[at] && next && of(*next).first <= of(rows[at]).last)
                pairs.emplace(std::minmax(rows[at], *next));
            of_its_kind(after, rows[at]).meet(references[at], rows[at], begins_earlier);
        }
        return {pairs.begin(), pairs.end()};
    }

    std::vector<Pair> pairs_of_neighbours(const std::vector<std::uint32_t>& rows) const {
        std::vector<Pair> pairs;
        for (std::size_t at = 1; at < rows.size(); ++at)
            if (of(rows[at]).first <= of(rows[at - 1]).last &&
                is_same_student(of(rows[at - 1]), of(rows[at])) &&
                is_wanted(of(rows[at - 1]), of(rows[at])))
                pairs.emplace_back(std::minmax(rows[at - 1], rows[at]));
        return pairs;
    }

    // Where only protected rows are compared with open ones, each are kept apart.
    [[nodiscard]] Best& of_its_kind(std::array<Best, 2>& kinds, std::uint32_t row) const {
        return kinds[pairs_ == PairsOf::any || !of(row).is_protected ? 0 : 1];
    }
    [[nodiscard]] const Best& partners(const std::array<Best, 2>& kinds, std::uint32_t row) const {
        return kinds[pairs_ == PairsOf::any || of(row).is_protected ? 0 : 1];
    }

    // Whether all rows of the cluster that may be the student of these two state their days, and
    // the days fit the weekdays together.
    bool days_are_shared_out(const std::vector<std::uint32_t>& rows, const Placement& earlier,
                             const Placement& later) const {
        if (!earlier.stated() || !later.stated() || rows.size() > most_rows_in_pairs)
            return false;
        std::vector<DaysWanted> wanted;
        for (const std::uint32_t row : rows) {
            if (!is_same_student(of(row), earlier) || !is_same_student(of(row), later))
                continue;
            if (!of(row).stated())
                return false;
            wanted.push_back({of(row).period().value(), *of(row).stated()});
        }
        return fit_the_weekdays_together(std::move(wanted));
    }

    // The university that pays, or, where that is not known, as the list writes it.
    [[nodiscard]] std::string university_of(std::uint32_t row) const {
        const Assignment& assignment = input_->assignments[row];
        return fold_name(assignment.has_agreement
                             ? input_->agreements[assignment.agreement].university.name
                             : input_->list.universities[of(row).university]);
    }

    [[nodiscard]] bool is_one_university(std::uint32_t a, std::uint32_t b) const {
        return university_of(a) == university_of(b);
    }

    // Also when it is not known of one of them.
    [[nodiscard]] bool is_one_agreement(std::uint32_t a, std::uint32_t b) const {
        const Assignment& one = input_->assignments[a];
        const Assignment& other = input_->assignments[b];
        return !one.has_agreement || !other.has_agreement || one.agreement == other.agreement;
    }

    // As lists write it; of the ledger, which holds ids, the unit's name.
    [[nodiscard]] std::string activity_of(std::uint32_t row) const {
        const Assignment& assignment = input_->assignments[row];
        if (is_of_ledger(row) && assignment.has_agreement &&
            assignment.outcome == Assignment::Outcome::assigned)
            return input_->agreements[assignment.agreement].activities[assignment.activity].name;
        return std::string{input_->list.activities[of(row).activity]};
    }

    Diagnostic& report(const Kind& kind, std::uint32_t earlier, std::uint32_t later) {
        const Placement& other = of(earlier);
        const Placement& here = of(later);
        // Of a protected student the reference; a hidden name may be no more told by its namesake.
        const Placement& student = other.is_protected || other.is_name_hidden ? other : here;
        Diagnostic& finding = found_->add(kind, input_->cell(here, Field::start),
                                          {{"student", std::string{student.told_student()}},
                                           {"other", std::string{other.told_student()}},
                                           {"start", other.first},
                                           {"end", other.last},
                                           row_name("other_row", input_->sources, other, here),
                                           {"id", std::string{other.id}},
                                           {"activity", activity_of(earlier)}});
        if (!is_of_ledger(earlier))  // the ledger's stays as it is
            finding.also.push_back(place_of(other));
        return finding;
    }

    const CheckInput* input_;
    Diagnostics* found_;
    PairsOf pairs_;
};

}  // namespace

void check_overlapping_placements(const CheckInput& input, std::vector<std::uint32_t> rows,
                                  Diagnostics& found, PairsOf pairs) {
    std::erase_if(rows, [&](std::uint32_t row) { return !input.list.placements[row].period(); });
    if (rows.size() > 1)
        StudentCheck(input, found, pairs).check(std::move(rows));
}

}  // namespace underlag
