// The documents that one `generate` or `share` makes, and what they say of where they came from.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/invoicing/document.hpp"
#include "underlag/invoicing/document_form.hpp"

namespace underlag {

// A checked input file, for the trace on sheet Kontroll.
struct InputFile {
    std::string name = {};
    std::string sha256 = {};
    // Of a file of agreements what it is about, whatever it is called and wherever it lies: the id
    // of its agreement, or the units of its register (agreements_used.hpp). Empty: unknown.
    std::string holds = {};
};

// What the documents of a run say of how they were made.
struct Trace {
    std::vector<InputFile> inputs = {};
    std::string program_version = {};  // of the build that made or issued them
    std::string chain_head = {};       // of a recorded run: the checksum of its last record, in hex
};

// A row that was left out with --skip-invalid.
struct SkippedRow {
    std::string_view list_name = {};
    std::uint32_t line = 0;                    // 0 of a placement of the ledger
    std::vector<std::string_view> codes = {};  // each once, sorted
    std::string_view placement_id = {};        // of a placement of the ledger
    std::string_view sheet = {};               // of a workbook
};

// Gives a document its lines, so that those of a million placements are never there at once. Asked
// from several threads; belongs to the operation that knows what the lines are made from.
using LineSource = std::function<void(Document&)>;

// What the one who invoices a shared cost pays itself: it is on no document, but in the summary.
struct OwnShare {
    std::string party = {};  // its name
    ShareBasis basis = {};
    Money amount = {};
};

// Credits come first, then invoice bases, each by agreement and subject.
struct DocumentRun {
    Term term = {};
    int cost_year = 0;  // of shares, which have no term: the year of the cost
    Date issue_date = {};
    bool recorded = false;  // in the ledger
    // In the user's words, why its documents are issued in the stead of others; empty: they are
    // not.
    std::string reissue_reason = {};
    std::vector<Document> documents = {};
    // Units whose new name, contact or giro the run tells of (L402), though it may have no document
    // of theirs: kept, so that it is told once.
    std::vector<Party> told = {};
    std::vector<OwnShare> own_shares = {};  // of a run that invoices every party
    std::vector<SkippedRow> skipped = {};
    std::string summary_file = {};         // "HT2016/sammanstallning.xlsx"
    std::vector<DocumentForm> forms = {};  // that are made beside the workbooks
    Trace trace = {};
    LineSource line_source = {};  // when documents have lines to make

    [[nodiscard]] std::string occasion() const { return occasion_text(term, cost_year); }
    // The document with its lines.
    [[nodiscard]] Document whole(const Document& document) const;
    // Says of every document what it was made for and when.
    void date_documents();
    // Says of every invoice base which credited lines its lines come in the stead of: those for the
    // same claim, on credit notes of the run. The documents must have their lines.
    void tell_what_is_replaced();

    // Of invoice lines; credits not counted.
    [[nodiscard]] std::size_t placements() const;
    [[nodiscard]] long long days() const;
    [[nodiscard]] Money invoiced() const;
    [[nodiscard]] Money credited() const;
};

// A recorded run by the numbers and files of its documents, without their lines.
struct RunOutline {
    struct Entry {
        DocumentKind kind = DocumentKind::invoice;
        std::string number = {};
        std::string file = {};  // below --out
    };
    std::int64_t id = 0;  // its record in the ledger
    Term term = {};
    int cost_year = 0;  // as of a DocumentRun
    Date issue_date = {};
    std::vector<Entry> documents = {};  // in the order of their numbers
    std::string summary_file = {};

    [[nodiscard]] std::string occasion() const { return occasion_text(term, cost_year); }
};

// Where the forms of a run stand below the folder of --out (contract, section 9).

// Beside the document's workbook: "HT2016/KI/hemsjukvard-aso-2016-0001.pdf" and ".xml".
[[nodiscard]] std::string form_file(const Document& document, DocumentForm form);
// Of a form of the run, with its first number: "HT2016/bokforing-2016-0001.si"; one-off
// "HT2016/oversikt.html".
[[nodiscard]] std::string form_file(const DocumentRun& run, DocumentForm form);

}  // namespace underlag
