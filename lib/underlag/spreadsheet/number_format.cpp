#include "underlag/spreadsheet/number_format.hpp"

#include <algorithm>
#include <string>

namespace underlag {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Elapsed hours, minutes or seconds: [h], [mm]. Other brackets hold colours, languages, conditions.
bool is_elapsed_time(std::string_view bracket) {
    return !bracket.empty() && std::ranges::all_of(bracket, [&](char c) {
        return lower(c) == lower(bracket.front()) &&
               std::string_view{"hms"}.find(lower(c)) != std::string_view::npos;
    });
}

// The letters of the first section, lower case, without all that is shown as it stands.
std::string bare_letters(std::string_view code, bool& has_elapsed_time) {
    std::string bare;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char c = code[at];
        if (c == '"' || c == '[') {
            const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', at + 1), code.size());
            if (c == '[' && is_elapsed_time(code.substr(at + 1, end - at - 1)))
                has_elapsed_time = true;
            at = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else {
            bare += lower(c);
        }
    }
    return bare;
}

}  // namespace

bool is_date_format(std::string_view code) {
    bool has_elapsed_time = false;
    const std::string bare = bare_letters(code, has_elapsed_time);
    if (has_elapsed_time)
        return true;
    // Written so by older programs, and by some in Swedish; their letters mean nothing.
    if (bare.starts_with("general") || bare == "standard" || bare == "allmänt")
        return false;
    // Digits belong to a number, but for parts of a second: 0 st, ss.000.
    if (bare.find_first_of("0#?") != std::string::npos)
        return bare.find("s.0") != std::string::npos || bare.find("s,0") != std::string::npos;
    return bare.find_first_of("ymdhs") != std::string::npos;
}

}  // namespace underlag
