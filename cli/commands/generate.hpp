// `underlag generate [LIST...] --term T`: the invoice bases of a term, straight from lists or from
// the ledger.
#pragma once

#include <string>
#include <vector>

#include "cli/common_options.hpp"

namespace underlag {

struct GenerateOptions {
    std::vector<std::string> lists;  // none: from the ledger
    LedgerPlace ledger;
    bool complete_others = false;
    std::string term;
    bool only_term = false;
    bool correct_rates = false;
    std::string issue_date;         // empty: today
    std::vector<std::string> also;  // forms, each perhaps several with commas between
    std::string folder = "out";
    std::string template_file;  // empty: the built-in words
    bool skip_invalid = false;
    bool dry_run = false;
    bool lines = false;   // with CSV: a row a line
    bool agreed = false;  // --yes
    ReadingOptions reading;
    SpeechOptions speech;
};

}  // namespace underlag
