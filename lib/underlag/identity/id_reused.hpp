// P118: a placement id that the ledger knows now stands on another student's row.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind id_reused{
    .code = "P118",
    .name = "id-reused",
    .severity = Severity::error,
    .swedish = {"placerings-id {id} är i liggaren en annan students placering, {start}–{end} "
                "({activity})",
                "ge placeringen ett eget id; är det radnummer, sätt något framför; har studenten "
                "bytt namn, importera namnet först och datum eller verksamhet därefter"},
    .english = {"the placement id {id} is another student's placement in the ledger, {start} to "
                "{end} ({activity})",
                "give the placement an id of its own; if these are row numbers, put something "
                "before them; if the student has a new name, import the name first and the dates "
                "or the unit after that"}};

}  // namespace underlag
