#include "underlag/files/group_file.hpp"

#include <doctest/doctest.h>

#include <cerrno>

#include "files/temporary_folder.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

TEST_CASE("a file is made once and then left alone") {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "underlag.db");
    CHECK(make_group_file(path));
    put(path_of(path), "text");
    CHECK_FALSE(make_group_file(path));
    CHECK(bytes_of(path_of(path)) == "text");
}

TEST_CASE("why a file cannot be made or read is said, by its folder or by the system") {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "saknas/underlag.db");
    const std::string message = path + ": there is no folder " + name_of(folder / "saknas");
    CHECK_THROWS_WITH_AS(make_group_file(path), message.c_str(), IoError);
    CHECK(reading_error(path) == ENOENT);
    const std::string there = name_of(folder / "underlag.db");
    put(path_of(there), "text");
    CHECK(reading_error(there) == 0);
}

}  // namespace underlag
