// What stands in for functions that libxlsxwriter calls, and a disk without room: where Linux links
// and limits.
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <thread>

#include "files/temporary_folder.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {
namespace {

TEST_CASE("the library asks this program for gmtime, and each thread has its own") {
    const std::time_t moment = 0;
    const std::tm* here = std::gmtime(&moment);
    const std::tm* there = nullptr;
    std::thread{[&] { there = std::gmtime(&moment); }}.join();
    CHECK(here != there);
    CHECK(dlsym(RTLD_DEFAULT, "gmtime") == reinterpret_cast<void*>(&gmtime));
}

TEST_CASE("the library asks this program for temporary files and for the archive") {
    for (const char* name : {"lxw_tmpfile", "zipOpen", "zipOpenNewFileInZip4_64",
                             "zipWriteInFileInZip", "zipCloseFileInZip", "zipClose"}) {
        INFO(name);
        Dl_info first{};
        Dl_info ours{};
        REQUIRE(dladdr(dlsym(RTLD_DEFAULT, name), &first) != 0);
        REQUIRE(dladdr(reinterpret_cast<void*>(&gmtime), &ours) != 0);
        CHECK(first.dli_fbase == ours.dli_fbase);
    }
}

TEST_CASE("a workbook is the same bytes in any time zone") {
    const TemporaryFolder folder;
    const auto written = [&](const char* name) {
        Workbook book{folder / name, {"Titel", "", "", date(2016, 12, 1)}};
        book.add_sheet("Underlag").text({0, 0}, "Åsa");
        book.close();
        return bytes_of(folder / name);
    };
    const std::string before = written("a.xlsx");
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    const std::string after = written("b.xlsx");
    unsetenv("TZ");
    tzset();
    CHECK(before == after);
}

TEST_CASE("a full disk is an error, not half a file") {
    if (!std::filesystem::exists("/dev/full")) {
        MESSAGE("skipped: there is no /dev/full");
        return;
    }
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "full.xlsx";
    std::filesystem::create_symlink("/dev/full", path);
    Workbook book{path, {"", "", "", date(2016, 12, 1)}};
    book.add_sheet("Underlag").text({0, 0}, "Åsa");
    CHECK_THROWS_AS(book.close(), IoError);
}

TEST_CASE("temporary files that do not fit are an error, not a file with parts cut off") {
    // The sheet's part is far larger than the archive, and larger than what is kept in memory, so
    // that a limit on the size of files stops only the part in its temporary file.
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "limit.xlsx";
    Workbook book{path, {"", "", "", date(2016, 12, 1)}};
    Sheet sheet = book.add_sheet("Underlag");
    for (std::uint32_t row = 0; row < 120'000; ++row)
        sheet.whole({row, 0}, 1, {});

    rlimit former{};
    getrlimit(RLIMIT_FSIZE, &former);
    const auto former_signal = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{2'000'000, former.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::string reason;
    try {
        book.close();
    } catch (const IoError& error) {
        reason = error.reason();
    }
    setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, former_signal);
    CHECK(reason.starts_with("No space left on device"));
}

}  // namespace
}  // namespace underlag
