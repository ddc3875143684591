// Documents as Peppol BIS Billing 3 e-invoices (UBL 2.1; contract, section 9).
#pragma once

#include <string>
#include <vector>

#include "underlag/invoicing/document.hpp"

namespace underlag {

struct InvoiceAttachment {
    std::string name;       // of the file
    std::string mime_type;  // of those that the rules take
    std::string bytes;
};

inline constexpr const char* workbook_mime_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// An Invoice, or of a credit note a CreditNote, in UTF-8. The same document gives the same bytes.
// Preconditions: it has its number and its lines, and check_forms has nothing to say of it.
[[nodiscard]] std::string peppol_text(const Document& document,
                                      const std::vector<InvoiceAttachment>& attachments);

}  // namespace underlag
