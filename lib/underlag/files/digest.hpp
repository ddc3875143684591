// SHA-256 of bytes, as bytes: what records and names are known by; and bytes as texts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace underlag {

using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Digest digest_of(std::string_view bytes);

// Bytes of any kind may be looked at as characters.
[[nodiscard]] inline std::string_view as_bytes(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// Two lower-case hexadecimal digits a byte.
[[nodiscard]] std::string to_hex(std::string_view bytes);

// RFC 4648, on one line: how bytes stand within XML.
[[nodiscard]] std::string to_base64(std::string_view bytes);

}  // namespace underlag
