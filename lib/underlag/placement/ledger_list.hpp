// The ledger's placements: values that stand among a list's rows and are judged like them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/text/kept_texts.hpp"

namespace underlag {

// Which records of the ledger a placement stands for.
struct LedgerRow {
    std::int64_t placement = 0;   // the record of its first version: who it is, whatever changes
    std::int64_t version = 0;     // the record of the version that holds now
    bool has_list_id = false;     // its id came with a list; otherwise it is the ledger's own
    std::uint32_t own_check = 0;  // of the id that the ledger gave it; 0: it came with an id
};

// A placement as the version says that holds now. Views point into the LedgerPlacements.
struct LedgerPlacement {
    LedgerRow record;
    std::string_view id;
    std::string_view agreement;  // id
    std::string_view activity;   // id of the unit
    std::string_view student;    // empty for one who is protected
    std::string_view student_ref;
    std::string_view programme;
    Date first;
    Date last;
    std::int32_t stated_days = -1;  // -1: none
    bool is_protected = false;
    bool is_cancelled = false;
};

// One for each placement, also of cancelled ones.
struct LedgerPlacements {
    std::vector<LedgerPlacement> placements;
    KeptTexts texts;
};

// What tells the ids that this ledger gave from those of another, or of a list that numbers its
// rows alike: made from the checksum of the placement's first record. Not 0.
[[nodiscard]] std::uint32_t own_check(std::string_view checksum);

// The id of a placement that came without one: "L-17-K4QX", of its record and check. It stays the
// placement's, also when a list gives it another, and is read back from `ledger export`. Empty
// for a placement that the ledger gave none.
[[nodiscard]] std::string own_id(const LedgerRow& row);

// Whether a list's `id` is the one that the ledger gave. Never for a placement that came with an
// id: another ledger's "L-17-K4QX" is then that.
[[nodiscard]] bool is_own_id(std::string_view id, const LedgerRow& row);

// The record in a text of an own id's form, however it is written; nothing for any other text.
[[nodiscard]] std::optional<std::int64_t> record_of_own_id(std::string_view id);

// As a placement list (contract, section 3) with a heading, `;` and CRLF, in UTF-8 without BOM.
// Lärosäte is the agreement's id and Verksamhet the unit's id. read_list takes it.
[[nodiscard]] std::string list_text(const std::vector<LedgerPlacement>& placements);

// Adds them to `into` in their order, with a Source of Form::ledger that findings point into: what
// list_text gives. Returns their records.
std::vector<LedgerRow> add_ledger_placements(std::string name, LedgerPlacements placements,
                                             Sources& sources, PlacementList& into);

// The ledger's placements put into a list while they are read: a million are not held twice.

// As add_ledger_placements, of placements that `next` gives one after the other, until it says that
// there are no more; about `count` come. The texts of each need last until `next` is called again,
// but those of agreement, unit and programme as long as the list.
std::vector<LedgerRow> add_ledger_placements(std::string name, std::size_t count,
                                             const std::function<bool(LedgerPlacement&)>& next,
                                             Sources& sources, PlacementList& into);

}  // namespace underlag
