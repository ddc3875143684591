// The archive (ZIP) that a spreadsheet file is, being written part by part.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/workbook/written_file_check.hpp"

namespace underlag {

// Packs the parts of spreadsheet files (raw deflate), and their checksums (CRC-32).

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

// What goes wrong is remembered, not thrown: C code stands between this and those who want to know.
// Nothing is written any more after the first error.
class Archive {
   public:
    // Makes the file, or empties it.
    explicit Archive(const char* path);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    void begin_part(std::string_view name);
    void add(std::string_view bytes);
    void end_part();
    // Writes the directory of the parts, and what has been held back. Only then is the file whole.
    void close();

    // errno of what went wrong first, 0 while all is well.
    [[nodiscard]] int error_number() const { return error_number_; }
    // An XML part did not end where its root element ends.
    [[nodiscard]] bool has_cut_part() const { return has_cut_part_; }

   private:
    struct Part {
        std::string name;
        std::uint64_t place = 0;  // of its header in the file
        std::uint32_t checksum = 0;
        std::uint64_t packed_size = 0;
        std::uint64_t size = 0;
    };

    [[nodiscard]] std::string header_of(const Part& part) const;
    [[nodiscard]] std::uint64_t written() const { return in_file_ + held_back_.size(); }
    void pack(std::string_view bytes);
    void rewrite_header(const Part& part);
    void write_out();
    void fail(int error_number);

    std::FILE* file_;
    int error_number_ = 0;
    bool has_cut_part_ = false;
    std::uint64_t in_file_ = 0;
    std::string held_back_;  // not yet in the file
    std::vector<Part> parts_;
    std::string small_part_;  // of the part being written, while it is small
    bool is_large_ = false;
    XmlEnds ends_;  // of a large part
    Deflater deflater_;
};

}  // namespace underlag
