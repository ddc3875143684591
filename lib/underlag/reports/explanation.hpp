// What `explain NUMBER` and `explain PLACEMENT` answer: how every krona came about, worked as a
// person would by hand, from the very steps that made the amount (§ 4.6).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/reports/import_report.hpp"
#include "underlag/reports/sink.hpp"

namespace underlag {

// What a document holds of a placement's term.
struct IssuedAmount {
    std::string number;  // of the document
    DocumentKind kind = DocumentKind::invoice;
    std::string credits = {};  // of a credit note: the number of its original
    Date issue_date = {};
    Term term = {};
    Money amount = {};
};

struct ExplainedLine {
    const InvoiceLine* line = nullptr;
    const Agreement* agreement = nullptr;
    const Activity* activity = nullptr;
    // Of the same placement and term, in the order of issue.
    std::vector<IssuedAmount> issued = {};
};

struct ExplainedDocument {
    const InvoiceRun* run = nullptr;
    const InvoiceBase* base = nullptr;
    std::vector<std::vector<IssuedAmount>> issued = {};  // for each line, as above
};

// What a list (or --complete-for) said of the placement at one time.
struct ExplainedVersion {
    std::string recorded_at;
    std::string list_name = {};  // empty: --complete-for
    std::uint32_t line = 0;
    PlacementFacts facts = {};
};

struct ExplainedPlacement {
    std::string id;
    std::vector<ExplainedVersion> versions = {};  // oldest first
    std::vector<ExplainedLine> due = {};          // by term; empty: nothing is due
    // In terms where nothing is due any more.
    std::vector<IssuedAmount> issued = {};
    // What is due cannot be told: its agreement is not loaded, or lacks its unit or rate.
    bool is_left = false;
};

// {"format":"underlag.explain/1","document":{...}}
void write_document_json(const ExplainedDocument& document, Language language, const Sink& out);
void write_document_text(const ExplainedDocument& document, Language language, const Sink& out);

// {"format":"underlag.explain/1","placements":[...]}: an id may be used under several agreements.
void write_placements_json(std::span<const ExplainedPlacement> placements, Language language,
                           const Sink& out);
void write_placements_text(std::span<const ExplainedPlacement> placements, Language language,
                           const Sink& out);

}  // namespace underlag
