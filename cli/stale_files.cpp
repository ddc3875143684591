#include "cli/stale_files.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "underlag/rules/stale_file.hpp"

namespace underlag {
namespace {

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "hemsjukvard-aso-2016-0001", or that with "-kredit".
bool is_numbered(std::string_view stem) {
    constexpr std::string_view credit = "-kredit";
    if (stem.ends_with(credit))
        stem.remove_suffix(credit.size());
    const auto counter = stem.rfind('-');
    if (counter == std::string_view::npos || !are_digits(stem.substr(counter + 1)))
        return false;
    const auto year = stem.substr(0, counter).rfind('-');
    return year != std::string_view::npos && are_digits(stem.substr(year + 1, counter - year - 1));
}

}  // namespace

void check_stale_files(const InvoiceRun& run, const std::filesystem::path& folder,
                       Diagnostics& found) {
    std::set<std::string> of_this_run{run.summary_file};
    for (const InvoiceBase& document : run.documents)
        of_this_run.insert(document.file);
    const std::filesystem::path term = folder / to_text(run.term);
    std::set<std::string> stale;
    std::error_code
        none;  // a folder that is not there, or not ours to read, holds nothing to warn of
    for (std::filesystem::recursive_directory_iterator entry(
             term, std::filesystem::directory_options::skip_permission_denied, none);
         !none && entry != std::filesystem::recursive_directory_iterator(); entry.increment(none)) {
        const std::filesystem::path path = entry->path();
        const std::string below =
            std::filesystem::path(path).lexically_relative(folder).generic_string();
        if (path.extension() == ".xlsx" && path.filename().string().front() != '.' &&
            !is_numbered(path.stem().string()) && !of_this_run.contains(below))
            stale.insert(path.lexically_normal().string());
    }
    for (const std::string& path : stale)
        found.add(stale_file, {}, {{"path", path}});
}

}  // namespace underlag
