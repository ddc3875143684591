#include "underlag/files/matching_files.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

// A `?` stands for a byte: two of them for `å`.
bool matches(std::string_view name, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t in_pattern = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken_from = 0;
    while (at < name.size()) {
        if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
            star = in_pattern++;
            taken_from = at;
        } else if (in_pattern < pattern.size() &&
                   (pattern[in_pattern] == '?' || pattern[in_pattern] == name[at])) {
            ++in_pattern;
            ++at;
        } else if (star != std::string_view::npos) {
            in_pattern = star + 1;  // the star takes one more
            at = ++taken_from;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

}  // namespace

bool is_pattern(const std::string& path) {
    return path.find_first_of("*?") != std::string::npos;
}

std::vector<std::string> matching_files(const std::string& pattern) {
    const std::filesystem::path whole = pattern;
    const std::filesystem::path folder = whole.parent_path();
    const std::string last = whole.filename().string();
    std::vector<std::string> files;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if ((!name.starts_with('.') || last.starts_with('.')) && matches(name, last))
            files.push_back((folder / name).string());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        throw IoError(IoError::Action::read, folder.string(), error.value());
    std::ranges::sort(files);
    return files;
}

}  // namespace underlag
