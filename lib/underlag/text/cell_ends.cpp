#include "underlag/text/cell_ends.hpp"

#include <array>
#include <bit>

#include "underlag/text/byte_block.hpp"

namespace underlag {
namespace {

constexpr std::size_t block_size = 64;

template <typename Question>
std::uint64_t mask_of(const char* bytes, Question question) {
    std::uint64_t mask = 0;
    for (std::size_t at = 0; at < block_size; at += ByteBlock::size)
        mask |= std::uint64_t{question(ByteBlock(bytes + at))} << at;
    return mask;
}

constexpr std::uint64_t bits_below(std::size_t bit) {
    return (std::uint64_t{1} << bit) - 1;
}

}  // namespace

CellEnds::CellEnds(std::string_view text, char delimiter, char line_break, std::size_t from)
    : text_(text), delimiter_(delimiter), line_break_(line_break), block_(from) {
    mark_block();
}

std::size_t CellEnds::next() {
    passed_ = 0;
    while (ends_ == 0) {
        passed_ |= suspect_;
        block_ += block_size;
        mark_block();
        if (block_ >= text_.size())
            return text_.size();
    }
    const auto bit = static_cast<std::size_t>(std::countr_zero(ends_));
    passed_ |= suspect_ & bits_below(bit);
    suspect_ &= ~bits_below(bit);
    ends_ &= ends_ - 1;
    return block_ + bit;
}

void CellEnds::skip_to(std::size_t place) {
    if (place - block_ < block_size) {
        ends_ &= ~bits_below(place - block_);
        suspect_ &= ~bits_below(place - block_);
    } else {
        block_ = place;
        mark_block();
    }
}

void CellEnds::mark_block() {
    ends_ = 0;
    suspect_ = 0;
    if (block_ >= text_.size())
        return;
    if (text_.size() - block_ >= block_size) {
        mark(text_.data() + block_);
        return;
    }
    std::array<char, block_size> last{};
    const std::size_t left = text_.copy(last.data(), block_size, block_);
    mark(last.data());
    ends_ &= bits_below(left);
    suspect_ &= bits_below(left);
}

void CellEnds::mark(const char* bytes) {
    ends_ = mask_of(bytes,
                    [&](const ByteBlock& block) { return block.either(delimiter_, line_break_); });
    suspect_ = mask_of(bytes, [](const ByteBlock& block) { return block.needs_a_look(); }) & ~ends_;
    if (suspect_ == 0 || line_break_ != '\n')
        return;
    // The CR of a CRLF is no part of the cell.
    const auto positions_of = [&](char byte) {
        return mask_of(bytes, [&](const ByteBlock& block) { return block.equal_to(byte); });
    };
    suspect_ &= ~(positions_of('\r') & positions_of('\n') >> 1U);
}

}  // namespace underlag
