#include "underlag/text/cell_ends.hpp"

#include <array>

#include "underlag/text/byte_block.hpp"

namespace underlag {
namespace {

constexpr std::size_t bits_in_mask = 64;

// Bit i of the answer for byte i.
template <typename Question>
std::uint64_t mask_of(const char* bytes, Question question) {
    std::uint64_t mask = 0;
    for (std::size_t at = 0; at < bits_in_mask; at += ByteBlock::size)
        mask |= std::uint64_t{question(ByteBlock(bytes + at))} << at;
    return mask;
}

}  // namespace

CellEnds::CellEnds(std::string_view text, char delimiter, char line_break, std::size_t from)
    : text_(text), delimiter_(delimiter), line_break_(line_break), block_(from) {
    mark_block();
}

void CellEnds::skip_to(std::size_t place) {
    if (place - block_ < block_size) {
        marks_.ends &= ~bits_below(place - block_);
        marks_.suspect &= ~bits_below(place - block_);
    } else {
        block_ = place;
        mark_block();
    }
}

CellEnds::Marks CellEnds::marks_of(std::string_view rest, char delimiter, char line_break) {
    if (rest.size() >= block_size)
        return marks_of_block(rest.data(), delimiter, line_break);
    std::array<char, block_size> last{};
    const std::size_t left = rest.copy(last.data(), block_size);
    Marks marks = marks_of_block(last.data(), delimiter, line_break);
    marks.ends &= bits_below(left);
    marks.suspect &= bits_below(left);
    return marks;
}

CellEnds::Marks CellEnds::marks_of_block(const char* bytes, char delimiter, char line_break) {
    Marks marks;
    marks.ends =
        mask_of(bytes, [&](const ByteBlock& block) { return block.either(delimiter, line_break); });
    marks.suspect =
        mask_of(bytes, [](const ByteBlock& block) { return block.needs_a_look(); }) & ~marks.ends;
    if (marks.suspect == 0 || line_break != '\n')
        return marks;
    // The CR of a CRLF is no part of the cell.
    const auto positions_of = [&](char byte) {
        return mask_of(bytes, [&](const ByteBlock& block) { return block.equal_to(byte); });
    };
    marks.suspect &= ~(positions_of('\r') & positions_of('\n') >> 1U);
    return marks;
}

}  // namespace underlag
