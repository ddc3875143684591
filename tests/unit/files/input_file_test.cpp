#include "underlag/files/input_file.hpp"

#include <doctest/doctest.h>

#include "files/temporary_folder.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

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

TEST_CASE("a file is read with every byte, zeros and line ends too") {
    const TemporaryFolder folder;
    const std::string bytes{"namn;\r\n\0\xc5sa\n", 13};
    put(folder / "lista.csv", bytes);
    CHECK(read_file(name_of(folder / "lista.csv")) == bytes);
}

TEST_CASE("an empty file is read as no bytes") {
    const TemporaryFolder folder;
    put(folder / "tom.csv", "");
    CHECK(read_file(name_of(folder / "tom.csv")).empty());
}

TEST_CASE("what cannot be read is told with its path in the system's words") {
    const TemporaryFolder folder;
    CHECK(reason_for_not_reading(name_of(folder / "saknas.csv")) == "No such file or directory");
    CHECK(reason_for_not_reading(name_of(folder / "")) == "Is a directory");
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
