// Where the cells of a list end, and which of them hold ordinary text only, 64 bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace underlag {

class CellEnds {
   public:
    // Begins at byte `from`. Precondition: the buffer outlives this.
    CellEnds(std::string_view text, char delimiter, char line_break, std::size_t from);

    // The place of the next delimiter or line break, wherever it stands; text.size() when there is
    // no more.
    [[nodiscard]] std::size_t next();

    // Goes on at `place`, which is not before what was last found.
    void skip_to(std::size_t place);

    // Whether every byte from the place before to the one last found, or from where it was skipped
    // to, is of ordinary text (ByteBlock::needs_a_look). Seldom false for such text too.
    [[nodiscard]] bool passed_plain_text() const { return passed_ == 0; }

   private:
    static constexpr std::size_t block_size = 64;
    static constexpr std::uint64_t bits_below(std::size_t bit) {
        return (std::uint64_t{1} << bit) - 1;
    }
    struct Marks {
        std::uint64_t ends = 0;     // those not yet passed; bit i for byte i of the block
        std::uint64_t suspect = 0;  // bytes that need a look, likewise
    };
    // Without `this`: what is kept of a block can then stay in registers.
    static Marks marks_of(std::string_view rest, char delimiter, char line_break);
    static Marks marks_of_block(const char* bytes, char delimiter, char line_break);
    void mark_block() {
        marks_ = block_ < text_.size() ? marks_of(text_.substr(block_), delimiter_, line_break_)
                                       : Marks{};
    }

    std::string_view text_;
    char delimiter_;
    char line_break_;
    std::size_t block_;
    Marks marks_;
    std::uint64_t passed_ = 0;  // not 0: a byte that needs a look was passed
};

// Here because it is called for every cell.
inline std::size_t CellEnds::next() {
    passed_ = 0;
    while (marks_.ends == 0) {
        passed_ |= marks_.suspect;
        block_ += block_size;
        mark_block();
        if (block_ >= text_.size())
            return text_.size();
    }
    const auto bit = static_cast<std::size_t>(std::countr_zero(marks_.ends));
    passed_ |= marks_.suspect & bits_below(bit);
    marks_.suspect &= ~bits_below(bit);
    marks_.ends &= marks_.ends - 1;
    return block_ + bit;
}

}  // namespace underlag
