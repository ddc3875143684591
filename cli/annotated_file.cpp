#include "cli/annotated_file.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/environment.hpp"
#include "cli/interruption.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/files/system.hpp"
#include "underlag/reports/annotated_workbook.hpp"

namespace underlag {
namespace {

bool ends_in_xlsx(const std::string& file) {
    std::string extension = name_of(path_of(file).extension());
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".xlsx";
}

bool are_one_file(const std::string& a, const std::string& b) {
    std::error_code none;  // where one of them does not exist
    return a == b || std::filesystem::equivalent(path_of(a), path_of(b), none);
}

}  // namespace

void check_annotated_file(const std::string& file, const std::vector<std::string>& lists,
                          Diagnostics& found) {
    if (file.empty())
        return;
    const auto refuse = [&](const char* swedish, const char* english) {
        found.add(wrong_option_value, {},
                  {{"value", file},
                   {"option", "--annotate"},
                   {"nearest", ""},
                   {"expected", swedish, english}});
    };
    if (!ends_in_xlsx(file))
        refuse("namnet på en fil som slutar på .xlsx", "the name of a file that ends in .xlsx");
    else if (std::ranges::any_of(lists, [&](const auto& list) { return are_one_file(file, list); }))
        refuse("namnet på en annan fil än listan", "the name of another file than the list");
}

bool write_annotated_file(const std::string& file, const CheckedLists& checked, Language language) {
    note_interruptions();
    StagedFiles staged;
    try {
        write_annotated_workbook(checked.sources, checked.list, checked.found, language, today(),
                                 staged.stage(path_of(file)));
    } catch (const IoError& error) {
        // The user knows nothing of the file beside it that could not be written.
        throw error.about(file);
    }
    if (is_interrupted())
        return false;
    staged.publish();
    return true;
}

}  // namespace underlag
