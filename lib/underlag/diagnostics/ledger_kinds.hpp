// What can be said of the ledger (liggare) and of invoicing from it. They stand on this floor
// because they are raised above the floor of the rules, whose catalogue names them.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind already_imported{
    .code = "L401",
    .name = "already-imported",
    .severity = Severity::note,
    .swedish = {"listan är redan importerad ({date}); inget har ändrats", ""},
    .english = {"the list has already been imported ({date}); nothing has changed", ""}};

// An older list would take back what later ones have changed.
inline constexpr Kind older_list_again{
    .code = "L401",
    .name = "already-imported",
    .severity = Severity::note,
    .swedish = {"listan importerades {date}; sedan dess har {placements} ändrats av {later} "
                "({later_date}), och listan ändrar dem igen: {ids}",
                "är det rätt lista? \"underlag ledger undo\" tar tillbaka importen"},
    .english = {"the list was imported {date}; since then {placements} have been changed by "
                "{later} ({later_date}), and the list changes them again: {ids}",
                "is it the right list? \"underlag ledger undo\" takes the import back"}};

inline constexpr Kind changed_without_money{
    .code = "L402",
    .name = "changed-without-money",
    .severity = Severity::note,
    .swedish = {"{what} har ändrats efter faktureringen; det ger inget nytt underlag", ""},
    .english = {"{what} has changed since the invoicing; that makes no new invoice base", ""}};

inline constexpr Kind ledger_busy{.code = "L403",
                                  .name = "ledger-busy",
                                  .severity = Severity::error,
                                  .swedish = {"liggaren {path} används av en annan körning",
                                              "vänta tills den är klar och kör igen"},
                                  .english = {"the ledger {path} is in use by another run",
                                              "wait until it is done and run again"}};

inline constexpr Kind ledger_busy_by{
    .code = "L403",
    .name = "ledger-busy",
    .severity = Severity::error,
    .swedish = {"liggaren {path} används av {holder} sedan {since}",
                "vänta tills den körningen är klar och kör igen, eller vänta längre med --wait "
                "SEKUNDER"},
    .english = {"the ledger {path} has been in use by {holder} since {since}",
                "wait until that run is done and run again, or wait longer with --wait SECONDS"}};

inline constexpr Kind ledger_damaged{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish = {"liggaren {path} är skadad: {reason}",
                "rör den inte; kör underlag ledger verify för att se vad som är fel, och hämta en "
                "säkerhetskopia"},
    .english = {"the ledger {path} is damaged: {reason}",
                "leave it as it is; run underlag ledger verify to see what is wrong, and fetch a "
                "backup"}};

// Too damaged for ledger verify to tell more.
inline constexpr Kind ledger_unreadable{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish = {"liggaren {path} är så skadad att den inte kan läsas: {reason}",
                "rör den inte; hämta den senaste säkerhetskopian, pröva den med underlag ledger "
                "verify, och importera om listorna som kommit därefter"},
    .english = {"the ledger {path} is too damaged to be read: {reason}",
                "leave it as it is; fetch the latest backup, try it with underlag ledger verify, "
                "and import again the lists that have come since"}};

// The ledger is there, but the file fails.
inline constexpr Kind unreadable_ledger{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"liggaren kan inte läsas: {reason}",
                "kontrollera att du får läsa den, eller ange en annan med --ledger"},
    .english = {"the ledger cannot be read: {reason}",
                "check that you may read it, or give another with --ledger"}};

inline constexpr Kind not_a_ledger{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish = {"{path} är ingen liggare", "ange liggarens fil med --ledger"},
    .english = {"{path} is not a ledger", "give the ledger's file with --ledger"}};

// Before the first release the tables changed under one form; nothing brings those up to date.
inline constexpr Kind ledger_is_of_a_trial{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish =
        {"liggaren {path} är skriven av en provversion av underlag",
         "exportera terminerna med den versionen (underlag ledger export), och importera dem "
         "i en ny liggare"},
    .english = {"the ledger {path} was written by a trial version of underlag",
                "export its terms with that version (underlag ledger export), and import them into "
                "a new ledger"}};

inline constexpr Kind ledger_is_newer{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish = {"liggaren {path} är skriven av en nyare version av underlag (form {version})",
                "installera den nyare versionen av programmet"},
    .english = {"the ledger {path} was written by a newer version of underlag (form {version})",
                "install the newer version of the program"}};

inline constexpr Kind rate_changed_after_invoice{
    .code = "L405",
    .name = "rate-changed-after-invoice",
    .severity = Severity::error,
    .swedish = {"i {term} skulle {lines} som redan fakturerats ändras, från {before} till {after}, "
                "fast ingen lista har ändrats: avtalet ger andra belopp nu",
                "rätta avtalet om det är fel; är det rätt, kör igen med --correct-rates, så "
                "krediteras det gamla och faktureras på nytt"},
    .english = {"in {term}, {lines} already invoiced would change, from {before} to {after}, "
                "though no list has changed: the agreement gives other amounts now",
                "correct the agreement if it is wrong; if it is right, run again with "
                "--correct-rates, and the old is credited and invoiced anew"}};

inline constexpr Kind no_ledger{
    .code = "L406",
    .name = "no-ledger",
    .severity = Severity::error,
    .swedish = {"det finns ingen liggare {path}",
                "importera en lista först, så skapas den (underlag import LISTA), eller ange var "
                "den ligger med --ledger"},
    .english = {"there is no ledger {path}",
                "import a list first, which makes it (underlag import LIST), or say where it is "
                "with --ledger"}};

// There no import makes one.
inline constexpr Kind no_ledger_on_server{
    .code = "L406",
    .name = "no-ledger",
    .severity = Severity::error,
    .swedish = {"servern har ingen liggare {path} (schemat {schema})",
                "kontrollera adressen; är den rätt, be den som sköter servern att skapa liggaren "
                "med underlag ledger create"},
    .english = {"the server has no ledger {path} (the schema {schema})",
                "check the address; if it is right, ask whoever administers the server to make the "
                "ledger with underlag ledger create"}};

inline constexpr Kind agreement_is_other{
    .code = "L407",
    .name = "agreement-differs",
    .severity = Severity::note,
    .swedish = {"filen är en annan version än den som användes senast ({last})",
                "har du ändrat den är allt väl; annars: se efter att det är rätt version"},
    .english = {"the file is another version than the one used last ({last})",
                "if you have changed it, all is well; otherwise see that it is the right version"}};

// Whatever it would credit or invoice otherwise may be right as it is.
inline constexpr Kind agreement_is_older{
    .code = "L407",
    .name = "agreement-differs",
    .severity = Severity::error,
    .swedish = {"filen är en äldre kopia: den användes senast {own}, men en annan har använts "
                "efter det, {last}",
                "hämta den senare filen; är det ändå den här som gäller: kör igen med --yes"},
    .english = {"the file is an older copy: it was last used {own}, but another has been used "
                "after that, {last}",
                "fetch the later file; if this is the one that holds after all, run again with "
                "--yes"}};

inline constexpr Kind agreement_is_older_as_agreed{
    .code = "L407",
    .name = "agreement-differs",
    .severity = Severity::note,
    .swedish = {"filen är en äldre kopia: den användes senast {own}, men en annan har använts "
                "efter det, {last}; den används ändå",
                ""},
    .english = {"the file is an older copy: it was last used {own}, but another has been used "
                "after that, {last}; it is used all the same",
                ""}};

// To who only asks, and records nothing.
inline constexpr Kind agreement_is_older_to_ask_with{
    .code = "L407",
    .name = "agreement-differs",
    .severity = Severity::warning,
    .swedish = {"filen är en äldre kopia: den användes senast {own}, men en annan har använts "
                "efter det, {last}; här räknas efter den gamla",
                "hämta den senare filen och fråga igen"},
    .english = {"the file is an older copy: it was last used {own}, but another has been used "
                "after that, {last}; the old one is what is counted by here",
                "fetch the later file and ask again"}};

inline constexpr Kind name_already_issued{
    .code = "I305",
    .name = "name-already-issued",
    .severity = Severity::warning,
    .swedish = {"studenten i placeringen {placement} är skyddad nu, men namnet står på utfärdade "
                "underlag: {documents}",
                "be {recipients} ta bort namnet ur dem, och gör detsamma med egna filer och "
                "säkerhetskopior; underlag ledger render skriver dem med referensen i stället"},
    .english = {"the student of the placement {placement} is protected now, but the name stands on "
                "issued documents: {documents}",
                "ask {recipients} to remove the name from them, and do so with your own files and "
                "backups; underlag ledger render writes them with the reference instead"}};

inline constexpr Kind earlier_term_included{
    .code = "I302",
    .name = "earlier-term-included",
    .severity = Severity::note,
    .swedish = {"{lines} för {term} tas med, {amount}: det är inte fakturerat förut", ""},
    .english = {"{lines} of {term} included, {amount}: not invoiced before", ""}};

}  // namespace underlag
