#include "underlag/text/passwords_in_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace underlag {
namespace {

constexpr std::array<std::string_view, 5> words{"password", "passwd", "pwd", "lösenord",
                                                "losenord"};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) {
        return letter < 0x80 ? static_cast<char>(std::tolower(letter)) : static_cast<char>(letter);
    });
    return lower;
}

std::size_t end_of(std::string_view text, std::size_t from, std::string_view ends) {
    return std::min(text.find_first_of(ends, from), text.size());
}

// `kim:hemligt@` after `://`. The last `@` is the one that ends it: a password may hold others.
void add_passwords_of_addresses(std::string_view text, std::vector<PasswordPlace>& found) {
    constexpr std::string_view begin_of_address = "://";
    for (std::size_t at = text.find(begin_of_address); at != std::string_view::npos;
         at = text.find(begin_of_address, at)) {
        at += begin_of_address.size();
        const std::string_view address = text.substr(at, end_of(text, at, " \t\r\n\"'") - at);
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
void add_value(std::string_view text, std::size_t at, std::vector<PasswordPlace>& found) {
    constexpr std::string_view spaces = " \t";
    const auto skip = [&](std::string_view characters) {
        at = std::min(text.find_first_not_of(characters, at), text.size());
    };
    skip("\"' \t");  // the key itself may stand within quotes
    if (at == text.size() || text[at] != '=')
        return;
    ++at;
    skip(spaces);
    std::size_t end = 0;
    if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
        const char quote = text[at];
        skip(std::string_view(&quote, 1));
        end = end_of(text, at, {&quote, 1});
    } else {
        end = end_of(text, at, " \t\r\n\"'&;");
    }
    if (at < end)
        found.push_back({at, end});
}

void add_values_of_words(std::string_view text, std::vector<PasswordPlace>& found) {
    const std::string lower = lower_case(text);
    for (const std::string_view word : words)
        for (std::size_t at = lower.find(word); at != std::string::npos;
             at = lower.find(word, at + word.size()))
            add_value(text, at + word.size(), found);
}

std::optional<int> hexadecimal(char digit) {
    constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
    const auto place = digits.find(digit);
    if (place == std::string_view::npos)
        return std::nullopt;
    return static_cast<int>(place % 16);
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string plain;
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (text[place] != '%') {
            plain += text[place];
            continue;
        }
        const auto high = place + 2 < text.size() ? hexadecimal(text[place + 1]) : std::nullopt;
        const auto low = high ? hexadecimal(text[place + 2]) : std::nullopt;
        if (!low)
            return std::nullopt;
        plain += static_cast<char>(*high * 16 + *low);
        place += 2;
    }
    return plain;
}

std::vector<PasswordPlace> passwords_in(std::string_view text) {
    std::vector<PasswordPlace> found;
    add_passwords_of_addresses(text, found);
    add_values_of_words(text, found);
    std::ranges::sort(found, {}, &PasswordPlace::begin);
    return found;
}

bool has_password(std::string_view address) {
    const std::string plain = percent_decoded(address).value_or(std::string{address});
    std::vector<PasswordPlace> found;
    add_values_of_words(plain, found);
    if (!found.empty())
        return true;
    // Also without ://; but not with a port, and an @ much later.
    for (auto at = plain.find('@'); at != std::string::npos; at = plain.find('@', at + 1))
        if (const auto before = plain.find_last_of("/\\:@", at - 1);
            at > 0 && before != std::string::npos && plain[before] == ':')
            return true;
    return false;
}

}  // namespace underlag
