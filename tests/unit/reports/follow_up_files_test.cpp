#include "underlag/reports/follow_up_files.hpp"

#include <doctest/doctest.h>

#include "files/temporary_folder.hpp"

namespace underlag {
namespace {

using Names = std::set<std::string>;

TEST_CASE("a follow-up is a workbook named after its year, and a page where it is asked for") {
    FollowUp follow{.year = 2016};
    follow.accrual.at = Date::from_ymd(2016, 12, 31).value();
    for (const bool with_page : {false, true}) {
        const TemporaryFolder folder;
        StagedFiles staged;
        stage_follow_up(follow, folder / ".", with_page, Date::from_ymd(2017, 1, 15).value(),
                        staged);
        staged.publish();
        Names names{"uppfoljning-2016.xlsx"};
        if (with_page)
            names.insert("uppfoljning-2016.html");
        CHECK(folder.content() == names);
    }
}

TEST_CASE("a plan is a workbook for each university, since it is sent to it") {
    const TemporaryFolder folder;
    StagedFiles staged;
    YearPlan plan{.year = 2027};
    for (const char* id : {"KI", "RKH"})
        plan.universities.emplace_back().agreement = id;
    stage_plan(plan, folder / ".", Date::from_ymd(2026, 11, 1).value(), staged);
    staged.publish();
    CHECK(folder.content() == Names{"plan-2027-KI.xlsx", "plan-2027-RKH.xlsx"});
}

TEST_CASE("the files that were written are told under each other") {
    CHECK(written_files_text({"out/a.xlsx", "out/a.html"}, Language::swedish) ==
          "\nSkrivet: out/a.xlsx\n         out/a.html\n");
    CHECK(written_files_text({}, Language::english).empty());
}

}  // namespace
}  // namespace underlag
