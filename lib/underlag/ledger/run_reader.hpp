// Reads one issued run from the store: whole, or some of its lines alone.
#pragma once

#include <algorithm>
#include <list>
#include <unordered_map>
#include <utility>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/issued_run.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/read_facts.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/word_sets.hpp"

namespace underlag {

inline constexpr const char* line_columns =
    "SELECT document, t.seq, claim_kind, claim, part, credited_line, first_day, last_day, "
    "quantity, price, amount, reason, reason_text, share, version, placement_id, -student, n.name, "
    "student_ref, programme, l.text, is_protected, weekdays, unpaid_holidays, stated_days, "
    "week_rate, continued_from, continues_in ";
inline constexpr const char* line_tables =
    "FROM lines t LEFT JOIN names n ON n.id = t.student "
    "LEFT JOIN labels l ON l.seq = t.programme";

inline std::string document_number_at(const Rows& row, int year) {
    if (row.is_none(year))
        return {};
    return to_text(DocumentNumber{small_at(row, year), number_at(row, year + 1)});
}

// Which invoice lines of a run are read alone.
struct LinesWanted {
    ClaimKey::Kind kind = ClaimKey::Kind::placement;
    std::int32_t first_part = 0;
    std::int32_t last_part = 0;
    // Those that a credit note of a later day credits; nothing: those that none does.
    std::optional<Date> credited_after = std::nullopt;
};

class RunReader {
   public:
    RunReader(Store& store, std::int64_t id, const ProtectedPlacements& secret)
        : store_(store), secret_(secret), records_{store, id, 0} {
        issued_.id = id;
    }

    // Those lines, their documents' facts, and no more.
    DocumentRun read_only(const LinesWanted& wanted) {
        read_head();
        read_lines_wanted(wanted);
        put_lines_on_documents();
        return std::move(issued_.run);
    }

    IssuedRun read() {
        read_run();
        read_inputs();
        facts_ = read_facts(records_);
        read_documents();
        read_lines();
        issued_.run.own_shares = std::move(facts_.own_shares);
        put_lines_on_documents();
        issued_.run.tell_what_is_replaced();
        if (lines_without_names_)  // the summary has every line on a sheet
            issued_.files_without_names.push_back(issued_.run.summary_file);
        read_files();
        return std::move(issued_);
    }

   private:
    std::string_view keep(std::string_view text) {
        return text.empty() ? std::string_view{} : texts_.emplace_back(text);
    }
    // A text that many lines share, by its record.
    std::string_view keep_once(const Rows& row, int record, int text) {
        if (row.is_none(record))
            return {};
        const auto [known, is_new] = shared_.try_emplace(number_at(row, record));
        if (is_new)
            known->second = keep(text_at(row, text));
        return known->second;
    }

    void read_head() {
        Rows row = store_.rows(
            "SELECT r.term, r.cost_year, r.issue_day, t.seq "
            "FROM runs r JOIN run_totals t ON t.run = r.seq WHERE r.seq = $1",
            {issued_.id});
        if (!row.next())
            damaged("run " + std::to_string(issued_.id) + " is missing");
        DocumentRun& run = issued_.run;
        if (!row.is_none(0))
            run.term = term_at(row, 0);
        run.cost_year = small_at(row, 1);
        run.issue_date = date_at(row, 2);
        run.recorded = true;
        records_.last = number_at(row, 3);
    }

    void read_run() {
        read_head();
        Rows row = store_.rows(
            "SELECT r.recorded_at, r.program_version, r.only_term, r.word_set, "
            "r.summary_file, t.checksum, r.reissue_reason, r.forms "
            "FROM runs r JOIN run_totals t ON t.run = r.seq WHERE r.seq = $1",
            {issued_.id});
        (void)row.next();
        issued_.recorded_at = text_at(row, 0);
        issued_.run.trace.program_version = text_at(row, 1);
        issued_.only_term = yes_at(row, 2);
        issued_.words = read_word_set(store_, number_at(row, 3));
        issued_.run.summary_file = text_at(row, 4);
        issued_.run.trace.chain_head = to_hex(blob_at(row, 5));
        issued_.run.reissue_reason = text_at(row, 6);
        std::string unknown;
        issued_.run.forms = parse_forms(text_at(row, 7), unknown);
        if (!unknown.empty())
            damaged("an unknown form of documents");
    }

    void read_inputs() {
        auto rows = records_.rows("SELECT name, sha256 FROM run_inputs t");
        while (rows.next())
            issued_.run.trace.inputs.push_back(
                {std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    void read_documents() {
        auto rows = records_.rows(
            "SELECT t.seq, t.kind, t.year, t.counter, c.year, c.counter, q.year, q.counter, "
            "t.note, "
            "t.agreement, t.issuer, t.receiver, t.subject, t.due_day, t.days, t.total, t.file, "
            "r.issue_day FROM documents t LEFT JOIN documents c ON c.seq = t.credits "
            "LEFT JOIN runs r ON r.seq = c.run LEFT JOIN documents q ON q.seq = t.replaces");
        while (rows.next()) {
            documents_[number_at(rows, 0)] = issued_.run.documents.size();
            Document& document = issued_.run.documents.emplace_back();
            document.kind = choice_at<DocumentKind>(rows, 1);
            document.number = document_number_at(rows, 2);
            document.credits = document_number_at(rows, 4);
            document.replaces = document_number_at(rows, 6);
            document.note = text_at(rows, 8);
            document.term = issued_.run.term;
            document.cost_year = issued_.run.cost_year;
            document.issue_date = issued_.run.issue_date;
            const AgreementFacts& agreement =
                found_in(facts_.agreements, number_at(rows, 9), "agreement_facts");
            document.agreement = agreement.id;
            document.agreement_reference = agreement.reference;
            document.policy = agreement.policy;
            document.issuer = found_in(facts_.parties, number_at(rows, 10), "parties");
            document.receiver = found_in(facts_.parties, number_at(rows, 11), "parties");
            document.subject = found_in(facts_.parties, number_at(rows, 12), "parties");
            if (!rows.is_none(13))
                document.due_date = date_at(rows, 13);
            document.days = number_at(rows, 14);
            document.total = money_at(rows, 15);
            document.file = text_at(rows, 16);
            if (!rows.is_none(17))
                document.credits_issued = date_at(rows, 17);
        }
        lines_.resize(issued_.run.documents.size());
    }

    void read_lines() {
        auto rows = records_.rows(std::string{line_columns} + line_tables);
        while (rows.next())
            add_line(rows);
    }

    [[nodiscard]] Rows lines_wanted(const LinesWanted& wanted) {
        const std::string of_parts = std::string{line_columns} + line_tables +
                                     " WHERE t.seq BETWEEN $1 AND $2 AND t.credited_line IS NULL "
                                     "AND t.part BETWEEN $3 AND $4 AND t.claim_kind = $5 AND ";
        const char* const in_order = " ORDER BY t.seq";
        if (wanted.credited_after)
            return store_.rows(
                of_parts +
                    "EXISTS (SELECT 1 FROM lines c JOIN documents d ON d.seq = c.document "
                    "JOIN runs r ON r.seq = d.run "
                    "WHERE c.credited_line = t.seq AND r.issue_day > $6)" +
                    in_order,
                {records_.first, records_.last, wanted.first_part, wanted.last_part,
                 stored(wanted.kind), *wanted.credited_after});
        return store_.rows(of_parts +
                               "NOT EXISTS (SELECT 1 FROM lines c "
                               "WHERE c.credited_line = t.seq)" +
                               in_order,
                           {records_.first, records_.last, wanted.first_part, wanted.last_part,
                            stored(wanted.kind)});
    }

    void read_lines_wanted(const LinesWanted& wanted) {
        Rows rows = lines_wanted(wanted);
        while (rows.next()) {
            if (documents_.empty()) {
                facts_ = read_facts(records_);
                read_documents();
            }
            add_line(rows);
        }
    }

    void add_line(const Rows& row) {
        const std::size_t document = found_in(documents_, number_at(row, 0), "documents");
        Line& line = lines_[document].emplace_back(line_at(row));
        if (line.claim.kind != ClaimKey::Kind::placement || line.placement.is_protected)
            return;
        if (const auto secret = secret_.find(line.claim.id); secret != secret_.end()) {
            line.placement.is_protected = true;
            line.name = line.placement.student_ref = keep(secret->second);
        } else if (line.name.empty()) {
            line.name = shown_student({}, line.placement.student_ref, line.placement.id);
        } else {
            return;
        }
        std::vector<std::string>& files = issued_.files_without_names;
        const std::string& file = issued_.run.documents[document].file;
        if (files.empty() || files.back() != file)
            files.push_back(file);
        lines_without_names_ = true;
    }

    Line line_at(const Rows& row) {
        Line line{.period = period_at(row, 6, 7)};
        line.records = {number_at(row, 14), number_at(row, 1), number_at(row, 5)};
        line.claim = {number_at(row, 3), small_at(row, 4), choice_at<ClaimKey::Kind>(row, 2)};
        line.quantity = small_at(row, 8);
        line.price = money_at(row, 9);
        line.amount = money_at(row, 10);
        if (!row.is_none(11)) {
            line.reason = choice_at<CreditReason>(row, 11);
            line.reason_text = keep(text_at(row, 12));
        }
        if (line.claim.kind == ClaimKey::Kind::share) {
            line.share = &found_in(facts_.shares, number_at(row, 13), "shares");
            line.name = line.share->part;
            return line;
        }
        PlacementBasis& placement = line.placement;
        placement.id = keep(text_at(row, 15));
        placement.student_ref = keep(text_at(row, 18));
        placement.is_protected = yes_at(row, 21);
        // Names' rows count below 0 here, apart from the labels'.
        line.name = placement.is_protected ? placement.student_ref : keep_once(row, 16, 17);
        placement.programme = keep_once(row, 19, 20);
        placement.count = {small_at(row, 22), small_at(row, 23), int_at(row, 24)};
        placement.rate = &found_in(facts_.rates, number_at(row, 25), "rates");
        if (!row.is_none(26))
            placement.continued_from = term_at(row, 26);
        if (!row.is_none(27))
            placement.continues_in = term_at(row, 27);
        return line;
    }

    // Their order in the ledger is that of the document. Days and total are the ledger's own, also
    // where not all lines are read.
    void put_lines_on_documents() {
        for (std::size_t index = 0; index < lines_.size(); ++index)
            keep_lines(issued_.run.documents[index], std::move(lines_[index]));
    }

    void read_files() {
        Rows rows = store_.rows("SELECT path, sha256 FROM issued_files WHERE run = $1 ORDER BY seq",
                                {issued_.id});
        while (rows.next())
            issued_.files.push_back({std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    Store& store_;
    const ProtectedPlacements& secret_;
    RunRecords records_;
    RunFacts facts_;
    IssuedRun issued_;
    std::unordered_map<std::int64_t, std::size_t> documents_;
    bool lines_without_names_ = false;
    std::vector<std::vector<Line>> lines_;  // of each document, until they are on it
    std::list<std::string> texts_;          // that they lead into till then
    std::unordered_map<std::int64_t, std::string_view> shared_;
};

}  // namespace underlag
