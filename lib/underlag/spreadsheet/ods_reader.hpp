// The sheets of an OpenDocument workbook (.ods) as texts of lists.
#pragma once

#include <functional>
#include <vector>

#include <tl/expected.hpp>

#include "underlag/spreadsheet/package.hpp"
#include "underlag/spreadsheet/sheet_text.hpp"

namespace underlag {

// `wanted`: of a sheet by its name and state, whether it is to be read.
[[nodiscard]] tl::expected<std::vector<SheetText>, FileFault> read_ods(
    Package& package, const std::function<bool(const SheetText&)>& wanted,
    const WorkbookLimits& limits);

}  // namespace underlag
