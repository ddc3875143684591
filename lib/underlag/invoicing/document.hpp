// A document that is sent, an invoice base (faktureringsunderlag, Bilaga 2) or a credit note: a
// value that owns all it prints, whatever kind of claim its lines are for (§ 4.6).
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/agreement/invoicing_settings.hpp"
#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/text/swedish_order.hpp"
#include "underlag/values/money.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// What a line answers for: at most one line for it is open.
struct ClaimKey {
    enum class Kind : std::uint8_t {
        placement,  // a placement's part in a term
        share,      // a party's share of a year's cost
    };
    std::int64_t id = 0;    // the ledger's record of what is claimed; 0 in a one-off run
    std::int32_t part = 0;  // of a placement part_of(its term), of a share the year
    Kind kind = Kind::placement;
    friend auto operator<=>(const ClaimKey&, const ClaimKey&) = default;
};

// Sorts as the terms do.
[[nodiscard]] constexpr std::int32_t part_of(Term term) {
    return term.year * 2 + (term.season == Season::autumn ? 1 : 0);
}

// How the amount of a placement came about, and which placement it is.
struct PlacementBasis {
    std::string_view id = {};           // the list's; empty: none
    std::string_view student_ref = {};  // empty: the list gives none
    std::string_view programme = {};
    std::string_view list_name = {};          // the file; empty from the ledger
    std::string_view list_sheet = {};         // of a workbook
    std::uint32_t list_line = 0;              // in that file; 0 from the ledger
    bool is_protected = false;                // the line's name is then the reference
    DayCount count = {};                      // in the term
    const WeekRate* rate = nullptr;           // with its steps
    std::optional<Term> continued_from = {};  // it began in an earlier term: "från HT2016"
    std::optional<Term> continues_in = {};    // it goes on: "fortsätter i VT2017"
};

// How a party's share of a year's cost came about: largest remainder (contract, section 10).
struct ShareBasis {
    WeekRate cost = {};     // the year's, raised step by step like a week rate
    std::string part = {};  // "Länets kommuner"
    Decimal percent = {};   // of the cost that the part is
    Money part_amount = {};
    std::optional<std::int64_t> population;  // nothing: the part is this party's alone
    std::int64_t population_of_all = 0;
    std::optional<Date> counted_on = {};  // the day of the population
    std::string quota = {};               // before anything is rounded
    Money floor = {};
    std::string remainder = {};        // what the floor leaves of the quota
    int rank = 0;                      // among the remainders, from 1; 0: nothing was left
    bool is_raised = false;            // got one of the kronor, or öre, that were left over
    std::optional<Money> before = {};  // the share of the year before, where that is known
};

// Why an invoiced line is credited; the documents say it in words.
enum class CreditReason : std::uint8_t {
    cancelled,       // the placement is not to be paid any more
    unit_changed,    // it is at another unit, or under another agreement
    period_changed,  // other first or last day in the term
    days_changed,    // the same period, another number of days
    rate_changed,    // another week rate (--correct-rates)
    no_longer_due,   // nothing of it is due any more, though it is not cancelled
    reissued,        // the same days and kronor are issued anew (ledger reissue)
};

// Where a line stands in the ledger; all 0 in a one-off run.
struct LineRecords {
    std::int64_t version = 0;   // LedgerRow::version that a placement's line was made from
    std::int64_t line = 0;      // its own record; 0 until it is issued
    std::int64_t credited = 0;  // on a credit note: the record of the invoice line it credits
};

// Views and pointers lead into the document it stands on, or, before it stands on one, into what it
// was made from. Kept small: a run may have a million.
struct Line {
    ClaimKey claim = {};
    std::string_view name = {};  // of a placement the student as shown; of a share its part
    Period period;               // the days within the term; the year
    int quantity = 0;            // days; 1 of a share
    Money price = {};            // the week rate; the share
    Money amount = {};
    PlacementBasis placement = {};      // of a placement
    const ShareBasis* share = nullptr;  // of a share
    CreditReason reason = {};           // on a credit note
    std::string_view reason_text = {};  // on a credit note: the sentence that is printed
    LineRecords records = {};
};

// Who issues a document, who receives it, and whom its lines are of, as it is printed.
struct Party {
    std::string id = {};  // of a unit or of one who shares a cost
    std::string name = {};
    std::optional<OrganisationNumber> organisation_number = {};
    Contact contact = {};
    std::optional<Giro> giro = {};
    std::string reference = {};           // "Er referens"
    std::string customer_number = {};     // in the accounting system
    std::string electronic_address = {};  // Peppol
    std::string vat_number = {};
    std::vector<std::pair<std::string, std::string>> coding = {};  // keys for the accounting system
    friend bool operator==(const Party&, const Party&) = default;
};

// What an agreement chose where it is silent, as documents and their other forms say it.
struct Policy {
    InArrears in_arrears = InArrears::term;
    Rounding rounding = Rounding::krona;
    Chain chain = Chain::rounded;
    HolidayPolicy public_holidays = HolidayPolicy::paid;
    std::vector<std::string> programmes = {};  // those with rates of their own
    InvoiceSettings invoice = {};
    AccountingSettings accounting = {};
    friend bool operator==(const Policy&, const Policy&) = default;
};

enum class DocumentKind : std::uint8_t { invoice, credit };

// What documents are made for: "HT2016", or the year of a cost that is shared, "2024".
[[nodiscard]] inline std::string occasion_text(Term term, int cost_year) {
    return cost_year > 0 ? std::to_string(cost_year) : to_text(term);
}

struct Document {
    DocumentKind kind = DocumentKind::invoice;
    std::string number = {};   // "2016-0001"; empty: not recorded in the ledger
    std::string credits = {};  // the number of what a credit note credits; otherwise empty
    std::optional<Date> credits_issued = {};  // when that was issued
    std::string replaces = {};                // the number of what it was issued in the stead of
    // Of an invoice base: the numbers of what was credited in the same run and that its lines come
    // in the stead of, by claim.
    std::vector<std::pair<ClaimKey, std::string>> in_stead_of = {};
    std::string note = {};  // in the user's words
    Term term = {};         // that is invoiced; lines may be of earlier ones
    int cost_year = 0;      // of shares, which have no term: the year of the cost
    Date issue_date = {};
    std::optional<Date> due_date = {};  // of an invoice that is dated the issue date
    std::string agreement = {};         // its id
    std::string agreement_reference = {};
    Party issuer = {};
    Party receiver = {};
    Party subject = {};  // the unit that the lines are of; the party whose shares they are
    Policy policy = {};
    std::vector<Line> lines = {};   // by name in Swedish order, then first day
    std::size_t lines_to_make = 0;  // > 0: `lines` is empty, and DocumentRun::whole gives so many
    long long days = 0;             // of the lines that are placements'
    Money total = {};               // positive on a credit note too
    std::string file = {};          // below --out, with `/`: "HT2016/KI/hemsjukvard-aso.xlsx"
    // What the lines lead into; copies of the document share it.
    std::shared_ptr<const void> ground = {};

    [[nodiscard]] std::size_t line_count() const { return lines.size() + lines_to_make; }
    [[nodiscard]] std::string occasion() const { return occasion_text(term, cost_year); }
    // The number in in_stead_of; empty: the line comes in the stead of none.
    [[nodiscard]] std::string_view replaced_by_line(const Line& line) const;
};

// A document without lines, from an agreement to its university, of one of its units.
[[nodiscard]] Document document_of(const Agreement& agreement, const Activity& unit);
[[nodiscard]] Party subject_of(const Activity& unit);
[[nodiscard]] Policy policy_of(const Agreement& agreement);

// The same days, kronor, parties and so on taken back: a credit note of these lines of `original`.
[[nodiscard]] Document credit_note_of(const Document& original, std::vector<Line> lines,
                                      const SwedishOrder& order);

// Gives a document its lines as they stand, with copies of all that they lead into; what is there
// besides, its sums too, is as before.
void keep_lines(Document& document, std::vector<Line> lines);

// Gives a document its lines, sorted, with copies of all that they lead into, and counts their days
// and total.
void put_lines(Document& document, std::vector<Line> lines, const SwedishOrder& order);

}  // namespace underlag
