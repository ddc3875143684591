// What tests ask of a workbook: its sheets as texts, or why there are none.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/spreadsheet/workbook_reader.hpp"

namespace underlag {

inline tl::expected<WorkbookText, FileFault> read_whole(const std::string& bytes,
                                                        const WorkbookLimits& limits = {}) {
    return read_workbook(
        bytes, file_type(bytes, limits), [](const SheetText&) { return true; }, limits);
}

inline SheetText first_sheet(const std::string& bytes) {
    auto book = read_whole(bytes);
    REQUIRE(book.has_value());
    REQUIRE(!book->sheets.empty());
    return book->sheets.front();
}

inline std::string text_of_first(const std::string& bytes) {
    return first_sheet(bytes).text;
}

inline std::string said(const FileFault& fault, Language language = Language::swedish) {
    return message(Diagnostic(*fault.kind, {}, fault.arguments), language);
}

// What is said of a file that is refused; empty when it is read.
inline std::string refusal(const std::string& bytes, const WorkbookLimits& limits = {}) {
    const auto book = read_whole(bytes, limits);
    return book ? std::string{} : said(book.error());
}

}  // namespace underlag
