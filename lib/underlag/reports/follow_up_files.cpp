#include "underlag/reports/follow_up_files.hpp"

#include <fmt/format.h>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/files/system.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/follow_up_workbook.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/plan_report.hpp"

namespace underlag {
namespace {

constexpr Wording written{"\nSkrivet: {}\n", "\nWritten: {}\n"};
constexpr auto written_too = "         {}\n";

}  // namespace

void stage_follow_up(const FollowUp& follow, const std::filesystem::path& folder, bool with_page,
                     Date created, StagedFiles& staged) {
    const std::string name = fmt::format("uppfoljning-{}", follow.year);
    staged.make(folder / path_of(name + ".xlsx"), [&](const std::filesystem::path& to) {
        write_follow_up_workbook(follow, Language::swedish, created, to);
    });
    if (with_page)
        staged.write(folder / path_of(name + ".html"), follow_up_page(follow, Language::swedish));
}

void stage_plan(const YearPlan& plan, const std::filesystem::path& folder, Date created,
                StagedFiles& staged) {
    for (const UniversityPlan& of : plan.universities)
        staged.make(folder / path_of(plan_file(of, plan.year)),
                    [&](const std::filesystem::path& to) {
                        write_plan_workbook(of, plan.year, Language::swedish, created, to);
                    });
}

std::string written_files_text(const std::vector<std::string>& files, Language language) {
    std::string text;
    for (const std::string& file : files)
        text += text.empty() ? written.filled(language, plain(file))
                             : fmt::format(written_too, plain(file));
    return text;
}

}  // namespace underlag
