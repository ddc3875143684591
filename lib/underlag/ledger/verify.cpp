#include "underlag/ledger/verify.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "underlag/ledger/chain_check.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {
namespace {

using What = LedgerFault::What;

What what_of(StoreFault::What what) {
    switch (what) {
        case StoreFault::What::unreadable:
            return What::unreadable;
        case StoreFault::What::removed:
            return What::removed;
        case StoreFault::What::altered:
            return What::altered;
        case StoreFault::What::added:
            break;
    }
    return What::added;
}

void check_store(Store& store, Verification& into) {
    for (StoreFault& fault : store.check(ledger_tables()))
        into.faults.push_back(
            {what_of(fault.what), std::move(fault.table), 0, std::move(fault.detail)});
}

std::string number_in(const Rows& row, int year) {
    return to_text(DocumentNumber{small_at(row, year), number_at(row, year + 1)});
}

// A fault for each row that `sql` finds: seq, year and counter of the document.
void add_found(Store& store, Verification& into, What what, const char* table, const char* sql) {
    Rows found = store.rows(sql);
    while (found.next())
        into.faults.push_back(
            {what, table, number_at(found, 0), found.is_none(1) ? "" : number_in(found, 1)});
}

constexpr const char* documents_with_wrong_sum =
    "SELECT d.seq, d.year, d.counter FROM documents d LEFT JOIN "
    "(SELECT document, sum(amount) total, "
    "sum(CASE WHEN claim_kind = 'placement' THEN quantity ELSE 0 END) days "
    "FROM lines GROUP BY document) l "
    "ON l.document = d.seq "
    "WHERE d.total <> coalesce(l.total, 0) OR d.days <> coalesce(l.days, 0)";

constexpr const char* runs_with_wrong_sum =
    "SELECT t.seq, NULL, NULL FROM run_totals t LEFT JOIN "
    "(SELECT run, sum(CASE WHEN kind = 'invoice' THEN 1 ELSE 0 END) invoice_bases, "
    "sum(CASE WHEN kind = 'credit' THEN 1 ELSE 0 END) credit_notes, "
    "sum(CASE WHEN kind = 'invoice' THEN total ELSE 0 END) invoiced, "
    "sum(CASE WHEN kind = 'credit' THEN total ELSE 0 END) credited "
    "FROM documents GROUP BY run) d ON d.run = t.run "
    "WHERE t.invoice_bases <> coalesce(d.invoice_bases, 0) "
    "OR t.credit_notes <> coalesce(d.credit_notes, 0) "
    "OR t.invoiced <> coalesce(d.invoiced, 0) OR t.credited <> coalesce(d.credited, 0)";

constexpr const char* documents_over_credited =
    "SELECT o.seq, o.year, o.counter FROM documents o JOIN "
    "(SELECT credits, sum(total) total FROM documents WHERE credits IS NOT NULL GROUP BY credits) "
    "c "
    "ON c.credits = o.seq WHERE c.total > o.total OR o.kind <> 'invoice'";

// Credited with another amount, from another document than its credit note names, or twice.
constexpr const char* lines_over_credited =
    "SELECT c.seq, d.year, d.counter FROM lines c JOIN documents d ON d.seq = c.document "
    "LEFT JOIN lines o ON o.seq = c.credited_line "
    "WHERE d.kind = 'credit' AND (o.seq IS NULL OR o.amount <> c.amount "
    "OR o.document IS DISTINCT FROM d.credits OR EXISTS (SELECT 1 FROM lines e "
    "WHERE e.credited_line = c.credited_line AND e.seq < c.seq))";

void check_numbers(Store& store, Verification& into) {
    Rows documents = store.rows("SELECT seq, year, counter FROM documents ORDER BY year, counter");
    DocumentNumber last;
    while (documents.next()) {
        const DocumentNumber number{small_at(documents, 1), number_at(documents, 2)};
        const DocumentNumber first_missing{number.year,
                                           number.year == last.year ? last.counter + 1 : 1};
        if (number.counter > first_missing.counter) {
            std::string missing = to_text(first_missing);
            if (number.counter - 1 > first_missing.counter)
                missing += " - " + to_text(DocumentNumber{number.year, number.counter - 1});
            into.faults.push_back(
                {What::gap_in_numbers, "documents", number_at(documents, 0), missing});
        }
        last = number;
    }
}

// Whether numbers run without gaps, sums are right, and nothing is credited beyond itself.
void check_documents(Store& store, Verification& into) {
    check_numbers(store, into);
    add_found(store, into, What::wrong_sum, "documents", documents_with_wrong_sum);
    add_found(store, into, What::wrong_sum, "run_totals", runs_with_wrong_sum);
    add_found(store, into, What::over_credited, "documents", documents_over_credited);
    add_found(store, into, What::over_credited, "lines", lines_over_credited);
}

Verification verified(Store& store, const std::optional<std::string>& expected_head) {
    Verification verification;
    if (expected_head)
        verification.expected = ExpectedHead{.checksum = *expected_head};
    for (const auto check : {check_store, check_chain, check_documents}) {
        try {
            check(store, verification);
        } catch (const StoreFailure& failure) {
            verification.faults.push_back({What::unreadable, "", 0, failure.what()});
        }
    }
    std::ranges::stable_sort(verification.faults, {}, &LedgerFault::record);
    return verification;
}

}  // namespace

Verification verify(const Ledger& ledger, const std::optional<std::string>& expected_head) {
    return ledger.guarded([&](Store& store) {
        // All is read of one moment, unless the caller has seen to that.
        if (store.has_begun())
            return verified(store, expected_head);
        try {
            store.begin(Intent::read);
        } catch (const StoreFailure&) {
            return verified(store, expected_head);  // which tells what is wrong
        }
        Verification verification = verified(store, expected_head);
        try {
            store.commit();
        } catch (const StoreFailure&) {
            // Nothing was written; what is damaged has been told of.
        }
        return verification;
    });
}

}  // namespace underlag
