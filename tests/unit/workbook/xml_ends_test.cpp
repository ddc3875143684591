#include "underlag/workbook/written_file_check.hpp"

#include <doctest/doctest.h>

#include <string>

using underlag::XmlEnds;

namespace {

// Of a text seen in pieces of so many bytes.
bool is_whole(std::string_view text, std::size_t piece) {
    XmlEnds ends;
    for (std::size_t at = 0; at < text.size(); at += piece)
        ends.see(text.substr(at, piece));
    return ends.belong_together();
}

bool is_whole(std::string_view text) {
    const bool in_one = is_whole(text, 1'000'000);
    for (const std::size_t piece : {1U, 7U, 5'000U})
        CHECK(is_whole(text, piece) == in_one);
    return in_one;
}

}  // namespace

TEST_CASE("an XML text is whole when it ends where its root element ends") {
    CHECK(is_whole("<?xml version=\"1.0\"?>\n<sheet a=\"1\"><c/></sheet>"));
    CHECK(is_whole("<?xml version=\"1.0\"?>\n<sheet/>\n"));
    CHECK(is_whole("<sheet>" + std::string(20'000, 'c') + "</sheet>\n"));
}

TEST_CASE("an XML text that is cut off is found out") {
    CHECK_FALSE(is_whole("<?xml version=\"1.0\"?>\n<sheet a=\"1\"><c/>"));
    CHECK_FALSE(is_whole("<?xml version=\"1.0\"?>\n<sheet><c></c>"));
    CHECK_FALSE(is_whole("<?xml version=\"1.0\"?>"));
    CHECK_FALSE(is_whole("<sheet>" + std::string(20'000, 'c')));
    CHECK_FALSE(is_whole("<sheet>" + std::string(20'000, 'c') + "<c/>"));
    CHECK_FALSE(is_whole(""));
}
