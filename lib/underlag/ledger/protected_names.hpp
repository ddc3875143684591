// Names that go: of students who have become protected, whose reference stands in the name's place
// from then on, and names that need not be kept any longer (contract, section 8, "Names").
#pragma once

#include <cstddef>
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

// Names of students that need not be kept any longer (contract, section 8, "Names").

// The last calendar year that a document of this year of issue is kept: accounts are kept for seven
// calendar years after their own (bokföringslagen 7 kap. 2 §); those of 2018 and older, ten.
[[nodiscard]] constexpr int kept_through(int year_of_issue) {
    return year_of_issue + (year_of_issue <= 2018 ? 10 : 7);
}

// Names of students whose placements have all ended before a term. A student is a name here: who
// has a name in common is forgotten together, or not at all.
struct OldNames {
    std::vector<std::int64_t> to_forget = {};  // their rows, sorted
    // The others, each once:
    std::size_t kept_documents = 0;  // a document must still be kept
    std::size_t unsettled = 0;       // something is still to be invoiced or credited
    std::size_t contacts = 0;        // a contact person has the same name
};

// `today`: the day that documents must be kept on, or need not. Throws LedgerError and IoError.
[[nodiscard]] OldNames old_names(const Ledger& ledger, Term before, Date today);

}  // namespace underlag
