// Who on our lists is who on the university's.
#include "underlag/followup/student_pairs.hpp"

#include <doctest/doctest.h>

#include <list>

namespace underlag {
namespace {

constexpr Date september = Date::from_ymd(2016, 9, 5).value();
constexpr Date october = Date::from_ymd(2016, 10, 7).value();

struct Side {
    Side& add(std::string_view name, std::string_view reference = "",
              std::optional<std::uint32_t> unit = 0, Date first = september, Date last = october) {
        placements.push_back(
            {.student = name, .student_ref = reference, .first = first, .last = last});
        placements.back().has_first = placements.back().has_last = true;
        rows.push_back({&placements.back(), unit});
        return *this;
    }
    std::list<Placement> placements = {};
    std::vector<StudentRow> rows = {};
};

// "0=0 reference, 1=", ours and theirs by their first rows.
std::string paired(const Side& ours, const Side& theirs) {
    std::string text;
    for (const StudentPair& pair : pair_students(ours.rows, theirs.rows)) {
        text += text.empty() ? "" : ", ";
        for (const std::size_t row : pair.ours)
            text += std::to_string(row);
        text += "=";
        for (const std::size_t row : pair.theirs)
            text += std::to_string(row);
        if (pair.match)
            text += *pair.match == StudentMatch::reference ? " reference"
                    : *pair.match == StudentMatch::name    ? " name"
                                                           : " near";
    }
    return text;
}

TEST_CASE("a reference decides, whatever the names") {
    CHECK(paired(Side{}.add("Åsa Ek", "R-1"), Side{}.add("Åsa Berg", "r -1")) == "0=0 reference");
    CHECK(paired(Side{}.add("Åsa Ek", "0012"), Side{}.add("", "12")) == "0=0 reference");
}

TEST_CASE("names are compared without regard to case and order") {
    for (const auto* name : {"Åsa Ek", "ÅSA EK", "Ek, Åsa", "Ek Åsa"})
        CHECK(paired(Side{}.add("Åsa Ek"), Side{}.add(name)) == "0=0 name");
    CHECK(paired(Side{}.add("Åsa Ek"), Side{}.add("Bo Alm")) == "0=, =0");
}

TEST_CASE("one reference against none is decided by the name") {
    CHECK(paired(Side{}.add("Åsa Ek", "R-1"), Side{}.add("Åsa Ek")) == "0=0 name");
}

TEST_CASE("references of two systems say nothing, of one system they tell students apart") {
    CHECK(paired(Side{}.add("Åsa Ek", "R-1"), Side{}.add("Åsa Ek", "KI77")) == "0=0 name");
    CHECK(paired(Side{}.add("Åsa Ek", "R-1").add("Bo Alm", "R-2"),
                 Side{}.add("Åsa Ek", "R-9", 1).add("Bo Alm", "R-2")) == "1=1 reference, 0=, =0");
    // At the same unit on the same days one of the references may be wrong.
    CHECK(paired(Side{}.add("Åsa Ek", "R-1").add("Bo Alm", "R-2"),
                 Side{}.add("Åsa Ek", "R-9").add("Bo Alm", "R-2")) == "0=0 near, 1=1 reference");
}

TEST_CASE("of two with one name those at the same unit belong together") {
    CHECK(paired(Side{}.add("Åsa Ek", "R-1", 0).add("Åsa Ek", "R-2", 1),
                 Side{}.add("Åsa Ek", "K-2", 1).add("Åsa Ek", "K-1", 0)) == "0=1 name, 1=0 name");
}

TEST_CASE("a near name is a guess, and only at the same unit on days in common") {
    CHECK(paired(Side{}.add("Åsa Ekström"), Side{}.add("Åsa Ekstrom")) == "0=0 near");
    CHECK(paired(Side{}.add("Åsa Ekström"), Side{}.add("Åsa Ekstrom", "", 1)) == "0=, =0");
    CHECK(paired(Side{}.add("Åsa Ekström"), Side{}.add("Åsa Ekstrom", "", std::nullopt)) ==
          "0=0 near");
    CHECK(paired(Side{}.add("Åsa Ekström"), Side{}.add("Åsa Ekstrom", "", 0, october.plus_days(3),
                                                       october.plus_days(10))) == "0=, =0");
}

TEST_CASE("an equal name goes before a near one") {
    CHECK(paired(Side{}.add("Åsa Ekström"), Side{}.add("Åsa Ekstrom").add("Åsa Ekström", "", 1)) ==
          "0=1 name, =0");
}

TEST_CASE("rows without reference are the one student's who has the name and a reference") {
    CHECK(paired(Side{}.add("Åsa Ek", "R-1").add("Ek, Åsa"), Side{}.add("Åsa Ek", "R-1")) ==
          "01=0 reference");
}

TEST_CASE("every row is in one pair, also those that tell nothing of who they are") {
    CHECK(paired(Side{}.add("").add(""), Side{}.add("")) == "0=, 1=, =0");
}

}  // namespace
}  // namespace underlag
