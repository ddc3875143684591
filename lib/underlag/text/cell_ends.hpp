// Where the cells of a list end, and which of them hold ordinary text only, 64 bytes at a time.
#pragma once

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
    void mark_block();
    void mark(const char* bytes);

    std::string_view text_;
    char delimiter_;
    char line_break_;
    std::size_t block_;
    std::uint64_t ends_ = 0;     // of this block, those not yet passed
    std::uint64_t suspect_ = 0;  // bytes of this block that need a look, likewise
    std::uint64_t passed_ = 0;   // not 0: a byte that needs a look was passed
};

}  // namespace underlag
