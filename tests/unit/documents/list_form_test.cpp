#include "underlag/documents/list_form.hpp"

#include <doctest/doctest.h>

#include "files/temporary_folder.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/system.hpp"
#include "underlag/placement/list_file.hpp"

using namespace underlag;

namespace {

Agreement agreement(std::string university, std::vector<Activity> units) {
    Agreement made;
    made.university.name = std::move(university);
    made.activities = std::move(units);
    return made;
}

Activity unit(std::string id, std::string name, const std::vector<std::string>& programmes) {
    Activity made;
    made.id = std::move(id);
    made.name = std::move(name);
    for (const std::string& programme : programmes)
        made.places.emplace_back().programme = programme;
    return made;
}

}  // namespace

TEST_CASE("the form offers each unit, programme and university once") {
    const Activity aso = unit("aso", "Åsö", {"Sjuksköterska", "Socionom"});
    const Activity soder = unit("soder", "Söder", {"Fysioterapeut"});
    const std::vector<Agreement> agreements{agreement("KI", {aso, soder}), agreement("SU", {aso})};
    const ListForm form = list_form_of(agreements);
    CHECK(form.units == std::vector<std::string>{"Åsö", "Söder"});
    CHECK(form.programmes ==
          std::vector<std::string>{"Sjuksköterska", "Socionom", "Fysioterapeut"});
    CHECK(form.universities == std::vector<std::string>{"KI", "SU"});
    CHECK(unit_ids(agreements) == std::vector<std::string>{"aso", "soder"});
    const ListForm of_unit = list_form_of(agreements, "soder");
    CHECK(of_unit.units == std::vector<std::string>{"Söder"});
    CHECK(of_unit.programmes == std::vector<std::string>{"Fysioterapeut"});
}

TEST_CASE("the form is a list without placements") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "placeringar.xlsx";
    write_list_form(path, {.units = {"Åsö"}, .universities = {"KI"}}, date(2026, 11, 26));
    const std::string bytes = read_file(name_of(path));
    Sources sources;
    PlacementList list;
    Diagnostics found;
    read_list_file("placeringar.xlsx", bytes, file_type(bytes), {}, sources, list, found);
    CHECK(found.count(Severity::error) == 0);
    CHECK(found.count(Severity::warning) == 0);
    REQUIRE(list.lists.size() == 1);
    CHECK(list.lists[0].heading_line == 1);
    CHECK(list.placements.empty());
}
