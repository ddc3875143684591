#include "underlag/workbook/deflater.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <array>
#include <cassert>
#include <new>

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

}  // namespace underlag
