// Finds out how a file's bytes are written and turns them into UTF-8 in composed form (NFC).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

enum class Encoding { utf_8, utf_16, windows_1252, cp850, macroman };

// "windows-1252": the names of the contract, also read by `--encoding`.
[[nodiscard]] std::string_view to_text(Encoding encoding);
// Upper and lower case alike; also "latin1", "iso-8859-1" (= windows-1252), "utf8", "utf16", "mac",
// "cp1252", "ibm850". Nothing for an unknown name.
[[nodiscard]] std::optional<Encoding> parse_encoding(std::string_view name);

struct DecodedText {
    std::string text;  // valid UTF-8, NFC, without byte order mark
    Encoding encoding = Encoding::utf_8;
    // Where in `text` a U+FFFD stands for something that could not be decoded, in order.
    // At most 1000; the rest are only counted.
    struct Undecodable {
        std::uint64_t offset = 0;
        std::uint8_t byte =
            0;  // the offending byte (for UTF-16: the high byte of the lone surrogate)
    };
    std::vector<Undecodable> undecodable;
    std::size_t undecodable_count = 0;
    // The code page that its letters would also be right under, when that cannot be told (C022).
    std::optional<Encoding> rival = std::nullopt;

    // Whether the U+FFFD at this place stands for what could not be decoded; of those that are only
    // counted, yes.
    [[nodiscard]] bool is_undecodable(std::uint64_t offset) const;
};

// What `text`, read as `encoding`, would be read as another code page; nothing when either is none.
[[nodiscard]] std::optional<std::string> read_as(std::string_view text, Encoding encoding,
                                                 Encoding other);

// Without `forced`: byte order mark, then NUL pattern (UTF-16), then valid UTF-8, then UTF-8 with a
// few damaged bytes (more valid multi-byte sequences than broken ones), then the best score of
// Swedish letters under Windows-1252, CP850 and MacRoman, ties in that order.
[[nodiscard]] DecodedText decode(std::string bytes, std::optional<Encoding> forced = std::nullopt);

}  // namespace underlag
