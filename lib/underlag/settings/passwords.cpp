#include "underlag/settings/passwords.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace underlag {
namespace {

constexpr std::array<std::string_view, 5> words{"password", "passwd", "pwd", "lösenord",
                                                "losenord"};

struct Range {
    std::size_t begin;
    std::size_t end;
};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) {
        return letter < 0x80 ? static_cast<char>(std::tolower(letter)) : static_cast<char>(letter);
    });
    return lower;
}

std::size_t end_of(std::string_view toml, std::size_t from, std::string_view ends) {
    return std::min(toml.find_first_of(ends, from), toml.size());
}

// `kim:hemligt@` after `://`. The last `@` is the one that ends it: a password may hold others.
void add_passwords_of_addresses(std::string_view toml, std::vector<Range>& found) {
    constexpr std::string_view begin_of_address = "://";
    for (std::size_t at = toml.find(begin_of_address); at != std::string_view::npos;
         at = toml.find(begin_of_address, at)) {
        at += begin_of_address.size();
        const std::string_view address = toml.substr(at, end_of(toml, at, " \t\r\n\"'") - at);
        const std::size_t sign = address.rfind('@');
        if (sign == std::string_view::npos)
            continue;
        const std::size_t colon = address.substr(0, sign).find(':');
        if (colon != std::string_view::npos && colon + 1 < sign)
            found.push_back({at + colon + 1, at + sign});
    }
}

// What follows `word` at `at`: a value within quotes ends with them, and others with a space or
// `&`.
void add_value(std::string_view toml, std::size_t at, std::vector<Range>& found) {
    constexpr std::string_view spaces = " \t";
    const auto skip = [&](std::string_view characters) {
        at = std::min(toml.find_first_not_of(characters, at), toml.size());
    };
    skip("\"' \t");  // the key itself may stand within quotes
    if (at == toml.size() || toml[at] != '=')
        return;
    ++at;
    skip(spaces);
    std::size_t end = 0;
    if (at < toml.size() && (toml[at] == '"' || toml[at] == '\'')) {
        const char quote = toml[at];
        skip(std::string_view(&quote, 1));
        end = end_of(toml, at, {&quote, 1});
    } else {
        end = end_of(toml, at, " \t\r\n\"'&;");
    }
    if (at < end)
        found.push_back({at, end});
}

void add_values_of_words(std::string_view toml, std::vector<Range>& found) {
    const std::string lower = lower_case(toml);
    for (const std::string_view word : words)
        for (std::size_t at = lower.find(word); at != std::string::npos;
             at = lower.find(word, at + word.size()))
            add_value(toml, at + word.size(), found);
}

}  // namespace

std::vector<HiddenPassword> hide_passwords(std::string& toml) {
    std::vector<Range> found;
    add_passwords_of_addresses(toml, found);
    add_values_of_words(toml, found);
    std::ranges::sort(found, {}, &Range::begin);
    std::vector<HiddenPassword> hidden;
    std::size_t hidden_to = 0;
    for (const Range& range : found) {
        if (range.begin >= hidden_to)
            hidden.push_back({range.begin, static_cast<std::uint32_t>(range.end - range.begin)});
        for (std::size_t at = range.begin; at < range.end; ++at)
            if (toml[at] != '\n' && toml[at] != '\r')
                toml[at] = '*';
        hidden_to = std::max(hidden_to, range.end);
    }
    return hidden;
}

}  // namespace underlag
