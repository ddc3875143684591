#include "underlag/files/digest.hpp"

#include <doctest/doctest.h>

#include "underlag/files/input_file.hpp"

namespace underlag {

TEST_CASE("a digest is the SHA-256 of the bytes") {
    // From FIPS 180-4's examples.
    CHECK(to_hex(as_bytes(digest_of("abc"))) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(as_bytes(digest_of(""))) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == to_hex(as_bytes(digest_of("abc"))));
}

TEST_CASE("every byte is two hexadecimal digits") {
    using namespace std::string_view_literals;
    CHECK(to_hex("\0\x0f\xf0\xff"sv) == "000ff0ff");
    CHECK(to_hex("").empty());
}

}  // namespace underlag
