#include "underlag/rules/units_and_universities.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {

namespace {

// A unit's name as a list writes it, in an agreement that does not have it.
using UnknownName = std::pair<std::uint32_t, TextIndex>;

KnownWords names_of_units(const Agreement& agreement) {
    std::vector<std::string_view> known;
    for (const Activity& activity : agreement.activities) {
        known.push_back(activity.name);
        known.push_back(activity.id);
        known.insert(known.end(), activity.aliases.begin(), activity.aliases.end());
    }
    return KnownWords(std::move(known));
}

std::map<UnknownName, Argument> nearest_names(const CheckInput& input,
                                              const std::vector<std::uint32_t>& rows) {
    std::map<UnknownName, Argument> nearest;
    std::map<std::uint32_t, KnownWords> units;
    for (const std::uint32_t row : rows) {
        const std::uint32_t agreement = input.assignments[row].agreement;
        nearest.try_emplace({agreement, input.list.placements[row].activity},
                            Argument{"nearest", ""});
        if (!units.contains(agreement))
            units.emplace(agreement, names_of_units(input.agreements[agreement]));
    }
    std::vector<std::pair<const UnknownName, Argument>*> names;
    for (auto& name : nearest)
        names.push_back(&name);
    in_parallel(input.threads, names.size(), [&](std::size_t index) {
        const auto& [agreement, activity] = names[index]->first;
        names[index]->second = nearest_clause(input.list.activities[activity], units.at(agreement));
    });
    return nearest;
}

}  // namespace

void check_unknown_activity(const CheckInput& input, Diagnostics& found) {
    std::vector<std::uint32_t> rows;
    for (auto row = static_cast<std::uint32_t>(input.ledger_row_count);
         row < input.assignments.size(); ++row)
        if (input.assignments[row].outcome == Assignment::Outcome::activity_unknown &&
            !input.is_set_aside(row) &&
            (input.question == Question::whole || input.is_to_be_paid(row)))
            rows.push_back(row);
    const std::map<UnknownName, Argument> nearest = nearest_names(input, rows);
    for (const std::uint32_t row : rows) {
        const Placement& placement = input.list.placements[row];
        const std::uint32_t agreement = input.assignments[row].agreement;
        const std::string_view written = input.list.activities[placement.activity];
        found.add(unknown_activity, input.cell(placement, Field::activity),
                  {{"activity", std::string{placement.shown(written)}},
                   {"agreement", input.agreements[agreement].id},
                   nearest.at({agreement, placement.activity})});
    }
}

void check_unknown_university(const RowCheck& row) {
    if (row.placement.is_refused)
        return;
    if (row.assignment.outcome == Assignment::Outcome::university_missing &&
        row.input.list.shape_of(row.placement).column(Field::university) != 0)
        row.add(empty_cell, Field::university,
                {{"column", std::string{swedish_heading(Field::university)},
                  std::string{to_text(Field::university)}}});
    if (row.assignment.outcome != Assignment::Outcome::university_unknown)
        return;
    const std::string_view written = row.input.list.universities[row.placement.university];
    std::vector<std::string_view> known;
    for (const Agreement& agreement : row.input.agreements) {
        known.push_back(agreement.university.name);
        known.push_back(agreement.id);
        known.insert(known.end(), agreement.university.aliases.begin(),
                     agreement.university.aliases.end());
    }
    row.add(unknown_university, Field::university,
            {{"university", std::string{row.placement.shown(written)}},
             nearest_clause(written, known)});
}

void check_university_column(const CheckInput& input, Diagnostics& found) {
    for (const ListShape& shape : input.list.lists) {
        if (shape.heading_line == 0 || shape.column(Field::university) != 0)
            continue;
        const auto end = shape.first_placement + shape.placement_count;
        for (std::size_t row = shape.first_placement; row < end; ++row) {
            if (input.assignments[row].outcome != Assignment::Outcome::university_missing)
                continue;
            found.add(missing_university_column,
                      {.source = shape.source, .line = shape.heading_line},
                      {{"column", std::string{swedish_heading(Field::university)},
                        std::string{to_text(Field::university)}}});
            break;
        }
    }
}

}  // namespace underlag
