#include "underlag/files/digest.hpp"

#include <nettle/base64.h>
#include <nettle/sha2.h>

namespace underlag {

Digest digest_of(std::string_view bytes) {
    static_assert(Digest{}.size() == SHA256_DIGEST_SIZE);
    sha256_ctx context;
    sha256_init(&context);
    // Bytes of any kind may be looked at as uint8_t.
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    Digest digest{};
    sha256_digest(&context, digest.size(), digest.data());
    return digest;
}

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char character : bytes) {
        const auto byte = static_cast<std::uint8_t>(character);
        text += hexadecimal[byte >> 4U];
        text += hexadecimal[byte & 0xFU];
    }
    return text;
}

std::string to_base64(std::string_view bytes) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(),
                      reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return text;
}

}  // namespace underlag
