// What `follow-up` does, step by step, with what it says of each.
#pragma once

#include "cli/commands/follow_up.hpp"
#include "cli/ledger_question.hpp"

namespace underlag {

// The options of `follow-up` that are more than text, read.
struct FollowUpSettings {
    int year = 0;
    bool is_plan = false;
    bool with_page = false;
    Date at = {};
    LedgerQuestion question = {};  // with lists: those are asked in the place of the ledger
};

// Throws IoError and LedgerError.
[[nodiscard]] ExitCode follow_up_as_told(const FollowUpOptions& options,
                                         const FollowUpSettings& settings, Language language);

}  // namespace underlag
