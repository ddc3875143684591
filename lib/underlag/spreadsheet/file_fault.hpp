// Why a file cannot be read as a list at all (C001): what it is instead, what is damaged in it, or
// what is too large.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// How much of a workbook is read: a few kilobytes can unpack to more than any machine has.
inline constexpr std::uint32_t most_sheet_rows = 1'048'576;
inline constexpr std::uint32_t most_sheet_columns = 16'384;

// Tests set lower ones.
struct WorkbookLimits {
    std::uint64_t part = std::uint64_t{2} << 30U;       // bytes of a part, unpacked
    std::uint64_t all_parts = std::uint64_t{4} << 30U;  // of all that is unpacked
    std::uint64_t ratio = 100;  // unpacked to packed; an honest sheet has about 8
    std::uint64_t ratio_above = std::uint64_t{64} << 20U;  // bytes unpacked before it is looked at
    std::uint64_t cells = 20'000'000;                      // of all sheets that are read
    std::size_t sheets = 10'000;
    std::uint64_t sheet_text = std::uint64_t{1} << 30U;  // bytes of a sheet as a text
    std::uint64_t xml_token = std::uint64_t{4} << 20U;   // bytes of a tag with its attributes
    std::size_t depth = 200;                             // of elements within each other
    // Of a cell. One more is kept, so that a longer text is told of where it stands.
    std::size_t cell_characters = 32'767;
};

inline constexpr Kind other_kind_of_file{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"filen är {what}, som inte kan läsas som en placeringslista", "{advice}"},
    .english = {"the file is {what}, which cannot be read as a placement list", "{advice}"}};

inline constexpr Kind damaged_workbook{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"arbetsboken är skadad och kan inte läsas: {reason}",
                "öppna den i Excel eller LibreOffice, spara den på nytt som .xlsx och kör igen; "
                "går den inte att öppna, hämta den på nytt från den som skickade den"},
    .english = {"the workbook is damaged and cannot be read: {reason}",
                "open it in Excel or LibreOffice, save it again as .xlsx and run again; if it "
                "cannot be opened, fetch it again from whoever sent it"}};

inline constexpr Kind too_large_workbook{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"arbetsboken är större än vad som läses: {reason}",
                "ta bort det som inte hör till listan, eller spara listans blad som CSV"},
    .english = {"the workbook is larger than what is read: {reason}",
                "remove what does not belong to the list, or save the list's sheet as CSV"}};

struct FileFault {
    const Kind* kind = &damaged_workbook;
    std::vector<Argument> arguments = {};
};

[[nodiscard]] inline FileFault damaged(std::string swedish, std::string english) {
    return {&damaged_workbook, {{"reason", std::move(swedish), std::move(english)}}};
}

[[nodiscard]] inline FileFault too_large(std::string swedish, std::string english) {
    return {&too_large_workbook, {{"reason", std::move(swedish), std::move(english)}}};
}

}  // namespace underlag
