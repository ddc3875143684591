#include "underlag/workbook/file_parts.hpp"

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace underlag {
namespace {

// Little-endian number of `bytes` bytes; nothing beyond the end.
std::optional<std::uint32_t> number_at(std::string_view archive, std::size_t at,
                                       std::size_t bytes) {
    if (at + bytes > archive.size())
        return std::nullopt;
    std::uint32_t number = 0;
    for (std::size_t i = bytes; i-- > 0;)
        number = (number << 8U) | static_cast<unsigned char>(archive[at + i]);
    return number;
}

// A raw deflate stream; nothing when it is broken or does not give `size` bytes.
std::optional<std::string> inflated(std::string_view packed, std::size_t size) {
    std::string text(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    std::string input{packed};
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int outcome = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (outcome != Z_STREAM_END || stream.avail_out != 0)
        return std::nullopt;
    return text;
}

// The name of the root element, and the last tag of the text, belong together.
bool ends_with_its_root(std::string_view xml) {
    while (!xml.empty() && (xml.back() == '\n' || xml.back() == '\r'))
        xml.remove_suffix(1);
    std::size_t root = xml.find('<');
    if (root != std::string_view::npos && xml.substr(root, 5) == "<?xml")
        root = xml.find('<', root + 1);
    if (root == std::string_view::npos)
        return false;
    const std::string_view name =
        xml.substr(root + 1, xml.find_first_of(" />\r\n", root) - root - 1);
    return xml.ends_with("</" + std::string{name} + ">") ||
           (xml.ends_with("/>") && xml.find('<', root + 1) == std::string_view::npos);
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml");
}

// One entry of the archive's directory at `entry`; moves `entry` to the next.
bool is_whole(std::string_view archive, std::size_t& entry) {
    const auto field = [&](std::size_t offset, std::size_t bytes) {
        return number_at(archive, entry + offset, bytes).value_or(0);
    };
    const std::uint32_t method = field(10, 2);
    const std::uint32_t packed_size = field(20, 4);
    const std::uint32_t size = field(24, 4);
    const std::size_t name_length = field(28, 2);
    const std::size_t place = field(42, 4);
    if (field(0, 4) != 0x02014B50 || entry + 46 + name_length > archive.size())
        return false;
    const std::string_view name = archive.substr(entry + 46, name_length);
    entry += 46 + name_length + field(30, 2) + field(32, 2);
    const auto local_name = number_at(archive, place + 26, 2);
    const auto local_extra = number_at(archive, place + 28, 2);
    if (!local_name || !local_extra)
        return false;
    const std::size_t start = place + 30 + *local_name + *local_extra;
    if (start + packed_size > archive.size())
        return false;
    if (!is_xml(name))
        return true;
    const std::string_view packed = archive.substr(start, packed_size);
    if (method == 0)
        return ends_with_its_root(packed);
    const std::optional<std::string> text = inflated(packed, size);
    return text && ends_with_its_root(*text);
}

}  // namespace

bool has_whole_parts(std::string_view archive) {
    const std::size_t end = archive.rfind("PK\x05\x06");  // of the directory
    if (end == std::string_view::npos || archive.size() > std::numeric_limits<std::uint32_t>::max())
        return false;
    const auto entries = number_at(archive, end + 10, 2);
    const auto directory = number_at(archive, end + 16, 4);
    if (!entries || !directory || *entries == 0)
        return false;
    std::size_t entry = *directory;
    for (std::uint32_t i = 0; i < *entries; ++i)
        if (!is_whole(archive, entry))
            return false;
    return true;
}

}  // namespace underlag
