#include "underlag/spreadsheet/package.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace underlag {
namespace {

constexpr std::uint32_t end_of_directory = 0x06054B50;
constexpr std::uint32_t end_of_large_directory = 0x06064B50;
constexpr std::uint32_t place_of_large_end = 0x07064B50;
constexpr std::uint32_t directory_entry = 0x02014B50;
constexpr std::uint32_t local_header = 0x04034B50;
constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t most_parts = 100'000;

// The number of `width` bytes at `at`, lowest first; 0 beyond the end.
std::uint64_t number_at(std::string_view bytes, std::uint64_t at, unsigned width) {
    std::uint64_t number = 0;
    for (unsigned i = width; i-- > 0;)
        number =
            number << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    return number;
}
std::uint16_t short_at(std::string_view bytes, std::uint64_t at) {
    return static_cast<std::uint16_t>(number_at(bytes, at, 2));
}
std::uint32_t word_at(std::string_view bytes, std::uint64_t at) {
    return static_cast<std::uint32_t>(number_at(bytes, at, 4));
}

FileFault cut_off() {
    return damaged("den är avklippt, eller så saknas en del av den",
                   "it is cut off, or a part of it is missing");
}
FileFault wrong_part(std::string_view name) {
    return damaged("delen " + std::string{name} + " går inte att packa upp",
                   "the part " + std::string{name} + " cannot be unpacked");
}

// Where the directory ends: a comment of at most 64 KiB may follow.
std::optional<std::uint64_t> find_end(std::string_view bytes) {
    if (bytes.size() < end_size)
        return std::nullopt;
    const std::uint64_t lowest =
        bytes.size() > end_size + 0xFFFF ? bytes.size() - end_size - 0xFFFF : 0;
    for (std::uint64_t at = bytes.size() - end_size + 1; at-- > lowest;)
        if (word_at(bytes, at) == end_of_directory)
            return at;
    return std::nullopt;
}

struct Directory {
    std::uint64_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t place = 0;
    std::uint64_t end = 0;  // where it must end
};

// Of an archive with more or larger parts than the old form counts, the newer end rules.
Directory directory_at(std::string_view bytes, std::uint64_t end) {
    Directory directory{short_at(bytes, end + 10), word_at(bytes, end + 12),
                        word_at(bytes, end + 16), end};
    if (end < 20 || word_at(bytes, end - 20) != place_of_large_end)
        return directory;
    const std::uint64_t large = number_at(bytes, end - 12, 8);
    if (large >= end || word_at(bytes, large) != end_of_large_directory)
        return directory;
    return {number_at(bytes, large + 32, 8), number_at(bytes, large + 40, 8),
            number_at(bytes, large + 48, 8), large};
}

// Sizes of over 4 GiB stand in a field of their own, only those that need it.
void read_large_sizes(std::string_view extra, std::uint64_t& size, std::uint64_t& packed,
                      std::uint64_t& header) {
    for (std::size_t at = 0; at + 4 <= extra.size(); at += 4U + short_at(extra, at + 2)) {
        if (short_at(extra, at) != 1)
            continue;
        std::size_t value = at + 4;
        for (std::uint64_t* one : {&size, &packed, &header}) {
            if (*one != 0xFFFF'FFFF)
                continue;
            *one = number_at(extra, value, 8);
            value += 8;
        }
        return;
    }
}

// zlib's own state, ended whatever happens.
class Inflater {
   public:
    Inflater() { is_ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK; }
    ~Inflater() {
        if (is_ready_)
            inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    [[nodiscard]] bool is_ready() const { return is_ready_; }
    void give(std::string_view packed) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
    }
    [[nodiscard]] std::size_t left() const { return stream_.avail_in; }
    // Fills `room`, and says how many bytes came; `status` is zlib's.
    std::size_t fill(std::string& room, int& status) {
        stream_.next_out = reinterpret_cast<Bytef*>(room.data());
        stream_.avail_out = static_cast<uInt>(room.size());
        status = inflate(&stream_, Z_NO_FLUSH);
        return room.size() - stream_.avail_out;
    }

   private:
    z_stream stream_ = {};
    bool is_ready_ = false;
};

}  // namespace

std::string part_name(std::string_view folder, std::string_view target) {
    std::string path{target.starts_with('/') || target.starts_with('\\') ? std::string_view{}
                                                                         : folder};
    path += target;
    std::string name;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find_first_of("/\\", at), path.size());
        const std::string_view step = std::string_view{path}.substr(at, end - at);
        if (step == "..") {
            const std::size_t last = name.rfind('/');
            name.resize(last == std::string::npos ? 0 : last);
        } else if (!step.empty() && step != ".") {
            if (!name.empty())
                name += '/';
            name += step;
        }
        at = end + 1;
    }
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

tl::expected<Package, FileFault> Package::open(std::string_view bytes,
                                               const WorkbookLimits& limits) {
    Package package(bytes, limits);
    if (auto fault = package.read_directory())
        return tl::unexpected(*std::move(fault));
    return package;
}

std::optional<FileFault> Package::read_directory() {
    const auto end = find_end(bytes_);
    if (!end)
        return cut_off();
    const Directory directory = directory_at(bytes_, *end);
    if (directory.size > directory.end || directory.place > directory.end - directory.size)
        return cut_off();
    shift_ = directory.end - directory.size - directory.place;
    if (directory.count > most_parts)
        return too_large("den har över 100 000 delar", "it has more than 100,000 parts");
    std::uint64_t at = directory.place + shift_;
    for (std::uint64_t i = 0; i < directory.count; ++i) {
        if (at + entry_size > directory.end || word_at(bytes_, at) != directory_entry)
            return cut_off();
        const std::size_t name_size = short_at(bytes_, at + 28);
        const std::size_t extra_size = short_at(bytes_, at + 30);
        const std::size_t comment_size = short_at(bytes_, at + 32);
        if (at + entry_size + name_size + extra_size + comment_size > directory.end)
            return cut_off();
        Part part{.header = word_at(bytes_, at + 42),
                  .packed = word_at(bytes_, at + 20),
                  .size = word_at(bytes_, at + 24),
                  .checksum = word_at(bytes_, at + 16),
                  .method = short_at(bytes_, at + 10),
                  .is_encrypted = (short_at(bytes_, at + 8) & 1U) != 0};
        read_large_sizes(bytes_.substr(at + entry_size + name_size, extra_size), part.size,
                         part.packed, part.header);
        const auto [known, is_new] =
            parts_.try_emplace(part_name("", bytes_.substr(at + entry_size, name_size)), part);
        known->second.is_repeated = known->second.is_repeated || !is_new;
        at += entry_size + name_size + extra_size + comment_size;
    }
    return std::nullopt;
}

const Package::Part* Package::find(std::string_view name) const {
    const auto found = parts_.find(part_name("", name));
    return found == parts_.end() ? nullptr : &found->second;
}

bool Package::has(std::string_view name) const {
    return find(name) != nullptr;
}

bool Package::has_name_ending_in(std::string_view ending) const {
    return std::ranges::any_of(parts_,
                               [&](const auto& part) { return part.first.ends_with(ending); });
}

tl::expected<std::string_view, FileFault> Package::packed_bytes(const Part& part) const {
    const std::uint64_t header = part.header + shift_;
    if (header < part.header || header > bytes_.size() || bytes_.size() - header < local_size ||
        word_at(bytes_, header) != local_header)
        return tl::unexpected(cut_off());
    const std::uint64_t begin =
        header + local_size + short_at(bytes_, header + 26) + short_at(bytes_, header + 28);
    if (begin > bytes_.size() || part.packed > bytes_.size() - begin)
        return tl::unexpected(cut_off());
    return bytes_.substr(begin, part.packed);
}

std::optional<FileFault> Package::unpack(std::string_view name,
                                         const std::function<bool(std::string_view)>& take) {
    const Part* const part = find(name);
    if (part == nullptr)
        return damaged("delen " + std::string{name} + " saknas",
                       "the part " + std::string{name} + " is missing");
    if (part->is_repeated)
        return damaged("delen " + std::string{name} + " finns två gånger",
                       "the part " + std::string{name} + " is there twice");
    if (part->is_encrypted)
        return FileFault{
            &other_kind_of_file,
            {{"what", "en arbetsbok skyddad med lösenord", "a workbook protected by a password"},
             {"advice", "öppna den, ta bort lösenordet och spara den på nytt",
              "open it, remove the password and save it again"}}};
    const auto found = packed_bytes(*part);
    if (!found)
        return found.error();
    std::uint64_t size = 0;
    std::uint32_t checksum = 0;
    // Whether the pieces go on; the limits are of bytes that have come, whatever the file says.
    std::optional<FileFault> fault;
    const auto give = [&](std::string_view piece) {
        size += piece.size();
        unpacked_ += piece.size();
        if (size > limits_.part || unpacked_ > limits_.all_parts ||
            (size > limits_.ratio_above && size / limits_.ratio > found->size())) {
            fault = too_large(
                "delen " + std::string{name} + " är orimligt stor när den packas upp",
                "the part " + std::string{name} + " is unreasonably large when it is unpacked");
            return false;
        }
        checksum = libdeflate_crc32(checksum, piece.data(), piece.size());
        return take(piece);
    };
    constexpr std::size_t piece_size = 64 * 1024;
    if (part->method == 0) {
        for (std::size_t at = 0; at < found->size(); at += piece_size)
            if (!give(found->substr(at, piece_size)))
                return fault;
    } else if (part->method == 8) {
        constexpr std::size_t most_given = 1U << 30U;  // zlib counts in 32 bits
        Inflater inflater;
        if (!inflater.is_ready())
            throw std::bad_alloc();
        std::string room(piece_size, '\0');
        std::string_view rest = *found;
        int status = Z_OK;
        while (status == Z_OK) {
            if (inflater.left() == 0) {
                inflater.give(rest.substr(0, most_given));
                rest.remove_prefix(std::min(rest.size(), most_given));
            }
            const std::size_t came = inflater.fill(room, status);
            if (status != Z_OK && status != Z_STREAM_END)
                return wrong_part(name);
            if (came > 0 && !give(std::string_view{room}.substr(0, came)))
                return fault;
        }
    } else {
        return wrong_part(name);
    }
    if (checksum != part->checksum || size != part->size)
        return damaged("delen " + std::string{name} + " har fel kontrollsumma",
                       "the part " + std::string{name} + " has a wrong checksum");
    return std::nullopt;
}

std::string Package::beginning_of(std::string_view name, std::size_t most) {
    std::string text;
    if (has(name))
        (void)unpack(name, [&](std::string_view piece) {
            text += piece.substr(0, most - text.size());
            return text.size() < most;
        });
    return text;
}

}  // namespace underlag
