#include "underlag/rules/students_twice.hpp"

#include <algorithm>

#include "underlag/rules/duplicate_row.hpp"
#include "underlag/rules/equal_hashes.hpp"
#include "underlag/rules/overlapping_placements.hpp"
#include "underlag/rules/same_student.hpp"

namespace underlag {
namespace {

// More rows of one student than these are rare, and looked at in any case.
constexpr std::size_t most_compared = 16;

// Rows that are neither repeated nor overlap: the most by far. That they are of one student then
// makes no difference, and neither rows nor names need to be looked up.
bool have_days_apart(std::span<const HashedRow> rows) {
    if (rows.size() > most_compared)
        return false;
    for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = a + 1; b < rows.size(); ++b)
            if (may_share_days(rows[a], rows[b]))
                return false;
    return true;
}

std::vector<std::uint32_t> row_numbers(std::span<const HashedRow> rows) {
    std::vector<std::uint32_t> numbers;
    for (const HashedRow& row : rows)
        numbers.push_back(row.row);
    return numbers;
}

}  // namespace

std::vector<bool> check_students_twice(const CheckInput& input, const HashedRows& hashes,
                                       HashedRows& room, Diagnostics& found) {
    const FoldedTexts texts(input.list);
    constexpr std::size_t parts = hash_parts;
    std::vector<Diagnostics> found_by_part(parts);
    std::vector<std::vector<std::uint32_t>> repeated_by_part(parts);
    const auto visit = [&](std::size_t part, std::span<const std::uint32_t> rows_of_student) {
        if (rows_of_student.back() < input.ledger_row_count)
            return;  // accepted earlier
        std::vector<std::uint32_t> rows(rows_of_student.begin(), rows_of_student.end());
        const auto repeated = check_duplicate_row(input, texts, rows, found_by_part[part]);
        repeated_by_part[part].insert(repeated_by_part[part].end(), repeated.begin(),
                                      repeated.end());
        check_overlapping_placements(input, std::move(rows), found_by_part[part]);
    };
    visit_equal_hashes(
        hashes, room, input.threads, [&](std::size_t part, std::span<const HashedRow> rows) {
            if (have_days_apart(rows))
                return;
            std::vector<std::uint32_t> numbers = row_numbers(rows);
            const bool are_one =
                visit_students(input.list, numbers, [&](auto of_one) { visit(part, of_one); });
            if (!are_one)
                check_overlapping_placements(input, std::move(numbers), found_by_part[part],
                                             PairsOf::turned_names);
        });
    std::vector<bool> is_repeated(input.list.placements.size(), false);
    for (std::size_t part = 0; part < parts; ++part) {
        found.append(std::move(found_by_part[part]));
        for (const std::uint32_t row : repeated_by_part[part])
            is_repeated[row] = true;
    }
    return is_repeated;
}

void check_references_twice(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                            const std::vector<bool>& is_repeated, Diagnostics& found) {
    const auto have_one_name = [&](std::span<const HashedRow> rows) {
        const std::string_view name = input.list.placements[rows.front().row].student;
        return std::ranges::all_of(rows, [&](const HashedRow& row) {
            return input.list.placements[row.row].student == name;
        });
    };
    std::vector<Diagnostics> found_by_part(hash_parts);
    visit_equal_hashes(
        hashes, room, input.threads, [&](std::size_t part, std::span<const HashedRow> rows) {
            if (have_days_apart(rows) || have_one_name(rows))
                return;
            std::vector<std::uint32_t> numbers = row_numbers(rows);
            std::erase_if(numbers, [&](std::uint32_t row) { return is_repeated[row]; });
            check_overlapping_placements(input, std::move(numbers), found_by_part[part],
                                         PairsOf::one_reference_two_names);
        });
    for (Diagnostics& of_part : found_by_part)
        found.append(std::move(of_part));
}

}  // namespace underlag
