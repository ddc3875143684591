#include <algorithm>

#include "cli/common_options.hpp"
#include "underlag/usage/invocation.hpp"

namespace underlag {

void add_rows(std::vector<OptionRow>& rows, SpeechOptions& options) {
    rows.push_back({0,
                    "lang",
                    {"SPRÅK", "LANGUAGE"},
                    {"språk för meddelanden: sv eller en (underlagen är alltid på svenska)",
                     "language of messages: sv or en (documents are always Swedish)"},
                    &options.language,
                    {"sv", "en"},
                    ValueKind::text,
                    "UNDERLAG_LANG"});
    rows.push_back({0,
                    "color",
                    {"NÄR", "WHEN"},
                    {"färger: auto, always eller never", "colours: auto, always or never"},
                    &options.color,
                    {"auto", "always", "never"},
                    ValueKind::text,
                    "NO_COLOR"});
    rows.push_back({'q',
                    "quiet",
                    {},
                    {"bara fel och varningar, inga upplysningar och ingen förloppsvisning",
                     "only errors and warnings, no notes and no progress"},
                    &options.quiet});
    rows.push_back({0,
                    configuration_option,
                    {"FIL", "FILE"},
                    {"flaggornas förval (annars UNDERLAG_CONFIG eller underlag.toml)",
                     "defaults of options (default UNDERLAG_CONFIG or underlag.toml)"},
                    &options.configuration,
                    {},
                    ValueKind::file,
                    "UNDERLAG_CONFIG"});
}

void add_format_row(std::vector<OptionRow>& rows, std::string& format,
                    std::vector<std::string_view> choices) {
    const bool has_csv = std::ranges::find(choices, "csv") != choices.end();
    const bool has_calendar = std::ranges::find(choices, "ics") != choices.end();
    rows.push_back({0,
                    "format",
                    {"FORM", "FORM"},
                    has_csv        ? Wording{"svarets form: text, json eller csv",
                                      "form of the answer: text, json or csv"}
                    : has_calendar ? Wording{"svarets form: text, json eller ics (kalender)",
                                             "form of the answer: text, json or ics (calendar)"}
                                   : Wording{"svarets form: text eller json",
                                             "form of the answer: text or json"},
                    &format,
                    std::move(choices)});
}

void add_agreement_row(std::vector<OptionRow>& rows, std::vector<std::string>& agreements) {
    rows.push_back(
        {'a',
         "agreement",
         {"FIL", "FILE"},
         {"avtal eller register (TOML); kan anges flera gånger (annars alla avtal/*.toml)",
          "agreement or register (TOML); may be given several times (default every avtal/*.toml)"},
         &agreements,
         {},
         ValueKind::file});
}

void add_ledger_rows(std::vector<OptionRow>& rows, LedgerPlace& ledger) {
    rows.push_back({'l',
                    "ledger",
                    {"PLATS", "PLACE"},
                    {"liggaren: en fil, eller postgresql://VÄRD/DATABAS?schema=NAMN (annars "
                     "UNDERLAG_LEDGER eller underlag.db)",
                     "the ledger: a file, or postgresql://HOST/DATABASE?schema=NAME (default "
                     "UNDERLAG_LEDGER or underlag.db)"},
                    &ledger.address,
                    {},
                    ValueKind::file,
                    "UNDERLAG_LEDGER"});
    rows.push_back({0,
                    "wait",
                    {"SEKUNDER", "SECONDS"},
                    {"hur länge andra som skriver i liggaren väntas ut (annars 10 för en fil, 60 "
                     "för en server)",
                     "how long others who write in the ledger are waited for (default 10 for a "
                     "file, 60 for a server)"},
                    &ledger.wait});
}

void add_complete_others_row(std::vector<OptionRow>& rows, bool& complete_others) {
    rows.push_back({0,
                    "complete-others",
                    {},
                    {"på en gemensam liggare: skriv också filer från körningar som någon annan "
                     "lämnade för mer än en timme sedan",
                     "with a shared ledger: also write the files of runs that somebody else left "
                     "more than an hour ago"},
                    &complete_others});
}

void add_also_row(std::vector<OptionRow>& rows, std::vector<std::string>& forms) {
    rows.push_back({0,
                    "also",
                    {"FORM,...", "FORM,..."},
                    {"gör också: pdf, html (en sida), av numrerade underlag också peppol "
                     "(e-faktura) och sie (bokföringsfil)",
                     "make also: pdf, html (a page), of numbered documents also peppol (e-invoice) "
                     "and sie (voucher file)"},
                    &forms,
                    {},
                    ValueKind::form});
}

void add_template_row(std::vector<OptionRow>& rows, std::string& file) {
    rows.push_back({0,
                    "template",
                    {"FIL", "FILE"},
                    {"egna ord, sidfot och logotyp för underlagen (TOML)",
                     "your own words, footer and logo for the documents (TOML)"},
                    &file,
                    {},
                    ValueKind::file});
}

void add_strict_row(std::vector<OptionRow>& rows, bool& strict) {
    rows.push_back(
        {0, "strict", {}, {"räkna varningar som fel", "count warnings as errors"}, &strict});
}

void add_issue_date_row(std::vector<OptionRow>& rows, std::string& issue_date) {
    rows.push_back(
        {0,
         "issue-date",
         {"DATUM", "DATE"},
         {"utfärdandedatum, ÅÅÅÅ-MM-DD (annars i dag)", "issue date, YYYY-MM-DD (default today)"},
         &issue_date,
         {},
         ValueKind::date});
}

void add_out_row(std::vector<OptionRow>& rows, std::string& folder) {
    rows.push_back(
        {'o',
         "out",
         {"MAPP", "DIR"},
         {"mappen för underlagen (annars out)", "the folder for the invoice bases (default out)"},
         &folder,
         {},
         ValueKind::folder});
}

void add_jobs_row(std::vector<OptionRow>& rows, std::string& jobs) {
    rows.push_back({'j',
                    "jobs",
                    {"ANTAL", "N"},
                    {"hur många delar av listor, avtal och arbetsböcker som tas samtidigt (annars "
                     "en per processor); resultatet är detsamma",
                     "how many parts of lists, agreements and workbooks are taken at a time "
                     "(default one a processor); the result is the same"},
                    &jobs,
                    {},
                    ValueKind::thread_count});
}

void add_dry_run_row(std::vector<OptionRow>& rows, bool& dry_run) {
    rows.push_back({'n',
                    "dry-run",
                    {},
                    {"skriv ingenting, visa bara vad som skulle göras",
                     "write nothing, only show what would be done"},
                    &dry_run});
}

void add_term_row(std::vector<OptionRow>& rows, std::string& term, Wording help) {
    rows.push_back({'t', "term", {"TERMIN", "TERM"}, help, &term, {}, ValueKind::term});
}

void add_yes_row(std::vector<OptionRow>& rows, bool& is_agreed, Wording help) {
    rows.push_back({'y', "yes", {}, help, &is_agreed});
}

void add_skip_invalid_row(std::vector<OptionRow>& rows, bool& skip_invalid) {
    rows.push_back({0,
                    "skip-invalid",
                    {},
                    {"lämna ute felaktiga rader i stället för att stanna",
                     "leave out faulty rows instead of stopping"},
                    &skip_invalid});
}

void add_rows(std::vector<OptionRow>& rows, ReadingOptions& options,
              std::vector<std::string_view> formats) {
    add_agreement_row(rows, options.agreements);
    add_format_row(rows, options.format, std::move(formats));
    rows.push_back({0,
                    "encoding",
                    {"NAMN", "NAME"},
                    {"listornas teckenkodning: utf-8, utf-16, windows-1252, cp850 eller macroman "
                     "(annars avgörs den av innehållet)",
                     "encoding of the lists: utf-8, utf-16, windows-1252, cp850 or macroman "
                     "(default: found out)"},
                    &options.encoding,
                    {},
                    ValueKind::encoding});
    rows.push_back({0,
                    "sheet",
                    {"BLAD", "SHEET"},
                    {"bladet som ska läsas ur en arbetsbok, även ett dolt; kan anges flera gånger "
                     "(annars varje synligt blad med alla kolumner som krävs)",
                     "the sheet to read of a workbook, also a hidden one; may be given several "
                     "times (default every visible sheet with all required columns)"},
                    &options.sheets});
    rows.push_back({0,
                    "for-activity",
                    {"VERKSAMHET", "UNIT"},
                    {"verksamheten för listor som saknar den kolumnen: alla rader är dess",
                     "the unit of lists that lack the column: every row is of it"},
                    &options.for_activity,
                    {},
                    ValueKind::unit});
    rows.push_back({0,
                    "for-university",
                    {"LÄROSÄTE", "UNIVERSITY"},
                    {"lärosätet för alla rader, när listan saknar kolumnen",
                     "the university of every row, when the list lacks the column"},
                    &options.for_university,
                    {},
                    ValueKind::agreement});
    rows.push_back(
        {0,
         "fill-down",
         {},
         {"verksamheten står bara på första raden i varje block: läs den för raderna under",
          "the unit stands only on the first row of each block: read it for the rows below"},
         &options.fill_down});
    add_jobs_row(rows, options.jobs);
    add_strict_row(rows, options.strict);
    rows.push_back({0,
                    "all",
                    {},
                    {"visa alla avvikelser, även över 100 av samma slag",
                     "show all findings, also past 100 of one kind"},
                    &options.list_all});
}

ArgumentRow lists_argument(std::vector<std::string>& lists) {
    return {.name = {"LISTA...", "LIST..."},
            .help = {"placeringslistor (.xlsx, .ods eller CSV); - är standard in",
                     "placement lists (.xlsx, .ods or CSV); - is standard input"},
            .target = &lists,
            .kind = ValueKind::file};
}

}  // namespace underlag
