#include "cli/commands/init.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/interruption.hpp"
#include "cli/output.hpp"
#include "underlag/documents/templates.hpp"
#include "underlag/files/staged_files.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 3> files{"avtal/exempel.toml", "avtal/verksamheter.toml",
                                                "placeringar.csv"};

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

// The commands find the agreements below the folder in which they run.
std::string next_step_for(const std::filesystem::path& folder, Language language) {
    if (folder == ".")
        return std::string{next_step.in(language)};
    return fmt::format(fmt::runtime(next_step_there.in(language)), folder.string());
}

}  // namespace

std::vector<OptionRow> option_rows(InitOptions& options) {
    std::vector<OptionRow> rows;
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
            .most = 1};
}

ExitCode run(const InitOptions& options, Language language) {
    const std::filesystem::path folder = options.folder.empty() ? "." : options.folder.front();
    std::string told;
    StagedFiles staged;
    if (!options.dry_run)
        note_interruptions();
    for (const std::string_view file : files) {
        const std::filesystem::path path = (folder / file).lexically_normal();
        // A link that points nowhere is also something to leave alone.
        if (std::filesystem::exists(std::filesystem::symlink_status(path))) {
            told += fmt::format(fmt::runtime(kept.in(language)), path.string());
            continue;
        }
        if (!options.dry_run)
            staged.write(path, built_in_template(file));
        told += fmt::format(fmt::runtime((options.dry_run ? would_make : made).in(language)),
                            path.string());
    }
    if (is_interrupted()) {
        standard_error()(interrupted_message.in(language));
        return ExitCode::interrupted;
    }
    if (!options.dry_run) {
        staged.publish();
        told += next_step_for(folder, language);
    }
    if (!options.speech.quiet)
        standard_output()(told);
    return ExitCode::done;
}

}  // namespace underlag
