// What `share` does: a yearly cost shared between the parties of an agreement, as a plan (contract,
// section 10).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/cost_sharing.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/sharing/share_documents.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

struct ShareRequest {
    std::string agreement;                  // the file; "-" is standard input
    std::string population;                 // likewise; empty: none is given
    std::optional<Encoding> encoding = {};  // of the population; nothing: found out
    int year = 0;
    Date issue_date = {};
    bool strict = false;
    std::string program_version = {};
};

// The documents lead into the plan: it is neither copied nor moved.
struct SharePlan {
    SharePlan() = default;
    SharePlan(const SharePlan&) = delete;
    SharePlan& operator=(const SharePlan&) = delete;

    enum class Outcome : std::uint8_t {
        refused,  // by what `found` holds: the agreement or a file (exit 2 or 3)
        stopped,  // by errors of year, index or population (exit 1)
        planned,  // `run` is what is to be made; without documents, nobody pays anything
    } outcome = Outcome::refused;
    Sources sources = {};
    Diagnostics found = {};  // sorted
    std::vector<InputFile> inputs = {};
    CostSharing sharing = {};
    std::optional<SharedCost> cost = {};
    // The year before, where the agreement includes it and the file of population has its figures.
    std::optional<SharedCost> before = {};
    std::vector<DueShare> due = {};
    DocumentRun run = {};
};

void plan_share(const ShareRequest& request, SharePlan& into);

}  // namespace underlag
