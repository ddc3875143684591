#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// Without their references, two students of one name would look like one who is billed twice.
bool has_namesakes(const Document& document) {
    std::map<std::string, std::string_view> references;
    return std::ranges::any_of(document.lines, [&](const Line& line) {
        return !line.placement.student_ref.empty() &&
               references.try_emplace(fold_name(line.name), line.placement.student_ref)
                       .first->second != line.placement.student_ref;
    });
}

}  // namespace

InvoiceColumns invoice_columns(const Document& document, bool has_notes) {
    InvoiceColumns columns;
    std::uint16_t next = 2;
    if (has_namesakes(document))
        columns.reference = next++;
    if (document.kind == DocumentKind::credit &&
        !std::ranges::all_of(document.lines,
                             [](const Line& line) { return line.placement.id.empty(); }))
        columns.placement = next++;
    if (!document.policy.programmes.empty())
        columns.programme = next++;
    columns.start = next++;
    columns.end = next++;
    columns.weeks = next++;
    columns.amount = next++;
    if (has_notes)
        columns.note = next++;
    columns.last = static_cast<std::uint16_t>(next - 1);
    return columns;
}

}  // namespace underlag
