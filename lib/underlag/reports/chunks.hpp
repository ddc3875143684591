// Gathers a report's pieces into chunks of about 64 kB before they go to the Sink.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace underlag {

// Where a report's bytes go; only the program knows which stream that is.

// Takes pieces of any size, in order. Throws IoError when the stream does not take them.
using Sink = std::function<void(std::string_view)>;

// What is not yet flushed is lost with the object: a Sink may throw, a destructor may not.
class Chunks {
   public:
    static constexpr std::size_t size = std::size_t{64} * 1024;

    explicit Chunks(const Sink& out) : out_(out) { waiting_.reserve(size + 1024); }

    void write(std::string_view piece) {
        waiting_ += piece;
        if (waiting_.size() >= size)
            flush();
    }
    void put(char byte) {
        waiting_ += byte;
        if (waiting_.size() >= size)
            flush();
    }
    void flush() {
        if (!waiting_.empty())
            out_(waiting_);
        waiting_.clear();
    }

   private:
    const Sink& out_;
    std::string waiting_;
};

}  // namespace underlag
