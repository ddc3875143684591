#include "underlag/operations/recorded_share.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <map>
#include <tuple>
#include <utility>

#include "underlag/agreement/cost_sharing_kinds.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/exports/e_invoice_checks.hpp"
#include "underlag/invoicing/due_minus_invoiced.hpp"
#include "underlag/invoicing/recorded_run.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {
namespace {

// Open shares of this agreement in the year, each with its document.
std::vector<InvoicedLine> invoiced_of(const OpenRuns& open, const CostSharing& sharing, int year) {
    std::vector<InvoicedLine> invoiced;
    for (const DocumentRun& run : open.runs)
        for (const Document& document : run.documents)
            for (const Line& line : document.lines)
                if (document.kind == DocumentKind::invoice && document.agreement == sharing.id &&
                    line.claim.kind == ClaimKey::Kind::share && line.claim.part == year)
                    invoiced.push_back({&document, &line});
    return invoiced;
}

// Due shares get the record of what they answer for from what was invoiced of it; those that are
// new get numbers below 0 until they are recorded.
void find_claims(std::vector<DueShare>& due, const std::vector<InvoicedLine>& invoiced,
                 const CostSharing& sharing) {
    std::map<std::pair<std::string, std::string>, std::int64_t> known;
    for (const InvoicedLine& line : invoiced)
        known[{line.document->subject.id, line.line->share->part}] = line.line->claim.id;
    std::int64_t unknown = 0;
    for (DueShare& one : due) {
        const auto found = known.find({sharing.parties[one.party].id, one.basis.part});
        one.claim.id = found == known.end() ? --unknown : found->second;
    }
}

Claims claims_of(const std::vector<DueShare>& due, const CostSharing& sharing, int year) {
    return {due.size(), [&due, &sharing, year](std::size_t index) {
                const Line line = line_of(due[index], year);
                return Claim{line.claim,  sharing.id,    sharing.parties[due[index].party].id,
                             line.period, line.quantity, line.price,
                             line.amount};
            }};
}

// L405: shares that have been invoiced are others now.
void check_unchanged(const SharePlan& plan, const std::vector<InvoicedLine>& invoiced,
                     const Difference& difference, int year, Diagnostics& found) {
    if (difference.to_credit.empty())
        return;
    Money before;
    Money after;
    for (const Credit& credit : difference.to_credit) {
        before += invoiced[credit.invoiced].line->amount;
        if (credit.replaced_by)
            after += plan.due[*credit.replaced_by].amount;
    }
    found.add(shares_changed_after_invoice, plan.sharing.place,
              {{"year", year},
               {"agreement", plan.sharing.id},
               {"count", difference.to_credit.size()},
               {"before", before},
               {"after", after}});
}

// The digits decide, not the text: 2024-10000 comes after 2024-9999.
auto place_of(const Document* document) {
    return std::tuple(std::string_view{document->subject.id}, document->number.size(),
                      std::string_view{document->number});
}

void add_credit_notes(const SharePlan& plan, const std::vector<InvoicedLine>& invoiced,
                      const Difference& difference, const DocumentWords& words,
                      const SwedishOrder& order, DocumentRun& run) {
    std::vector<const Credit*> credits;
    for (const Credit& credit : difference.to_credit)
        credits.push_back(&credit);
    const auto original = [&](const Credit* credit) { return invoiced[credit->invoiced].document; };
    std::ranges::stable_sort(credits, {},
                             [&](const Credit* credit) { return place_of(original(credit)); });
    for (auto credit = credits.begin(); credit != credits.end();) {
        const Document& document = *original(*credit);
        std::list<std::string> reasons;
        std::vector<Line> lines;
        for (; credit != credits.end() && original(*credit)->number == document.number; ++credit) {
            Line line = *invoiced[(*credit)->invoiced].line;
            line.records.credited = std::exchange(line.records.line, 0);
            line.reason = (*credit)->reason;
            const auto now = (*credit)->replaced_by;
            line.reason_text = reasons.emplace_back(share_reason_text(
                line.amount, now ? std::optional{plan.due[*now].amount} : std::nullopt, words));
            lines.push_back(line);
        }
        run.documents.push_back(credit_note_of(document, std::move(lines), order));
    }
}

// Those that are to be invoiced now, by party.
void add_invoice_bases(const SharePlan& plan, const Difference& difference, int year,
                       const SwedishOrder& order, DocumentRun& run) {
    const auto party_of = [&](std::size_t index) { return plan.due[index].party; };
    for (auto begin = difference.to_invoice.begin(); begin != difference.to_invoice.end();) {
        const std::size_t party = party_of(*begin);
        Document& document =
            run.documents.emplace_back(document_of(plan.sharing, plan.sharing.parties[party]));
        std::vector<Line> lines;
        for (; begin != difference.to_invoice.end() && party_of(*begin) == party; ++begin)
            lines.push_back(line_of(plan.due[*begin], year));
        put_lines(document, std::move(lines), order);
    }
}

DocumentRun run_of(const Ledger* ledger, const RecordedShareRequest& request, const SharePlan& plan,
                   const std::vector<InvoicedLine>& invoiced, const Difference& difference) {
    const ShareRequest& share = request.share;
    DocumentRun run{.cost_year = share.year,
                    .issue_date = share.issue_date,
                    .recorded = !request.is_dry_run,
                    .trace = plan.run.trace};
    const SwedishOrder order;
    // What a correction leaves alone stands on documents of earlier runs.
    if (difference.to_credit.empty() && !difference.to_invoice.empty())
        run.own_shares = plan.run.own_shares;
    add_credit_notes(plan, invoiced, difference, request.words, order, run);
    add_invoice_bases(plan, difference, share.year, order, run);
    run.date_documents();
    run.tell_what_is_replaced();
    std::int64_t number = ledger == nullptr ? 1 : ledger->next_number(share.issue_date.year());
    for (Document& document : run.documents) {
        document.number = fmt::format("{}-{:04}", share.issue_date.year(), number++);
        document.file = document_file(document);
    }
    run.summary_file = summary_file(run);
    return run;
}

// What the lines answer for gets its records, those that are new too.
void put_records(Ledger& ledger, const CostSharing& sharing, DocumentRun& run) {
    std::vector<Sharer> wanted;
    std::vector<Line*> lines;
    for (Document& document : run.documents)
        for (Line& line : document.lines) {
            if (document.kind == DocumentKind::credit)
                continue;
            wanted.push_back({sharing.id, document.subject.id, line.share->part});
            lines.push_back(&line);
        }
    const std::vector<std::int64_t> records = ledger.sharers(wanted);
    for (std::size_t index = 0; index < lines.size(); ++index)
        lines[index]->claim.id = records[index];
    run.tell_what_is_replaced();
}

}  // namespace

void plan_recorded_share(const Ledger* ledger, const RecordedShareRequest& request,
                         SharePlan& into) {
    check_issue_date({.ledger = ledger,
                      .issue_date = request.share.issue_date,
                      .today = request.today,
                      .is_agreed = request.is_agreed,
                      .is_dry_run = request.is_dry_run},
                     into.found);
    if (into.found.has_errors())
        return;
    plan_share(request.share, into);
    if (into.outcome != SharePlan::Outcome::planned)
        return;
    if (ledger != nullptr)
        check_agreements_used(*ledger, std::span{into.inputs}.first(1), request.is_agreed,
                              into.found);
    if (into.found.has_errors()) {
        into.outcome = SharePlan::Outcome::refused;
        into.run.documents.clear();
        return;
    }
    const int year = request.share.year;
    const OpenRuns open = ledger == nullptr ? OpenRuns{} : ledger->open_shares(year, year);
    const std::vector<InvoicedLine> invoiced = invoiced_of(open, into.sharing, year);
    find_claims(into.due, invoiced, into.sharing);
    const Difference difference =
        due_minus_invoiced(claims_of(into.due, into.sharing, year), claims_of(invoiced), {});
    if (!request.correct_rates)
        check_unchanged(into, invoiced, difference, year, into.found);
    into.found.sort();
    if (into.found.has_errors()) {
        into.outcome = SharePlan::Outcome::stopped;
        into.run.documents.clear();
        return;
    }
    into.run = run_of(ledger, request, into, invoiced, difference);
    into.run.forms = request.forms;
    prepare_forms(into.run, into.sharing, into.found);
    if (into.found.has_errors())
        into.outcome = SharePlan::Outcome::refused;
}

std::int64_t record(Ledger& ledger, SharePlan& plan, const RecordedShareRequest& request) {
    put_records(ledger, plan.sharing, plan.run);
    return ledger.append_run(plan.run, {placed_texts(request.words), request.words.logo}, false,
                             request.recorded_at);
}

}  // namespace underlag
