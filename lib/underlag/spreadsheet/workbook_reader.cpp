#include "underlag/spreadsheet/workbook_reader.hpp"

#include "underlag/spreadsheet/ods_reader.hpp"
#include "underlag/spreadsheet/package.hpp"
#include "underlag/spreadsheet/xlsx_sheet.hpp"

namespace underlag {
namespace {

tl::expected<std::vector<SheetText>, FileFault> read_xlsx(Package& package,
                                                          const WantedSheet& wanted,
                                                          const WorkbookLimits& limits) {
    const auto parts = read_xlsx_parts(package, limits);
    if (!parts)
        return tl::unexpected(parts.error());
    CellBudget budget(limits.cells);
    std::vector<SheetText> sheets;
    for (const XlsxSheet& of_file : parts->sheets) {
        SheetText& sheet = sheets.emplace_back();
        sheet.name = of_file.name;
        sheet.state = of_file.state;
        sheet.is_read = wanted(sheet);
        if (!sheet.is_read)
            continue;
        if (auto fault = read_xlsx_sheet(package, *parts, of_file.part, limits, budget, sheet))
            return tl::unexpected(*std::move(fault));
    }
    return sheets;
}

}  // namespace

tl::expected<WorkbookText, FileFault> read_workbook(std::string_view bytes, FileType type,
                                                    const WantedSheet& wanted,
                                                    const WorkbookLimits& limits) {
    if (type != FileType::xlsx && type != FileType::ods)
        return tl::unexpected(fault_of(type));
    auto package = Package::open(bytes, limits);
    if (!package)
        return tl::unexpected(package.error());
    WorkbookText book{.is_open_document = type == FileType::ods};
    auto sheets = book.is_open_document ? read_ods(*package, wanted, limits)
                                        : read_xlsx(*package, wanted, limits);
    if (!sheets)
        return tl::unexpected(sheets.error());
    book.sheets = *std::move(sheets);
    return book;
}

}  // namespace underlag
