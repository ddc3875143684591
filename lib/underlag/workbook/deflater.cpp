#include "underlag/workbook/deflater.hpp"

#include <zlib.h>

#include <array>
#include <new>

namespace underlag {

struct Deflater::State {
    z_stream stream{};
    std::array<char, 16384> out{};
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
    constexpr int memory_level = 8;  // zlib's default
    if (deflateInit2(&state_->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, memory_level,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc{};
}

Deflater::~Deflater() {
    deflateEnd(&state_->stream);
}

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
    // zlib does not write to its input, but its type does not say so.
    state_->stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    state_->stream.avail_in = static_cast<uInt>(piece.size());
    run(Z_NO_FLUSH, packed);
}

void Deflater::finish(std::string& packed) {
    run(Z_FINISH, packed);
    deflateReset(&state_->stream);
}

}  // namespace underlag
