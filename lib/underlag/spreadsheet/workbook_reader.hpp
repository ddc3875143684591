// Reads a workbook (.xlsx, .xlsm, .ods): each of its sheets becomes the text of a list.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "underlag/spreadsheet/file_fault.hpp"
#include "underlag/spreadsheet/file_type.hpp"
#include "underlag/spreadsheet/sheet_text.hpp"

namespace underlag {

struct WorkbookText {
    bool is_open_document = false;  // .ods
    std::vector<SheetText> sheets = {};
};

// Of a sheet by its name and state, whether it is to be read.
using WantedSheet = std::function<bool(const SheetText&)>;

// The sheets in their order, also those that are not wanted, without text. Of a file that is no
// workbook the fault says what it is. Cells count by their values as the calendar and number they
// hold, never by how they are shown; of formulas the stored values. Time and memory are bounded by
// the limits, whatever the file says of itself.
[[nodiscard]] tl::expected<WorkbookText, FileFault> read_workbook(
    std::string_view bytes, FileType type, const WantedSheet& wanted,
    const WorkbookLimits& limits = {});

}  // namespace underlag
