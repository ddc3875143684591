// A file of population as a source, the text of a CSV file or of a workbook's sheet, and its
// heading: which columns hold codes, names and each year's figures.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

// Of a workbook the first visible sheet with the heading of a population, or else the first visible
// one, to say what it lacks. Nothing when it cannot be read (C001). Bytes that are no letters are
// C003. `forced`: the encoding; nothing: found out.
[[nodiscard]] std::optional<SourceId> add_population_file(const std::string& name,
                                                          std::string bytes,
                                                          std::optional<Encoding> forced,
                                                          Sources& sources, Diagnostics& found);

// The heading of a file of population: which columns hold codes, names and each year's figures.

// Columns by number, from 0.
struct PopulationColumns {
    std::optional<std::size_t> code = {};
    std::optional<std::size_t> name = {};    // or code and name in one cell: "2080 Falun"
    std::optional<std::size_t> figure = {};  // with no year in its heading
    std::map<int, std::size_t> of_years = {};

    [[nodiscard]] bool are_a_heading() const {
        return (code || name) && (figure || !of_years.empty());
    }
};

// So many rows are looked at for the heading: titles stand above it.
inline constexpr std::size_t rows_to_population_heading = 50;

// What a row would be as the heading.
[[nodiscard]] PopulationColumns population_columns(std::string_view text, const Record& record);

}  // namespace underlag
