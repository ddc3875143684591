// The shape of `generate --format csv` for a system that imports it: [export] in the template
// (contract, section 9).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/settings/settings_tree.hpp"

namespace underlag {

// "Kund={customer_number}": a heading, and a text with fields in braces.
struct ExportColumn {
    std::string heading = {};
    std::string pattern = {};
};

struct ExportShape {
    std::vector<ExportColumn> columns = {};
    std::string separator = ";";
    char decimal = ',';
    std::string date = "YYYY-MM-DD";  // YYYY, YY, MM and DD stand for their digits
    enum class Encoding : unsigned char {
        utf_8_with_mark,
        utf_8,
        windows_1252
    } encoding = Encoding::utf_8_with_mark;
    bool has_heading = true;
};

// The fields that a pattern may hold, without those of a unit's coding ({coding.ansvar}).
[[nodiscard]] const std::vector<std::string_view>& export_fields();

// The table [export]; what is wrong in it is U503.
[[nodiscard]] ExportShape read_export_shape(const SettingsTable& table, Diagnostics& found);

// The columns' texts for a document, or for one of its lines.
[[nodiscard]] std::vector<std::string> export_row(const ExportShape& shape,
                                                  const Document& document, const Line* line);

}  // namespace underlag
