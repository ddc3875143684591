#include "underlag/operations/explained_word.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "files/temporary_folder.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {
namespace {

const Kind* kind_of(const std::string& word) {
    Diagnostics found;
    add_unexplained_word(word, found);
    REQUIRE(found.all().size() == 1);
    return found.all().front().kind;
}

TEST_CASE("a letter and three digits was meant as a code, anything else as something of ours") {
    for (const char* code : {"P999", "x000"})
        CHECK(kind_of(code) == &unknown_code);
    for (const char* word : {"P99", "P1011", "1999", "PX01", "2016-0003", "RSS"})
        CHECK(kind_of(word) == &unknown_word_to_explain);
}

TEST_CASE("every code is known once") {
    std::vector<std::string_view> codes = all_codes();
    CHECK(std::ranges::is_sorted(codes));
    CHECK(std::ranges::adjacent_find(codes) == codes.end());
    CHECK(std::ranges::count(codes, "U501") == 1);
}

TEST_CASE("the ledger is asked when it is named, on a server, or there") {
    const TemporaryFolder folder;
    const std::string file = name_of(folder / "underlag.db");
    CHECK_FALSE(is_ledger_asked(file, false));
    CHECK(is_ledger_asked(file, true));
    std::ofstream(folder / "underlag.db") << "x";
    CHECK(is_ledger_asked(file, false));
}

}  // namespace
}  // namespace underlag
