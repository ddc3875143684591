// A run of `generate` as the ledger keeps it: all that its documents print.
#pragma once

#include <cstdint>
#include <deque>
#include <list>
#include <string>
#include <utility>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// The words of the documents by their place in a template ("invoice_base.title"), and the logo.
struct StoredWords {
    std::vector<std::pair<std::string, std::string>> texts;
    std::string logo;
};

// A file that was written, below --out.
struct IssuedFile {
    std::string path;
    std::string sha256;
};

// `run` points into the other members: it is moved, never copied.
struct StoredRun {
    StoredRun() = default;
    StoredRun(StoredRun&&) = default;
    StoredRun& operator=(StoredRun&&) = default;
    StoredRun(const StoredRun&) = delete;
    StoredRun& operator=(const StoredRun&) = delete;

    std::int64_t id = 0;
    std::string recorded_at;
    bool only_term = false;  // --only-term
    InvoiceRun run;          // its term is the run's, its lines may be of earlier ones
    StoredWords words;
    std::vector<IssuedFile> files;  // empty: a crash came before they were written

    std::deque<Agreement> agreements;  // with the facts that documents print, and no others
    std::deque<Activity> activities;
    std::deque<WeekRate> rates;
    std::list<std::string> texts;
};

}  // namespace underlag
