// A sheet of an Excel workbook (.xlsx) as the text of a list.
#pragma once

#include <optional>
#include <string_view>

#include "underlag/spreadsheet/sheet_text.hpp"
#include "underlag/spreadsheet/xlsx_parts.hpp"

namespace underlag {

[[nodiscard]] std::optional<FileFault> read_xlsx_sheet(Package& package, const XlsxParts& parts,
                                                       std::string_view part,
                                                       const WorkbookLimits& limits,
                                                       CellBudget& budget, SheetText& into);

}  // namespace underlag
