// What can be wrong in agreements, registers of units, and [invoice] and [accounting] of several
// files.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/settings/settings_tree.hpp"

namespace underlag {

// {what} {value} {digit}
inline constexpr Kind failing_check_digit{
    .code = "A210",
    .name = "wrong-check-digit",
    .severity = Severity::error,
    .swedish = {"{what} {value} har fel kontrollsiffra",
                "den sista siffran ska vara {digit} om resten är rätt"},
    .english = {"{what} {value} has a wrong check digit",
                "the last digit should be {digit} if the rest is right"}};

inline constexpr SettingsKinds agreement_settings = settings_kinds("A211", "wrong-agreement-file");

// The wordings of A211 that are not about one key alone.
[[nodiscard]] constexpr Kind wrong_agreement_file(Texts swedish, Texts english) {
    return {"A211", "wrong-agreement-file", Severity::error, swedish, english};
}

// {reason}
inline constexpr Kind unreadable_agreement = wrong_agreement_file(
    {"avtalsfilen kan inte läsas: {reason}", "kontrollera att filen finns och att du får läsa den"},
    {"the agreement file cannot be read: {reason}",
     "check that the file exists and that you may read it"});

inline constexpr Kind neither_agreement_nor_register = wrong_agreement_file(
    {"filen har varken [agreement] eller [[activity]]",
     "lägg till [agreement] om den är ett avtal, [[activity]] om den är ett register"},
    {"the file has neither [agreement] nor [[activity]]",
     "add [agreement] if it is an agreement, [[activity]] if it is a register"});

// {key}
inline constexpr Kind not_a_year = wrong_agreement_file(
    {"{key} är inget årtal", "skriv året med fyra siffror, 1990 till 2100, som nyckel"},
    {"{key} is not a year", "write the year with four digits, 1990 to 2100, as the key"});

// {what}; the number itself is never shown.
inline constexpr Kind persons_number =
    wrong_agreement_file({"{what} är en persons nummer och visas inte",
                          "skriv ett organisationsnummer; i ett sådant är "
                          "den tredje siffran minst 2"},
                         {"{what} is a person's number and is not shown",
                          "write an organisation number; its third digit is at least 2"});

inline constexpr Kind two_giro_numbers =
    wrong_agreement_file({"både bankgiro och plusgiro", "behåll det som betalningen ska gå till"},
                         {"both bankgiro and plusgiro", "keep the one that is to be paid to"});

// {id} {place}
inline constexpr Kind duplicate_settings_id =
    wrong_agreement_file({"id {id} finns redan på {place}",
                          "ge en av dem ett annat id; stora och små bokstäver är lika"},
                         {"the id {id} stands already at {place}",
                          "give one of them another id; case makes no difference"});

// {programme} {place}
inline constexpr Kind duplicate_programme = wrong_agreement_file(
    {"utbildningen {programme} finns redan på {place}", "behåll den ena"},
    {"the programme {programme} stands already at {place}", "keep one of them"});

// {id} {key} {value} {other} {place}
inline constexpr Kind differing_facts =
    wrong_agreement_file({"verksamheten {id} har {key} {value} här men {other} på {place}",
                          "låt {key} stå på ett ställe, eller lika på båda"},
                         {"the unit {id} has {key} {value} here but {other} at {place}",
                          "let {key} stand in one place, or alike in both"});

// {name} {first} {second}
inline constexpr Kind ambiguous_unit = wrong_agreement_file(
    {"{name} är namn på både {first} och {second}", "byt namn eller alias på den ena"},
    {"{name} names both {first} and {second}", "change the name or alias of one of them"});

// {name} {first} {second}
inline constexpr Kind ambiguous_university = wrong_agreement_file(
    {"{name} leder till både avtalet {first} och avtalet {second}, med olika lärosäten",
     "byt id eller alias på det ena, eller ge lärosätet samma namn i båda"},
    {"{name} leads to both agreement {first} and agreement {second}, with different universities",
     "change the id or alias of one, or give the university the same name in both"});

// {first} {second} {university}
inline constexpr Kind overlapping_agreements = wrong_agreement_file(
    {"avtalen {first} och {second} med {university} gäller samtidigt",
     "sätt valid_to i det äldre till dagen före valid_from i det nyare"},
    {"the agreements {first} and {second} with {university} are valid at the same time",
     "set valid_to of the older to the day before valid_from of the newer"});

// {id}
inline constexpr Kind no_provider =
    wrong_agreement_file({"avtalet {id} har ingen [provider], och inget register heller",
                          "lägg till [provider] i avtalet eller i registret"},
                         {"the agreement {id} has no [provider], nor has any register",
                          "add [provider] to the agreement or to the register"});

// {id} {place}
inline constexpr Kind differing_providers = wrong_agreement_file(
    {"avtalet {id} har ingen [provider], och registren har olika: den här och den på {place}",
     "lägg till [provider] i avtalet, eller samma i registren"},
    {"the agreement {id} has no [provider], and the registers differ: this one and the one at "
     "{place}",
     "add [provider] to the agreement, or the same to the registers"});

// What can be wrong with [invoice] and [accounting] of several files: A211.

// {id} {table}
inline constexpr Kind differing_form_settings =
    wrong_agreement_file({"avtalet {id} har ingen {table}, och registren har olika",
                          "lägg till {table} i avtalet, eller samma i registren"},
                         {"the agreement {id} has no {table}, and the registers differ",
                          "add {table} to the agreement, or the same to the registers"});

}  // namespace underlag
