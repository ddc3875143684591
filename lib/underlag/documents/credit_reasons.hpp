// Why a line is credited, as a sentence on the credit note: "inställd", "flyttad till Hemtjänsten
// Norr", "20 dagar i stället för 25".
#pragma once

#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/due_minus_invoiced.hpp"

namespace underlag {

// `now`: the due line that `credit.replaced_by` points at; nothing: none replaces it.
[[nodiscard]] std::string credit_reason_text(const Credit& credit, const InvoicedLine& old,
                                             const DueLine* now,
                                             const std::vector<Agreement>& agreements,
                                             const DocumentWords& words);

}  // namespace underlag
