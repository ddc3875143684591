#include "underlag/files/staged_files.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <type_traits>
#include <vector>

#include "files/failing_to_write.hpp"
#include "files/temporary_folder.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

using Names = std::set<std::string>;

static_assert(!std::is_copy_constructible_v<StagedFiles>);

TEST_CASE("nothing is seen at the real paths until all is published") {
    const TemporaryFolder folder;
    StagedFiles files;
    files.write(folder / "a.csv", "ett");
    files.write(folder / "b.csv", "");
    CHECK_FALSE(folder.content().contains("a.csv"));
    CHECK_FALSE(folder.content().contains("b.csv"));
    files.publish();
    CHECK(folder.content() == Names{"a.csv", "b.csv"});
    CHECK(bytes_of(folder / "a.csv") == "ett");
    CHECK(bytes_of(folder / "b.csv").empty());
}

TEST_CASE(
    "a file that somebody makes is told of by its own name, not by that of the one beside it") {
    const TemporaryFolder folder;
    StagedFiles files;
    files.make(folder / "a.xlsx", [](const std::filesystem::path& to) {
        std::ofstream(to, std::ios::binary) << "ett";
    });
    std::string told;
    try {
        files.make(folder / "b.xlsx", [](const std::filesystem::path& to) {
            throw IoError(IoError::Action::write, name_of(to), "no space left");
        });
    } catch (const IoError& error) {
        told = error.path();
    }
    CHECK(told == name_of(folder / "b.xlsx"));
    files.publish();
    CHECK(bytes_of(folder / "a.xlsx") == "ett");
}

TEST_CASE("a temporary file is hidden, beside its place, and named after it") {
    const TemporaryFolder folder;
    StagedFiles files;
    const auto temporary = files.stage(folder / "HT2016/a.xlsx");
    CHECK(temporary.parent_path() == folder / "HT2016");
    const std::string name = name_of(temporary.filename());
    CHECK(name.starts_with(".a.xlsx." + std::to_string(process_number()) + "-"));
    CHECK(name.ends_with(".tmp"));
    CHECK(files.stage(folder / "HT2016/a.xlsx") != temporary);
}

// What is found beside these places.
Names left_beside(const std::vector<std::filesystem::path>& targets) {
    Names left;
    for (const auto& path : StagedFiles::left_beside(targets))
        left.insert(name_of(path.filename()));
    return left;
}

void make_older(const std::filesystem::path& file, std::chrono::minutes by) {
    std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) - by);
}

TEST_CASE("what a program that was killed has left beside a place is found, and nothing else") {
    const TemporaryFolder folder;
    for (const char* name :
         {"a.xlsx", ".a.xlsx.4711-12.tmp", ".a.xlsx.4711-3-0c1f52aa.tmp", ".b.xlsx.4711-1.tmp",
          ".a.xlsx.tmp", ".a.xlsx.x-1.tmp", ".a.xlsx.4711.tmp", "a.xlsx.4711-1.tmp",
          ".a.xlsx.4711-1.tmp.bak", ".a.xlsx.4711-1-.tmp", ".a.xlsx.4711-1-x.tmp", ".tmp"}) {
        put(folder / name, "halv");
        make_older(folder / name, std::chrono::minutes{11});
    }
    CHECK(left_beside({folder / "a.xlsx", folder / "c.xlsx", folder / "nowhere/a.xlsx"}) ==
          Names{".a.xlsx.4711-12.tmp", ".a.xlsx.4711-3-0c1f52aa.tmp"});
}

TEST_CASE("what a program here is writing is left to it, and found at once when it has ended") {
    const TemporaryFolder folder;
    StagedFiles files;
    const auto ours = files.stage(folder / "a.xlsx");
    CHECK(left_beside({folder / "a.xlsx"}).empty());
    make_older(ours, std::chrono::minutes{30});  // a slow disk
    CHECK(left_beside({folder / "a.xlsx"}).empty());
    const std::string name = name_of(ours.filename()),
                      ending = name.substr(name.rfind('-'));  // "-0c1f52aa.tmp"
    constexpr unsigned long nobodys = 2147483646;
    REQUIRE(is_running(process_number()));
    REQUIRE_FALSE(is_running(nobodys));
    const std::string dead = ".a.xlsx." + std::to_string(nobodys) + "-1" + ending;
    put(folder / dead, "halv");
    CHECK(left_beside({folder / "a.xlsx"}) == Names{dead});
    // Its number is another program's now.
    make_older(ours, std::chrono::hours{24});
    CHECK(left_beside({folder / "a.xlsx"}) == Names{dead, name});
}

TEST_CASE("what another computer may be writing is left for ten minutes") {
    const TemporaryFolder folder;
    const Names names{".a.xlsx.2147483646-1-00000000.tmp", ".a.xlsx.2147483646-2.tmp"};
    for (const std::string& name : names)
        put(folder / name, "halv");
    CHECK(left_beside({folder / "a.xlsx"}).empty());
    for (const std::string& name : names)
        make_older(folder / name, std::chrono::minutes{9});
    CHECK(left_beside({folder / "a.xlsx"}).empty());
    for (const std::string& name : names)
        make_older(folder / name, std::chrono::minutes{2});
    CHECK(left_beside({folder / "a.xlsx"}) == names);
}

TEST_CASE("what is written to the staged path by others is what is published") {
    const TemporaryFolder folder;
    StagedFiles files;
    put(files.stage(folder / "HT2016/KI/a.xlsx"), "arbetsbok");
    files.publish();
    CHECK(folder.content() == Names{"HT2016", "HT2016/KI", "HT2016/KI/a.xlsx"});
    CHECK(bytes_of(folder / "HT2016/KI/a.xlsx") == "arbetsbok");
}

TEST_CASE("publishing replaces a file that was there, destroying leaves it as it was") {
    const TemporaryFolder folder;
    put(folder / "a.csv", "gammal");
    {
        StagedFiles files;
        files.write(folder / "a.csv", "ny");
    }
    CHECK(bytes_of(folder / "a.csv") == "gammal");
    StagedFiles files;
    files.write(folder / "a.csv", "ny");
    files.publish();
    CHECK(bytes_of(folder / "a.csv") == "ny");
    CHECK(folder.content() == Names{"a.csv"});
}

TEST_CASE("unpublished files go, with the folders that were made for them and no others") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "out");
    {
        StagedFiles files;
        files.write(folder / "out/HT2016/KI/a.csv", "ett");
        files.write(folder / "out/HT2016/b.csv", "ett");
        CHECK(folder.content().contains("out/HT2016/KI"));
    }
    CHECK(folder.content() == Names{"out"});
}

TEST_CASE("a folder into which somebody else has put a file stays") {
    const TemporaryFolder folder;
    {
        StagedFiles files;
        files.write(folder / "out/HT2016/a.csv", "ett");
        put(folder / "out/egen.txt", "min");
    }
    CHECK(folder.content() == Names{"out", "out/egen.txt"});
}

TEST_CASE("after publishing, more files can be staged, and only they are taken back") {
    const TemporaryFolder folder;
    {
        StagedFiles files;
        files.write(folder / "out/a.csv", "ett");
        files.publish();
        files.write(folder / "out/ny/b.csv", "ett");
    }
    CHECK(folder.content() == Names{"out", "out/a.csv"});
}

TEST_CASE("a file in the place of a folder is an error, and nothing remains") {
    const TemporaryFolder folder;
    put(folder / "out", "en fil");
    StagedFiles files;
    CHECK(reason_for_failing(folder / "out", [&] {
              static_cast<void>(files.stage(folder / "out/HT2016/a.csv"));
          }) == "Not a directory");
    CHECK(folder.content() == Names{"out"});
}

TEST_CASE("a folder in the place of the file is an error") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "a.csv");
    StagedFiles files;
    CHECK(reason_for_failing(folder / "a.csv", [&] { files.write(folder / "a.csv", "ett"); }) ==
          "Is a directory");
    CHECK(folder.content() == Names{"a.csv"});
}

TEST_CASE("a staged file that has gone stops the publishing before any file is renamed") {
    const TemporaryFolder folder;
    StagedFiles files;
    files.write(folder / "a.csv", "ett");
    std::filesystem::remove(files.stage(folder / "b.csv"));
    CHECK(reason_for_failing(folder / "b.csv", [&] { files.publish(); }) ==
          "No such file or directory");
    CHECK(folder.content().empty());
}

TEST_CASE("what becomes unwanted before it is published leaves nothing") {
    const TemporaryFolder folder;
    StagedFiles files;
    files.write(folder / "out/a.csv", "ett");
    files.write(folder / "out/b.csv", "tva");
    std::atomic<int> asked = 0;
    CHECK_FALSE(files.publish([&] { return ++asked > 1; }));  // after the first file is flushed
    CHECK(folder.content().empty());

    files.write(folder / "out/c.csv", "tre");
    CHECK(files.publish([] { return false; }));
    CHECK(folder.content() == Names{"out", "out/c.csv"});
}

TEST_CASE("several threads may stage into the same new folder") {
    const TemporaryFolder folder;
    StagedFiles files;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&files, &folder, thread] {
                for (int number = 0; number < 25; ++number) {
                    const std::string name = std::to_string(thread) + "-" + std::to_string(number);
                    files.write(folder / ("out/" + name), name);
                }
            });
    }
    files.publish();
    CHECK(folder.content().size() == 1 + 4 * 25);
    CHECK(bytes_of(folder / "out/3-24") == "3-24");
}

}  // namespace
}  // namespace underlag
