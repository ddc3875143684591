// The invoice base (faktureringsunderlag, Bilaga 2) of one unit and term, and its lines (§ 4.6).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/paid_days.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/diagnostics/location.hpp"
#include "underlag/values/money.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// Why an invoiced line is credited; the documents say it in words.
enum class CreditReason : std::uint8_t {
    cancelled,       // the placement is not to be paid any more
    unit_changed,    // it is at another unit, or under another agreement
    period_changed,  // other first or last day in the term
    days_changed,    // the same period, another number of days
    rate_changed,    // another week rate (--correct-rates)
    no_longer_due,   // nothing of it is due any more, though it is not cancelled
};

// Where a line stands in the ledger; all 0 in a one-off run.
struct LineRecord {
    std::int64_t placement = 0;  // LedgerRow::placement
    std::int64_t version = 0;    // LedgerRow::version that the line was made from
    std::int64_t line = 0;       // its own record; 0 until it is issued
    std::int64_t credited = 0;   // on a credit note: the record of the invoice line it credits
};

// A placement's part in the term. Views point into the lists, agreements or ledger records it was
// made from. Kept small, in an order without gaps: a run may have a million.
struct InvoiceLine {
    std::string_view placement_id = {};  // empty: none
    std::string_view student = {};       // as shown: the reference of a protected student
    std::string_view student_ref = {};   // empty: the list gives none
    std::string_view programme = {};
    std::string_view list_name = {};  // the file; empty from the ledger
    std::uint32_t line = 0;           // in that file; 0 from the ledger
    Period period;                    // the days within the term
    DayCount count = {};
    bool continues = false;     // the placement goes on in the next term: "fortsätter i VT2017"
    bool continued = false;     // it began in an earlier one: "från HT2016"
    bool is_protected = false;  // `student` is then the reference
    CreditReason reason = {};   // on a credit note
    Term continues_in = {};     // with continues
    Term continued_from = {};   // with continued
    const WeekRate* rate = nullptr;
    Money amount = {};
    LineRecord record = {};
    std::string_view reason_text = {};  // on a credit note: the sentence that is printed

    [[nodiscard]] int days() const { return count.paid(); }
};

enum class DocumentKind { invoice, credit };

// A document that is sent: an invoice base, or a credit note with positive amounts.
struct InvoiceBase {
    DocumentKind kind = DocumentKind::invoice;
    std::string number = {};   // "2016-0001"; empty: not recorded in the ledger
    std::string credits = {};  // the number of what a credit note credits; otherwise empty
    std::optional<Date> credits_issued = {};  // when that was issued
    const Agreement* agreement = nullptr;
    const Activity* activity = nullptr;
    std::vector<InvoiceLine> lines = {};  // by student in Swedish order, then first day
    std::size_t lines_to_make = 0;        // > 0: `lines` is empty, and InvoiceRun::make_lines gives
                                          // so many when they are wanted
    std::optional<Date> due_date = {};    // of an invoice that is dated the issue date
    long long days = 0;
    Money total = {};
    std::string file = {};  // below --out, with `/`: "HT2016/KI/hemsjukvard-aso.xlsx"

    [[nodiscard]] std::size_t line_count() const { return lines.size() + lines_to_make; }
};

// A checked input file, for the trace on sheet Kontroll.
struct InputFile {
    std::string name = {};
    std::string sha256 = {};
};

// A row that was left out with --skip-invalid.
struct SkippedRow {
    std::string_view list_name = {};
    std::uint32_t line = 0;                    // 0 of a placement of the ledger
    std::vector<std::string_view> codes = {};  // each once, sorted
    std::string_view placement_id = {};        // of a placement of the ledger
};

// Everything one `generate` makes. Credits come first, then invoice bases, each by agreement and
// unit.
struct InvoiceRun {
    Term term = {};
    Date issue_date = {};
    bool recorded = false;  // in the ledger
    std::vector<InvoiceBase> documents = {};
    std::vector<SkippedRow> skipped = {};
    std::vector<InputFile> inputs = {};
    std::string summary_file = {};     // "HT2016/sammanstallning.xlsx"
    std::string chain_head = {};       // of a recorded run: the checksum of its last record, in hex
    std::string program_version = {};  // of the build that made or issued it
    // The lines of a document of this run, so that those of a million placements are never there at
    // once. From several threads.
    std::function<std::vector<InvoiceLine>(const InvoiceBase&)> make_lines = {};

    // The document with its lines.
    [[nodiscard]] InvoiceBase whole(const InvoiceBase& document) const;

    // Of invoice lines; credits not counted.
    [[nodiscard]] std::size_t placements() const;
    [[nodiscard]] long long days() const;
    [[nodiscard]] Money invoiced() const;
    [[nodiscard]] Money credited() const;
};

}  // namespace underlag
