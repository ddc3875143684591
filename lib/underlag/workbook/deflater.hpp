// Packs the parts of spreadsheet files (raw deflate), and their checksums (CRC-32).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace underlag {

// Appends a whole text, packed: by libdeflate, which takes two thirds of zlib's time.
void append_packed(std::string_view whole, std::string& packed);

// Packs a text that is too large to be whole in memory, piece by piece: by zlib.
class Deflater {
   public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // Appends to `packed` what of the text so far comes out.
    void add(std::string_view piece, std::string& packed);
    // Appends the rest; the next piece begins a text of its own.
    void finish(std::string& packed);

   private:
    struct State;
    void run(int flush, std::string& packed);
    std::unique_ptr<State> state_;  // made for the first piece: few workbooks have one
};

// Of the bytes before and then these.
[[nodiscard]] std::uint32_t checksum_of(std::string_view bytes, std::uint32_t before = 0);

}  // namespace underlag
