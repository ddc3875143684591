// Agreements that differ from those that the ledger was last worked with: an officer may have an
// old copy (contract, section 8, "A shared ledger").
#pragma once

#include <span>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// L407. A file that no import or run has used is told of when another version of it was used; one
// that was used before another version is an old copy, which stops unless agreed to: what it would
// invoice or credit was right. Two files are versions of one when they have one name, in folders
// of one name, and no import or run used both.
// Precondition: `files[i]` is the source i.
void check_agreements_used(const Ledger& ledger, std::span<const InputFile> files, bool is_agreed,
                           Diagnostics& found);

}  // namespace underlag
