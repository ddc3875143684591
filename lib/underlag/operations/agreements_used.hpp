// Agreements that differ from those that the ledger was last worked with: an officer may have an
// old copy (contract, section 8, "A shared ledger").
#pragma once

#include <span>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {

// Says of each file what it holds (InputFile::holds): "agreement KI", "shared cost OMS", or
// "register" and its units. Precondition: `files[i]` is the source i of `read`.
void tell_what_they_hold(const CheckedLists& read, std::vector<InputFile>& files);

// What the file of an agreement on a shared cost holds.
[[nodiscard]] std::string held_of_shared_cost(const std::string& agreement);

// L407. A file that no import or run has used is told of when another version of it was used; one
// that was used before another version is an old copy, which stops unless agreed to: what it would
// invoice or credit was right. Files are versions of one when they hold the same agreement, or
// registers with mostly the same units, whatever they are called and wherever they lie.
// Precondition: `files[i]` is the source i.
void check_agreements_used(const Ledger& ledger, std::span<const InputFile> files, bool is_agreed,
                           Diagnostics& found);

// The same for who asks and records nothing: old copies are told of (L407, a warning), and their
// indexes returned.
[[nodiscard]] std::vector<std::size_t> older_agreements(const Ledger& ledger,
                                                        std::span<const InputFile> files,
                                                        Diagnostics& found);

}  // namespace underlag
