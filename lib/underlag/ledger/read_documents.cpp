#include "underlag/ledger/read_documents.hpp"

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

std::string document_number_at(const Rows& row, int year) {
    if (row.is_none(year))
        return {};
    return to_text(DocumentNumber{small_at(row, year), number_at(row, year + 1)});
}

RunHead head_at(const Rows& row) {
    RunHead head;
    if (!row.is_none(1))
        head.term = term_at(row, 1);
    head.cost_year = small_at(row, 2);
    head.issue_date = date_at(row, 3);
    return head;
}

constexpr std::string_view head_columns = "SELECT seq, term, cost_year, issue_day FROM runs";

}  // namespace

RunHeads read_run_heads(Store& store) {
    RunHeads heads;
    Rows row = store.rows(head_columns);
    while (row.next())
        heads.emplace(number_at(row, 0), head_at(row));
    return heads;
}

RunHead read_run_head(Store& store, std::int64_t run) {
    Rows row = store.rows(std::string{head_columns} + " WHERE seq = $1", {run});
    if (!row.next())
        damaged("run " + std::to_string(run) + " is missing");
    return head_at(row);
}

std::vector<StoredDocument> read_documents(const RunRecords& records, const RunFacts& facts,
                                           const RunHeads& runs) {
    std::vector<StoredDocument> documents;
    auto rows = records.rows(
        "SELECT t.seq, t.kind, t.year, t.counter, c.year, c.counter, q.year, q.counter, t.note, "
        "t.agreement, t.issuer, t.receiver, t.subject, t.due_day, t.days, t.total, t.file, "
        "r.issue_day, t.run FROM documents t LEFT JOIN documents c ON c.seq = t.credits "
        "LEFT JOIN runs r ON r.seq = c.run LEFT JOIN documents q ON q.seq = t.replaces");
    while (rows.next()) {
        StoredDocument& stored = documents.emplace_back();
        stored.record = number_at(rows, 0);
        stored.run = number_at(rows, 18);
        Document& document = stored.document;
        document.kind = choice_at<DocumentKind>(rows, 1);
        document.number = document_number_at(rows, 2);
        document.credits = document_number_at(rows, 4);
        document.replaces = document_number_at(rows, 6);
        document.note = text_at(rows, 8);
        const RunHead& run = found_in(runs, stored.run, "runs");
        document.term = run.term;
        document.cost_year = run.cost_year;
        document.issue_date = run.issue_date;
        const AgreementFacts& agreement =
            found_in(facts.agreements, number_at(rows, 9), "agreement_facts");
        document.agreement = agreement.id;
        document.agreement_reference = agreement.reference;
        document.policy = agreement.policy;
        document.issuer = found_in(facts.parties, number_at(rows, 10), "parties");
        document.receiver = found_in(facts.parties, number_at(rows, 11), "parties");
        document.subject = found_in(facts.parties, number_at(rows, 12), "parties");
        if (!rows.is_none(13))
            document.due_date = date_at(rows, 13);
        document.days = number_at(rows, 14);
        document.total = money_at(rows, 15);
        document.file = text_at(rows, 16);
        if (!rows.is_none(17))
            document.credits_issued = date_at(rows, 17);
    }
    return documents;
}

}  // namespace underlag
