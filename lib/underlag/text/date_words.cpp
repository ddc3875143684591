#include "underlag/text/date_words.hpp"

#include <algorithm>
#include <iterator>

#include "underlag/text/folding.hpp"
#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

constexpr std::size_t longest_date = 60;

// Bytes of the dash or minus at `at`: U+2010-2015, U+2212. 0 when there is none.
std::size_t dash_length(std::string_view text, std::size_t at) {
    const std::string_view sign = text.substr(at, 3);
    if (sign == "\u2212")
        return 3;
    return sign.size() == 3 && sign.starts_with("\xE2\x80") && '\x90' <= sign[2] &&
                   sign[2] <= '\x95'
               ? 3
               : 0;
}

std::string made_plain(std::string_view text) {
    const std::string folded = fold_name(text);
    std::string plain;
    for (std::size_t at = 0; at < folded.size();) {
        if (const std::size_t dash = dash_length(folded, at)) {
            plain.push_back('-');
            at += dash;
        } else {
            plain.push_back(folded[at++]);
        }
    }
    return plain;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view take_while(std::string_view& text, auto belongs) {
    const auto end = std::ranges::find_if_not(text, belongs);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const std::string_view taken = text.substr(0, length);
    text.remove_prefix(length);
    return taken;
}

bool take(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

std::optional<int> weekday_named(std::string_view name) {
    constexpr std::array<std::string_view, 14> names{
        "måndag", "tisdag",  "onsdag",    "torsdag",  "fredag", "lördag",   "söndag",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    constexpr std::size_t fewest_letters = 2;
    if (name.size() < fewest_letters)
        return std::nullopt;
    for (std::size_t day = 0; day < names.size(); ++day)
        if (names[day].starts_with(name))
            return static_cast<int>(day % 7) + 1;
    return std::nullopt;
}

std::optional<int> two_digits(std::string_view& text, int most) {
    const std::string_view digits = take_while(text, is_digit);
    if (digits.empty() || digits.size() > 2 || number_of(digits) > most)
        return std::nullopt;
    return number_of(digits);
}

// Takes the time of day off the end of a date whose digits come first: `2026-09-07t00:00:00z`.
// False when what stands there is no time.
bool take_time(PlainDate& plain) {
    const std::size_t colon = plain.day.find(':');
    if (colon == std::string::npos)
        return true;
    std::size_t begin = colon;
    while (begin > 0 && is_digit(plain.day[begin - 1]))
        --begin;
    // `den 7:e september`: an ordinal, no time.
    if (colon + 1 < plain.day.size() && is_letter(plain.day[colon + 1])) {
        plain.day.erase(colon, 2);
        return true;
    }
    std::string_view time = std::string_view{plain.day}.substr(begin);
    const auto hour = two_digits(time, 23);
    if (!hour || !take(time, ":") || !two_digits(time, 59))
        return false;
    if (take(time, ":") && !two_digits(time, 59))
        return false;
    if (take(time, ".") && take_while(time, is_digit).empty())
        return false;
    if (take(time, "z") || take(time, "+00:00"))
        plain.utc_hour = hour;
    else if (!take(time, "+01:00"))
        take(time, "+02:00");
    if (!time.empty())
        return false;
    std::string_view before = std::string_view{plain.day}.substr(0, begin);
    if (before.ends_with('t'))
        before.remove_suffix(1);
    else if (before.ends_with(" kl "))
        before.remove_suffix(3);
    else if (!before.ends_with(' '))
        return false;
    plain.day = std::string{trimmed(before)};
    return true;
}

void take_weekday(PlainDate& plain) {
    std::string_view rest = plain.day;
    const std::string_view word = take_while(rest, is_letter);
    plain.weekday = month_named(word) ? std::nullopt : weekday_named(word);
    if (!plain.weekday)
        return;
    take(rest, ".");
    take(rest, ",");
    plain.day = std::string{trimmed(rest)};
}

}  // namespace

std::optional<PlainDate> plain_date(std::string_view text) {
    if (text.size() > longest_date)
        return std::nullopt;
    PlainDate plain{.day = made_plain(text), .weekday = {}, .utc_hour = {}};
    take_weekday(plain);
    if (plain.day.starts_with("den "))
        plain.day.erase(0, 4);
    if (!take_time(plain))
        return std::nullopt;
    return plain;
}

std::optional<DateParts> split_date(std::string_view day) {
    DateParts parts;
    for (std::size_t i = 0; i < 3; ++i) {
        const bool digits = !day.empty() && is_digit(day.front());
        parts.part[i] = digits ? take_while(day, is_digit) : take_while(day, is_letter);
        if (parts.part[i].empty())
            return std::nullopt;
        if (i == 2)
            break;
        const bool has_space = take(day, " ");
        char& between = parts.between[i];
        if (!digits && take(day, "."))  // `sept. 2026`
            between = '.';
        if (day.starts_with('/') || day.starts_with('.') || day.starts_with('-')) {
            between = day.front();
            day.remove_prefix(1);
        } else if (between == 0 && day.starts_with(',')) {
            between = ' ';
            day.remove_prefix(1);
        } else if (between == 0 && has_space) {
            between = ' ';
        }
        take(day, " ");
    }
    return day.empty() || day == "." ? std::optional(parts) : std::nullopt;
}

std::optional<int> month_named(std::string_view name) {
    constexpr std::array<std::string_view, 24> months{
        "januari", "februari", "mars",      "april",   "maj",      "juni",
        "juli",    "augusti",  "september", "oktober", "november", "december",
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    constexpr std::size_t fewest_letters = 3;
    if (name.size() < fewest_letters)
        return std::nullopt;
    for (std::size_t month = 0; month < months.size(); ++month)
        if (months[month].starts_with(name))
            return static_cast<int>(month % 12) + 1;
    return std::nullopt;
}

std::vector<std::string> guesses_of(std::string_view text) {
    const std::string plain = made_plain(text);
    std::vector<std::string> guesses;
    std::string digits = plain;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const bool beside_digit = (at > 0 && is_digit(digits[at - 1])) ||
                                  (at + 1 < digits.size() && is_digit(plain[at + 1]));
        const bool beside_letter = (at > 0 && is_letter(plain[at - 1]) && plain[at - 1] != 'o') ||
                                   (at + 1 < plain.size() && is_letter(plain[at + 1]) &&
                                    plain[at + 1] != 'o' && plain[at + 1] != 'l');
        if (!beside_digit || beside_letter)
            continue;
        if (digits[at] == 'o')
            digits[at] = '0';
        else if (digits[at] == 'l' || digits[at] == 'i')
            digits[at] = '1';
    }
    guesses.push_back(digits);
    // Signs and words around it.
    const std::size_t first = digits.find_first_of("0123456789");
    const std::size_t last = digits.find_last_of("0123456789");
    if (first == std::string::npos)
        return guesses;
    guesses.push_back(digits.substr(first, last + 1 - first));
    // A day with its time of day, as spreadsheets count it: `46272,5`.
    if (digits.size() > 6 && first == 0 && digits.find_first_not_of("0123456789") == 5 &&
        (digits[5] == ',' || digits[5] == '.'))
        guesses.push_back(digits.substr(0, 5));
    // A separator left out, or one too many: `2026-0907`, `2026--09-07`.
    std::string alone;
    std::ranges::copy_if(digits, std::back_inserter(alone), is_digit);
    const bool has_words = std::ranges::any_of(digits.substr(first, last + 1 - first), is_letter);
    if (alone.size() == 8 && !has_words)
        guesses.push_back(alone);
    return guesses;
}

}  // namespace underlag
