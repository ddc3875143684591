// What an import writes into the ledger: where the placements came from, and what changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// `recorded_at` is "2016-12-01" or "2016-12-01 14:03:11" (local time), as the command knows it.
struct ImportRecord {
    std::string recorded_at;
    std::string program_version;
    std::vector<InputFile> lists;       // in the order given
    std::vector<InputFile> agreements;  // likewise
    Term first_term;                    // kept by the ledger from its first import; then ignored
    std::optional<Term> complete_for;   // --complete-for
    // Names are kept with a salt each that is made from this and a number. It must not be
    // computable from what the ledger holds: a digest of the lists' texts under a label of its own.
    std::string name_salt_seed;
    std::optional<std::int64_t> takes_back =
        std::nullopt;  // the import (its record) that it undoes
};

// What a row says of a placement, in the ledger's terms. Views must live until it is written.
struct PlacementVersion {
    std::string_view agreement;  // id
    std::string_view activity;   // id of the unit
    std::string_view list_id;    // empty: the list gives none, and the ledger's own holds
    std::string_view student;    // empty for a protected student: the ledger keeps no such name
    std::string_view student_ref;
    std::string_view programme;
    Date first;
    Date last;
    std::optional<int> stated_days;
    bool is_protected = false;
    bool is_cancelled = false;
};

struct PlacementChange {
    std::optional<std::int64_t> placement;  // LedgerRow::placement; nothing: it is added
    PlacementVersion now;
    std::optional<std::uint32_t> list;  // an index in ImportRecord::lists; nothing: --complete-for
    std::uint32_t line = 0;             // in that list
};

}  // namespace underlag
