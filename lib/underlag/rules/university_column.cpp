#include "underlag/rules/university_column.hpp"

#include <algorithm>

#include "underlag/placement/file_kinds.hpp"

namespace underlag {

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
