// What a PostgreSQL server says when it fails, in a store's terms.
#pragma once

#include <string>
#include <string_view>

#include "underlag/store/store_failure.hpp"

namespace underlag {

// `state`: an SQLSTATE; empty: the server said none, since the connection broke.
[[nodiscard]] StoreFailure::Kind kind_of_state(std::string_view state);
// The same while connecting, when nothing has begun.
[[nodiscard]] StoreFailure::Kind kind_of_refusal(std::string_view state, std::string_view message);
// Whether no other host is to be tried: who is not let in at one is not at another either, and one
// with another's certificate may be there to be found first.
[[nodiscard]] bool ends_search(StoreFailure::Kind kind, std::string_view message);

// Throws StoreFailure or std::bad_alloc.
[[noreturn]] void throw_as_ours(std::string_view state, const std::string& message);

// On one line, as it can be shown in the midst of a sentence.
[[nodiscard]] std::string one_line(std::string_view message);

}  // namespace underlag
