#include "underlag/workbook/written_file_check.hpp"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/files/input_file.hpp"
#include "underlag/files/system.hpp"
#include "underlag/workbook/archive.hpp"

namespace underlag {

namespace {

constexpr std::size_t enough = 4096;  // for the root's name, and for the last tag

std::string_view last_of(std::string_view text) {
    return text.substr(text.size() - std::min(enough, text.size()));
}

// Ends with "</name>".
bool ends_with_tag(std::string_view end, std::string_view name) {
    if (!end.ends_with('>'))
        return false;
    end.remove_suffix(1);
    if (!end.ends_with(name))
        return false;
    end.remove_suffix(name.size());
    return end.ends_with("</");
}

}  // namespace

void XmlEnds::see(std::string_view piece) {
    if (beginning_.size() < enough)
        beginning_ += piece.substr(0, enough - beginning_.size());
    const std::string_view end = last_of(piece);
    const std::size_t kept = std::min(end_.size(), enough - end.size());
    end_.erase(0, end_.size() - kept);
    end_.append(end);
    size_ += piece.size();
}

bool XmlEnds::belong_together() const {
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
    return ends_with_tag(end, name) || (end.ends_with("/>") && size_ == beginning_.size() &&
                                        text.find('<', root + 1) == std::string_view::npos);
}

namespace {

// Little-endian.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = size; i > 0; --i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

struct PartEntry {
    std::string_view name;
    std::uint32_t checksum = 0;
    bool is_deflated = false;
    std::string_view packed;
    std::uint64_t size = 0;
};

// Reads the directory from its beginning; nothing where it is not what it should be.
class Directory {
   public:
    explicit Directory(std::string_view file) : file_(file) {
        constexpr std::size_t end_size = 22;
        if (file.size() < end_size)
            return;
        const std::size_t end = file.rfind(std::string_view{"PK\x05\x06", 4});
        if (end == std::string_view::npos || end + end_size > file.size())
            return;
        left_ = number_at(file, end + 10, 2);
        at_ = number_at(file, end + 16, 4);
        is_right_ = at_ <= end;
    }

    [[nodiscard]] bool is_right() const { return is_right_; }
    [[nodiscard]] bool has_more() const { return is_right_ && left_ > 0; }

    [[nodiscard]] std::optional<PartEntry> next() {
        constexpr std::size_t entry_size = 46, header_size = 30;
        --left_;
        if (at_ + entry_size > file_.size())
            return std::nullopt;
        PartEntry part;
        part.is_deflated = number_at(file_, at_ + 10, 2) == 8;
        part.checksum = static_cast<std::uint32_t>(number_at(file_, at_ + 16, 4));
        const std::uint64_t packed = number_at(file_, at_ + 20, 4);
        part.size = number_at(file_, at_ + 24, 4);
        const std::uint64_t name = number_at(file_, at_ + 28, 2);
        const std::uint64_t more = number_at(file_, at_ + 30, 2) + number_at(file_, at_ + 32, 2);
        const std::uint64_t header = number_at(file_, at_ + 42, 4);
        if (at_ + entry_size + name > file_.size() || header + header_size > file_.size())
            return std::nullopt;
        part.name = file_.substr(at_ + entry_size, name);
        const std::uint64_t begin = header + header_size + number_at(file_, header + 26, 2) +
                                    number_at(file_, header + 28, 2);
        if (begin > file_.size() || packed > file_.size() - begin)
            return std::nullopt;
        part.packed = file_.substr(begin, packed);
        at_ += entry_size + name + more;
        return part;
    }

   private:
    std::string_view file_;
    std::uint64_t at_ = 0;
    std::uint64_t left_ = 0;
    bool is_right_ = false;
};

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml");
}

struct Inflater {
    Inflater() { is_ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    z_stream stream{};
    bool is_ready = false;
};

bool is_whole(const PartEntry& part) {
    if (!part.is_deflated)
        return checksum_of(part.packed) == part.checksum;
    Inflater inflater;
    std::string packed{part.packed};  // zlib's interface wants it mutable
    inflater.stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    inflater.stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 65536> piece{};
    XmlEnds ends;
    std::uint32_t checksum = 0;
    int outcome = inflater.is_ready ? Z_OK : Z_MEM_ERROR;
    while (outcome == Z_OK) {
        inflater.stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        inflater.stream.avail_out = static_cast<uInt>(piece.size());
        outcome = inflate(&inflater.stream, Z_NO_FLUSH);
        const std::string_view unpacked{piece.data(), piece.size() - inflater.stream.avail_out};
        checksum = checksum_of(unpacked, checksum);
        ends.see(unpacked);
    }
    return outcome == Z_STREAM_END && checksum == part.checksum &&
           (!is_xml(part.name) || ends.belong_together());
}

}  // namespace

bool has_whole_parts(const std::filesystem::path& file) {
    const std::string bytes = read_file(name_of(file));
    Directory directory(bytes);
    while (directory.has_more()) {
        const auto part = directory.next();
        if (!part || !is_whole(*part))
            return false;
    }
    return directory.is_right();
}

}  // namespace underlag
