// Any bytes become sound UTF-8 in composed form, and every undecodable byte is where it is said to
// be. The first byte chooses the encoding; from 5 on it is found out.
#include <optional>
#include <string>

#include "fuzzed.hpp"
#include "underlag/text/encoding.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/single_byte.hpp"
#include "underlag/text/utf8.hpp"

using namespace underlag;

namespace {

void check_places(const DecodedText& decoded) {
    claim(decoded.undecodable_count >= decoded.undecodable.size());
    std::optional<std::uint64_t> before;
    for (const auto& [offset, byte] : decoded.undecodable) {
        claim(!before || offset > *before);
        claim(decoded.text.compare(offset, 3, "\uFFFD") == 0);
        before = offset;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    std::optional<Encoding> forced;
    if (bytes[0] >= '0' && bytes[0] < '5')
        forced = static_cast<Encoding>(bytes[0] - '0');
    const DecodedText decoded = decode(std::string{text_of(bytes + 1, size - 1)}, forced);
    claim(is_sound_utf8(decoded.text));
    check_places(decoded);

    const bool begins_with_mark = decoded.text.starts_with("\uFEFF");
    if (!begins_with_mark)
        claim(decode(decoded.text, Encoding::utf_8).text == decoded.text);
    if (const auto once = undouble(decoded.text))
        claim(is_sound_utf8(*once));
    claim(is_sound_utf8(fold_name(decoded.text)));
    claim(code_points(decoded.text) <= decoded.text.size());
    return 0;
}
