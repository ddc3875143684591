// `underlag ledger log|verify|render|export|undo|reissue|forget|copy`: the ledger's history, its
// integrity, the files of issued documents again, a term's placements as a list, an import taken
// back, documents issued anew, old names removed, and the whole ledger moved.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct LedgerOptions {
    // What to do, then the numbers of documents for `render` and `reissue`, or an import's for
    // `undo`, or the two ledgers of `copy`.
    std::vector<std::string> words;
    LedgerPlace ledger;
    bool complete_others = false;
    bool only_sql = false;          // of `create`
    std::string term;               // of `export` and `render`; empty: all
    std::vector<std::string> also;  // forms, each perhaps several with commas between
    std::string folder = "out";
    std::string jobs;
    std::string format = "text";
    // Of `undo`, `reissue` and `forget`:
    std::vector<std::string> agreements;
    std::string issue_date;
    bool dry_run = false;
    bool list_all = false;      // of `undo`
    std::string why;            // of `reissue`
    bool agreed = false;        // likewise
    std::string before;         // of `forget`: a term
    std::string expected_head;  // of `verify`: a checksum
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(LedgerOptions& options);
[[nodiscard]] ArgumentRow argument_row(LedgerOptions& options);
// Throws IoError and LedgerError.
[[nodiscard]] ExitCode run(const LedgerOptions& options, Language language);

inline constexpr std::array<Example, 9> ledger_examples{{
    {"underlag ledger log",
     {"Vad som har importerats och utfärdats, och när", "What was imported and issued, and when"}},
    {"underlag ledger verify",
     {"Kontrollera att ingenting har ändrats i efterhand",
      "Check that nothing has been changed afterwards"}},
    {"underlag ledger render 2016-0001 --out igen",
     {"Skriv filerna för underlag 2016-0001 på nytt, i mappen igen",
      "Write the files of document 2016-0001 anew, in the folder igen"}},
    {"underlag ledger export --term HT2016 > ht2016.csv",
     {"Höstterminens placeringar som en lista att rätta och importera igen",
      "The autumn term's placements as a list to correct and import again"}},
    {"underlag ledger undo --dry-run",
     {"Se vad som skulle hända om den senaste importen togs tillbaka",
      "See what would happen if the last import were taken back"}},
    {"underlag ledger reissue 2016-0003 --why \"fel referens\"",
     {"Kreditera ett underlag och utfärda det på nytt med dagens uppgifter",
      "Credit an invoice base and issue it anew with what is right today"}},
    {"underlag ledger create \"postgresql://db.kommun.se/vfu?schema=kommunen\"",
     {"Skapa en gemensam liggare på en server, en gång, som serverns administratör",
      "Make a shared ledger on a server, once, as the server's administrator"}},
    {"underlag ledger forget --before VT2017 --dry-run",
     {"Se hur många studentnamn från tiden före våren 2017 som inte längre behöver sparas",
      "See how many students' names from before the spring of 2017 need not be kept any longer"}},
    {"underlag ledger copy underlag.db /gemensamt/vfu/underlag.db",
     {"Flytta hela liggaren till ett annat ställe, med kedjan räknad på nytt",
      "Move the whole ledger to another place, with its chain worked out anew"}},
}};

}  // namespace underlag
