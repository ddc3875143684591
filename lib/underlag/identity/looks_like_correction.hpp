// P118 and P119: a row of which it is not certain which placement of the ledger it is about.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind looks_like_correction{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish = {"raden ser ut som en rättelse av {id} i liggaren, {start}–{end}, som inte längre "
                "står i listan",
                "är det samma placering, skriv {id} som placerings-id på raden; är det en annan, "
                "låt den gamla raden stå kvar, med inställd i Status om den inte blev av"},
    .english = {"the row looks like a correction of {id} in the ledger, {start} to {end}, which is "
                "no longer in the list",
                "if it is the same placement, write {id} as the row's placement id; if it is "
                "another, keep the old row, with inställd in Status if it did not take place"}};

inline constexpr Kind corrects_under_new_id{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish = {"liggaren känner inte placerings-id {written}, men raden ser ut som en rättelse av "
                "{id}, {start}–{end}, som inte längre står i listan",
                "är det samma placering, skriv {id} i stället för {written}; är det en annan, låt "
                "den gamla raden stå kvar, med inställd i Status om den inte blev av"},
    .english = {"the ledger does not know the placement id {written}, but the row looks like a "
                "correction of {id}, {start} to {end}, which is no longer in the list",
                "if it is the same placement, write {id} instead of {written}; if it is another, "
                "keep the old row, with inställd in Status if it did not take place"}};

inline constexpr Kind may_have_new_dates{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::warning,
    .swedish = {"studenten har {id} i liggaren, {start}–{end}, på samma verksamhet samma termin, "
                "och den står inte längre i listan",
                "har placeringen fått nya datum, skriv {id} som placerings-id på raden; annars är "
                "det en placering till"},
    .english = {
        "the student has {id} in the ledger, {start} to {end}, at the same unit in the same "
        "term, and it is no longer in the list",
        "if the placement has new dates, write {id} as the row's placement id; otherwise "
        "it is one placement more"}};

// An id is known within its agreement only: giving it to the row would not make it the same.
inline constexpr Kind moved_between_agreements{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::warning,
    .swedish =
        {"raden ser ut som {id} i liggaren, {start}–{end} ({activity}, avtalet {agreement}), "
         "som inte längre står i listan",
         "är det samma placering, ta också med {id} med sina gamla datum och inställd i "
         "Status, annars betalas båda; är det en annan, låt den gamla raden stå kvar"},
    .english = {"the row looks like {id} in the ledger, {start} to {end} ({activity}, agreement "
                "{agreement}), which is no longer in the list",
                "if it is the same placement, keep {id} too, with its old dates and inställd in "
                "Status, otherwise both are paid; if it is another, keep the old row"}};

inline constexpr Kind moved_between_agreements_in_part = [] {
    Kind kind = moved_between_agreements;
    kind.severity = Severity::error;
    return kind;
}();

inline constexpr Kind moved_between_universities{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish =
        {"raden är {id} i liggaren, {start}–{end} ({activity}, avtalet {agreement}), men med "
         "ett annat lärosäte; den gamla raden står inte längre i listan",
         "har placeringen bytt lärosäte, ta också med {id} som den var, med inställd i "
         "Status, annars betalar båda; är det en annan, låt den gamla raden stå kvar"},
    .english = {"the row is {id} in the ledger, {start} to {end} ({activity}, agreement "
                "{agreement}), but with another university; the old row is no longer in the list",
                "if the placement has changed university, keep {id} too as it was, with inställd "
                "in Status, otherwise both pay; if it is another, keep the old row"}};

inline constexpr Kind moved_between_universities_and_units{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish =
        {"studenten har dagar gemensamma med {id} i liggaren, {start}–{end}, vid en annan "
         "verksamhet ({activity}) och för ett annat lärosäte (avtalet {agreement}); den raden står "
         "inte längre i listan",
         "har placeringen flyttats, ta också med {id} som den var, med inställd i Status, annars "
         "betalar båda; är det en annan student, låt den gamla raden stå kvar"},
    .english = {"the student has days in common with {id} in the ledger, {start} to {end}, at "
                "another unit ({activity}) and with another university (agreement {agreement}); "
                "that row is no longer in the list",
                "if the placement has moved, keep {id} too as it was, with inställd in Status, "
                "otherwise both pay; if it is another student, keep the old row"}};

inline constexpr Kind moved_from_agreement_not_loaded{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish =
        {"raden är {id} i liggaren, {start}–{end} ({activity}), men den är under avtalet "
         "{agreement}, som inte har lästs in; den gamla raden står inte i listan",
         "läs också in avtalet {agreement} och ta med {id} som den var, med inställd i Status "
         "om placeringen har bytt avtal; annars betalas båda"},
    .english = {"the row is {id} in the ledger, {start} to {end} ({activity}), but that is under "
                "the agreement {agreement}, which has not been loaded; the old row is not in the "
                "list",
                "load the agreement {agreement} too and keep {id} as it was, with inställd in "
                "Status if the placement has changed agreement; otherwise both are paid"}};

inline constexpr Kind several_placements_fit{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish = {"raden kan vara vilken som helst av {ids} i liggaren",
                "skriv rätt id som placerings-id på raden, eller studentens referens"},
    .english = {"the row may be any of {ids} in the ledger",
                "write the right one as the row's placement id, or the student's reference"}};

inline constexpr Kind placement_named_twice{
    .code = "P119",
    .name = "looks-like-correction",
    .severity = Severity::error,
    .swedish = {"raden gäller {id} i liggaren, och det gör redan rad {line} i {file}",
                "ta bort den ena raden, eller ge en ny placering ett eget id"},
    .english = {"the row is about {id} in the ledger, and so is line {line} of {file}",
                "remove one of the rows, or give a new placement an id of its own"}};

// P118: a placement id that the ledger knows now stands on another student's row.
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
