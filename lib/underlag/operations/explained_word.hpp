// What `explain` looks for when a word is no code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

// Every code that can be explained, sorted.
[[nodiscard]] std::vector<std::string_view> all_codes();

// Whether the ledger is asked about a word: when it is `named`, on a server, or a file that is
// there. A code that is mistyped where no ledger is must not be told that a ledger is missing.
[[nodiscard]] bool is_ledger_asked(const StoreAddress& ledger, bool is_named);

// U501 with the nearest code: of a word that looks like a code (a letter and three digits), that
// there is none such; of another, that it is nothing that can be explained.
void add_unexplained_word(const std::string& word, Diagnostics& found);

}  // namespace underlag
