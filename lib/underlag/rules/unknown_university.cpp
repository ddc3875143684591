#include "underlag/rules/unknown_university.hpp"

#include "underlag/placement/cell_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {

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

}  // namespace underlag
