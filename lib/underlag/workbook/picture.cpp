#include "underlag/workbook/picture.hpp"

#include <cstddef>

namespace underlag {
namespace {

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

// Precondition: the bytes are there.
std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = (number << 8U) | byte_at(bytes, at + i);
    return number;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t i = count; i-- > 0;)
        number = (number << 8U) | byte_at(bytes, at + i);
    return number;
}

std::optional<PictureSize> unless_empty(PictureSize size) {
    constexpr std::uint32_t largest = 0xFFFF;  // also keeps a BMP's negative height out
    if (size.width == 0 || size.height == 0 || size.width > largest || size.height > largest)
        return std::nullopt;
    return size;
}

// Walks over the segments to the frame header (SOF0 to SOF15, but for the three that are none).
std::optional<PictureSize> jpeg_size(std::string_view bytes) {
    for (std::size_t at = 2; at + 9 <= bytes.size();) {
        const std::uint32_t marker = byte_at(bytes, at + 1);
        if (byte_at(bytes, at) != 0xFF)
            return std::nullopt;
        const bool is_frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame)
            return unless_empty({big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)});
        const std::uint32_t length = big_endian(bytes, at + 2, 2);
        if (marker == 0xDA || length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

constexpr std::string_view png{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};

enum class PngEnd { whole, between_parts, within_a_part };

// Walks over the chunks: length, name, as many bytes, checksum.
PngEnd png_end(std::string_view bytes) {
    std::size_t at = 8;
    while (at + 8 <= bytes.size()) {
        const std::uint64_t end = std::uint64_t{at} + 12 + big_endian(bytes, at, 4);
        if (end > bytes.size())
            return PngEnd::within_a_part;
        if (bytes.substr(at + 4, 4) == "IEND")
            return PngEnd::whole;
        at = static_cast<std::size_t>(end);
    }
    return at == bytes.size() ? PngEnd::between_parts : PngEnd::within_a_part;
}

}  // namespace

std::optional<PictureSize> picture_size(std::string_view bytes) {
    if (bytes.starts_with(png) && bytes.size() >= 24)
        return unless_empty({big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)});
    if (bytes.starts_with("\xff\xd8"))
        return jpeg_size(bytes);
    if (bytes.starts_with("GIF8") && bytes.size() >= 10)
        return unless_empty({little_endian(bytes, 6, 2), little_endian(bytes, 8, 2)});
    if (bytes.starts_with("BM") && bytes.size() >= 26)
        return unless_empty({little_endian(bytes, 18, 4), little_endian(bytes, 22, 4)});
    return std::nullopt;
}

bool is_whole_picture(std::string_view bytes) {
    if (bytes.starts_with(png))
        return png_end(bytes) == PngEnd::whole;
    if (bytes.starts_with("\xff\xd8"))
        return bytes.find("\xff\xd9", 2) != std::string_view::npos;
    if (bytes.starts_with("GIF8"))
        return bytes.find_last_not_of('\0') != std::string_view::npos &&
               bytes[bytes.find_last_not_of('\0')] == ';';
    return little_endian(bytes, 2, 4) <= bytes.size();  // a BMP tells its length
}

bool is_usable_picture(std::string_view bytes) {
    return picture_size(bytes) &&
           (!bytes.starts_with(png) || png_end(bytes) != PngEnd::within_a_part);
}

}  // namespace underlag
