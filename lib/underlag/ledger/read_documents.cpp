#include "underlag/ledger/read_documents.hpp"

#include <optional>
#include <utility>

#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {

namespace {

std::optional<OrganisationNumber> organisation_number_at(const Rows& row, int column) {
    if (row.is_none(column))
        return std::nullopt;
    auto number = OrganisationNumber::parse(text_at(row, column));
    if (!number)
        damaged("an organisation number with a wrong check digit");
    return *std::move(number);
}

std::optional<Giro> giro_at(const Rows& row, int bankgiro, int plusgiro) {
    const bool is_bankgiro = !row.is_none(bankgiro);
    if (!is_bankgiro && row.is_none(plusgiro))
        return std::nullopt;
    auto giro = Giro::parse(is_bankgiro ? Giro::Kind::bankgiro : Giro::Kind::plusgiro,
                            text_at(row, is_bankgiro ? bankgiro : plusgiro));
    if (!giro)
        damaged("a giro number with a wrong check digit");
    return *std::move(giro);
}

const std::string& label_at(const Rows& row, int column, const LabelTexts& labels) {
    return found_in(labels, number_at(row, column), "labels");
}

void read_agreements(const RunRecords& records, const LabelTexts& labels, RunFacts& facts) {
    auto rows = records.rows(
        "SELECT seq, id, reference, in_arrears, rounding, chain, public_holidays, tax, tax_code, "
        "tax_text, invoice_names, ocr, attach, receivable, revenue FROM agreement_facts t");
    while (rows.next())
        facts.agreements[number_at(rows, 0)] = {
            .id = label_at(rows, 1, labels),
            .reference = std::string{text_at(rows, 2)},
            .policy = {.in_arrears = choice_at<InArrears>(rows, 3),
                       .rounding = choice_at<Rounding>(rows, 4),
                       .chain = choice_at<Chain>(rows, 5),
                       .public_holidays = choice_at<HolidayPolicy>(rows, 6),
                       .invoice = {.tax = choice_at<TaxCategory>(rows, 7),
                                   .tax_code = std::string{text_at(rows, 8)},
                                   .tax_text = std::string{text_at(rows, 9)},
                                   .names = choice_at<NamesOnInvoice>(rows, 10),
                                   .ocr = choice_at<OcrNumber>(rows, 11),
                                   .attach = yes_at(rows, 12)},
                       .accounting = {.receivable = std::string{text_at(rows, 13)},
                                      .revenue = std::string{text_at(rows, 14)}}}};
    auto dimensions = records.rows("SELECT agreement, key, number FROM dimensions t");
    while (dimensions.next())
        found_in(facts.agreements, number_at(dimensions, 0), "agreement_facts")
            .policy.accounting.dimensions.emplace_back(text_at(dimensions, 1),
                                                       small_at(dimensions, 2));
    auto programmes = records.rows("SELECT agreement, programme FROM rated_programmes t");
    while (programmes.next())
        found_in(facts.agreements, number_at(programmes, 0), "agreement_facts")
            .policy.programmes.push_back(label_at(programmes, 1, labels));
}

constexpr const char* party_columns =
    "SELECT t.seq, t.id, t.name, organisation_number, n.name, phone, email, bankgiro, "
    "plusgiro, reference, customer_number, electronic_address, vat_number "
    "FROM parties t LEFT JOIN names n ON n.id = t.contact";

// Without its coding.
Party party_at(const Rows& row, const LabelTexts& labels) {
    Party party;
    if (!row.is_none(1))
        party.id = label_at(row, 1, labels);
    party.name = text_at(row, 2);
    party.organisation_number = organisation_number_at(row, 3);
    party.contact = {std::string{text_at(row, 4)}, std::string{text_at(row, 5)},
                     std::string{text_at(row, 6)}};
    party.giro = giro_at(row, 7, 8);
    party.reference = text_at(row, 9);
    party.customer_number = text_at(row, 10);
    party.electronic_address = text_at(row, 11);
    party.vat_number = text_at(row, 12);
    return party;
}

void read_parties(const RunRecords& records, const LabelTexts& labels, RunFacts& facts) {
    auto rows = records.rows(party_columns);
    while (rows.next())
        facts.parties[number_at(rows, 0)] = party_at(rows, labels);
    auto codings = records.rows("SELECT party, key, value FROM codings t");
    while (codings.next())
        found_in(facts.parties, number_at(codings, 0), "parties")
            .coding.emplace_back(text_at(codings, 1), text_at(codings, 2));
}

void read_rates(const RunRecords& records, RunFacts& facts) {
    const auto keep = [&](std::string_view text) {
        return text.empty() ? std::string_view{} : facts.sources.emplace_back(text);
    };
    auto rows = records.rows(
        "SELECT seq, year, amount, from_published, from_year, from_amount, from_source "
        "FROM rates t");
    while (rows.next())
        facts.rates[number_at(rows, 0)] = {.year = small_at(rows, 1),
                                           .amount = money_at(rows, 2),
                                           .from_published = yes_at(rows, 3),
                                           .from_year = small_at(rows, 4),
                                           .from_amount = money_at(rows, 5),
                                           .from_source = keep(text_at(rows, 6)),
                                           .steps = {}};
    auto steps = records.rows(
        "SELECT rate, year, units, decimals, source, is_preliminary, exact, rounded "
        "FROM index_steps t");
    while (steps.next())
        found_in(facts.rates, number_at(steps, 0), "rates")
            .steps.push_back({.year = small_at(steps, 1),
                              .percent = {number_at(steps, 2), small_at(steps, 3)},
                              .source = keep(text_at(steps, 4)),
                              .preliminary = yes_at(steps, 5),
                              .exact = std::string{text_at(steps, 6)},
                              .rounded = money_at(steps, 7)});
}

void read_shares(const RunRecords& records, RunFacts& facts) {
    auto rows = records.rows(
        "SELECT seq, cost, part, units, decimals, part_amount, population, population_of_all, "
        "counted_day, quota, floor, remainder, rank, is_raised, year_before FROM shares t");
    while (rows.next()) {
        ShareBasis& share = facts.shares[number_at(rows, 0)];
        share.cost = found_in(facts.rates, number_at(rows, 1), "rates");
        share.part = text_at(rows, 2);
        share.percent = {number_at(rows, 3), small_at(rows, 4)};
        share.part_amount = money_at(rows, 5);
        if (!rows.is_none(6))
            share.population = number_at(rows, 6);
        share.population_of_all = number_at(rows, 7);
        if (!rows.is_none(8))
            share.counted_on = date_at(rows, 8);
        share.quota = text_at(rows, 9);
        share.floor = money_at(rows, 10);
        share.remainder = text_at(rows, 11);
        share.rank = small_at(rows, 12);
        share.is_raised = yes_at(rows, 13);
        if (!rows.is_none(14))
            share.before = money_at(rows, 14);
    }
    auto own = records.rows("SELECT party, share, amount FROM own_shares t");
    while (own.next()) {
        OwnShare& one = facts.own_shares.emplace_back();
        one.party = text_at(own, 0);
        one.basis = found_in(facts.shares, number_at(own, 1), "shares");
        one.basis.cost = {};
        one.amount = money_at(own, 2);
    }
}

}  // namespace

RunFacts read_facts(const RunRecords& records) {
    const LabelTexts labels = label_texts(records.store);
    RunFacts facts;
    read_agreements(records, labels, facts);
    read_parties(records, labels, facts);
    read_rates(records, facts);
    read_shares(records, facts);
    return facts;
}

std::vector<Party> Ledger::last_parties() const {
    return guarded([&](Store& store) {
        const LabelTexts labels = label_texts(store);
        std::vector<Party> parties;
        Rows rows = store.rows(std::string{party_columns} +
                               " WHERE t.seq IN (SELECT max(seq) FROM parties "
                               "WHERE id IS NOT NULL GROUP BY id) ORDER BY t.seq");
        while (rows.next())
            parties.push_back(party_at(rows, labels));
        return parties;
    });
}

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
