// What holds of both systems: these tests are run on Windows too.
#include "underlag/files/system.hpp"

#include <doctest/doctest.h>

#include <cerrno>

#include "files/temporary_folder.hpp"

namespace underlag {

TEST_CASE("a name comes back from its path as it was, whatever letters it has") {
    for (const char* name : {"lista.csv", "listor/vår/åäö 1.csv", "../ut", "🎓/日本.xlsx", "", "."})
        CHECK(name_of(path_of(name)) == name);
}

TEST_CASE("between folders stands a slash on every system") {
    CHECK(name_of(path_of("ut") / path_of("HT2016") / path_of("vår.xlsx")) == "ut/HT2016/vår.xlsx");
}

TEST_CASE("a file is made once, and what is written is read again") {
    const TemporaryFolder folder;
    const auto path = folder / "å.txt";
    {
        OpenFile file{path, OpenFile::For::making};
        REQUIRE(file.is_open());
        CHECK(file.write("två\r\nrader\x1a\n"));
        CHECK(file.flush());
        CHECK(file.close());
    }
    CHECK_FALSE(OpenFile(path, OpenFile::For::making).is_open());
    CHECK(errno == EEXIST);
    const OpenFile file{path, OpenFile::For::reading};
    REQUIRE(file.is_open());
    CHECK(file.size() == 13);
    std::string bytes(100, ' ');
    CHECK(file.read(bytes.data(), bytes.size()) == 13);
    CHECK(bytes.substr(0, 13) == "två\r\nrader\x1a\n");
    CHECK(file.read(bytes.data(), bytes.size()) == 0);
}

TEST_CASE("why a file cannot be opened is told by the same numbers on every system") {
    const TemporaryFolder folder;
    put(folder / "fil", "");
    const auto error_of_opening = [](const std::filesystem::path& path) {
        const OpenFile file{path, OpenFile::For::writing};
        return file.is_open() ? 0 : errno;
    };
    CHECK(error_of_opening(folder / "saknas") == ENOENT);
    CHECK(error_of_opening(folder / "saknas" / "fil") == ENOENT);
    CHECK(error_of_opening(folder / "") == EISDIR);
    CHECK(error_of_opening(folder / "fil" / "fil") == ENOTDIR);
    CHECK(error_of_opening(folder / "fil") == 0);
}

TEST_CASE("a file takes another's place, and an empty folder goes") {
    const TemporaryFolder folder;
    CHECK(make_folder(folder / "mapp"));
    CHECK_FALSE(make_folder(folder / "mapp"));
    CHECK(errno == EEXIST);
    put(folder / "ny", "ny");
    put(folder / "mapp" / "gammal", "gammal");
    CHECK(error_of_replacing(folder / "mapp" / "gammal") == 0);
    CHECK(error_of_replacing(folder / "saknas") == 0);
    CHECK(rename_file(folder / "ny", folder / "mapp" / "gammal"));
    CHECK(bytes_of(folder / "mapp" / "gammal") == "ny");
    remove_empty_folder(folder / "mapp");
    CHECK(std::filesystem::exists(folder / "mapp"));
    remove_file(folder / "mapp" / "gammal");
    remove_empty_folder(folder / "mapp");
    CHECK(folder.content().empty());
}

TEST_CASE("a temporary file can be written, moved in and read") {
    std::FILE* file = open_temporary();
    REQUIRE(file != nullptr);
    CHECK(std::fputs("kursplan", file) >= 0);
    CHECK(move_to(file, 4));
    CHECK(std::fgetc(file) == 'p');
    CHECK(std::fclose(file) == 0);
}

TEST_CASE("errors are told in the same words on every system") {
    CHECK(words_of_error(ENOENT) == "No such file or directory");
    CHECK(words_of_error(EACCES) == "Permission denied");
    CHECK(words_of_error(ENOSPC) == "No space left on device");
    const auto missing = std::make_error_code(std::errc::no_such_file_or_directory);
    CHECK(error_number_of(missing) == ENOENT);
}

}  // namespace underlag
