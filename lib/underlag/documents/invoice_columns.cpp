#include "underlag/documents/invoice_columns.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// Without their references, two students of one name would look like one who is billed twice.
bool has_namesakes(const InvoiceBase& base) {
    std::map<std::string, std::string_view> references;
    return std::ranges::any_of(base.lines, [&](const InvoiceLine& line) {
        return !line.student_ref.empty() &&
               references.try_emplace(fold_name(line.student), line.student_ref).first->second !=
                   line.student_ref;
    });
}

}  // namespace

InvoiceColumns invoice_columns(const InvoiceBase& base, bool has_notes) {
    InvoiceColumns columns;
    std::uint16_t next = 2;
    if (has_namesakes(base))
        columns.reference = next++;
    if (base.kind == DocumentKind::credit &&
        !std::ranges::all_of(base.lines, &std::string_view::empty, &InvoiceLine::placement_id))
        columns.placement = next++;
    if (!base.agreement->compensation.programmes.empty())
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
