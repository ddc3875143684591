// What `ledger log`, `ledger verify` and `ledger render` answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/reports/sink.hpp"

namespace underlag {

// An import or a run, or the ledger's beginning.
struct LoggedEvent {
    enum class Event { opened, imported, issued } event = Event::imported;
    std::int64_t record = 0;
    std::string recorded_at = {};
    std::string program_version = {};
    std::string chain_head = {};
    Term term = {};  // opened: the first term; issued: the run's
    // imported
    std::vector<InputFile> lists = {};
    std::vector<InputFile> agreements = {};
    std::optional<Term> complete_for = {};
    std::size_t added = 0, changed = 0, cancelled = 0;
    // issued
    std::optional<Date> issue_date = {};
    std::string first_number = {}, last_number = {};
    std::size_t invoice_bases = 0, credit_notes = 0;
    Money invoiced = {}, credited = {};
    bool has_files = false;
};

// {"format":"underlag.ledger-log/1","ledger","events":[...]}, oldest first.
void write_log_json(const std::string& ledger, const std::vector<LoggedEvent>& events,
                    const Sink& out);
void write_log_text(const std::string& ledger, const std::vector<LoggedEvent>& events,
                    Language language, const Sink& out);

struct FoundFault {
    enum class What {
        unreadable,
        altered,
        removed,
        added,
        reordered,
        altered_name,
        gap_in_numbers,
        wrong_sum,
        over_credited,
    } what = What::altered;
    std::string table;        // may be empty
    std::int64_t record = 0;  // 0: of no single record
    std::string detail;       // a document's number, or what the database said; may be empty
};

struct VerifiedLedger {
    std::string ledger;
    std::size_t records = 0;
    std::string chain_head;
    std::vector<FoundFault> faults;
};

// {"format":"underlag.ledger-verify/1","ledger","records","chain_head","faults":[...]}
void write_verify_json(const VerifiedLedger& verified, Language language, const Sink& out);
void write_verify_text(const VerifiedLedger& verified, Language language, const Sink& out);

struct RenderedFile {
    // `written`: the ledger has no checksum to compare with, since a crash came before the files.
    enum class Outcome { same, different, written } outcome = Outcome::same;
    std::string path;       // below --out
    std::string issued_by;  // the version that issued it
};

// {"format":"underlag.ledger-render/1","folder","version","files":[...],"same","different",
// "written"}
void write_render_json(const std::string& folder, const std::string& program_version,
                       const std::vector<RenderedFile>& files, const Sink& out);
void write_render_text(const std::string& folder, const std::string& program_version,
                       const std::vector<RenderedFile>& files, Language language, const Sink& out);

}  // namespace underlag
