#include "underlag/operations/new_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "operations/office.hpp"

namespace underlag {
namespace {

using Contents = NewFolderRequest::Contents;

std::vector<NewFile> files_of(const NewFolderRequest& request) {
    CheckedLists read;
    std::vector<NewFile> files;
    CHECK(plan_new_files(request, read, files));
    return files;
}

std::string names_of(const std::vector<NewFile>& files) {
    std::string names;
    for (const NewFile& file : files)
        names += file.name + (file.form ? " (form)\n" : "\n");
    return names;
}

TEST_CASE(
    "a folder begins with an agreement, a register and a list, whose form offers their units") {
    const std::vector<NewFile> files = files_of({});
    CHECK(
        names_of(files) ==
        "avtal/exempel.toml\navtal/verksamheter.toml\nplaceringar.csv\nplaceringar.xlsx (form)\n");
    CHECK_FALSE(files.back().form->units.empty());
    CHECK_FALSE(files.back().form->universities.empty());
}

TEST_CASE("for one's own agreements there is a list, or one for each of their units") {
    const Office office;
    const std::vector<std::string> agreements{office.path("ki.toml"), office.path("units.toml")};
    CHECK(names_of(files_of({.contents = Contents::one_list, .agreements = agreements})) ==
          "placeringar.xlsx (form)\n");
    const std::vector<NewFile> lists =
        files_of({.contents = Contents::list_a_unit, .agreements = agreements});
    REQUIRE(lists.size() > 1);
    for (const NewFile& list : lists)
        CHECK(list.form->units.size() == 1);
}

TEST_CASE("agreements that cannot be read stop the lists") {
    CheckedLists read;
    std::vector<NewFile> files;
    CHECK_FALSE(plan_new_files({.contents = Contents::one_list, .agreements = {"none/such.toml"}},
                               read, files));
    CHECK(read.found.has_errors());
    CHECK(files.empty());
}

TEST_CASE(
    "what is there is left as it is, also a link that points nowhere; a dry run writes nothing") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("nowhere", folder / "befolkning.csv");
    const std::vector<NewFile> files = files_of({.contents = Contents::cost_sharing});
    for (const bool is_dry_run : {true, false}) {
        StagedFiles staged;
        const auto told =
            stage_new_files(folder / ".", files, date(2016, 12, 1), is_dry_run, staged);
        REQUIRE(told.size() == 2);
        CHECK_FALSE(told[0].is_kept);
        CHECK(told[1].is_kept);
        staged.publish();
        CHECK(std::filesystem::exists(folder / "avtal/kostnadsdelning.toml") == !is_dry_run);
    }
    CHECK(std::filesystem::is_symlink(folder / "befolkning.csv"));
}

}  // namespace
}  // namespace underlag
