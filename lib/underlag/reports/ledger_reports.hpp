// What `ledger create`, `log`, `verify`, `render`, `forget` and `copy` answer.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/operations/copy.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// A ledger on a server, made just now or there since before.
struct MadeLedger {
    std::string address;
    std::string schema;
    bool is_new = false;
};

// {"format":"underlag.ledger-create/1","ledger","schema","is_new","officers","readers"}
void write_create_json(const MadeLedger& made, const Sink& out);
void write_create_text(const MadeLedger& made, Language language, const Sink& out);

// {"format":"underlag.ledger-log/1","ledger","events":[...]}, oldest first.
void write_log_json(const std::string& ledger, const std::vector<HistoryEntry>& events,
                    const Sink& out);
void write_log_text(const std::string& ledger, const std::vector<HistoryEntry>& events,
                    Language language, const Sink& out);

// {"format":"underlag.ledger-verify/1","ledger","records","chain_head","expected_head":{"checksum",
// "record","records_since"} when asked for,"faults":[...]}
void write_verify_json(const std::string& ledger, const Verification& verification,
                       Language language, const Sink& out);
void write_verify_text(const std::string& ledger, const Verification& verification,
                       Language language, const Sink& out);

// {"format":"underlag.ledger-render/1","folder","version","files":[...],"same","different",
// "written"}
void write_render_json(const std::string& folder, const std::string& program_version,
                       const std::vector<RenderedFile>& files, const Sink& out);
void write_render_text(const std::string& folder, const std::string& program_version,
                       const std::vector<RenderedFile>& files, Language language, const Sink& out);

// {"format":"underlag.ledger-forget/1","ledger","before","forgotten","kept_documents","unsettled",
// "contacts","recorded"}, in students.
void write_forget_json(const std::string& ledger, Term before, const OldNames& names, bool recorded,
                       const Sink& out);
void write_forget_text(Term before, const OldNames& names, bool recorded, Language language,
                       const Sink& out);

// {"format":"underlag.ledger-copy/1","from","to","records","names","chain_head"}. The text says
// which of the two is the ledger from now on.
void write_copy_json(const CopyRequest& request, const CopiedLedger& copied, const Sink& out);
void write_copy_text(const CopyRequest& request, const CopiedLedger& copied, Language language,
                     const Sink& out);

}  // namespace underlag
