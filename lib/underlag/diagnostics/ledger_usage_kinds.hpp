// How `underlag ledger` and what it does can be called wrongly.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// The address is not repeated: the password stands in it.
inline constexpr Kind password_in_address{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"liggarens adress innehåller ett lösenord, och där kan andra läsa det",
                "stryk det och lägg det i filen ~/.pgpass (rättigheter 0600), som "
                "VÄRD:PORT:DATABAS:ANVÄNDARE:LÖSENORD, eller använd ett certifikat; byt "
                "lösenord om andra kan ha sett det"},
    .english = {"the ledger's address has a password in it, where others can read it",
                "leave it out and put it into the file ~/.pgpass (permissions 0600), as "
                "HOST:PORT:DATABASE:USER:PASSWORD, or use a certificate; change the password if "
                "others may have seen it"}};

inline constexpr Kind wrong_ledger_address{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"liggarens adress går inte att förstå: {address}",
                "skriv den som postgresql://VÄRD/DATABAS?schema=NAMN, eller sökvägen till en fil"},
    .english = {"the ledger's address cannot be understood: {address}",
                "write it as postgresql://HOST/DATABASE?schema=NAME, or the path of a file"}};

inline constexpr Kind wrong_schema_name{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"schemat i liggarens adress kan inte heta så: {address}",
                "välj ett namn av a-z, siffror och _ som börjar med en bokstav (högst 48 tecken, "
                "inte public eller pg_...), som ?schema=uppsala"},
    .english = {"the schema in the ledger's address cannot have that name: {address}",
                "choose a name of a-z, digits and _ that begins with a letter (at most 48, not "
                "public or pg_...), as in ?schema=uppsala"}};

inline constexpr Kind built_without_servers{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"programmet är byggt utan PostgreSQL och kan inte nå {address}",
                "ange en fil, eller använd programmet ur Debianpaketet, som har PostgreSQL"},
    .english = {"the program was built without PostgreSQL and cannot reach {address}",
                "give a file, or use the program of the Debian package, which has PostgreSQL"}};

inline constexpr Kind file_is_made_by_import{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"ledger create är för en liggare på en server, och {path} är en fil",
                "en fil skapas av den första importen (underlag import LISTA); en server anges som "
                "postgresql://VÄRD/DATABAS?schema=NAMN"},
    .english = {"ledger create is for a ledger on a server, and {path} is a file",
                "a file is made by the first import (underlag import LIST); a server is given as "
                "postgresql://HOST/DATABASE?schema=NAME"}};

inline constexpr Kind missing_ledger_action{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"det står inte vad som ska göras med liggaren",
                "skriv underlag ledger create, log, verify, render, export, undo, reissue, forget "
                "eller copy"},
    .english = {"it is not said what to do with the ledger",
                "write underlag ledger create, log, verify, render, export, undo, reissue, forget "
                "or copy"}};

inline constexpr Kind unknown_ledger_action{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"ledger kan inte ”{word}”{nearest}",
                "skriv underlag ledger create, log, verify, render, export, undo, reissue, forget "
                "eller copy"},
    .english = {"ledger cannot \"{word}\"{nearest}",
                "write underlag ledger create, log, verify, render, export, undo, reissue, forget "
                "or copy"}};

inline constexpr Kind copy_of_two_ledgers{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"det står inte varifrån och vart liggaren ska kopieras",
                "skriv båda, som underlag ledger copy underlag.db /ny/plats/underlag.db"},
    .english = {"it is not said from where and to where the ledger is to be copied",
                "write both, as in underlag ledger copy underlag.db /new/place/underlag.db"}};

inline constexpr Kind copy_target_not_empty{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{path} är redan en liggare med poster; inget har kopierats",
                "en liggare kan inte läggas till en annan: kopiera till ett ställe där det inte "
                "finns någon"},
    .english = {"{path} is a ledger with records already; nothing has been copied",
                "a ledger cannot be added to another: copy to where there is none"}};

inline constexpr Kind unknown_import{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"liggaren har ingen import med numret {number}",
                "underlag ledger log visar importerna med deras nummer (post)"},
    .english = {"the ledger has no import with the number {number}",
                "underlag ledger log shows the imports with their numbers (record)"}};

inline constexpr Kind names_of_a_day_ahead{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish =
        {"{issue_date} ligger efter dagens datum, {today}: namn som ännu måste sparas skulle "
         "tas bort för gott",
         "utelämna --issue-date, se efter med --dry-run, eller bekräfta med --yes"},
    .english = {"{issue_date} is after today, {today}: names that must still be kept would be "
                "removed for good",
                "leave --issue-date out, look with --dry-run, or confirm with --yes"}};

inline constexpr Kind import_is_taken_back{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"den senaste importen, {number}, är redan tillbakatagen ({recorded_at})",
                "för att ta tillbaka en annan, ange dess nummer: underlag ledger log visar dem"},
    .english = {"the last import, {number}, has been taken back already ({recorded_at})",
                "to take back another, give its number: underlag ledger log shows them"}};

inline constexpr Kind export_is_a_list{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"ledger export ger placeringarna som en lista (CSV), inte som json",
                "stryk --format; log, verify och render finns som json"},
    .english = {"ledger export gives the placements as a list (CSV), not as json",
                "leave out --format; log, verify and render can be had as json"}};

inline constexpr Kind unknown_document_number{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"inget underlag har numret {number}",
                "numren är som 2016-0001; underlag ledger log visar alla"},
    .english = {"no document has the number {number}",
                "numbers are like 2016-0001; underlag ledger log shows them all"}};

inline constexpr Kind missing_document_number{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"det står inte vilka underlag som ska utfärdas på nytt",
                "skriv deras nummer, som underlag ledger reissue 2016-0003 --why \"fel referens\""},
    .english = {"it is not said which documents are to be issued anew",
                "write their numbers, as in underlag ledger reissue 2016-0003 --why \"wrong "
                "reference\""}};

inline constexpr Kind not_to_be_reissued{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{number} kan inte utfärdas på nytt: {reason}",
                "ange numren på fakturerade underlag; underlag ledger log visar alla"},
    .english = {"{number} cannot be issued anew: {reason}",
                "give the numbers of invoice bases; underlag ledger log shows them all"}};

inline constexpr Kind reissue_differs{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{number} kan inte utfärdas på nytt: placeringen {placement} {difference}",
                "på nytt utfärdas bara samma dagar och belopp; underlag generate krediterar och "
                "fakturerar det som har ändrats"},
    .english = {"{number} cannot be issued anew: the placement {placement} {difference}",
                "only the same days and amounts are issued anew; underlag generate credits and "
                "invoices what has changed"}};

inline constexpr Kind reissue_of_several_terms{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"underlagen är utfärdade för olika terminer: {terms}",
                "utfärda en termins underlag i taget på nytt"},
    .english = {"the documents were issued for different terms: {terms}",
                "issue those of one term at a time anew"}};

inline constexpr Kind personal_number_in_reason{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"orsaken innehåller ett personnummer, och den skrivs på underlaget",
                "skriv orsaken utan det"},
    .english = {"the reason holds a personal identity number, and it is printed on the document",
                "write the reason without it"}};

}  // namespace underlag
