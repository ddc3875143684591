#include "underlag/rules/names_of_protected.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/rules/check_input.hpp"
#include "underlag/rules/overlapping_placements.hpp"
#include "underlag/text/names_in_text.hpp"

namespace underlag {

void check_protected_without_reference(const RowCheck& row) {
    const Placement& placement = row.placement;
    if (placement.is_protected && !placement.protection_is_unknown && placement.student_ref.empty())
        row.add(protected_without_reference, Field::student_ref);
}

namespace {

struct RowsOfName {
    std::vector<std::uint32_t> open;  // is_name_hidden
    std::vector<std::uint32_t> secret;
    std::optional<std::uint32_t> secret_without_reference;  // the first
};

// By person_in_any_order: rows with the name of a protected student.
std::unordered_map<std::string, RowsOfName> rows_by_name(const CheckInput& input) {
    const Placements& placements = input.list.placements;
    std::unordered_map<std::string, RowsOfName> rows;
    for (std::uint32_t row = 0; row < placements.size(); ++row)
        if (placements[row].is_name_hidden && !input.is_set_aside(row))
            rows[person_in_any_order(placements[row].student)].open.push_back(row);
    if (rows.empty())
        return rows;
    for (std::uint32_t row = 0; row < placements.size(); ++row) {
        if (!placements[row].is_protected || placements[row].student.empty() ||
            input.is_set_aside(row))
            continue;
        const auto of_name = rows.find(person_in_any_order(placements[row].student));
        if (of_name == rows.end())
            continue;
        of_name->second.secret.push_back(row);
        if (placements[row].student_ref.empty() && !of_name->second.secret_without_reference)
            of_name->second.secret_without_reference = row;
    }
    return rows;
}

// Stands at a row of the lists.
void report(const CheckInput& input, std::uint32_t open, std::uint32_t secret, Diagnostics& found) {
    const Placement& named = input.list.placements[open];
    const Placement& other = input.list.placements[secret];
    const Argument reference{"reference", std::string{other.told_student()}};
    if (open >= input.ledger_row_count)
        found.add(protected_name_elsewhere, input.cell(named, Field::student),
                  {reference, row_name("other_row", input.sources, other, named)});
    else if (secret >= input.ledger_row_count)
        found.add(protected_name_in_ledger, input.cell(other, Field::student),
                  {reference, {"id", std::string{named.id}}});
}

void check(const CheckInput& input, const RowsOfName& rows, Diagnostics& found) {
    const Placements& placements = input.list.placements;
    for (const std::uint32_t open : rows.open) {
        if (!placements[open].student_ref.empty()) {
            if (rows.secret_without_reference)
                report(input, open, *rows.secret_without_reference, found);
        } else if (!rows.secret.empty()) {
            report(input, open, rows.secret.front(), found);
        }
    }
    std::vector<std::uint32_t> paid;
    for (const auto* of_kind : {&rows.open, &rows.secret})
        for (const std::uint32_t row : *of_kind)
            if (input.is_to_be_paid(row))
                paid.push_back(row);
    check_overlapping_placements(input, std::move(paid), found, PairsOf::protected_and_open);
}

}  // namespace

void check_protected_name_elsewhere(const CheckInput& input, Diagnostics& found) {
    for (const auto& [name, rows] : rows_by_name(input))
        check(input, rows, found);
}

}  // namespace underlag
