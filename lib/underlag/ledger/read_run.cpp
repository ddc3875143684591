#include <map>
#include <unordered_map>
#include <utility>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/state.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/word_sets.hpp"

namespace underlag {
namespace {

std::optional<OrganisationNumber> organisation_number_at(SQLite::Statement& row, int column) {
    if (row.isColumnNull(column))
        return std::nullopt;
    auto number = OrganisationNumber::parse(text_at(row, column));
    if (!number)
        damaged("an organisation number with a wrong check digit");
    return *std::move(number);
}

std::optional<Giro> giro_at(SQLite::Statement& row, int bankgiro, int plusgiro) {
    const bool is_bankgiro = !row.isColumnNull(bankgiro);
    if (!is_bankgiro && row.isColumnNull(plusgiro))
        return std::nullopt;
    auto giro = Giro::parse(is_bankgiro ? Giro::Kind::bankgiro : Giro::Kind::plusgiro,
                            text_at(row, is_bankgiro ? bankgiro : plusgiro));
    if (!giro)
        damaged("a giro number with a wrong check digit");
    return *std::move(giro);
}

// What `table` was searched for by a record that must be there.
template <class Map>
auto& found_in(Map& map, std::int64_t record, const char* table) {
    const auto found = map.find(record);
    if (found == map.end())
        damaged("record " + std::to_string(record) + " is missing in " + table);
    return found->second;
}

// Reads one run. Its records lie together, from its own to its run_totals.
class RunReader {
   public:
    RunReader(SQLite::Database& connection, std::int64_t id)
        : connection_(connection), labels_(label_texts(connection)) {
        stored_.id = id;
    }

    StoredRun read() {
        read_run();
        read_inputs();
        read_agreements();
        read_units();
        read_rates();
        read_documents();
        read_lines();
        read_files();
        return std::move(stored_);
    }

   private:
    // `sql` selects rows with `seq` between the run's own and its last record, in their order.
    SQLite::Statement records(const std::string& select) {
        SQLite::Statement rows{connection_, select + " WHERE t.seq BETWEEN ? AND ? ORDER BY t.seq"};
        rows.bind(1, stored_.id);
        rows.bind(2, last_);
        return rows;
    }

    std::string_view keep(std::string_view text) {
        return text.empty() ? std::string_view{} : stored_.texts.emplace_back(text);
    }
    // A text that many lines share, by its record.
    std::string_view keep_once(SQLite::Statement& row, int record, int text) {
        if (row.isColumnNull(record))
            return {};
        const auto [known, is_new] = shared_.try_emplace(number_at(row, record));
        if (is_new)
            known->second = keep(text_at(row, text));
        return known->second;
    }
    const std::string& label_at(SQLite::Statement& row, int column) {
        return found_in(labels_, number_at(row, column), "labels");
    }

    void read_run() {
        SQLite::Statement row{connection_,
                              "SELECT r.recorded_at, r.program_version, r.term, r.issue_day, "
                              "r.only_term, r.word_set, r.summary_file, t.seq, t.checksum "
                              "FROM runs r JOIN run_totals t ON t.run = r.seq WHERE r.seq = ?"};
        row.bind(1, stored_.id);
        if (!row.executeStep())
            damaged("run " + std::to_string(stored_.id) + " is missing");
        InvoiceRun& run = stored_.run;
        stored_.recorded_at = text_at(row, 0);
        run.program_version = text_at(row, 1);
        run.term = term_at(row, 2);
        run.issue_date = date_at(row, 3);
        stored_.only_term = yes_at(row, 4);
        stored_.words = read_word_set(connection_, number_at(row, 5));
        run.summary_file = text_at(row, 6);
        last_ = number_at(row, 7);
        run.chain_head = to_hex(blob_at(row, 8));
        run.recorded = true;
    }

    void read_inputs() {
        auto rows = records("SELECT name, sha256 FROM run_inputs t");
        while (rows.executeStep())
            stored_.run.inputs.push_back(
                {std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    void read_agreements() {
        auto rows = records(
            "SELECT seq, id, reference, in_arrears, provider, provider_number, university, "
            "university_number, invoice_reference, customer_number, rounding, chain, "
            "public_holidays FROM agreement_facts t");
        while (rows.executeStep()) {
            Agreement& agreement = stored_.agreements.emplace_back();
            agreements_[number_at(rows, 0)] = &agreement;
            agreement.id = label_at(rows, 1);
            agreement.reference = text_at(rows, 2);
            agreement.in_arrears = choice_at<InArrears>(rows, 3);
            agreement.provider.name = text_at(rows, 4);
            agreement.provider.organisation_number = organisation_number_at(rows, 5);
            agreement.university.name = text_at(rows, 6);
            agreement.university.organisation_number = organisation_number_at(rows, 7);
            agreement.university.invoice_reference = text_at(rows, 8);
            agreement.university.customer_number = text_at(rows, 9);
            agreement.compensation.rounding = choice_at<Rounding>(rows, 10);
            agreement.compensation.chain = choice_at<Chain>(rows, 11);
            agreement.compensation.public_holidays = choice_at<HolidayPolicy>(rows, 12);
        }
        auto programmes = records("SELECT agreement, programme FROM rated_programmes t");
        while (programmes.executeStep())
            found_in(agreements_, number_at(programmes, 0), "agreement_facts")
                ->compensation.programmes.push_back({.name = label_at(programmes, 1), .rates = {}});
    }

    void read_units() {
        auto rows = records(
            "SELECT t.seq, t.id, t.name, organisation_number, n.name, phone, email, bankgiro, "
            "plusgiro FROM unit_facts t LEFT JOIN names n ON n.id = t.contact");
        while (rows.executeStep()) {
            Activity& unit = stored_.activities.emplace_back();
            units_[number_at(rows, 0)] = &unit;
            unit.id = label_at(rows, 1);
            unit.name = text_at(rows, 2);
            unit.organisation_number = organisation_number_at(rows, 3);
            unit.contact = {std::string{text_at(rows, 4)}, std::string{text_at(rows, 5)},
                            std::string{text_at(rows, 6)}};
            unit.giro = giro_at(rows, 7, 8);
        }
        auto codings = records("SELECT unit, key, value FROM codings t");
        while (codings.executeStep())
            found_in(units_, number_at(codings, 0), "unit_facts")
                ->coding.emplace_back(text_at(codings, 1), text_at(codings, 2));
    }

    void read_rates() {
        auto rows = records(
            "SELECT seq, year, amount, from_published, from_year, from_amount, from_source "
            "FROM week_rates t");
        while (rows.executeStep()) {
            WeekRate& rate = stored_.rates.emplace_back();
            rates_[number_at(rows, 0)] = &rate;
            rate.year = rows.getColumn(1).getInt();
            rate.amount = money_at(rows, 2);
            rate.from_published = yes_at(rows, 3);
            rate.from_year = rows.getColumn(4).getInt();
            rate.from_amount = money_at(rows, 5);
            rate.from_source = keep(text_at(rows, 6));
        }
        auto steps = records(
            "SELECT week_rate, year, units, decimals, source, is_preliminary, exact, rounded "
            "FROM index_steps t");
        while (steps.executeStep())
            found_in(rates_, number_at(steps, 0), "week_rates")
                ->steps.push_back({.year = steps.getColumn(1).getInt(),
                                   .percent = {number_at(steps, 2), steps.getColumn(3).getInt()},
                                   .source = keep(text_at(steps, 4)),
                                   .preliminary = yes_at(steps, 5),
                                   .exact = std::string{text_at(steps, 6)},
                                   .rounded = money_at(steps, 7)});
    }

    void read_documents() {
        auto rows = records(
            "SELECT t.seq, t.kind, t.year, t.counter, c.year, c.counter, t.agreement, t.unit, "
            "t.due_day, t.days, t.total, t.file, r.issue_day "
            "FROM documents t LEFT JOIN documents c ON c.seq = t.credits "
            "LEFT JOIN runs r ON r.seq = c.run");
        while (rows.executeStep()) {
            InvoiceBase& document = stored_.run.documents.emplace_back();
            documents_[number_at(rows, 0)] = stored_.run.documents.size() - 1;
            document.kind = choice_at<DocumentKind>(rows, 1);
            document.number =
                to_text(DocumentNumber{rows.getColumn(2).getInt(), number_at(rows, 3)});
            if (!rows.isColumnNull(4))
                document.credits =
                    to_text(DocumentNumber{rows.getColumn(4).getInt(), number_at(rows, 5)});
            if (!rows.isColumnNull(12))
                document.credits_issued = date_at(rows, 12);
            document.agreement = found_in(agreements_, number_at(rows, 6), "agreement_facts");
            document.activity = found_in(units_, number_at(rows, 7), "unit_facts");
            if (!rows.isColumnNull(8))
                document.due_date = date_at(rows, 8);
            document.days = number_at(rows, 9);
            document.total = money_at(rows, 10);
            document.file = text_at(rows, 11);
        }
    }

    void read_lines() {
        auto rows = records(
            "SELECT document, t.seq, placement, version, credited_line, placement_id, "
            "-student, n.name, student_ref, programme, l.text, first_day, last_day, weekdays, "
            "unpaid_holidays, stated_days, week_rate, amount, continues_in, continued_from, "
            "is_protected, reason, reason_text FROM lines t LEFT JOIN names n ON n.id = t.student "
            "LEFT JOIN labels l ON l.seq = t.programme");
        while (rows.executeStep())
            stored_.run.documents[found_in(documents_, number_at(rows, 0), "documents")]
                .lines.push_back(line_at(rows));
    }

    InvoiceLine line_at(SQLite::Statement& row) {
        InvoiceLine line{.period = period_at(row, 11, 12)};
        line.record = {number_at(row, 2), number_at(row, 3), number_at(row, 1), number_at(row, 4)};
        line.placement_id = keep(text_at(row, 5));
        line.student_ref = keep(text_at(row, 8));
        line.is_protected = yes_at(row, 20);
        // Names' rows count below 0 here, apart from the labels'.
        line.student = line.is_protected ? line.student_ref : keep_once(row, 6, 7);
        line.programme = keep_once(row, 9, 10);
        line.count = {row.getColumn(13).getInt(), row.getColumn(14).getInt(), int_at(row, 15)};
        line.rate = found_in(rates_, number_at(row, 16), "week_rates");
        line.amount = money_at(row, 17);
        line.continues = !row.isColumnNull(18);
        if (line.continues)
            line.continues_in = term_at(row, 18);
        line.continued = !row.isColumnNull(19);
        if (line.continued)
            line.continued_from = term_at(row, 19);
        if (!row.isColumnNull(21)) {
            line.reason = choice_at<CreditReason>(row, 21);
            line.reason_text = keep(text_at(row, 22));
        }
        return line;
    }

    void read_files() {
        SQLite::Statement rows{connection_,
                               "SELECT path, sha256 FROM issued_files WHERE run = ? ORDER BY seq"};
        rows.bind(1, stored_.id);
        while (rows.executeStep())
            stored_.files.push_back({std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    SQLite::Database& connection_;
    LabelTexts labels_;
    StoredRun stored_;
    std::int64_t last_ = 0;  // the run's last record
    std::map<std::int64_t, Agreement*> agreements_;
    std::map<std::int64_t, Activity*> units_;
    std::map<std::int64_t, WeekRate*> rates_;
    std::unordered_map<std::int64_t, std::size_t> documents_;
    std::unordered_map<std::int64_t, std::string_view> shared_;
};

}  // namespace

StoredRun Ledger::read_run(std::int64_t id) const {
    return state_->guarded([&] { return RunReader{state_->connection(), id}.read(); });
}

}  // namespace underlag
