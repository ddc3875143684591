#include "underlag/reports/new_folder_text.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

using Contents = NewFolderRequest::Contents;

const std::vector<NewFolderFile> files{{"ny/placeringar-aso.xlsx", false},
                                       {"ny/placeringar-ek.xlsx", true}};

TEST_CASE("each file is told of, and what is next") {
    CHECK(new_folder_text({.contents = Contents::list_a_unit, .folder = "ny"}, files, false,
                          Language::swedish) ==
          "skapade ny/placeringar-aso.xlsx\n"
          "ny/placeringar-ek.xlsx finns redan och är orörd\n"
          "Fyll i listan och kör sedan: underlag validate ny/placeringar-aso.xlsx\n");
}

TEST_CASE("a dry run says what it would make, and nothing of what is next") {
    CHECK(new_folder_text({.folder = "ny"}, files, true, Language::english) ==
          "would make ny/placeringar-aso.xlsx\n"
          "ny/placeringar-ek.xlsx exists already and is untouched\n");
}

TEST_CASE("the next command is run in the folder, where the agreements are found") {
    const auto next = [](Contents contents, const char* folder) {
        return new_folder_text({.contents = contents, .folder = folder}, {}, false,
                               Language::swedish);
    };
    CHECK(next(Contents::to_begin_with, ".").find("mappen") == std::string::npos);
    CHECK(
        next(Contents::to_begin_with, "ny").find("gå till mappen ny och kör: underlag validate") !=
        std::string::npos);
    CHECK(next(Contents::cost_sharing, "ny").find("gå till mappen ny och kör: underlag share") !=
          std::string::npos);
    CHECK(next(Contents::one_list, "ny").empty());
}

}  // namespace
}  // namespace underlag
