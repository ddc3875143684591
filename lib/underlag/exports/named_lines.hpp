// How the students on a document are named for the university's e-invoice: `names` in [invoice].
#pragma once

#include <string>

#include "underlag/invoicing/document.hpp"

namespace underlag {

// "Åsa Ek", "Å.E." or the reference; of a protected student always the reference, of a share its
// part. Empty when the reference is wanted and there is none.
[[nodiscard]] std::string invoiced_name(const Line& line, NamesOnInvoice names);

// The document with its lines named so, for what is attached. It shares nothing with the original
// but its ground.
[[nodiscard]] Document named_for_invoice(const Document& document);

}  // namespace underlag
