// Students who have become protected: the reference that stands in the place of the name from then
// on, what was issued with the name, and which names nobody else has (contract, section 8,
// "Names").
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

// The references of students who are protected now, by the records of their placements.
using ProtectedPlacements = std::unordered_map<std::int64_t, std::string>;

[[nodiscard]] ProtectedPlacements protected_placements(Store& store);

// An issued document that prints a student's name.
struct NamingDocument {
    std::int64_t placement = 0;
    std::string number;
    std::string recipient;
};

// Those of these placements, in the order of issue, each once.
[[nodiscard]] std::vector<NamingDocument> documents_naming(
    const Ledger& ledger, std::span<const std::int64_t> placements);

// The rows of names that are still there, but that only protected students have. Of no contact
// person either.
[[nodiscard]] std::vector<std::int64_t> names_of_protected_alone(const Ledger& ledger);

}  // namespace underlag
