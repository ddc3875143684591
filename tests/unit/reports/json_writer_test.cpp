#include "underlag/reports/json_writer.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "reports/written.hpp"

using namespace underlag;

TEST_CASE("a report is one compact line with keys in the order they were written") {
    CHECK(written([](const Sink& out) {
              JsonWriter json(out);
              json.begin_object();
              json.key("b").number(-7);
              json.key("a").begin_array();
              json.text("Åsa \"Ek\"\n\x1b");
              json.boolean(true);
              json.null();
              json.text("");
              json.text_or_null({});
              json.end_array();
              json.end_object();
              json.finish();
          }) == "{\"b\":-7,\"a\":[\"Åsa \\\"Ek\\\"\\n\\u001B\",true,null,\"\",null]}\n");
}

TEST_CASE("every text is masked and sound UTF-8") {
    CHECK(written([](const Sink& out) {
              JsonWriter json(out);
              json.begin_array();
              json.text("Ek 850709-9805");
              json.text("\xC5sa 9001010017");
              json.end_array();
              json.finish();
          }) == "[\"Ek ***\",\"\uFFFDsa ***\"]\n");
}

TEST_CASE("a long report comes in chunks of about 64 kB") {
    std::vector<std::size_t> sizes;
    const Sink out = [&](std::string_view piece) { sizes.push_back(piece.size()); };
    JsonWriter json(out);
    json.begin_array();
    for (int i = 0; i < 100'000; ++i)
        json.number(1);
    json.end_array();
    json.finish();
    REQUIRE(sizes.size() == 4);
    CHECK(sizes.front() == 65'536);
    CHECK(sizes[0] + sizes[1] + sizes[2] + sizes[3] == 200'002);
}
