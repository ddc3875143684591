#include "underlag/workbook/picture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace underlag;

namespace {

std::string bytes(std::string_view literal) {
    return std::string{literal};
}

void check_size(const std::string& picture, std::uint32_t width, std::uint32_t height) {
    const auto size = picture_size(picture);
    REQUIRE(size);
    CHECK(size->width == width);
    CHECK(size->height == height);
    CHECK_FALSE(picture_size(picture.substr(0, picture.size() - 1)));
}

}  // namespace

TEST_CASE("a picture's head tells its size, if it is all there") {
    check_size(bytes({"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\2\0\0\0\3", 24}), 258, 3);
    check_size(bytes({"GIF89a\2\1\3\0", 10}), 258, 3);
    check_size(bytes({"BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\2\1\0\0\3\0\0\0", 26}), 258, 3);
}

TEST_CASE("a JPEG's size stands after segments of any length") {
    const std::string segment = bytes({"\xff\xe0\0\4ab", 6});
    const std::string table = bytes({"\xff\xc4\0\3c", 5});
    const std::string frame = bytes({"\xff\xc2\0\x0b\x08\0\3\1\2", 9});
    check_size("\xff\xd8" + segment + table + frame, 258, 3);
    CHECK_FALSE(picture_size("\xff\xd8" + segment + bytes({"\xff\xda\0\4ab", 6}) + frame));
    CHECK_FALSE(picture_size("\xff\xd8" + bytes({"\xff\xe0\0\0", 4}) + frame));
}

TEST_CASE("what is no picture, or an empty one, has no size") {
    CHECK_FALSE(picture_size(""));
    CHECK_FALSE(picture_size("Logotyp"));
    CHECK_FALSE(picture_size("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    CHECK_FALSE(picture_size(std::string_view{"GIF89a\0\0\3\0", 10}));
}

TEST_CASE("a picture that was only half copied is not whole, whatever its head says") {
    const std::string head =
        bytes({"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\2\0\0\0\3\1\2\3\4\5sums", 33});
    const std::string rows = bytes({"\0\0\0\4IDATabcdsums", 16});
    const std::string end = bytes({"\0\0\0\0IENDsums", 12});
    CHECK(is_whole_picture(head + rows + end));
    CHECK(is_usable_picture(head + rows + end));
    CHECK_FALSE(is_whole_picture(head + rows));
    CHECK(is_usable_picture(head + rows));
    CHECK_FALSE(is_whole_picture(head + rows.substr(0, 10)));
    CHECK_FALSE(is_usable_picture(head + rows.substr(0, 10)));
    const std::string gif = bytes({"GIF89a\2\1\3\0", 10});
    CHECK(is_whole_picture(gif + ";"));
    CHECK_FALSE(is_whole_picture(gif));
    const std::string jpeg = "\xff\xd8" + bytes({"\xff\xc2\0\x0b\x08\0\3\1\2", 9});
    CHECK(is_whole_picture(jpeg + "data\xff\xd9"));
    CHECK_FALSE(is_whole_picture(jpeg + "data"));
    const std::string bmp = bytes({"BM\x1c\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\2\1\0\0\3\0\0\0", 26});
    CHECK(is_whole_picture(bmp + "ab"));
    CHECK_FALSE(is_whole_picture(bmp + "a"));
}
