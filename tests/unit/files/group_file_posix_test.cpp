// Who may read a file that holds names, where the system has Linux's permissions.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "files/temporary_folder.hpp"
#include "underlag/files/group_file.hpp"

namespace underlag {

TEST_CASE("a file for owner and group is made once and then left alone") {
    const TemporaryFolder folder;
    const std::string path = name_of(folder / "underlag.db");
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

}  // namespace underlag
