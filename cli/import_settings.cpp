#include "cli/import_settings.hpp"

#include "cli/missing_argument.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {

ImportSettings read_settings(const ImportOptions& options, Diagnostics& found) {
    check_lists(options.lists, "import", import_examples.front(), found);
    ImportSettings settings;
    settings.ledger = ledger_path(options.ledger);
    if (!options.first_term.empty())
        settings.first_term = read_term_option(options.first_term, "--first-term", found);
    if (!options.complete_for.empty())
        settings.complete_for = read_term_option(options.complete_for, "--complete-for", found);
    if (!options.activities.empty() && options.complete_for.empty())
        found.add(activity_without_complete_for, {});
    settings.date = issue_date(options.issue_date, found);
    settings.recorded_at = recorded_at(options.issue_date, settings.date);
    settings.threads = thread_count(options.reading.jobs, found);
    return settings;
}

}  // namespace underlag
