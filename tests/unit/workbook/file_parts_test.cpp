#include "underlag/workbook/file_parts.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string number(std::size_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i, value /= 256)
        text += static_cast<char>(value % 256);
    return text;
}

// An archive of one part that is stored without packing.
std::string archive_of(const std::string& name, const std::string& part) {
    const std::string sizes = number(0, 4) + number(part.size(), 4) + number(part.size(), 4);
    const std::string local = "PK\x03\x04" + std::string(10, '\0') + sizes +
                              number(name.size(), 2) + number(0, 2) + name + part;
    const std::string entry = "PK\x01\x02" + std::string(12, '\0') + sizes +
                              number(name.size(), 2) + std::string(16, '\0') + name;
    return local + entry + "PK\x05\x06" + std::string(6, '\0') + number(1, 2) +
           number(entry.size(), 4) + number(local.size(), 4) + number(0, 2);
}

}  // namespace

using underlag::has_whole_parts;

TEST_CASE("a part is whole when it ends where its root element ends") {
    CHECK(has_whole_parts(
        archive_of("a.xml", "<?xml version=\"1.0\"?>\n<sheet a=\"1\"><c/></sheet>")));
    CHECK(has_whole_parts(archive_of("a.xml", "<?xml version=\"1.0\"?>\n<sheet/>\n")));
}

TEST_CASE("a part that is cut off is found out") {
    CHECK_FALSE(
        has_whole_parts(archive_of("a.xml", "<?xml version=\"1.0\"?>\n<sheet a=\"1\"><c/>")));
    CHECK_FALSE(has_whole_parts(archive_of("a.rels", "<?xml version=\"1.0\"?>\n<sheet><c></c>")));
    CHECK_FALSE(has_whole_parts(archive_of("a.xml", "<?xml version=\"1.0\"?>")));
    CHECK_FALSE(has_whole_parts(archive_of("a.xml", "")));
}

TEST_CASE("only XML is looked into") {
    CHECK(has_whole_parts(archive_of("image1.png", "\x89PNG")));
}

TEST_CASE("what is no archive, or half of one, is not whole") {
    const std::string whole = archive_of("a.xml", "<a></a>");
    CHECK(has_whole_parts(whole));
    CHECK_FALSE(has_whole_parts(""));
    CHECK_FALSE(has_whole_parts("PK\x05\x06"));
    CHECK_FALSE(has_whole_parts(std::string_view{whole}.substr(0, whole.size() / 2)));
    CHECK_FALSE(has_whole_parts(std::string_view{whole}.substr(20)));
}
