#include "underlag/rules/protected_name_elsewhere.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/rules/row_name.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/references.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {
namespace {

// For one row no more protected rows of its name are compared: a list may say "Skyddad" a million
// times.
constexpr std::size_t most_compared = 1000;

bool may_be_one(const Placement& a, const Placement& b) {
    return (a.student_ref.empty() || b.student_ref.empty() ||
            are_one_reference(a.student_ref, b.student_ref)) &&
           fold_name(a.student) == fold_name(b.student);
}

void report_name(const CheckInput& input, std::uint32_t open, std::uint32_t secret,
                 Diagnostics& found) {
    const Placement& here = input.list.placements[open];
    const Placement& other = input.list.placements[secret];
    found.add(protected_name_elsewhere, input.cell(here, Field::student),
              {{"reference", std::string{other.shown_student()}},
               row_name("other_row", input.sources, other, here)});
}

void report_common_days(const CheckInput& input, std::uint32_t open, std::uint32_t secret,
                        Diagnostics& found) {
    const Placement& here = input.list.placements[open];
    const Placement& other = input.list.placements[secret];
    const auto days = here.period(), days_of_other = other.period();
    if (!days || !days_of_other || !common_part(*days, *days_of_other))
        return;
    const auto [earlier, later] = std::minmax(open, secret);
    if (later < input.ledger_row_count || !input.may_repeat(earlier, later))
        return;
    const Placement& first = input.list.placements[earlier];
    const Placement& second = input.list.placements[later];
    Diagnostic& finding =
        found.add(overlapping_placements, input.cell(second, Field::start),
                  {{"student", std::string{other.shown_student()}},
                   {"start", first.first},
                   {"end", first.last},
                   row_name("other_row", input.sources, first, second),
                   {"id", std::string{first.id}},
                   {"activity", std::string{input.list.activities[first.activity]}}});
    if (earlier >= input.ledger_row_count)
        finding.also.push_back(place_of(first));
}

}  // namespace

void check_protected_name_elsewhere(const CheckInput& input, Diagnostics& found) {
    const Placements& placements = input.list.placements;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> secret;  // by hash of the name
    for (std::uint32_t row = 0; row < placements.size(); ++row)
        if (placements[row].is_protected && !placements[row].student.empty() &&
            input.is_to_be_paid(row))
            secret[name_hash(placements[row].student)].push_back(row);
    if (secret.empty())
        return;
    for (std::uint32_t row = 0; row < placements.size(); ++row) {
        if (placements[row].is_protected || placements[row].student.empty() ||
            !input.is_to_be_paid(row))
            continue;
        const auto of_name = secret.find(name_hash(placements[row].student));
        if (of_name == secret.end())
            continue;
        // The name is told of once, and every row that would be paid beside this one.
        bool is_told = row < input.ledger_row_count;
        const std::size_t compared = std::min(of_name->second.size(), most_compared);
        for (const std::uint32_t other : std::span(of_name->second).first(compared)) {
            if (!may_be_one(placements[row], placements[other]))
                continue;
            if (!std::exchange(is_told, true))
                report_name(input, row, other, found);
            report_common_days(input, row, other, found);
        }
    }
}

}  // namespace underlag
