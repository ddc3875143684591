// Writes placements of the ledger as rows of a placement list (contract, section 3).
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "underlag/values/date.hpp"

namespace underlag {

inline constexpr std::string_view ledger_list_heading =
    "placeringsid;lärosäte;verksamhet;namn;studentreferens;utbildning;startdatum;slutdatum;dagar;"
    "skyddad;status\r\n";

class ListText {
   public:
    explicit ListText(std::size_t expected_size) {
        text_.reserve(expected_size);
        text_ = ledger_list_heading;
    }

    // Quoted where it must be; otherwise as it is, so that "-" stays "-" and "=1" stays "=1".
    ListText& cell(std::string_view value) {
        separate();
        if (std::ranges::any_of(value, must_be_quoted))
            quoted(value);
        else
            text_ += value;
        return *this;
    }
    ListText& cell(std::int64_t number) {
        separate();
        char digits[20];
        text_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
        return *this;
    }
    ListText& cell(Date day) {
        separate();
        const auto ymd = day.ymd();
        const auto year = static_cast<unsigned>(static_cast<int>(ymd.year()));
        const char text[] = {digit(year / 1000),
                             digit(year / 100),
                             digit(year / 10),
                             digit(year),
                             '-',
                             digit(static_cast<unsigned>(ymd.month()) / 10),
                             digit(static_cast<unsigned>(ymd.month())),
                             '-',
                             digit(static_cast<unsigned>(ymd.day()) / 10),
                             digit(static_cast<unsigned>(ymd.day()))};
        text_.append(text, sizeof text);
        return *this;
    }
    void end_row() {
        text_ += "\r\n";
        is_row_begun_ = false;
    }

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] std::string take() { return std::move(text_); }

   private:
    [[nodiscard]] static char digit(unsigned number) {
        return static_cast<char>('0' + number % 10);
    }
    [[nodiscard]] static bool must_be_quoted(char character) {
        return character == ';' || character == '"' || character == '\r' || character == '\n';
    }
    void separate() {
        if (is_row_begun_)
            text_ += ';';
        is_row_begun_ = true;
    }
    void quoted(std::string_view value) {
        text_ += '"';
        for (const char character : value) {
            if (character == '"')
                text_ += '"';
            text_ += character;
        }
        text_ += '"';
    }

    std::string text_;
    bool is_row_begun_ = false;
};

}  // namespace underlag
