#include "underlag/text/personal_number.hpp"

#include <algorithm>
#include <string>

#include "underlag/text/control_characters.hpp"
#include "underlag/values/ascii_digits.hpp"
#include "underlag/values/checked_numbers.hpp"

namespace underlag {
namespace {

constexpr std::size_t shortest = 7;  // "09-9805", of a birth with spaces in it
constexpr std::size_t in_a_row =
    6;  // digits, hyphens and spaces, at least, at the beginning of every number
constexpr std::size_t most_spaces = 3;  // on either side of the hyphen; more stand between columns

// YYMMDD.
bool is_a_birth(std::string_view birth) {
    const int month = number_of(birth.substr(2, 2));
    const int day = number_of(birth.substr(4, 2));
    return 1 <= month && month <= 12 && ((1 <= day && day <= 31) || (61 <= day && day <= 91));
}

// Reads what is seen of a text, one character after the other.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;
    std::size_t end = 0;  // after the last character that was taken

    std::string_view rest() {
        while (at < text.size() && invisible_length(text, at) > 0)
            at += invisible_length(text, at);
        return text.substr(at);
    }
    void take(std::size_t length) {
        at += length;
        end = at;
    }
    // At most `most` digits.
    std::string digits(std::size_t most) {
        std::string taken;
        while (taken.size() < most && !rest().empty() && is_digit(text[at])) {
            taken.push_back(text[at]);
            take(1);
        }
        return taken;
    }
    bool hyphen() {
        const bool is_next = rest().starts_with('-');
        take(is_next ? 1 : 0);
        return is_next;
    }
    // Word processors and municipal tables write the hyphen as U+2010-U+2015 or U+2212; `+` stands
    // there for those over a hundred.
    bool hyphen_of_any_kind() {
        const std::string_view next = rest();
        const bool is_dash = next.size() > 2 && next.starts_with("\xE2\x80") && '\x90' <= next[2] &&
                             next[2] <= '\x95';
        const bool is_sign = next.starts_with('-') || next.starts_with('+');
        const bool is_minus = next.starts_with("\u2212");
        take(is_sign ? 1 : is_dash || is_minus ? 3 : 0);
        return is_sign || is_dash || is_minus;
    }
    // `850709.1232`.
    bool point() {
        const bool is_next = rest().starts_with('.');
        take(is_next ? 1 : 0);
        return is_next;
    }
    // Spaces on a line, no tab: cells stand on either side of it.
    std::size_t spaces() {
        constexpr std::string_view thin = "\xE2\x80\xAF";
        std::size_t taken = 0;
        for (;; ++taken) {
            const std::string_view next = rest();
            if (next.starts_with(' '))
                take(1);
            else if (next.starts_with("\u00A0"))
                take(2);
            else if (next.starts_with(thin) || next.starts_with("\u2009"))
                take(3);
            else
                return taken;
        }
    }
};

bool is_digit_next(Cursor cursor) {
    const std::string_view rest = cursor.rest();
    return !rest.empty() && is_digit(rest.front());
}

// Of the letters that stand in interim numbers.
bool is_interim_letter(char character) {
    return std::string_view{"JKLMNRSTUWXjklmnrstuwx"}.find(character) != std::string_view::npos;
}

// Digits up to one more than any number has, or a birth written with hyphens, with the cursor after
// it.
std::string take_beginning(Cursor& cursor, bool& has_hyphens) {
    std::string birth = cursor.digits(13);
    has_hyphens = birth.size() == 2 || birth.size() == 4;
    if (!has_hyphens)
        return birth;
    for (int part = 0; part < 2; ++part) {
        if (!cursor.hyphen())
            return {};
        const std::string two = cursor.digits(3);
        if (two.size() != 2)
            return {};
        birth += two;
    }
    return birth;
}

// Whether nothing but the cell's own edges stands beside: a spreadsheet takes the leading zero off
// cells that are numbers alone.
bool is_alone_in_its_cell(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view edges = ";,\t\"\r\n";
    return (begin == 0 || edges.find(text[begin - 1]) != std::string_view::npos) &&
           (end == text.size() || edges.find(text[end]) != std::string_view::npos);
}

// What stands between a birth and its last four digits, and these; the cursor is then after them.
bool take_last_four(Cursor& cursor, const std::string& birth) {
    const std::size_t before = cursor.spaces();
    const bool has_sign = cursor.hyphen_of_any_kind() || cursor.point();
    const std::size_t after = cursor.spaces();
    if (before > most_spaces || after > most_spaces || (!has_sign && before + after == 0))
        return false;
    const std::string last = cursor.digits(5);
    if (last.size() != 4)
        return false;
    Cursor beyond = cursor;
    const bool may_be_year = last.starts_with("19") || last.starts_with("20");
    if ((!has_sign || may_be_year) && beyond.spaces() > 0 && is_digit_next(beyond))
        return false;  // `2016 09 05 - 2016 10 07`
    const std::string short_birth = birth.substr(birth.size() - 6);
    return is_a_birth(short_birth) && passes_luhn(short_birth + last);
}

// `85 07 09-1232`, `19850709` in any pairs.
std::optional<PersonalNumber> number_with_spaced_birth(std::string_view text, std::size_t begin) {
    Cursor cursor{text, begin, begin};
    std::string birth;
    while (birth.size() < 8) {
        const std::size_t before = birth.size();
        const std::size_t spaces = before == 0 ? 1 : cursor.spaces();
        const std::string pairs = cursor.digits(7);
        if (spaces == 0 || spaces > most_spaces ||
            (pairs.size() != 2 && pairs.size() != 4 && pairs.size() != 6))
            return std::nullopt;
        birth += pairs;
        if (before == 0 || (birth.size() != 6 && birth.size() != 8))
            continue;
        Cursor end = cursor;
        if (take_last_four(end, birth))
            return PersonalNumber{{begin, end.end - begin}};
    }
    return std::nullopt;
}

// The number that begins at `begin`, where a run of digits begins, with its birth in one.
std::optional<PersonalNumber> number_in_one(std::string_view text, std::size_t begin) {
    Cursor cursor{text, begin, begin};
    bool has_hyphens = false;
    bool is_interim = false;
    bool is_uncertain = false;
    std::string digits = take_beginning(cursor, has_hyphens);
    if (digits.size() == 6 || digits.size() == 8) {
        const std::size_t before = cursor.spaces();
        const bool has_hyphen = cursor.hyphen_of_any_kind() || (before == 0 && cursor.point());
        const std::size_t after = cursor.spaces();
        if (before > most_spaces || after > most_spaces || (!has_hyphen && before + after == 0))
            return std::nullopt;
        if (has_hyphens && !has_hyphen)  // `2016-09-05 1530`: a date
            return std::nullopt;
        is_interim = has_hyphen && !cursor.rest().empty() && is_interim_letter(text[cursor.at]);
        if (is_interim)
            cursor.take(1);
        const std::string last = cursor.digits(5);
        if (last.size() != (is_interim ? 3 : 4))
            return std::nullopt;
        // `20160905 2016-10-07` and `2016-11-23–2016-11-27`: two dates.
        Cursor beyond = cursor;
        if ((!has_hyphen || has_hyphens) && beyond.hyphen() && is_digit_next(beyond))
            return std::nullopt;
        digits += last;
    } else if (digits.size() == 9 && is_alone_in_its_cell(text, begin, cursor.end)) {
        digits.insert(0, "0");
        is_uncertain = true;
    } else if (digits.size() != 10 && digits.size() != 12) {
        return std::nullopt;
    }
    const std::size_t full = is_interim ? 9 : 10;
    const std::string short_form = digits.substr(digits.size() > full ? 2 : 0);
    if (!is_a_birth(short_form) || (!is_interim && !passes_luhn(short_form)))
        return std::nullopt;
    return PersonalNumber{{begin, cursor.end - begin}, is_interim || is_uncertain};
}

std::optional<PersonalNumber> number_at(std::string_view text, std::size_t begin) {
    const auto found = number_in_one(text, begin);
    return found ? found : number_with_spaced_birth(text, begin);
}

// Whether a digit that is seen stands right before `at`.
bool goes_on_from(std::string_view text, std::size_t at) {
    while (at > 0) {
        --at;
        if (is_digit(text[at]))
            return true;
        const bool may_be_invisible = static_cast<unsigned char>(text[at]) >= 0x80;
        if (!may_be_invisible)
            return false;
        std::size_t begin = at;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
            --begin;
        if (invisible_length(text, begin) == 0)
            return false;
        at = begin;
    }
    return false;
}

// The numbers that begin in [begin, end), at every run of digits.
std::optional<PersonalNumber> number_within(std::string_view text, std::size_t begin,
                                            std::size_t end) {
    bool goes_on = goes_on_from(text, begin);
    for (std::size_t at = begin; at < end;) {
        if (const std::size_t invisible = invisible_length(text, at)) {
            at += invisible;
            continue;
        }
        const bool digit = is_digit(text[at]);
        if (digit && !goes_on)
            if (const auto found = number_at(text, at))
                return found;
        goes_on = digit;
        ++at;
    }
    return std::nullopt;
}

// Of digits, hyphens, spaces and what may be invisible between them.
bool may_be_of_number(char byte) {
    return is_digit_or_hyphen(byte) || byte == ' ' || static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

bool is_in_long_number(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_digit_or_hyphen(text[begin - 1]))
        --begin;
    while (at < text.size() && is_digit_or_hyphen(text[at]))
        ++at;
    return at - begin >= in_a_row;
}

// Looks at every sixth byte only until it meets one that a number may begin with: nearly all texts
// hold no long run of them, and this is run over every name of a million rows.
std::optional<PersonalNumber> find_personal_number(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at + shortest <= text.size();) {
        std::size_t begin = at + in_a_row - 1;
        if (!may_be_of_number(text[begin])) {
            at = begin + 1;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && may_be_of_number(text[end]))
            ++end;
        while (begin > at && may_be_of_number(text[begin - 1]))
            --begin;
        if (end - begin >= in_a_row)
            if (const auto found = number_within(text, begin, end))
                return found;
        at = end;
    }
    return std::nullopt;
}

std::string without_personal_numbers(std::string_view text) {
    std::string shown;
    std::size_t at = 0;
    for (auto found = find_personal_number(text); found;
         found = find_personal_number(text, found->offset + found->length)) {
        shown += text.substr(at, found->offset - at);
        shown += personal_number_mask;
        at = found->offset + found->length;
    }
    shown += text.substr(at);
    return shown;
}

}  // namespace underlag
