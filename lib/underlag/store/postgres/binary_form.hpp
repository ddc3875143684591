// Values as PostgreSQL sends them in its binary form.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace underlag {

// The types of columns that a ledger's questions have, by their fixed numbers.
enum PostgresType : unsigned {
    type_bool = 16,
    type_bytea = 17,
    type_int8 = 20,
    type_int2 = 21,
    type_int4 = 23,
    type_text = 25,
    type_numeric = 1700,
};

template <class Integer>
[[nodiscard]] Integer integer_of(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes.substr(0, sizeof(Integer)))
        value = value << 8U | static_cast<unsigned char>(byte);
    return static_cast<Integer>(value);
}

[[nodiscard]] inline std::array<char, 8> bytes_of(std::int64_t number) {
    std::array<char, 8> bytes{};
    auto left = static_cast<std::uint64_t>(number);
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, left >>= 8U)
        *byte = static_cast<char>(left & 0xFFU);
    return bytes;
}

// Of a whole number: what sum() of numbers gives.
[[nodiscard]] inline std::int64_t integer_of_numeric(std::string_view bytes) {
    constexpr std::int64_t base = 10'000;
    constexpr std::uint16_t negative = 0x4000;
    const auto word = [&](std::size_t place) {
        return integer_of<std::int16_t>(bytes.substr(place * 2, 2));
    };
    const int digits = word(0), weight = word(1);
    std::int64_t value = 0;
    for (int digit = 0; digit <= weight; ++digit)
        value = value * base + (digit < digits ? word(static_cast<std::size_t>(4 + digit)) : 0);
    return static_cast<std::uint16_t>(word(2)) == negative ? -value : value;
}

}  // namespace underlag
