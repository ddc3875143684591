#include "underlag/workbook/archive.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <limits>
#include <map>
#include <new>
#include <utility>

#include "underlag/files/system.hpp"
#include "underlag/parallel/spares.hpp"

namespace underlag {

namespace {

// Kept for the next: setting it up costs as much as packing a small part.
class WholePacker {
   public:
    WholePacker() : compressor_(libdeflate_alloc_compressor(level)) {
        if (compressor_ == nullptr)
            throw std::bad_alloc{};
    }
    ~WholePacker() { libdeflate_free_compressor(compressor_); }
    WholePacker(const WholePacker&) = delete;
    WholePacker& operator=(const WholePacker&) = delete;

    void append(std::string_view whole, std::string& packed) {
        const std::size_t before = packed.size();
        packed.resize(before + libdeflate_deflate_compress_bound(compressor_, whole.size()));
        const std::size_t size =
            libdeflate_deflate_compress(compressor_, whole.data(), whole.size(),
                                        packed.data() + before, packed.size() - before);
        assert(size > 0);  // there is room for the worst case
        packed.resize(before + size);
    }

   private:
    static constexpr int level = 6;  // of 12: files as small as zlib's default makes them
    libdeflate_compressor* compressor_;
};

}  // namespace

void append_packed(std::string_view whole, std::string& packed) {
    static Spares<WholePacker> packers;
    packers.borrow()->append(whole, packed);
}

struct Deflater::State {
    State() {
        constexpr int memory_level = 8;  // zlib's default
        if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, memory_level,
                         Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc{};
    }
    ~State() { deflateEnd(&stream); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    z_stream stream{};
    std::array<char, 16384> out{};
};

Deflater::Deflater() = default;
Deflater::~Deflater() = default;

void Deflater::run(int flush, std::string& packed) {
    z_stream& stream = state_->stream;
    do {
        stream.next_out = reinterpret_cast<Bytef*>(state_->out.data());
        stream.avail_out = static_cast<uInt>(state_->out.size());
        deflate(&stream, flush);
        packed.append(state_->out.data(), state_->out.size() - stream.avail_out);
    } while (stream.avail_out == 0);
}

void Deflater::add(std::string_view piece, std::string& packed) {
    if (!state_)
        state_ = std::make_unique<State>();
    // zlib does not write to its input, but its type does not say so.
    state_->stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    state_->stream.avail_in = static_cast<uInt>(piece.size());
    run(Z_NO_FLUSH, packed);
}

void Deflater::finish(std::string& packed) {
    run(Z_FINISH, packed);
    deflateReset(&state_->stream);
}

std::uint32_t checksum_of(std::string_view bytes, std::uint32_t before) {
    return libdeflate_crc32(before, bytes.data(), bytes.size());
}

namespace {

constexpr std::size_t most_of_small_part = std::size_t{128} * 1024;
constexpr std::size_t most_held_back = std::size_t{1024} * 1024;

// Little-endian.
void append_number(std::string& bytes, std::uint64_t number, int size) {
    for (int i = 0; i < size; ++i, number >>= 8U)
        bytes += static_cast<char>(number & 0xFFU);
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".vml");
}

bool is_whole_xml(std::string_view part) {
    XmlEnds ends;
    ends.see(part);
    return ends.belong_together();
}

struct PackedPart {
    std::string part;
    std::uint32_t checksum = 0;
    std::string packed;
};

// The styles, the theme and the tables of contents of many workbooks are the same: a part that is
// what it was in the workbook before is not packed again. One such memory a thread at work.
using PartsBefore = std::map<std::string, PackedPart>;

Spares<PartsBefore>& parts_before() {
    static Spares<PartsBefore> spares;
    return spares;
}

// What the headers of a part, before it and in the directory, have in common: what is needed to
// read it, how it is packed, and its time, which is 1 January 1980 as in Excel's own files.
constexpr std::string_view needed_to_read{"\x14\0", 2};
constexpr std::string_view flags_and_deflate{"\0\0\x08\0", 4};
constexpr std::string_view midnight_1980{"\0\0\x21\0", 4};

template <typename Part>
void append_sizes(std::string& bytes, const Part& part) {
    bytes.append(needed_to_read).append(flags_and_deflate).append(midnight_1980);
    append_number(bytes, part.checksum, 4);
    append_number(bytes, part.packed_size, 4);
    append_number(bytes, part.size, 4);
    append_number(bytes, part.name.size(), 2);
    append_number(bytes, 0, 2);  // size of what else there is to say
}

}  // namespace

Archive::Archive(const char* path) : file_(open_to_write(path_of(path))) {
    if (file_ == nullptr)
        error_number_ = errno;
}

Archive::~Archive() {
    if (file_ != nullptr)
        std::fclose(file_);
}

void Archive::fail(int error_number) {
    if (error_number_ == 0)
        error_number_ = error_number;
}

std::string Archive::header_of(const Part& part) const {
    std::string header{"PK\x03\x04"};
    append_sizes(header, part);
    return header + part.name;
}

void Archive::begin_part(std::string_view name) {
    parts_.push_back({.name = std::string{name}, .place = written()});
    small_part_.clear();
    is_large_ = false;
    ends_ = {};
}

// A small part is packed at its end, when it is known whole.
void Archive::add(std::string_view bytes) {
    if (is_large_)
        return pack(bytes);
    small_part_ += bytes;
    if (small_part_.size() <= most_of_small_part)
        return;
    is_large_ = true;
    held_back_ += header_of(parts_.back());  // the sizes come when they are known
    pack(small_part_);
}

void Archive::pack(std::string_view bytes) {
    Part& part = parts_.back();
    ends_.see(bytes);
    part.checksum = checksum_of(bytes, part.checksum);
    part.size += bytes.size();
    deflater_.add(bytes, held_back_);
    if (held_back_.size() > most_held_back)
        write_out();
}

void Archive::end_part() {
    Part& part = parts_.back();
    if (is_large_) {
        deflater_.finish(held_back_);
        part.packed_size = written() - part.place - header_of(part).size();
        rewrite_header(part);
    } else {
        const auto parts = parts_before().borrow();
        PackedPart& before = (*parts)[part.name];
        if (before.part != small_part_ || small_part_.empty()) {
            before = {small_part_, checksum_of(small_part_), {}};
            append_packed(small_part_, before.packed);
        }
        part.checksum = before.checksum;
        part.size = small_part_.size();
        part.packed_size = before.packed.size();
        held_back_ += header_of(part);
        held_back_ += before.packed;
    }
    if (is_xml(part.name) && !(is_large_ ? ends_.belong_together() : is_whole_xml(small_part_)))
        has_cut_part_ = true;
    if (part.size > std::numeric_limits<std::uint32_t>::max() ||
        written() > std::numeric_limits<std::uint32_t>::max())
        fail(EFBIG);
    if (held_back_.size() > most_held_back)
        write_out();
}

void Archive::rewrite_header(const Part& part) {
    const std::string header = header_of(part);
    if (part.place >= in_file_) {
        held_back_.replace(part.place - in_file_, header.size(), header);
        return;
    }
    write_out();
    if (error_number_ != 0)
        return;
    if (!move_to(file_, part.place) ||
        std::fwrite(header.data(), 1, header.size(), file_) != header.size() ||
        std::fseek(file_, 0, SEEK_END) != 0)
        fail(errno);
}

void Archive::write_out() {
    if (error_number_ == 0 &&
        std::fwrite(held_back_.data(), 1, held_back_.size(), file_) != held_back_.size())
        fail(errno);
    in_file_ += held_back_.size();
    held_back_.clear();
}

void Archive::close() {
    const std::uint64_t directory = written();
    for (const Part& part : parts_) {
        held_back_ += std::string_view{"PK\x01\x02\0\0", 6};
        append_sizes(held_back_, part);
        held_back_.append(2 + 2, '\0');                           // comment and disk
        append_number(held_back_, is_xml(part.name) ? 1 : 0, 2);  // it is text
        held_back_.append(4, '\0');                               // attributes of the system
        append_number(held_back_, part.place, 4);
        held_back_ += part.name;
    }
    const std::uint64_t end = written();
    held_back_ += std::string_view{"PK\x05\x06\0\0\0\0", 8};
    append_number(held_back_, parts_.size(), 2);
    append_number(held_back_, parts_.size(), 2);
    append_number(held_back_, end - directory, 4);
    append_number(held_back_, directory, 4);
    append_number(held_back_, 0, 2);  // size of the comment
    write_out();
    if (file_ != nullptr && std::fclose(std::exchange(file_, nullptr)) != 0)
        fail(errno);
}

}  // namespace underlag
