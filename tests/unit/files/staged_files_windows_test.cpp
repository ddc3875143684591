// What Windows refuses: files that another program has open, and names of devices.
#include <doctest/doctest.h>

#include "files/failing_to_write.hpp"
#include "files/temporary_folder.hpp"
#include "underlag/files/group_file.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/files/system.hpp"
// Last, for what it defines.
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

namespace underlag {
namespace {

// Open as Excel has it: others may read.
class OpenElsewhere {
   public:
    explicit OpenElsewhere(const std::filesystem::path& file)
        : handle_(CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, nullptr,
                              OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr)) {
        REQUIRE(handle_ != INVALID_HANDLE_VALUE);
    }
    ~OpenElsewhere() { CloseHandle(handle_); }
    OpenElsewhere(const OpenElsewhere&) = delete;
    OpenElsewhere& operator=(const OpenElsewhere&) = delete;

   private:
    HANDLE handle_;
};

TEST_CASE("a file that is open in another program is found before any other is replaced") {
    const TemporaryFolder folder;
    put(folder / "a.xlsx", "gammal");
    put(folder / "b.xlsx", "gammal");
    const OpenElsewhere excel{folder / "b.xlsx"};
    StagedFiles files;
    files.write(folder / "a.xlsx", "ny");
    files.write(folder / "b.xlsx", "ny");
    CHECK(reason_for_failing(folder / "b.xlsx", [&] { files.publish(); }) ==
          "The file is open in another program");
    CHECK(bytes_of(folder / "a.xlsx") == "gammal");
    CHECK(folder.content() == std::set<std::string>{"a.xlsx", "b.xlsx"});
}

TEST_CASE("a write-protected file is found before any other is replaced") {
    const TemporaryFolder folder;
    put(folder / "a.xlsx", "gammal");
    put(folder / "b.xlsx", "gammal");
    REQUIRE(SetFileAttributesW((folder / "b.xlsx").c_str(), FILE_ATTRIBUTE_READONLY) != 0);
    StagedFiles files;
    files.write(folder / "a.xlsx", "ny");
    files.write(folder / "b.xlsx", "ny");
    CHECK(reason_for_failing(folder / "b.xlsx", [&] { files.publish(); }) == "Permission denied");
    CHECK(bytes_of(folder / "a.xlsx") == "gammal");
    SetFileAttributesW((folder / "b.xlsx").c_str(), FILE_ATTRIBUTE_NORMAL);
}

TEST_CASE("a name that means a device is refused, whichever folder it stands in") {
    const TemporaryFolder folder;
    StagedFiles files;
    for (const char* name : {"NUL.xlsx", "con/a.xlsx"})
        CHECK(reason_for_failing(folder / name, [&] { (void)files.stage(folder / name); }) ==
              "the name means a device in this system, not a file");
    CHECK(reason_for_failing(folder / "nul.db", [&] {
              (void)make_group_file(name_of(folder / "nul.db"));
          }) == "the name means a device in this system, not a file");
    CHECK(folder.content().empty());
}

}  // namespace
}  // namespace underlag
