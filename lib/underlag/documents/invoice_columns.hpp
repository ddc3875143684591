// The columns of the table on an invoice base: those of Bilaga 2, and those that this one needs.
#pragma once

#include <cstdint>
#include <optional>

#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// Counted from the left, from 0.
struct InvoiceColumns {
    std::uint16_t activity = 0;
    std::uint16_t student = 1;
    std::optional<std::uint16_t> reference;  // when two students have one name
    std::optional<std::uint16_t> placement;  // on a credit note, when a line has an id
    std::optional<std::uint16_t> programme;  // when the agreement's rates depend on it
    std::uint16_t start = 0;
    std::uint16_t end = 0;
    std::uint16_t weeks = 0;
    std::uint16_t amount = 0;
    std::optional<std::uint16_t> note;  // when a line has one
    std::uint16_t last = 0;
};

[[nodiscard]] InvoiceColumns invoice_columns(const InvoiceBase& base, bool has_notes);

}  // namespace underlag
