// `underlag init [DIR]`: an agreement to fill in, the register of units and an empty list; or that
// list for agreements that are there.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/files/system.hpp"
#include "underlag/reports/new_folder_text.hpp"

namespace underlag {
namespace {

struct InitOptions {
    std::vector<std::string> folder;      // none or one
    std::vector<std::string> agreements;  // whose lists are to be made; empty: every avtal/*.toml
    bool is_from_register = false;        // the list alone, for these agreements
    bool is_per_activity = false;         // the same, a list for each unit
    bool cost_sharing = false;  // instead: an agreement that shares a cost, and population
    bool dry_run = false;
    SpeechOptions speech;
};

constexpr std::array<Example, 4> examples{{
    {"underlag init vfu-2026",
     {"Börja i en ny mapp, med filer att fylla i", "Begin in a new folder, with files to fill in"}},
    {"underlag init", {"Börja i den här mappen", "Begin in this folder"}},
    {"underlag init --from-register --per-activity listor",
     {"En lista att fylla i för varje verksamhet i de egna avtalen",
      "A list to fill in for each unit of your own agreements"}},
    {"underlag init --cost-sharing",
     {"Ett avtal som delar en årlig kostnad, och en fil med folkmängd",
      "An agreement that shares a yearly cost, and a file of population"}},
}};

constexpr Wording interrupted_message{"avbrutet innan någon fil skrevs\n",
                                      "interrupted before any file was written\n"};

// What only makes sense for one's own agreements says that they are meant.
NewFolderRequest::Contents contents_of(const InitOptions& options) {
    using Contents = NewFolderRequest::Contents;
    const bool names_agreements =
        !options.agreements.empty() && !options.speech.defaults.has("agreement");
    if (options.is_per_activity)
        return Contents::list_a_unit;
    if (options.is_from_register || names_agreements)
        return Contents::one_list;
    return options.cost_sharing ? Contents::cost_sharing : Contents::to_begin_with;
}

std::vector<OptionRow> option_rows(InitOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "from-register",
                    {},
                    {"skriv bara listan placeringar.xlsx, med verksamheterna, utbildningarna och "
                     "lärosätena i de egna avtalen att välja bland",
                     "write the list placeringar.xlsx only, with the units, programmes and "
                     "universities of your own agreements to choose from"},
                    &options.is_from_register});
    rows.push_back({0,
                    "per-activity",
                    {},
                    {"som --from-register, men en fil för varje verksamhet (placeringar-ID.xlsx)",
                     "as --from-register, but a file for each unit (placeringar-ID.xlsx)"},
                    &options.is_per_activity});
    add_agreement_row(rows, options.agreements);
    rows.push_back(
        {0,
         "cost-sharing",
         {},
         {"skriv i stället ett avtal som delar en årlig kostnad, och en fil med folkmängd",
          "write instead an agreement that shares a yearly cost, and a file of population"},
         &options.cost_sharing});
    rows.push_back({'n',
                    "dry-run",
                    {},
                    {"skriv inga filer, säg bara vilka", "write no files, only say which"},
                    &options.dry_run});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(InitOptions& options) {
    return {.name = {"[MAPP]", "[DIR]"},
            .help = {"mappen att skriva i (annars den här)",
                     "the folder to write in (default this one)"},
            .target = &options.folder,
            .most = 1,
            .kind = ValueKind::folder};
}

ExitCode run(const InitOptions& options, Language language) {
    const NewFolderRequest request{
        .contents = contents_of(options),
        .agreements = options.agreements,
        .folder = path_of(options.folder.empty() ? "." : options.folder.front())};
    CheckedLists read;
    std::vector<NewFile> files;
    if (!plan_new_files(request, read, files))
        return fail(read.sources, read.found, {language, options.speech.color});
    StagedFiles staged;
    if (!options.dry_run)
        note_interruptions();
    const std::vector<NewFolderFile> told =
        stage_new_files(request.folder, files, today(), options.dry_run, staged);
    if (is_interrupted()) {
        standard_error()(interrupted_message.in(language));
        return ExitCode::interrupted;
    }
    staged.publish();
    if (!options.speech.quiet)
        standard_output()(new_folder_text(request, told, options.dry_run, language));
    return ExitCode::done;
}

}  // namespace

CommandRow init_command() {
    return {"init",
            "skapa",
            {"skriver ett avtal och ett register att fylla i och en tom placeringslista",
             "writes an agreement and a register to fill in, and an empty placement list"},
            examples,
            bind_command<InitOptions>};
}

}  // namespace underlag
