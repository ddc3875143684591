// What is said of a file that failed, and of the folder whose fault it is.
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <fstream>

#include "files/temporary_folder.hpp"

namespace underlag {
namespace {

constexpr auto reading = IoError::Action::read;

TEST_CASE("a file that is missing in a folder that is there is told of in the system's words") {
    const TemporaryFolder folder;
    const IoError error(reading, name_of(folder / "list.csv"), ENOENT);
    CHECK(error.reason() == "No such file or directory");
    CHECK(error.swedish_reason().empty());
}

TEST_CASE("a folder that is missing is named, the outermost") {
    const TemporaryFolder folder;
    const IoError error(reading, name_of(folder / "lists" / "2016" / "list.csv"), ENOENT);
    CHECK(error.reason() == "there is no folder " + name_of(folder / "lists"));
    CHECK(error.swedish_reason() == "det finns ingen mapp " + name_of(folder / "lists"));
    CHECK(error.path() == name_of(folder / "lists" / "2016" / "list.csv"));
}

TEST_CASE("a file where a folder should be is named") {
    const TemporaryFolder folder;
    std::ofstream(folder / "lists") << "no folder";
    const IoError error(reading, name_of(folder / "lists" / "list.csv"), ENOTDIR);
    CHECK(error.reason() == name_of(folder / "lists") + " is no folder");
    CHECK(error.swedish_reason() == name_of(folder / "lists") + " är ingen mapp");
}

TEST_CASE("a name without folders before it blames none") {
    CHECK(IoError(reading, "list.csv", EACCES).reason() == "Permission denied");
    CHECK(IoError(reading, "list.csv", ENOTDIR).swedish_reason().empty());
}

TEST_CASE("the same failure can be told of another file, with both its reasons") {
    const IoError error =
        IoError(IoError::Action::write, "out/.x.tmp", "broken", "trasig").about("out/x.xlsx");
    CHECK(error.path() == "out/x.xlsx");
    CHECK(error.reason() == "broken");
    CHECK(error.swedish_reason() == "trasig");
    CHECK(error.action() == IoError::Action::write);
    CHECK(std::string{error.what()} == "out/x.xlsx: broken");
}

}  // namespace
}  // namespace underlag
