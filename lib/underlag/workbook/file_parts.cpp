#include "underlag/workbook/file_parts.hpp"

#include <zlib.h>

#include <algorithm>
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

// An XML text looked at piece by piece, for it may be larger than memory: how it begins and ends.
class XmlEnds {
   public:
    void see(std::string_view piece) {
        constexpr std::size_t enough = 4096;  // of the beginning, for the root's name
        beginning_ += piece.substr(0, enough - std::min(enough, beginning_.size()));
        end_ += piece;
        if (end_.size() > enough)
            end_.erase(0, end_.size() - enough);
        size_ += piece.size();
    }

    // The name of the root element, and the last tag of the text, belong together.
    [[nodiscard]] bool belong_together() const {
        std::string_view end = end_;
        while (!end.empty() && (end.back() == '\n' || end.back() == '\r'))
            end.remove_suffix(1);
        const std::string_view text = beginning_;
        std::size_t root = text.find('<');
        if (root != std::string_view::npos && text.substr(root, 5) == "<?xml")
            root = text.find('<', root + 1);
        if (root == std::string_view::npos)
            return false;
        const std::string_view name =
            text.substr(root + 1, text.find_first_of(" />\r\n", root) - root - 1);
        return end.ends_with("</" + std::string{name} + ">") ||
               (end.ends_with("/>") && size_ == beginning_.size() &&
                text.find('<', root + 1) == std::string_view::npos);
    }

    [[nodiscard]] std::uint64_t size() const { return size_; }

   private:
    std::string beginning_;
    std::string end_;
    std::uint64_t size_ = 0;
};

// Sees what a raw deflate stream gives; false when it is broken.
bool inflate_to(XmlEnds& ends, std::string_view packed) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    std::string input{packed};
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    std::string piece(std::size_t{256} * 1024, '\0');
    int outcome = Z_OK;
    while (outcome == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        outcome = inflate(&stream, Z_NO_FLUSH);
        ends.see(std::string_view{piece}.substr(0, piece.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    return outcome == Z_STREAM_END;
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
    XmlEnds ends;
    if (method == 0)
        ends.see(packed);
    else if (!inflate_to(ends, packed))
        return false;
    return ends.size() == size && ends.belong_together();
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
