// What Workbook and Sheet keep of libxlsxwriter; for the .cpp files of this folder only.
#pragma once

#include <xlsxwriter.h>

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "underlag/workbook/workbook.hpp"

namespace underlag {

struct Sheet::State {
    Workbook::State* workbook;
    lxw_worksheet* sheet;
    std::string name;
    std::map<std::uint16_t, double> column_widths;
};

struct Workbook::State {
    std::filesystem::path path;
    WorkbookFacts facts;
    lxw_workbook* book = nullptr;  // ends with close
    std::deque<Sheet::State> sheets;
    std::map<CellStyle, lxw_format*> formats;  // equal styles share one

    [[nodiscard]] lxw_format* format(const CellStyle& style);
    // Throws IoError unless the library says that all is well.
    void expect(lxw_error outcome) const;
    // Closes without stand-ins. Throws IoError.
    void close_alone();
    // Throws IoError unless the file that was written is whole.
    void expect_whole() const;
    [[noreturn]] void fail_for_cut_part() const;
};

}  // namespace underlag
