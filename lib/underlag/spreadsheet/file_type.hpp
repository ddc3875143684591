// What a file is, by its content and never by its name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "underlag/spreadsheet/file_fault.hpp"

namespace underlag {

enum class FileType : std::uint8_t {
    text,  // a list, or nothing that is known
    xlsx,
    ods,
    cut_archive,  // begins as a workbook, but its directory is missing
    // What is known and refused, from here on.
    encrypted,
    xls,
    xlsb,
    numbers,
    word,
    presentation,
    other_open_document,
    xml_spreadsheet,  // Excel 2003 XML
    flat_open_document,
    web_page,
    web_archive,
    rich_text,
    pdf,
    picture,
    archive,  // ZIP and others, gz
    database,
    other_xml,
    other_compound,  // of an older Office program
};

// The bytes of the whole file; they are looked at where they must be.
[[nodiscard]] FileType file_type(std::string_view bytes, const WorkbookLimits& limits = {});

// What the file is, and how to make a list of it. Precondition: a type that is refused.
[[nodiscard]] FileFault fault_of(FileType type);

}  // namespace underlag
