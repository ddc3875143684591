// Reads a file of placements by what it is: a list (CSV), each list in a workbook, or somebody
// else's list that ours are set against (contract, section 11).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/list_options.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/spreadsheet/file_type.hpp"

namespace underlag {

// What is said about lists from outside.
struct ListFileChoices {
    ListOptions options = {};
    std::vector<std::string> sheets = {};  // of workbooks, by name; empty: those that are lists
    std::string_view sheet_option = "--sheet";  // what names them
    // Whether a sheet's name is that of a unit, whose rows are then all of it.
    std::function<bool(std::string_view)> is_unit = [](std::string_view) { return false; };
};

// As read_list. `type`: file_type of the bytes; what is no list is C001. Of a workbook each visible
// sheet with all required columns becomes a Source and a ListShape of its own; the others are named
// in one note. Without any, the sheet that comes nearest is read all the same, to say what it
// lacks.
void read_list_file(std::string name, std::string bytes, FileType type,
                    const ListFileChoices& choices, Sources& sources, PlacementList& into,
                    Diagnostics& found);

// Reads somebody else's list, that ours are set against (contract, section 11).

// As read_list, but it may lack units, dates where it states days, weeks or kronor, and names where
// it has references: as columns, and in single rows.
void read_compared_list(std::string name, std::string bytes, const ListOptions& options,
                        Sources& sources, PlacementList& into, Diagnostics& found);

}  // namespace underlag
