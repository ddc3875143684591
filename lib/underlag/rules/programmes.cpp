#include "underlag/rules/programmes.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/rules/over_planning_frame.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {

namespace {

bool names_a_programme_that_can_be_told(const Placement& placement, const Assignment& assignment) {
    return assignment.outcome == Assignment::Outcome::assigned && placement.programme != 0 &&
           !assignment.rate_undecided;
}

}  // namespace

void check_programme_not_in_agreement(const CheckInput& input, const Frames& frames,
                                      IndexRange rows, Diagnostics& found) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        // A row with a frame is what nearly every row is: asked first, its unit is not fetched.
        if (frames.of_row(row) != Frames::none || !input.is_to_be_paid(row) ||
            !names_a_programme_that_can_be_told(placement, assignment))
            continue;
        const Activity& activity =
            input.agreements[assignment.agreement].activities[assignment.activity];
        if (activity.places.empty())
            continue;
        std::vector<std::string_view> known;
        for (const PlanningFrame& frame : activity.places)
            known.push_back(frame.programme);
        const std::string_view written = input.list.programmes[placement.programme];
        found.add(programme_not_in_agreement, input.cell(placement, Field::programme),
                  {{"programme", std::string{placement.shown(written)}},
                   {"activity", activity.name},
                   nearest_clause(written, known)});
    }
}

void check_programme_decides_rate(const RowCheck& row) {
    if (!row.is_assigned() || !row.assignment.rate_undecided)
        return;
    const std::string_view written = row.input.list.programmes[row.placement.programme];
    if (written.empty()) {
        row.add(programme_left_out, Field::programme, {{"agreement", row.agreement().id}});
        return;
    }
    const CompensationTerms& terms = row.agreement().compensation;
    std::vector<std::string_view> known(terms.listed_programmes.begin(),
                                        terms.listed_programmes.end());
    for (const ProgrammeRates& programme : terms.programmes)
        known.push_back(programme.name);
    row.add(programme_decides_rate, Field::programme,
            {{"programme", std::string{row.placement.shown(written)}},
             {"agreement", row.agreement().id},
             nearest_clause(written, known)});
}

namespace {

struct Rows {
    std::uint32_t place = 0;
    std::size_t count = 0;                  // faulty ones too
    std::size_t sound_count = 0;            // those that will be paid as they are
    std::optional<Money> amount = Money{};  // of the sound ones; nothing when a row's is not known
};

// By agreement and text: whether the agreement does not know a programme of that name.
std::vector<std::vector<bool>> unknown_names(const CheckInput& input) {
    std::vector<std::vector<bool>> unknown(input.agreements.size());
    for (std::size_t agreement = 0; agreement < input.agreements.size(); ++agreement) {
        if (!programmes_decide(input.agreements[agreement].compensation))
            continue;
        const ProgrammeNames names(input.agreements[agreement]);
        for (TextIndex text = 0; text < input.list.programmes.size(); ++text)
            unknown[agreement].push_back(names.meaning_of(input.list.programmes[text]).is_unknown);
    }
    return unknown;
}

Argument counted_rows(std::size_t rows) {
    const std::string number = std::to_string(rows);
    return {"rows", number + (rows == 1 ? " rad" : " rader"),
            number + (rows == 1 ? " row" : " rows")};
}

}  // namespace

void check_programme_unknown(const CheckInput& input, const std::vector<bool>& faulty,
                             Diagnostics& found) {
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
        // It stands where the programme may be shown, if it does anywhere.
        const bool is_shown =
            is_new || (input.list.placements[rows.place].is_protected && !placement.is_protected);
        if (is_shown)
            rows.place = static_cast<std::uint32_t>(row);
        ++rows.count;
        if (faulty[row])
            continue;
        ++rows.sound_count;
        const auto amount = compensation_of(placement, assignment, input.agreements, input.rates);
        rows.amount = amount && rows.amount ? std::optional{*rows.amount + *amount} : std::nullopt;
    }
    for (const auto& [name, rows] : names) {
        const Placement& first = input.list.placements[rows.place];
        const std::string amount =
            rows.sound_count > 0 && rows.amount ? ", " + to_text(*rows.amount) + " kr" : "";
        found.add(first.is_protected ? programme_unknown_of_protected : programme_unknown,
                  input.cell(first, Field::programme),
                  {{"programme", std::string{first.shown(input.list.programmes[first.programme])}},
                   {"reference", std::string{first.told_student()}},
                   {"agreement", input.agreements[name.first].id},
                   counted_rows(rows.sound_count > 0 ? rows.sound_count : rows.count),
                   {"amount", amount}});
    }
}

}  // namespace underlag
