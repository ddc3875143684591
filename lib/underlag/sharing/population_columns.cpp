#include "underlag/sharing/population_columns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

// The year that a heading names: "2024", "Folkmängd 2024", "31 december 2024".
std::optional<int> year_in(std::string_view heading) {
    std::optional<int> year;
    for (std::size_t at = 0; at < heading.size();) {
        if (!is_digit(heading[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        int number = 0;
        while (end < heading.size() && is_digit(heading[end]) && end - at < 5)
            number = number * 10 + (heading[end++] - '0');
        if (end - at == 4 && number >= 1990 && number <= 2100)
            year = number;
        at = end;
    }
    return year;
}

template <std::size_t count>
bool is_one_of(std::string_view folded, const std::array<std::string_view, count>& words) {
    return std::ranges::find(words, folded) != words.end();
}

}  // namespace

PopulationColumns population_columns(std::string_view text, const Record& record) {
    constexpr std::array<std::string_view, 4> codes{"kod", "kommunkod", "lkf", "code"};
    constexpr std::array<std::string_view, 7> names{"kommun", "region", "namn",        "kommunnamn",
                                                    "part",   "name",   "municipality"};
    constexpr std::array<std::string_view, 6> figures{"folkmangd", "befolkning", "antal",
                                                      "invanare",  "population", "antalinvanare"};
    PopulationColumns columns;
    std::string storage;
    for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
        const std::string_view value = cell_value(text, record.cells[cell], storage);
        const std::string folded = fold_heading(value);
        if (is_one_of(folded, codes) && !columns.code)
            columns.code = cell;
        else if (is_one_of(folded, names) && !columns.name)
            columns.name = cell;
        else if (is_one_of(folded, figures) && !columns.figure)
            columns.figure = cell;
        else if (const auto year = year_in(value))
            columns.of_years.emplace(*year, cell);
    }
    return columns;
}

}  // namespace underlag
