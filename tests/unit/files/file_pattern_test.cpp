#include "underlag/files/file_pattern.hpp"

#include <doctest/doctest.h>

#include "files/temporary_folder.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

TEST_CASE("a star is any letters, also none, and a question mark is one letter") {
    CHECK(matches_pattern("lista.csv", "*.csv"));
    CHECK(matches_pattern("lista.csv", "*"));
    CHECK(matches_pattern("lista.csv", "lista.csv*"));
    CHECK(matches_pattern("a.b.csv", "*.csv"));
    CHECK(matches_pattern("vår-ht-vt.csv", "v*-*t.csv"));
    CHECK(matches_pattern("å.csv", "?.csv"));
    CHECK(matches_pattern("aab", "*ab"));
    CHECK_FALSE(matches_pattern("lista.csv~", "*.csv"));
    CHECK_FALSE(matches_pattern("lista.csvx", "*.csv"));
    CHECK_FALSE(matches_pattern("ab.csv", "?.csv"));
    CHECK_FALSE(matches_pattern("", "?"));
    CHECK_FALSE(matches_pattern("lista.csv", ""));
}

TEST_CASE("capital letters are small ones, as in the names of files on Windows") {
    CHECK(matches_pattern("LISTA.CSV", "*.csv"));
    CHECK(matches_pattern("lista.csv", "L*.Csv"));
}

TEST_CASE("a pattern is the files that match, sorted, hidden ones left out") {
    const TemporaryFolder folder;
    for (const char* name : {"b.csv", "a.csv", "a.xlsx", ".c.csv"})
        put(folder / name, "");
    const std::string here = name_of(folder / "");
    const std::vector files{here + "a.csv", here + "b.csv"};
    CHECK(matching_files(here + "*.csv") == files);
    CHECK(files_of_argument(here + "*.csv") == files);
}

TEST_CASE("no file matches, and there may be no such folder") {
    const TemporaryFolder folder;
    CHECK(matching_files(name_of(folder / "*.csv")).empty());
    CHECK(matching_files(name_of(folder / "saknas" / "*.csv")).empty());
}

TEST_CASE("an argument that matches nothing, or is no pattern, is left as it is") {
    const TemporaryFolder folder;
    const std::string none = name_of(folder / "*.csv");
    CHECK(files_of_argument(none) == std::vector{none});
    const std::string there = name_of(folder / "saknas" / "*.csv");
    CHECK(files_of_argument(there) == std::vector{there});
    CHECK(files_of_argument("lista.csv") == std::vector<std::string>{"lista.csv"});
    CHECK(files_of_argument("") == std::vector<std::string>{""});
}

}  // namespace underlag
