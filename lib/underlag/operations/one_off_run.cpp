#include "underlag/operations/one_off_run.hpp"

#include "underlag/rules/check.hpp"

namespace underlag {

void plan_from_lists(const IssueRequest& request, const std::filesystem::path& folder,
                     OneOffPlan& into) {
    CheckedLists& checked = into.checked;
    into.purpose = {.term = request.term, .issue_date = request.issue_date};
    into.run = empty_run(request.term, request.issue_date, false);
    if (!check_lists(request.reading, into.purpose, request.strict, checked))
        return;
    into.outcome = OneOffPlan::Outcome::stopped;
    if (is_stopped(checked, request.skip_invalid))
        return;
    into.faulty = faulty_rows(checked.list, checked.found);
    into.run = plan_one_off(checked, into.purpose, into.faulty, request.program_version);
    into.run.forms = request.forms;
    check_stale_files(into.run, folder, checked.found);
    if (request.strict)
        checked.found.raise_warnings();
    if (is_stopped(checked, request.skip_invalid))
        into.run = empty_run(request.term, request.issue_date, false);
    else
        into.outcome = OneOffPlan::Outcome::planned;
}

}  // namespace underlag
