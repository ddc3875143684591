// `generate` straight from lists: read, judged and planned, with nothing recorded (contract,
// section 7).
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "underlag/operations/issue.hpp"

namespace underlag {

// The run leads into the plan: it is neither copied nor moved.
struct OneOffPlan {
    OneOffPlan() = default;
    OneOffPlan(const OneOffPlan&) = delete;
    OneOffPlan& operator=(const OneOffPlan&) = delete;

    enum class Outcome : std::uint8_t {
        refused,  // by what `checked.found` holds, before any row was judged (exit 2 or 3)
        stopped,  // by errors (exit 1); `run` is then empty
        planned,  // without documents, nothing is due
    } outcome = Outcome::refused;
    CheckedLists checked = {};
    GeneratePurpose purpose = {};
    std::vector<bool> faulty = {};  // rows that are left out
    DocumentRun run = {};
};

// Of the request what is not about the ledger. `folder` (--out) is looked at for workbooks of
// earlier runs (I304), which `strict` makes an error too.
void plan_from_lists(const IssueRequest& request, const std::filesystem::path& folder,
                     OneOffPlan& into);

}  // namespace underlag
