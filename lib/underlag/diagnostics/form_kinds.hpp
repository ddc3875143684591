// What is wrong with the forms of documents that are asked for: A214 and A215 of their settings,
// U501 of --also.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// {key} {whose} {rule}
inline constexpr Kind e_invoice_lacks_key{
    .code = "A214",
    .name = "e-invoice-incomplete",
    .severity = Severity::error,
    .swedish = {"{key} saknas för {whose}: e-fakturan skulle underkännas ({rule})",
                "lägg till {key}, eller gör underlagen utan --also peppol"},
    .english = {"{key} is missing for {whose}: the e-invoice would be refused ({rule})",
                "add {key}, or make the documents without --also peppol"}};

// {key} {value} {rule}
inline constexpr Kind e_invoice_wrong_value{
    .code = "A214",
    .name = "e-invoice-incomplete",
    .severity = Severity::error,
    .swedish = {"{key} är {value}, som e-fakturans regler inte känner ({rule})",
                "rätta {key} i [invoice]"},
    .english = {"{key} is {value}, which the rules of e-invoices do not know ({rule})",
                "correct {key} in [invoice]"}};

// {placement}
inline constexpr Kind e_invoice_lacks_reference{
    .code = "A214",
    .name = "e-invoice-incomplete",
    .severity = Severity::error,
    .swedish =
        {"studenten i placeringen {placement} ska stå med sin referens i e-fakturan, men har "
         "ingen",
         "ge studenten en studentreferens i listan"},
    .english = {"the student in placement {placement} is to stand with a reference in the "
                "e-invoice, but has none",
                "give the student a student reference in the list"}};

// {agreement}
inline constexpr Kind accounts_missing{
    .code = "A215",
    .name = "accounts-missing",
    .severity = Severity::error,
    .swedish = {"avtalet {agreement} har inga konton för bokföringsfilen",
                "lägg till [accounting] med receivable och revenue i avtalet eller registret"},
    .english = {"the agreement {agreement} has no accounts for the voucher file",
                "add [accounting] with receivable and revenue to the agreement or register"}};

// {key} {agreement} {nearest}
inline constexpr Kind unknown_dimension{
    .code = "A215",
    .name = "accounts-missing",
    .severity = Severity::error,
    .swedish = {"dimensions har nyckeln {key}, som ingen verksamhet i avtalet {agreement} har i "
                "coding{nearest}",
                "rätta nyckeln, eller ta bort den"},
    .english = {"dimensions has the key {key}, which no unit of the agreement {agreement} has in "
                "coding{nearest}",
                "correct the key, or remove it"}};

// {first} {second}
inline constexpr Kind vouchers_of_several{
    .code = "A215",
    .name = "accounts-missing",
    .severity = Severity::error,
    .swedish =
        {"körningen har underlag från både {first} och {second}, men en bokföringsfil är ett "
         "företags",
         "gör dem var för sig, med --agreement"},
    .english = {
        "the run has documents from both {first} and {second}, but a voucher file is of one "
        "company",
        "make them one by one, with --agreement"}};

// {form} {nearest} {forms}
inline constexpr Kind unknown_form{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"--also känner inte {form}{nearest}", "formerna är {forms}"},
    .english = {"--also does not know {form}{nearest}", "the forms are {forms}"}};

// {form}
inline constexpr Kind form_of_whole_run{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"--also {form} är en fil för en hel körning, inte för enstaka nummer",
                "utelämna numren, eller ange terminen med --term"},
    .english = {"--also {form} is a file of a whole run, not of single numbers",
                "leave out the numbers, or give the term with --term"}};

inline constexpr Kind form_not_built{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"det här programmet är byggt utan PDF",
                "gör underlagen utan --also pdf och spara arbetsböckerna som PDF i "
                "kalkylprogrammet, eller använd programmet ur Debianpaketet, som har PDF"},
    .english = {"this program is built without PDF",
                "make the documents without --also pdf and save the workbooks as PDF in the "
                "spreadsheet program, or use the program of the Debian package, which has PDF"}};

// {form}
inline constexpr Kind form_needs_numbers{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"--also {form} gäller underlag med nummer, och utan liggaren finns inga nummer",
                "importera listan med underlag import och kör generate utan lista; en gemensam "
                "kostnad fördelas med share --record"},
    .english = {
        "--also {form} is for documents with numbers, and without the ledger there are none",
        "import the list with underlag import and run generate without a list; a shared "
        "cost is shared with share --record"}};

}  // namespace underlag
