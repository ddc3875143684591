#include "underlag/files/file_pattern.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

namespace {

char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// A letter of UTF-8 is its first byte and those that follow it.
std::size_t size_of_letter(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        ++size;
    return size;
}

}  // namespace

bool is_pattern(std::string_view path) {
    return path.find_first_of("*?") != std::string_view::npos;
}

bool matches_pattern(std::string_view name, std::string_view pattern) {
    std::string_view after_star;
    std::string_view tried_from;
    bool has_star = false;
    while (!name.empty()) {
        if (!pattern.empty() && pattern.front() == '*') {
            pattern.remove_prefix(1);
            after_star = pattern;
            tried_from = name;
            has_star = true;
        } else if (!pattern.empty() && pattern.front() == '?') {
            pattern.remove_prefix(1);
            name.remove_prefix(size_of_letter(name));
        } else if (!pattern.empty() && small(pattern.front()) == small(name.front())) {
            pattern.remove_prefix(1);
            name.remove_prefix(1);
        } else if (has_star) {  // the star takes one letter more
            tried_from.remove_prefix(size_of_letter(tried_from));
            name = tried_from;
            pattern = after_star;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*') == std::string_view::npos;
}

std::vector<std::string> matching_files(const std::string& pattern) {
    const std::filesystem::path path = path_of(pattern);
    const std::string wanted = name_of(path.filename());
    const std::filesystem::path folder = path.parent_path();
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder.empty() ? path_of(".") : folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const std::filesystem::path name = entry->path().filename();
        if (!name_of(name).starts_with('.') && matches_pattern(name_of(name), wanted))
            names.push_back(name_of(folder / name));
    }
    if (error && error != std::errc::no_such_file_or_directory)
        throw IoError(IoError::Action::read, name_of(folder), error_number_of(error));
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> files_of_argument(const std::string& argument) {
    if (!is_pattern(name_of(path_of(argument).filename())))
        return {argument};
    try {
        std::vector<std::string> files = matching_files(argument);
        if (!files.empty())
            return files;
    } catch (const IoError&) {  // told of when the argument itself is opened
    }
    return {argument};
}

namespace {

constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
constexpr std::array<std::string_view, 2> numbered{"com", "lpt"};
constexpr std::array<std::string_view, 13> numbers{"0", "1", "2", "3", "4", "5", "6",
                                                   "7", "8", "9", "¹", "²", "³"};

}  // namespace

bool is_device_name(std::string_view name) {
    std::string stem{name.substr(0, name.find_first_of(".:"))};
    stem.erase(stem.find_last_not_of(' ') + 1);
    std::ranges::transform(stem, stem.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (std::ranges::find(devices, stem) != devices.end())
        return true;
    constexpr std::size_t letters = 3;
    const std::string_view whole{stem};
    return std::ranges::find(numbered, whole.substr(0, letters)) != numbered.end() &&
           std::ranges::find(numbers, whole.substr(letters)) != numbers.end();
}

}  // namespace underlag
