// A row of a CSV file as Excel in Swedish reads and writes it: `;`, CRLF, quotes where needed.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

inline constexpr std::string_view byte_order_mark = "\uFEFF";  // tells Excel that a file is UTF-8

class CsvRow {
   public:
    CsvRow& add(std::string_view cell);
    // The row with its line break; the next cell begins a new one.
    [[nodiscard]] std::string_view end();

   private:
    std::string text_;
    bool is_first_ = true;
    bool is_ended_ = false;
};

// Text that a spreadsheet would take for a formula, with an apostrophe before it.
[[nodiscard]] std::string without_formula(std::string text);

}  // namespace underlag
