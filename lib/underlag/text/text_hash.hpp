// Numbers that equal texts share: to find what may be equal without comparing all with all.
#pragma once

#include <cstdint>
#include <string_view>

namespace underlag {

// Equal for equal texts.
[[nodiscard]] std::uint64_t text_hash(std::string_view text);

// Equal for names that fold_name makes equal, and now and then for others: whoever finds two equal
// hashes compares the names. Spares nearly every name the folding.
[[nodiscard]] std::uint64_t name_hash(std::string_view name);

// Likewise of the names of persons, that fold_person makes equal, or equal but for the order of
// their words.
[[nodiscard]] std::uint64_t person_hash(std::string_view name);

// Likewise of references and ids, that reference_key makes equal.
[[nodiscard]] std::uint64_t reference_hash(std::string_view reference);

}  // namespace underlag
