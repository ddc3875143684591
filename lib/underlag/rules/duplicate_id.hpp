// P107: two rows of an agreement have the same placement id.
#pragma once

#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/equal_hashes.hpp"

namespace underlag {

inline constexpr Kind duplicate_id{
    .code = "P107",
    .name = "duplicate-id",
    .severity = Severity::error,
    .swedish =
        {"placerings-id {id} står redan på {other_row}",
         "ge varje placering ett eget id; är det radnummer ur en annan lista, sätt något framför"},
    .english = {"the placement id {id} already stands on {other_row}",
                "give each placement an id of its own; if these are row numbers of another list, "
                "put something "
                "before them"}};

// `hashes`: of the ids (hash_ids). `room`: for visit_equal_hashes. `repeated`: for each placement,
// whether it is P106; such rows get no P107. An id that the ledger knows is its placement's in the
// lists too, or it is P118: between the two there is no P107.
void check_duplicate_id(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                        const std::vector<bool>& repeated, Diagnostics& found);

// Sets the hash of each of these rows: of the placement's id, or no_hash where it has none or is
// the ledger's.
void hash_ids(const CheckInput& input, IndexRange rows, HashedRows& hashes);

}  // namespace underlag
