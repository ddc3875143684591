// `underlag ledger log|verify|render|export|undo|reissue|forget|copy`: the ledger's history, its
// integrity, the files of issued documents again, a term's placements as a list, an import taken
// back, documents issued anew, old names removed, and the whole ledger moved.
#pragma once

#include <string>
#include <vector>

#include "cli/common_options.hpp"

namespace underlag {

struct LedgerOptions {
    // What to do, then the numbers of documents for `render` and `reissue`, or an import's for
    // `undo`, or the two ledgers of `copy`.
    std::vector<std::string> words;
    LedgerPlace ledger;
    bool complete_others = false;
    bool only_sql = false;          // of `create`
    std::string term;               // of `export` and `render`; empty: all
    std::vector<std::string> also;  // forms, each perhaps several with commas between
    std::string folder = "out";
    std::string jobs;
    std::string format = "text";
    // Of `undo`, `reissue` and `forget`:
    std::vector<std::string> agreements;
    std::string issue_date;
    bool dry_run = false;
    bool list_all = false;      // of `undo`
    std::string why;            // of `reissue`
    bool agreed = false;        // likewise
    std::string before;         // of `forget`: a term
    std::string expected_head;  // of `verify`: a checksum
    SpeechOptions speech;
};

}  // namespace underlag
