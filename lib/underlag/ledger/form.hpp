// The form of the ledger's tables: told by the file, and brought up to date.
#pragma once

#include <span>
#include <string_view>

#include "underlag/ledger/database.hpp"

namespace underlag {

// Counted from 1. Throws LedgerError when the file is no ledger, or newer than `forms`.
[[nodiscard]] int form_of(Database& database, std::span<const std::string_view> forms);

// Makes the newest of `forms` of an older one, in one transaction. Before that it copies the file
// to "<path>.form-1.bak" beside it, where 1 is its form; an earlier copy is left as it is.
void bring_up_to_date(Database& database, std::span<const std::string_view> forms);

}  // namespace underlag
