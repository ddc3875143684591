#include "underlag/operations/reissue.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/exports/e_invoice_checks.hpp"
#include "underlag/invoicing/recorded_run.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/operations/issue.hpp"
#include "underlag/rules/time_of_invoicing.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {
namespace {

// The documents that were asked for, as they were issued.
struct Originals {
    std::set<std::string> numbers;
    std::vector<Document> documents;
    std::set<std::string> occasions;
    Term term = {};                   // the run's
    std::vector<DocumentForm> forms;  // that they were issued in
    StoredWords words;
    std::map<std::int64_t, IssuedRun> runs;  // that they were issued in: each is read once
};

void add_original(const Ledger& ledger, const std::string& number, Originals& originals,
                  Diagnostics& found) {
    const auto id = ledger.run_of(number);
    if (!id) {
        found.add(unknown_document_number, {}, {{"number", number}});
        return;
    }
    if (!originals.numbers.insert(number).second)
        return;
    if (!originals.runs.contains(*id))
        originals.runs.emplace(*id, ledger.read_run(*id));
    const IssuedRun& stored = originals.runs.at(*id);
    const auto document = std::ranges::find(stored.run.documents, number, &Document::number);
    if (document->kind == DocumentKind::credit)
        found.add(
            not_to_be_reissued, {},
            {{"number", number}, {"reason", "det är ett kreditunderlag", "it is a credit note"}});
    else if (document->cost_year > 0)
        found.add(not_to_be_reissued, {},
                  {{"number", number},
                   {"reason", "det är ett underlag för en delad kostnad",
                    "it is for a cost that is shared"}});
    originals.occasions.insert(stored.run.occasion());
    originals.term = stored.run.term;
    for (const DocumentForm form : stored.run.forms)
        if (std::ranges::find(originals.forms, form) == originals.forms.end())
            originals.forms.push_back(form);
    std::ranges::sort(originals.forms);
    originals.words = stored.words;
    originals.documents.push_back(*document);
}

std::string joined(const std::set<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

Originals find_originals(const Ledger& ledger, const ReissueRequest& request, Diagnostics& found) {
    Originals originals;
    for (const std::string& number : request.numbers)
        add_original(ledger, number, originals, found);
    if (originals.occasions.size() > 1)
        found.add(reissue_of_several_terms, {}, {{"terms", joined(originals.occasions)}});
    return originals;
}

Terms terms_of(const std::vector<Document>& documents) {
    Terms terms{documents.front().term, documents.front().term};
    for (const Document& document : documents)
        for (const Line& line : document.lines) {
            terms.first = std::min(terms.first, term_of(line.period.first()));
            terms.last = std::max(terms.last, term_of(line.period.first()));
        }
    return terms;
}

// Those of the originals' lines that no credit note has credited. A document without any is told
// of.
std::vector<InvoicedLine> open_lines(const LedgerStanding& standing, const Originals& originals,
                                     Diagnostics& found) {
    std::vector<InvoicedLine> open;
    for (const DocumentRun& run : standing.open.runs)
        add_invoiced_lines(run, standing.open.lines, standing.terms, open);
    std::erase_if(open, [&](const InvoicedLine& line) {
        return !originals.numbers.contains(line.document->number);
    });
    std::set<std::string> credited = originals.numbers;
    for (const InvoicedLine& line : open)
        credited.erase(line.document->number);
    for (const std::string& number : credited)
        found.add(not_to_be_reissued, {},
                  {{"number", number},
                   {"reason", "alla dess rader är redan krediterade",
                    "all its lines have been credited already"}});
    return open;
}

Argument difference_argument(CreditReason reason, const Line& before, const Line* now) {
    constexpr std::string_view name = "difference";
    if (now != nullptr && reason == CreditReason::period_changed) {
        const std::string days = to_text(now->period.first()) + " – " + to_text(now->period.last());
        return {name, "har dagarna " + days + " nu", "has the days " + days + " now"};
    }
    if (now != nullptr && reason == CreditReason::days_changed) {
        const Argument days = days_argument(name, now->quantity);
        return {name,
                "har " + days.swedish + " nu i stället för " + std::to_string(before.quantity),
                "has " + days.english + " now instead of " + std::to_string(before.quantity)};
    }
    if (now != nullptr && reason == CreditReason::rate_changed) {
        const std::string rate = to_text(now->price), old = to_text(before.price);
        return {name, "har veckoersättningen " + rate + " kr nu i stället för " + old + " kr",
                "has the week rate " + rate + " kr now instead of " + old + " kr"};
    }
    if (reason == CreditReason::unit_changed)
        return {name, "är flyttad till en annan verksamhet eller ett annat avtal",
                "has moved to another unit or another agreement"};
    if (reason == CreditReason::cancelled)
        return {name, "är inställd", "is cancelled"};
    return {name, "har inget att betala i terminen längre",
            "has nothing to be paid in the term any more"};
}

// Pairs each line with the one that is due in its stead; what is not as it was is told of.
class Pairing {
   public:
    explicit Pairing(const ReissuePlan& plan) : plan_(plan) {
        const std::vector<DueLine>& due = plan.standing.due;
        for (std::size_t index = 0; index < due.size(); ++index)
            due_[due[index].line.claim] = index;
        const std::vector<LedgerRow>& rows = plan.standing.checked.ledger_rows;
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows_[rows[row].placement] = row;
    }

    Difference pair(Diagnostics& found) const {
        Difference difference;
        for (std::size_t index = 0; index < plan_.lines.size(); ++index) {
            const InvoicedLine& old = plan_.lines[index];
            const auto due = due_.find(old.line->claim);
            if (due == due_.end()) {
                refuse(old, why_nothing_is_due(old), found);
                continue;
            }
            const DueLine& now = plan_.standing.due[due->second];
            if (const auto reason =
                    what_differs(claim_of(now, plan_.standing.checked.agreements), claim_of(old)))
                refuse(old, difference_argument(*reason, *old.line, &now.line), found);
            difference.to_credit.push_back({index, CreditReason::reissued, due->second});
            difference.to_invoice.push_back(due->second);
        }
        return difference;
    }

   private:
    static void refuse(const InvoicedLine& old, Argument difference, Diagnostics& found) {
        found.add(reissue_differs, {},
                  {{"number", old.document->number},
                   {"placement", std::string{old.line->placement.id}},
                   std::move(difference)});
    }

    [[nodiscard]] Argument why_nothing_is_due(const InvoicedLine& old) const {
        const LedgerStanding& standing = plan_.standing;
        const auto row = rows_.find(old.line->claim.id);
        if (row == rows_.end())
            return {"difference",
                    "hör till ett avtal som inte är inläst (lägg det i mappen avtal, eller ange "
                    "det med --agreement)",
                    "belongs to an agreement that is not loaded (put it into the folder avtal, or "
                    "give it with --agreement)"};
        if (standing.faulty[row->second])
            return {"difference", "kan inte räknas ut i dag (underlag explain visar varför)",
                    "cannot be worked out today (underlag explain shows why)"};
        return difference_argument(
            std::ranges::binary_search(standing.cancelled, old.line->claim.id)
                ? CreditReason::cancelled
                : CreditReason::no_longer_due,
            *old.line, nullptr);
    }

    const ReissuePlan& plan_;
    std::map<ClaimKey, std::size_t> due_;
    std::map<std::int64_t, std::size_t> rows_;  // of the ledger's placements, by their records
};

// Those that they were issued in, and those asked for; each once, in order.
std::vector<DocumentForm> forms_of(std::vector<DocumentForm> issued,
                                   const std::vector<DocumentForm>& asked) {
    issued.insert(issued.end(), asked.begin(), asked.end());
    std::ranges::sort(issued);
    issued.erase(std::ranges::unique(issued).begin(), issued.end());
    return issued;
}

DocumentRun run_of(const Ledger& ledger, const ReissueRequest& request, const ReissuePlan& plan,
                   const Difference& difference, Term term) {
    const CheckedLists& checked = plan.standing.checked;
    const ReasonText reason = [&](const Credit&, const InvoicedLine&, const DueLine*) {
        return plan.words.filled(Word::reason_reissued, {{"why", request.why}});
    };
    DocumentRun run =
        make_reissued_run({.due = plan.standing.due,
                           .invoiced = plan.lines,
                           .difference = difference,
                           .agreements = checked.agreements,
                           .list = checked.list,
                           .ledger_rows = checked.ledger_rows,
                           .term = term,
                           .issue_date = request.issue_date,
                           .next_number = ledger.next_number(request.issue_date.year()),
                           .reason_text = reason});
    run.reissue_reason = request.why;
    name_files(run);
    run.trace = trace_of(ledger, run, checked.agreement_inputs, request.program_version);
    return run;
}

}  // namespace

void plan_reissue(const Ledger& ledger, const ReissueRequest& request, ReissuePlan& into) {
    LedgerStanding& standing = into.standing;
    Diagnostics wrong;
    standing.issue_date = request.issue_date;
    check_issue_date({.ledger = &ledger,
                      .issue_date = request.issue_date,
                      .today = request.today,
                      .is_agreed = request.is_agreed,
                      .is_dry_run = request.is_dry_run},
                     wrong);
    if (find_personal_number(request.why))
        wrong.add(personal_number_in_reason, {});
    const Originals originals = find_originals(ledger, request, wrong);
    if (!originals.documents.empty())
        check_term_not_begun(originals.term, request.issue_date, request.is_agreed, wrong);
    if (wrong.has_errors()) {
        standing.checked.found = std::move(wrong);
        return;
    }
    standing.terms = terms_of(originals.documents);
    if (!read_standing(ledger, request.ledger.shown(), request.reading, standing))
        return;
    check_agreements_used(ledger, standing.checked.agreement_inputs, request.is_agreed, wrong);
    if (wrong.has_errors()) {
        standing.checked.found = std::move(wrong);
        return;
    }
    judge(standing, request.reading.threads);
    calculate(ledger, standing);
    // What there is to say of other placements is for `generate` to say.
    into.lines = open_lines(standing, originals, wrong);
    const Difference difference = Pairing(into).pair(wrong);
    standing.checked.found = std::move(wrong);
    if (into.found().has_errors())
        return;
    into.words = words_of(originals.words.texts, originals.words.logo);
    into.run = run_of(ledger, request, into, difference, originals.term);
    into.run.forms = forms_of(originals.forms, request.forms);
    prepare_forms(into.run, standing.checked.agreements, standing.checked.found);
    into.is_planned = !into.found().has_errors();
}

std::int64_t record(Ledger& ledger, ReissuePlan& plan, const ReissueRequest& request) {
    return ledger.append_run(plan.run, {placed_texts(plan.words), plan.words.logo}, false,
                             request.recorded_at);
}

}  // namespace underlag
