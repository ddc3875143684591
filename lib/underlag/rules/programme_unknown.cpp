#include "underlag/rules/programme_unknown.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

struct Rows {
    std::uint32_t first = 0;
    std::size_t count = 0;
    std::optional<Money> amount = Money{};  // nothing when a row's is not known
};

// By agreement and text: whether the agreement does not know a programme of that name.
std::vector<std::vector<bool>> unknown_names(const CheckInput& input) {
    std::vector<std::vector<bool>> unknown(input.agreements.size());
    for (std::size_t agreement = 0; agreement < input.agreements.size(); ++agreement)
        if (programmes_decide(input.agreements[agreement].compensation))
            for (TextIndex text = 0; text < input.list.programmes.size(); ++text)
                unknown[agreement].push_back(
                    meaning_of_programme(input.agreements[agreement], input.list.programmes[text])
                        .is_unknown);
    return unknown;
}

Argument counted_rows(std::size_t rows) {
    const std::string number = std::to_string(rows);
    return {"rows", number + (rows == 1 ? " rad" : " rader"),
            number + (rows == 1 ? " row" : " rows")};
}

}  // namespace

void check_programme_unknown(const CheckInput& input, Diagnostics& found) {
    const std::vector<std::vector<bool>> unknown = unknown_names(input);
    if (std::ranges::all_of(unknown, &std::vector<bool>::empty))
        return;
    // By agreement and folded name: "Arbetsterapeut" and "arbetsterapeut " are told of together.
    std::map<std::pair<std::uint32_t, std::string>, Rows> names;
    for (std::size_t row = input.ledger_row_count; row < input.assignments.size(); ++row) {
        const Assignment& assignment = input.assignments[row];
        const Placement& placement = input.list.placements[row];
        if (assignment.outcome != Assignment::Outcome::assigned || !input.is_to_be_paid(row) ||
            unknown[assignment.agreement].empty() ||
            !unknown[assignment.agreement][placement.programme])
            continue;
        const auto [name, is_new] = names.try_emplace(
            {assignment.agreement, fold_name(input.list.programmes[placement.programme])});
        Rows& rows = name->second;
        if (is_new)
            rows.first = static_cast<std::uint32_t>(row);
        ++rows.count;
        const auto amount = compensation_of(placement, assignment, input.agreements, input.rates);
        rows.amount = amount && rows.amount ? std::optional{*rows.amount + *amount} : std::nullopt;
    }
    for (const auto& [name, rows] : names) {
        const Placement& first = input.list.placements[rows.first];
        const std::string amount = rows.amount ? ", " + to_text(*rows.amount) + " kr" : "";
        found.add(programme_unknown, input.cell(first, Field::programme),
                  {{"programme", std::string{first.shown(input.list.programmes[first.programme])}},
                   {"agreement", input.agreements[name.first].id},
                   counted_rows(rows.count),
                   {"amount", amount}});
    }
}

}  // namespace underlag
