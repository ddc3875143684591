// What `ledger render` does: the files of issued documents again, from the ledger alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/operations/run_files.hpp"

namespace underlag {

struct RenderedFile {
    // `without_name`: different, since a student whose name it was issued with is protected now, or
    // forgotten.
    // `written`: the ledger has no checksum to compare with, since a crash came before the files.
    enum class Outcome { same, different, without_name, written } outcome = Outcome::same;
    std::string path;       // below --out
    std::string issued_by;  // the version that issued it
};

struct RenderRequest {
    std::vector<std::string> numbers = {};  // of documents; empty: all, with summaries
    std::optional<Term> term = std::nullopt;
    std::vector<DocumentForm> forms = {};  // --also: beside those that each was issued with
    WritingRequest writing = {};
};

struct Rendering {
    std::vector<RenderedFile> files = {};
    bool is_interrupted = false;                // the files of the run at hand were not written
    bool is_without_logo = false;               // of some run, as RunFiles says
    std::vector<std::string> halves_left = {};  // of all runs, as RunFiles says
    // What stopped it: numbers that were never issued, other documents in the files' places (U501,
    // U502). Files of runs before are written.
    Diagnostics found = {};
};

// Precondition: the ledger's transaction has begun. Throws IoError and LedgerError.
[[nodiscard]] Rendering render_runs(const Ledger& ledger, const RenderRequest& request);

// U502, for each file in whose place another document stands.
void add_others_there(const std::vector<std::string>& paths, Diagnostics& found);

}  // namespace underlag
