#include "underlag/files/group_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>

#include "files/temporary_folder.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {

TEST_CASE("a file for owner and group is made once and then left alone") {
    const TemporaryFolder folder;
    const std::string path = (folder / "underlag.db").string();
    const mode_t before = ::umask(0);
    CHECK(make_group_file(path));
    ::umask(before);
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == 0640);
    put(path, "text");
    CHECK_FALSE(make_group_file(path));
    CHECK(bytes_of(path) == "text");
}

TEST_CASE("why a file cannot be made or read is said, by its folder or by the system") {
    const TemporaryFolder folder;
    const std::string path = (folder / "saknas/underlag.db").string();
    const std::string message = path + ": there is no folder " + (folder / "saknas").string();
    CHECK_THROWS_WITH_AS(make_group_file(path), message.c_str(), IoError);
    CHECK(reading_error(path) == ENOENT);
    const std::string there = (folder / "underlag.db").string();
    put(there, "text");
    CHECK(reading_error(there) == 0);
}

}  // namespace underlag
