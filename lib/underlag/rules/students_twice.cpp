#include "underlag/rules/students_twice.hpp"

#include "underlag/rules/duplicate_row.hpp"
#include "underlag/rules/equal_hashes.hpp"
#include "underlag/rules/overlapping_placements.hpp"
#include "underlag/rules/same_student.hpp"

namespace underlag {

std::vector<bool> check_students_twice(const CheckInput& input, Diagnostics& found) {
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
    visit_equal_hashes(student_hashes(input.list, input.threads), input.threads,
                       [&](std::size_t part, std::span<const std::uint32_t> rows) {
                           visit_students(input.list, rows,
                                          [&](auto of_one) { visit(part, of_one); });
                       });
    std::vector<bool> is_repeated(input.list.placements.size(), false);
    for (std::size_t part = 0; part < parts; ++part) {
        found.append(std::move(found_by_part[part]));
        for (const std::uint32_t row : repeated_by_part[part])
            is_repeated[row] = true;
    }
    return is_repeated;
}

}  // namespace underlag
