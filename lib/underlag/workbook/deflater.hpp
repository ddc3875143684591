// Packs the parts of spreadsheet files (raw deflate).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace underlag {

// Its memory is kept from one text to the next: setting up costs as much as packing a small part.
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
    std::unique_ptr<State> state_;
};

}  // namespace underlag
