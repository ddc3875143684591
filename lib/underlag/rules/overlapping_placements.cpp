#include "underlag/rules/overlapping_placements.hpp"

#include <algorithm>

#include "underlag/rules/row_name.hpp"
#include "underlag/rules/same_student.hpp"
#include "underlag/rules/shared_days.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// A student with more overlapping pairs than this many times its rows is told of once a row: a list
// of one name repeated a million times must not make a million million findings.
constexpr std::size_t most_pairs_per_row = 20;

using Pair = std::pair<std::uint32_t, std::uint32_t>;  // earlier row, later row

class StudentCheck {
   public:
    StudentCheck(const CheckInput& input, Diagnostics& found) : input_(&input), found_(&found) {}

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

    // Rows that hang together by days in common.
    std::size_t end_of_cluster(const std::vector<std::uint32_t>& rows, std::size_t begin) const {
        Date last = of(rows[begin]).last;
        std::size_t end = begin + 1;
        for (; end < rows.size() && of(rows[end]).first <= last; ++end)
            last = std::max(last, of(rows[end]).last);
        return end;
    }

    void check_cluster(const std::vector<std::uint32_t>& rows) {
        const std::vector<Pair> pairs = overlapping_pairs(rows);
        if (pairs.empty())
            return;
        const bool shared = days_are_shared_out(rows);
        for (const auto& [earlier, later] : pairs)
            report(earlier, later, shared || !is_one_university(earlier, later));
    }

    std::vector<Pair> overlapping_pairs(const std::vector<std::uint32_t>& rows) const {
        std::vector<Pair> pairs;
        for (std::size_t a = 0; a < rows.size(); ++a) {
            std::size_t found_here = 0;
            for (std::size_t b = a + 1; b < rows.size() && of(rows[b]).first <= of(rows[a]).last;
                 ++b) {
                if (!is_same_student(of(rows[a]), of(rows[b])))
                    continue;
                pairs.emplace_back(std::min(rows[a], rows[b]), std::max(rows[a], rows[b]));
                if (++found_here == most_pairs_per_row && rows.size() > most_pairs_per_row * 2)
                    break;
            }
        }
        return pairs;
    }

    bool days_are_shared_out(const std::vector<std::uint32_t>& rows) const {
        std::vector<DaysWanted> wanted;
        for (const std::uint32_t row : rows) {
            if (!of(row).stated())
                return false;
            wanted.push_back({of(row).period().value(), *of(row).stated()});
        }
        return fit_the_weekdays_together(std::move(wanted));
    }

    bool is_one_university(std::uint32_t a, std::uint32_t b) const {
        if (input_->agreements.empty())
            return of(a).university == of(b).university;
        const auto university = [&](std::uint32_t row) {
            return fold_name(
                input_->agreements[input_->assignments[row].agreement].university.name);
        };
        return university(a) == university(b);
    }

    void report(std::uint32_t earlier, std::uint32_t later, bool warning) {
        const Placement& other = of(earlier);
        const Placement& here = of(later);
        Diagnostic& finding =
            found_->add(overlapping_placements, input_->cell(here, Field::start),
                        {{"student", std::string{here.shown_student()}},
                         {"start", other.first},
                         {"end", other.last},
                         row_name("other_row", input_->sources, other, here),
                         {"activity", std::string{input_->list.activities[other.activity]}}});
        finding.also.push_back(place_of(other));
        if (warning)
            finding.severity = Severity::warning;
    }

    const CheckInput* input_;
    Diagnostics* found_;
};

}  // namespace

void check_overlapping_placements(const CheckInput& input, const std::vector<bool>& repeated,
                                  Diagnostics& found) {
    StudentCheck check(input, found);
    for (std::vector<std::uint32_t>& group : possible_students(input.list)) {
        std::erase_if(group, [&](std::uint32_t row) { return repeated[row]; });
        if (group.size() > 1)
            check.check(std::move(group));
    }
}

}  // namespace underlag
