#include "underlag/files/input_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <thread>

#include "files/temporary_folder.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

std::string reason_for_not_reading(const std::string& path) {
    try {
        static_cast<void>(read_file(path));
    } catch (const IoError& error) {
        CHECK(error.action() == IoError::Action::read);
        CHECK(error.path() == path);
        return error.reason();
    }
    return "was read";
}

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

TEST_CASE("a file is read with every byte, zeros and line ends too") {
    const TemporaryFolder folder;
    const std::string bytes{"namn;\r\n\0\xc5sa\n", 13};
    put(folder / "lista.csv", bytes);
    CHECK(read_file(folder / "lista.csv") == bytes);
}

TEST_CASE("an empty file is read as no bytes") {
    const TemporaryFolder folder;
    put(folder / "tom.csv", "");
    CHECK(read_file(folder / "tom.csv").empty());
}

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

TEST_CASE("what cannot be read is told with its path in the system's words") {
    const TemporaryFolder folder;
    CHECK(reason_for_not_reading(folder / "saknas.csv") == "No such file or directory");
    CHECK(reason_for_not_reading(folder / "") == "Is a directory");
    CHECK(reason_for_not_reading("/proc/self/mem") == "Input/output error");
}

TEST_CASE("an error's own text names the path and the reason") {
    const IoError error{IoError::Action::write, "out/a.xlsx", "No space left on device"};
    CHECK(std::string{error.what()} == "out/a.xlsx: No space left on device");
    CHECK(error.action() == IoError::Action::write);
}

TEST_CASE("SHA-256 gives the published digests") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace underlag
