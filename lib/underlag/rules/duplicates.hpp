// Rules on rows that stand twice: the same id, or the same placement (P106), found by equal hashes
// without comparing every row with every other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/files/large_pages.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// Finds rows that say the same of something, without comparing every row with every other.

// The hash of a row that takes no part.
inline constexpr std::uint64_t no_hash = 0;

// What is sorted: small, so that most rows are judged without being looked up in the list.
struct HashedRow {
    std::uint64_t hash = no_hash;
    std::uint32_t row = 0;
    // The days from the earlier to the later date of the row, as far as 16 bits tell them.
    std::uint16_t first_day = 0;
    std::uint16_t last_day = 0;

    void set_days(Date a, Date b);
};

using HashedRows = LargeVector<HashedRow>;

// False only when the rows surely have no day in common.
[[nodiscard]] constexpr bool may_share_days(const HashedRow& a, const HashedRow& b) {
    return a.first_day <= b.last_day && b.first_day <= a.last_day;
}

// The hashes are looked at in this many parts, whatever the number of threads: what one part finds
// does not depend on the others.
inline constexpr std::size_t hash_parts = 256;

// Calls `visit` with the rows (ascending) of each hash that two or more rows share, each hash in
// one part, several parts at a time. Equal hashes are only a strong hint: whoever visits compares
// what was hashed. `room` is worked in, and loses what it held: it is large, so that one search
// leaves it to the next.
void visit_equal_hashes(
    const HashedRows& hashes, HashedRows& room, unsigned threads,
    const std::function<void(std::size_t part, std::span<const HashedRow> rows)>& visit);

// P107: two rows of an agreement have the same placement id.
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

// P106: a row says the same as an earlier one.
inline constexpr Kind duplicate_row{
    .code = "P106",
    .name = "duplicate-row",
    .severity = Severity::error,
    .swedish = {"raden är densamma som {other_row}", "ta bort den ena"},
    .english = {"the row is the same as {other_row}", "remove one of them"}};

// Texts that fold_name takes for the same have one number here, whatever their TextIndex.
struct FoldedTexts {
    explicit FoldedTexts(const PlacementList& list);
    std::vector<TextIndex> activities;
    std::vector<TextIndex> universities;
    std::vector<TextIndex> programmes;
};

// Among one student's rows. Compared: unit, university, programme, reference, id, dates and stated
// days, as read. Returns the rows that repeat an earlier one; the others are left in `rows`.
std::vector<std::uint32_t> check_duplicate_row(const CheckInput& input, const FoldedTexts& texts,
                                               std::vector<std::uint32_t>& rows,
                                               Diagnostics& found);

}  // namespace underlag
