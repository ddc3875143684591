// The lists and agreements of a command, and the ledger's placements: read, and judged by every
// rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/ledger_list.hpp"
#include "underlag/placement/list_options.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

struct CheckedLists {
    Sources sources = {};
    // The agreement files alone, which the agreements' own texts point into: they are read while
    // the lists are added to `sources`. A SourceId means the same in both.
    Sources agreement_sources = {};
    std::vector<Agreement> agreements = {};
    PlacementList list = {};
    Assignments assignments = {};
    std::optional<RateBook> rates = std::nullopt;
    std::vector<InputFile> inputs = {};            // the lists with their checksums, when wanted
    std::vector<InputFile> agreement_inputs = {};  // likewise
    std::vector<LedgerRow> ledger_rows = {};       // of the first placements, the ledger's
    Diagnostics found = {};                        // sorted
};

// A list or agreement that is no file.
struct GivenText {
    std::string name;  // what findings call it
    std::string text;  // its bytes
};

// What is read, and how.
struct ReadingRequest {
    std::vector<std::string> lists = {};          // in the order given; "-" is standard input
    std::vector<std::string> agreements = {};     // files; empty, and no texts: every avtal/*.toml
    std::vector<GivenText> list_texts = {};       // after the files
    std::vector<GivenText> agreement_texts = {};  // likewise
    std::optional<Encoding> encoding = {};        // nothing: found out
    std::vector<std::string> sheets = {};         // of workbooks; empty: those that are lists
    std::string_view sheet_option = "--sheet";    // what names them
    bool sheets_may_be_of_others = false;         // of lists that are read besides these
    std::vector<ExtraHeading> headings = {};      // beside those that lists are known to have
    // Of rows that name none: their unit, by id, name or alias; likewise their university.
    std::string for_activity = {};
    std::string for_university = {};
    bool fill_down = false;         // a unit stands on the first row of its block only
    unsigned threads = 1;           // the result does not depend on it
    bool needs_agreements = false;  // none at all is an error (U501)
    bool needs_checksums = false;
};

// The ledger's placements, for add_ledger_list.
struct NamedLedgerList {
    std::string name;  // the ledger's path, as the user gave it
    LedgerPlacements placements;
};

// Reads the agreements (A210, A211 stop) and the lists (C001 stops, and so does a unit or
// university for all rows that no agreement has: U501); the placements of `known`, when given, come
// first among the placements. False when something stopped it; `found` then holds all such reasons.
[[nodiscard]] bool read_inputs(const ReadingRequest& request, std::optional<NamedLedgerList> known,
                               CheckedLists& into);

// Puts the ledger's placements behind those that are there.
void add_ledger_list(NamedLedgerList known, CheckedLists& into);

// Finds the agreement and unit of every placement, and the rates of all years that they touch.
void assign_placements(unsigned threads, CheckedLists& into);

// Everything that the rules look at.
[[nodiscard]] CheckInput check_input(const CheckedLists& checked,
                                     std::optional<GeneratePurpose> generate, unsigned threads);

// Raises warnings where `strict`, and sorts.
void conclude(bool strict, CheckedLists& checked);

// All of it for lists alone: read, assigned and judged. False when something stopped the reading.
[[nodiscard]] bool check_lists(const ReadingRequest& request,
                               std::optional<GeneratePurpose> generate, bool strict,
                               CheckedLists& into);

// Whether errors stop what is to be made of the lists: all do, but those of rows that are left out.
[[nodiscard]] bool is_stopped(const CheckedLists& checked, bool skip_invalid);

}  // namespace underlag
