#include "underlag/reports/new_folder_text.hpp"

#include "underlag/diagnostics/kind.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

constexpr Wording made{"skapade {}\n", "made {}\n"};
constexpr Wording would_make{"skulle skapa {}\n", "would make {}\n"};
constexpr Wording kept{"{} finns redan och är orörd\n", "{} exists already and is untouched\n"};
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

// The commands find the agreements below the folder in which they run.
std::string next_step_for(const NewFolderRequest& request, const std::vector<NewFolderFile>& files,
                          Language language) {
    if (request.is_for_own_agreements())
        return files.empty() ? std::string{}
                             : next_step_filled_in.filled(language, files.front().path);
    const bool shares = request.contents == NewFolderRequest::Contents::cost_sharing;
    const std::string folder = name_of(request.folder);
    if (folder == ".")
        return std::string{(shares ? next_share : next_step).in(language)};
    return (shares ? next_share_there : next_step_there).filled(language, folder);
}

}  // namespace

std::string new_folder_text(const NewFolderRequest& request,
                            const std::vector<NewFolderFile>& files, bool is_dry_run,
                            Language language) {
    std::string told;
    for (const NewFolderFile& file : files)
        told += (file.is_kept ? kept : is_dry_run ? would_make : made).filled(language, file.path);
    return is_dry_run ? told : told + next_step_for(request, files, language);
}

}  // namespace underlag
