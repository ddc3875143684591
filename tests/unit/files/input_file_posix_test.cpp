// What is read without being a file: of Linux, which has pipes to try it with.
#include <doctest/doctest.h>
#include <unistd.h>

#include <thread>

#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

// Standard input is a pipe that holds these bytes, until the end of the scope.
class PipedInput {
   public:
    explicit PipedInput(std::string bytes) : original_(::dup(STDIN_FILENO)) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        ::dup2(ends[0], STDIN_FILENO);
        ::close(ends[0]);
        writer_ = std::jthread{[end = ends[1], bytes = std::move(bytes)] {
            std::string_view rest = bytes;
            while (!rest.empty()) {
                const ssize_t count = ::write(end, rest.data(), rest.size());
                if (count < 0)
                    break;
                rest.remove_prefix(static_cast<std::size_t>(count));
            }
            ::close(end);
        }};
    }
    ~PipedInput() {
        ::dup2(original_, STDIN_FILENO);
        ::close(original_);
    }
    PipedInput(const PipedInput&) = delete;
    PipedInput& operator=(const PipedInput&) = delete;

   private:
    int original_;
    std::jthread writer_;
};

TEST_CASE("a file that does not tell its size is read to its end") {
    const std::string status = read_file("/proc/self/status");
    CHECK(status.starts_with("Name:"));
    CHECK(status.ends_with('\n'));
}

TEST_CASE("a hyphen is standard input, however much comes through the pipe") {
    std::string bytes;
    for (int row = 0; row < 30'000; ++row)
        bytes += std::to_string(row) + ";2016-09-05\n";
    const PipedInput input{bytes};
    CHECK(read_file("-") == bytes);
}

TEST_CASE("what the disk says while a file is read is told") {
    CHECK_THROWS_WITH_AS((void)read_file("/proc/self/mem"), "/proc/self/mem: Input/output error",
                         IoError);
}

}  // namespace
}  // namespace underlag
