// Every code that a finding can have, with its wordings: what `underlag explain` lists.
#pragma once

#include <span>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// A code, its name and its usual severity are those of all its wordings' first.
struct CatalogueEntry {
    std::span<const Kind* const> wordings;  // never empty

    [[nodiscard]] std::string_view code() const { return wordings.front()->code; }
    [[nodiscard]] std::string_view name() const { return wordings.front()->name; }
    [[nodiscard]] Severity severity() const { return wordings.front()->severity; }
};

// Every Kind, by code; of a code with several wordings, the usual one first.
[[nodiscard]] std::span<const Kind* const> catalogued_kinds();

// Sorted by code.
[[nodiscard]] std::span<const CatalogueEntry> catalogue();

// The entry of a code, in small letters or capitals; null when there is none.
[[nodiscard]] const CatalogueEntry* find_code(std::string_view code);

}  // namespace underlag
