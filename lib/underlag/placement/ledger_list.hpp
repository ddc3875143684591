// The ledger's placements: values that stand among a list's rows and are judged like them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/text/kept_texts.hpp"

namespace underlag {

// Which records of the ledger a placement stands for.
struct LedgerRow {
    std::int64_t placement = 0;  // the record of its first version: who it is, whatever changes
    std::int64_t version = 0;    // the record of the version that holds now
    bool has_list_id = false;    // its id came with a list; otherwise it is the ledger's own
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

// The id of a placement whose lists give none: "L-17". Stable, and read back from `ledger export`.
[[nodiscard]] inline std::string own_id(std::int64_t placement) {
    return "L-" + std::to_string(placement);
}

// As a placement list (contract, section 3) with a heading, `;` and CRLF, in UTF-8 without BOM.
// Lärosäte is the agreement's id and Verksamhet the unit's id. read_list takes it.
[[nodiscard]] std::string list_text(const std::vector<LedgerPlacement>& placements);

// Adds them to `into` in their order, with a Source of Form::ledger that findings point into: what
// list_text gives. Returns their records.
std::vector<LedgerRow> add_ledger_placements(std::string name, LedgerPlacements placements,
                                             Sources& sources, PlacementList& into);

}  // namespace underlag
