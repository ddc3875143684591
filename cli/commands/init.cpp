#include "cli/commands/init.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/output.hpp"
#include "underlag/documents/list_form.hpp"
#include "underlag/documents/templates.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/lists.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 4> files{"avtal/exempel.toml", "avtal/verksamheter.toml",
                                                "placeringar.csv", "placeringar.xlsx"};

constexpr std::array<std::string_view, 2> files_of_cost_sharing{"avtal/kostnadsdelning.toml",
                                                                "befolkning.csv"};

constexpr Wording made{"skapade {}\n", "made {}\n"};
constexpr Wording would_make{"skulle skapa {}\n", "would make {}\n"};
constexpr Wording kept{"{} finns redan och är orörd\n", "{} exists already and is untouched\n"};
constexpr Wording interrupted_message{"avbrutet innan någon fil skrevs\n",
                                      "interrupted before any file was written\n"};
constexpr Wording next_step{
    "Fyll i avtalet, registret och listan, och kör sedan: underlag validate placeringar.csv\n",
    "Fill in the agreement, the register and the list, then run: underlag validate "
    "placeringar.csv\n"};
constexpr Wording next_step_there{
    "Fyll i avtalet, registret och listan, gå till mappen {} och kör: underlag validate "
    "placeringar.csv\n",
    "Fill in the agreement, the register and the list, go to the folder {} and run: underlag "
    "validate placeringar.csv\n"};

constexpr Wording next_share{
    "Fyll i avtalet och folkmängden, och kör sedan: underlag share avtal/kostnadsdelning.toml "
    "--year 2024 --population befolkning.csv --dry-run\n",
    "Fill in the agreement and the population, then run: underlag share "
    "avtal/kostnadsdelning.toml --year 2024 --population befolkning.csv --dry-run\n"};
constexpr Wording next_share_there{
    "Fyll i avtalet och folkmängden, gå till mappen {} och kör: underlag share "
    "avtal/kostnadsdelning.toml --year 2024 --population befolkning.csv --dry-run\n",
    "Fill in the agreement and the population, go to the folder {} and run: underlag share "
    "avtal/kostnadsdelning.toml --year 2024 --population befolkning.csv --dry-run\n"};

constexpr Wording next_step_filled_in{"Fyll i listan och kör sedan: underlag validate {}\n",
                                      "Fill in the list, then run: underlag validate {}\n"};

// What only makes sense for one's own agreements says that they are meant.
bool is_from_register(const InitOptions& options) {
    const bool names_agreements =
        !options.agreements.empty() && !options.speech.defaults.has("agreement");
    return options.is_from_register || options.is_per_activity || names_agreements;
}

// A file to make: a form, or the template of its name.
struct NewFile {
    std::string name;
    std::optional<ListForm> form = std::nullopt;
};

// The form offers what stands in the agreement and register written beside it.
std::vector<NewFile> files_to_begin_with() {
    ReadingRequest request;
    for (const std::string_view file : {files[0], files[1]})
        request.agreement_texts.push_back(
            {std::string{file}, std::string{built_in_template(file)}});
    CheckedLists read;
    if (!read_inputs(request, std::nullopt, read))
        read.agreements.clear();  // the form then offers nothing
    std::vector<NewFile> to_make;
    for (const std::string_view file : files)
        to_make.push_back({std::string{file}});
    to_make.back().form = list_form_of(read.agreements);
    return to_make;
}

// The form for one's own units, or one for each of them.
std::vector<NewFile> forms_for(const std::vector<Agreement>& agreements, bool per_activity) {
    if (!per_activity)
        return {{std::string{files.back()}, list_form_of(agreements)}};
    std::vector<NewFile> to_make;
    for (const std::string& unit : unit_ids(agreements))
        to_make.push_back({"placeringar-" + unit + ".xlsx", list_form_of(agreements, unit)});
    return to_make;
}

// The commands find the agreements below the folder in which they run.
std::string next_step_for(const InitOptions& options, const std::filesystem::path& folder,
                          const std::vector<NewFile>& files_made, Language language) {
    if (is_from_register(options))
        return files_made.empty()
                   ? std::string{}
                   : fmt::format(
                         fmt::runtime(next_step_filled_in.in(language)),
                         name_of((folder / path_of(files_made.front().name)).lexically_normal()));
    const bool shares = options.cost_sharing;
    if (name_of(folder) == ".")
        return std::string{(shares ? next_share : next_step).in(language)};
    return (shares ? next_share_there : next_step_there).filled(language, name_of(folder));
}

}  // namespace

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
    rows.push_back({0,
                    "cost-sharing",
                    {},
                    {"skriv i stället ett avtal som delar en årlig kostnad, och en fil med "
                     "folkmängd",
                     "write instead an agreement that shares a yearly cost, and a file of "
                     "population"},
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
    const std::filesystem::path folder =
        path_of(options.folder.empty() ? "." : options.folder.front());
    std::vector<NewFile> to_make;
    if (is_from_register(options)) {
        CheckedLists read;
        if (!read_inputs({.agreements = options.agreements, .needs_agreements = true}, std::nullopt,
                         read))
            return fail(read.sources, read.found, {language, options.speech.color});
        to_make = forms_for(read.agreements, options.is_per_activity);
    } else if (options.cost_sharing) {
        for (const std::string_view file : files_of_cost_sharing)
            to_make.push_back({std::string{file}});
    } else {
        to_make = files_to_begin_with();
    }
    std::string told;
    StagedFiles staged;
    if (!options.dry_run)
        note_interruptions();
    for (const NewFile& file : to_make) {
        const std::filesystem::path path = (folder / path_of(file.name)).lexically_normal();
        // A link that points nowhere is also something to leave alone.
        if (std::filesystem::exists(std::filesystem::symlink_status(path))) {
            told += fmt::format(fmt::runtime(kept.in(language)), name_of(path));
            continue;
        }
        if (!options.dry_run && file.form)
            write_list_form(staged.stage(path), *file.form, today());
        else if (!options.dry_run)
            staged.write(path, built_in_template(file.name));
        told += fmt::format(fmt::runtime((options.dry_run ? would_make : made).in(language)),
                            name_of(path));
    }
    if (is_interrupted()) {
        standard_error()(interrupted_message.in(language));
        return ExitCode::interrupted;
    }
    if (!options.dry_run) {
        staged.publish();
        told += next_step_for(options, folder, to_make, language);
    }
    if (!options.speech.quiet)
        standard_output()(told);
    return ExitCode::done;
}

}  // namespace underlag
