// What can be wrong with an agreement that shares a cost, and with the figures of population that
// it is shared by: A204, A206, A217, A218 and C002.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// {year} {agreement} {validity}
inline constexpr Kind year_outside_agreement{
    .code = "A204",
    .name = "outside-agreement-period",
    .severity = Severity::error,
    .swedish = {"{year} ligger inte inom avtalet {agreement}, som gäller {validity}",
                "ange ett år som avtalet gäller med --year, eller ändra valid_to om avtalet har "
                "förlängts"},
    .english = {"{year} is not within the agreement {agreement}, which is valid {validity}",
                "give a year of the agreement with --year, or change valid_to if the agreement has "
                "been prolonged"}};

// {year} {agreement} {missing_year}
inline constexpr Kind no_cost_for_year{
    .code = "A206",
    .name = "no-rate-for-year",
    .severity = Severity::error,
    .swedish = {"avtalet {agreement} har ingen kostnad för {year}: {missing_year} saknas",
                "lägg till {missing_year} under [cost_sharing.index] med årets procenttal, eller "
                "under [cost_sharing.published] med den beslutade kostnaden"},
    .english = {"the agreement {agreement} has no cost for {year}: {missing_year} is missing",
                "add {missing_year} to [cost_sharing.index] with the year's per cent, or to "
                "[cost_sharing.published] with the decided cost"}};

// {year} {agreement} {cost}
inline constexpr Kind preliminary_cost{
    .code = "A207",
    .name = "preliminary-rate",
    .severity = Severity::warning,
    .swedish = {"kostnaden för {year} i avtalet {agreement}, {cost}, bygger på en preliminär "
                "uppräkning",
                "sätt in det beslutade talet i [cost_sharing.index] när det är känt"},
    .english = {"the cost of {year} in the agreement {agreement}, {cost}, rests on a preliminary "
                "index",
                "put the decided figure into [cost_sharing.index] when it is known"}};

// {year} {agreement} {count} {before} {after}
inline constexpr Kind shares_changed_after_invoice{
    .code = "L405",
    .name = "rate-changed-after-invoice",
    .severity = Severity::error,
    .swedish = {"för {year} har {count} redan fakturerade andelar enligt avtalet {agreement} "
                "ändrats, från {before} till {after}: kostnaden, uppräkningen eller folkmängden är "
                "en annan nu",
                "rätta avtalet eller folkmängden om de är fel; är de rätt, kör igen med "
                "--correct-rates, så krediteras det gamla och faktureras på nytt"},
    .english = {"for {year}, {count} shares already invoiced under the agreement {agreement} have "
                "changed, from {before} to {after}: the cost, the index or the population is "
                "another now",
                "correct the agreement or the population if they are wrong; if they are right, run "
                "again with --correct-rates, and the old is credited and invoiced anew"}};

// The wordings of A217.
[[nodiscard]] constexpr Kind wrong_sharing(Texts swedish, Texts english) {
    return {"A217", "wrong-parts-or-parties", Severity::error, swedish, english};
}

// {sum}
inline constexpr Kind parts_are_not_whole =
    wrong_sharing({"delarna är tillsammans {sum} procent av kostnaden, inte 100",
                   "rätta percent i [[part]] så att delarna blir 100 procent"},
                  {"the parts are together {sum} per cent of the cost, not 100",
                   "correct percent in [[part]] so that the parts are 100 per cent"});

// {name} {place}
inline constexpr Kind duplicate_part = wrong_sharing(
    {"delen {name} finns redan på {place}", "ge en av delarna ett annat namn"},
    {"the part {name} stands already at {place}", "give one of the parts another name"});

// {party} {nearest}
inline constexpr Kind part_of_no_party = wrong_sharing(
    {"{party} är ingen part i avtalet{nearest}",
     "skriv id för en [[party]]; en del som den som fakturerar själv står för har dess namn"},
    {"{party} is no party of the agreement{nearest}",
     "write the id of a [[party]]; a part that the one who invoices pays itself has its name"});

// {name}
inline constexpr Kind part_shared_twice = wrong_sharing(
    {"delen {name} har både party och by", "behåll party om en part betalar hela delen, annars by"},
    {"the part {name} has both party and by",
     "keep party if one party pays the whole part, otherwise by"});

// {name} {place} {what}
inline constexpr Kind duplicate_party =
    wrong_sharing({"parten {name} finns redan på {place}, med samma {what}",
                   "varje part ska stå en gång; ta bort den ena eller rätta {what}"},
                  {"the party {name} stands already at {place}, with the same {what}",
                   "every party is to stand there once; remove one of them or correct {what}"});

// {name}
inline constexpr Kind party_without_code =
    wrong_sharing({"parten {name} saknar code, som behövs för att dela efter folkmängd",
                   "lägg till kommunkoden, som \"2080\""},
                  {"the party {name} has no code, which is needed to share by population",
                   "add the code of the municipality, such as \"2080\""});

// {name}
inline constexpr Kind party_without_part = wrong_sharing(
    {"parten {name} betalar ingen del av kostnaden",
     "ge en [[part]] by = \"population\" eller party = partens id, eller ta bort parten"},
    {"the party {name} pays no part of the cost",
     "give a [[part]] by = \"population\" or party = the party's id, or remove the party"});

// {name}
inline constexpr Kind part_without_parties = wrong_sharing(
    {"delen {name} delas efter folkmängd, men avtalet har inga parter med code",
     "lägg till en [[party]] för var och en som delar"},
    {"the part {name} is shared by population, but the agreement has no parties with a code",
     "add a [[party]] for each that shares"});

// The wordings of A218.
[[nodiscard]] constexpr Kind wrong_population(Severity severity, Texts swedish, Texts english) {
    return {"A218", "population-missing", severity, swedish, english};
}

// {party} {code}: " (2080)" or "".
inline constexpr Kind population_missing =
    wrong_population(Severity::error,
                     {"folkmängd saknas för {party}{code}",
                      "lägg till en rad med partens kod eller namn; alla parter måste vara med"},
                     {"no population for {party}{code}",
                      "add a row with the party's code or name; every party must be there"});

// {party} {other}: the row where it stood first.
inline constexpr Kind population_twice =
    wrong_population(Severity::error,
                     {"{party} står två gånger, även på rad {other}",
                      "behåll den rad som gäller; uppdelning på kön eller ålder ska vara summerad"},
                     {"{party} stands there twice, also in row {other}",
                      "keep the row that holds; figures by sex or age are to be added up"});

// {year} {columns}
inline constexpr Kind population_year_missing = wrong_population(
    Severity::error,
    {"filen har ingen kolumn för {year}: den har {columns}",
     "hämta folkmängden den 31 december {year}, eller ändra population_year i avtalet"},
    {"the file has no column for {year}: it has {columns}",
     "fetch the population of 31 December {year}, or change population_year in the agreement"});

// {row} {nearest}
inline constexpr Kind row_of_no_party =
    wrong_population(Severity::warning,
                     {"{row} är ingen part i avtalet{nearest}",
                      "raden räknas inte med; rätta kod eller namn om den ska det"},
                     {"{row} is no party of the agreement{nearest}",
                      "the row is not counted; correct its code or name if it should be"});

// {row} {party} {other}
inline constexpr Kind name_of_another_party =
    wrong_population(Severity::error,
                     {"{row}: koden hör till {party}, men namnet till {other}",
                      "rätta koden eller namnet, så att raden säger en part"},
                     {"{row}: the code is that of {party}, but the name is that of {other}",
                      "correct the code or the name, so that the row says one party"});

inline constexpr Kind no_people = wrong_population(
    Severity::error, {"ingen part har någon folkmängd", "kontrollera kolumnen med folkmängd"},
    {"no party has any population", "check the column of population"});

inline constexpr Kind no_population_heading{
    .code = "C002",
    .name = "no-heading",
    .severity = Severity::error,
    .swedish = {"ingen rubrikrad med folkmängd hittades",
                "en rad ska ha rubrikerna kod eller kommun, och folkmängd eller ett årtal, skilda "
                "åt av semikolon, komma eller tabb"},
    .english = {"no heading row with population was found",
                "one row must have the headings code or municipality, and population or a year, "
                "separated by semicolons, commas or tabs"}};

}  // namespace underlag
