// What can be wrong with how the program is called, or with the place it is to write to.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind unknown_command{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"kommandot ”{word}” finns inte{nearest}", "se alla kommandon med underlag --help"},
    .english = {"there is no command \"{word}\"{nearest}",
                "see all commands with underlag --help"}};

inline constexpr Kind unknown_help_word{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"”{word}” är varken ett kommando eller ett ämne{nearest}",
                "se alla kommandon och ämnen med underlag help; en kod förklaras med underlag "
                "explain KOD"},
    .english = {"\"{word}\" is neither a command nor a topic{nearest}",
                "see all commands and topics with underlag help; a code is explained by underlag "
                "explain CODE"}};

inline constexpr Kind missing_command{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"inget kommando är angivet", "se alla kommandon med underlag --help"},
    .english = {"no command is given", "see all commands with underlag --help"}};

inline constexpr Kind unknown_option{.code = "U501",
                                     .name = "wrong-usage",
                                     .severity = Severity::error,
                                     .swedish = {"flaggan {word} finns inte för {command}{nearest}",
                                                 "se alla flaggor med underlag {command} --help"},
                                     .english = {"there is no option {word} of {command}{nearest}",
                                                 "see all options with underlag {command} --help"}};

// Before a command is told which.
inline constexpr Kind unknown_option_of_any{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {word} finns inte{nearest}",
                "se alla kommandon med underlag --help, och ett kommandos flaggor med underlag "
                "KOMMANDO --help"},
    .english = {"there is no option {word}{nearest}",
                "see all commands with underlag --help, and the options of one with underlag "
                "COMMAND --help"}};

inline constexpr Kind unexpected_argument{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{command} vet inte vad ”{word}” ska betyda",
                "se hur kommandot används med underlag {command} --help"},
    .english = {"{command} does not know what \"{word}\" means",
                "see how it is used with underlag {command} --help"}};

inline constexpr Kind missing_option_value{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {option} saknar sitt värde", "skriv {option} {value}"},
    .english = {"the option {option} lacks its value", "write {option} {value}"}};

inline constexpr Kind repeated_option{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {option} är angiven flera gånger", "ange den en gång"},
    .english = {"the option {option} is given several times", "give it once"}};

inline constexpr Kind value_of_flag{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {option} tar inget värde", "skriv bara {option}"},
    .english = {"the option {option} takes no value", "write just {option}"}};

inline constexpr Kind wrong_option_value{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"”{value}” duger inte som {option}{nearest}", "skriv {expected}"},
    .english = {"\"{value}\" will not do as {option}{nearest}", "write {expected}"}};

inline constexpr Kind lines_need_csv{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"--lines gäller svaret som CSV", "skriv också --format csv"},
    .english = {"--lines is for the answer as CSV", "write --format csv too"}};

inline constexpr Kind missing_option{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{command} behöver {option}", "till exempel: {example}"},
    .english = {"{command} needs {option}", "for example: {example}"}};

inline constexpr Kind missing_list{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{command} behöver minst en placeringslista", "till exempel: {example}"},
    .english = {"{command} needs at least one placement list", "for example: {example}"}};

inline constexpr Kind repeated_standard_input{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"standard in (-) är angiven flera gånger, men kan bara läsas en gång",
                "ange - en gång, eller listornas filnamn"},
    .english = {"standard input (-) is given several times, but can only be read once",
                "give - once, or the names of the lists' files"}};

inline constexpr Kind option_needs_the_ledger{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{option} gäller bara när underlagen görs ur liggaren, och här är listor angivna",
                "importera listorna (underlag import LISTA) och kör generate utan listor, eller "
                "stryk {option}"},
    .english = {"{option} is only for invoice bases made from the ledger, and lists are given here",
                "import the lists (underlag import LIST) and run generate without lists, or drop "
                "{option}"}};

inline constexpr Kind option_needs_record{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{option} gäller liggaren, men underlagen ska inte registreras",
                "skriv också --record, eller stryk {option}"},
    .english = {"{option} is for the ledger, but the invoice bases are not to be recorded",
                "write --record too, or drop {option}"}};

inline constexpr Kind activity_without_complete_for{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"--activity säger vilken verksamhet som nu är tom i en termin, men ingen termin är "
                "angiven",
                "ange terminen med --complete-for"},
    .english = {"--activity says which unit is now empty in a term, but no term is given",
                "give the term with --complete-for"}};

inline constexpr Kind emptied_unit_unknown{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"ingen verksamhet i avtalen har id ”{id}”{nearest}",
                "ange verksamhetens id, som det står i avtalet eller registret"},
    .english = {"no unit of the agreements has the id \"{id}\"{nearest}",
                "give the unit's id, as it stands in the agreement or register"}};

inline constexpr Kind first_term_is_set{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"liggarens första termin är {first_term} och kan inte bli {wanted}",
                "stryk --first-term; den gäller bara när liggaren skapas"},
    .english = {"the ledger's first term is {first_term} and cannot become {wanted}",
                "drop --first-term; it is only for making the ledger"}};

inline constexpr Kind issue_date_before_latest{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"utfärdandedatum {issue_date} ligger före det senast utfärdade underlagets, "
                "{latest}",
                "numren löper i datumordning: ange {latest} eller senare"},
    .english = {"the issue date {issue_date} is before that of the latest issued document, "
                "{latest}",
                "numbers run in the order of dates: give {latest} or later"}};

inline constexpr Kind issue_date_ahead{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"utfärdandedatum {issue_date} ligger efter dagens datum, {today}",
                "numren löper i datumordning, så inget underlag kan sedan utfärdas före "
                "{issue_date}; är det ändå så det ska vara: kör igen med --yes"},
    .english = {"the issue date {issue_date} is after today, {today}",
                "numbers run in the order of dates, so that no document could be issued before "
                "{issue_date} afterwards; if that is what you want, run again with --yes"}};

// Not even with --yes: it would stop everybody else.
inline constexpr Kind issue_date_ahead_for_all{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"utfärdandedatum {issue_date} ligger efter dagens datum, {today}, och liggaren "
                "delas med andra",
                "numren löper i datumordning, så ingen annan skulle kunna utfärda något före "
                "{issue_date}; utfärda med dagens datum, eller vänta till dess"},
    .english = {"the issue date {issue_date} is after today, {today}, and the ledger is shared "
                "with others",
                "numbers run in the order of dates, so that nobody else could issue anything "
                "before {issue_date}; issue with the date of today, or wait until then"}};

inline constexpr Kind no_agreement_given{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"det finns inget avtal att fakturera efter",
                "lägg avtalet i mappen avtal, eller ange det med --agreement; underlag init "
                "skriver ett att fylla i"},
    .english = {"there is no agreement to invoice by",
                "put the agreement into the folder avtal, or give it with --agreement; underlag "
                "init writes one to "
                "fill in"}};

inline constexpr Kind unknown_word_to_explain{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"”{word}” är varken en kod, ett underlags nummer eller en placerings id{nearest}",
                "skriv en kod som P101, ett nummer som 2016-0003 eller en placerings id ur "
                "liggaren; --ledger säger var den ligger"},
    .english = {"\"{word}\" is neither a code, the number of a document nor the id of a "
                "placement{nearest}",
                "write a code such as P101, a number such as 2016-0003 or the id of a placement in "
                "the ledger; --ledger says where it is"}};

inline constexpr Kind unknown_placement{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"liggaren har ingen placering med id ”{id}”",
                "underlag ledger export visar alla placeringar med sina id"},
    .english = {"the ledger has no placement with the id \"{id}\"",
                "underlag ledger export shows all placements with their ids"}};

inline constexpr Kind unknown_code{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"”{word}” är ingen kod{nearest}",
                "skriv en kod som P101, eller se alla med underlag explain"},
    .english = {"\"{word}\" is not a code{nearest}",
                "write a code such as P101, or see them all with underlag explain"}};

inline constexpr Kind cannot_write{.code = "U502",
                                   .name = "cannot-write",
                                   .severity = Severity::error,
                                   .swedish = {"{path} kan inte skrivas: {reason}",
                                               "kontrollera att disken har plats och att du får "
                                               "skriva där, eller välj en annan mapp"},
                                   .english = {"{path} cannot be written: {reason}",
                                               "check that the disk has room and that you may "
                                               "write there, or choose another folder"}};

inline constexpr Kind other_document_there{
    .code = "U502",
    .name = "cannot-write",
    .severity = Severity::error,
    .swedish =
        {"{path} finns redan och är inte samma dokument; ett utfärdat dokument skrivs aldrig "
         "över",
         "flytta undan filen, eller välj en annan mapp med --out, och kör igen"},
    .english = {"{path} is there already and is not the same document; an issued document is never "
                "overwritten",
                "move the file away, or choose another folder with --out, and run again"}};

inline constexpr Kind cannot_annotate{
    .code = "U502",
    .name = "cannot-write",
    .severity = Severity::error,
    .swedish = {"{path} kan inte skrivas: {reason}",
                "kontrollera att disken har plats och att du får skriva där, eller välj en annan "
                "fil med --annotate"},
    .english = {"{path} cannot be written: {reason}",
                "check that the disk has room and that you may write there, or choose another file "
                "with --annotate"}};

inline constexpr Kind cannot_answer{
    .code = "U502",
    .name = "cannot-write",
    .severity = Severity::error,
    .swedish = {"svaret kan inte skrivas på standard ut: {reason}",
                "kontrollera att disken har plats, eller skicka svaret någon annanstans"},
    .english = {"the answer cannot be written to standard output: {reason}",
                "check that the disk has room, or send the answer somewhere else"}};

}  // namespace underlag
