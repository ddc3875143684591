#include "underlag/ledger/protected_names.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "underlag/compensation/compensation.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

ProtectedPlacements protected_placements(Store& store) {
    ProtectedPlacements placements;
    const References secret = protected_references(store);
    if (secret.is_empty())
        return placements;
    Rows held = store.rows(
        "SELECT placement, student_ref, is_protected FROM placement_versions v "
        "WHERE student_ref IS NOT NULL AND seq = "
        "coalesce((SELECT max(seq) FROM placement_versions "
        "WHERE placement = v.placement AND placement <> seq), v.placement)");
    while (held.next())
        if (yes_at(held, 2) || secret.contains(text_at(held, 1)))
            placements.emplace(number_at(held, 0), text_at(held, 1));
    return placements;
}

std::vector<NamingDocument> documents_naming(const Ledger& ledger,
                                             std::span<const std::int64_t> placements) {
    const std::set<std::int64_t> wanted(placements.begin(), placements.end());
    if (wanted.empty())
        return {};
    return ledger.guarded([&](Store& store) {
        std::vector<NamingDocument> documents;
        std::set<std::pair<std::int64_t, std::int64_t>> known;
        Rows lines = store.rows(
            "SELECT l.claim, d.seq, d.year, d.counter, p.name FROM lines l "
            "JOIN documents d ON d.seq = l.document JOIN parties p ON p.seq = d.receiver "
            "WHERE l.claim_kind = 'placement' AND l.student IS NOT NULL ORDER BY l.seq");
        while (lines.next())
            if (wanted.contains(number_at(lines, 0)) &&
                known.emplace(number_at(lines, 0), number_at(lines, 1)).second)
                documents.push_back(
                    {.placement = number_at(lines, 0),
                     .number = to_text(DocumentNumber{small_at(lines, 2), number_at(lines, 3)}),
                     .recipient = std::string{text_at(lines, 4)}});
        return documents;
    });
}

std::vector<std::int64_t> names_of_protected_alone(const Ledger& ledger) {
    return ledger.guarded([&](Store& store) {
        const ProtectedPlacements secret = protected_placements(store);
        std::set<std::int64_t> names, others;
        if (secret.empty())
            return std::vector<std::int64_t>{};
        Rows versions = store.rows(
            "SELECT DISTINCT v.student, v.placement FROM placement_versions v "
            "JOIN names n ON n.id = v.student WHERE n.name IS NOT NULL");
        while (versions.next())
            (secret.contains(number_at(versions, 1)) ? names : others)
                .insert(number_at(versions, 0));
        Rows contacts =
            store.rows("SELECT DISTINCT contact FROM parties WHERE contact IS NOT NULL");
        while (contacts.next())
            others.insert(number_at(contacts, 0));
        std::vector<std::int64_t> alone;
        std::ranges::set_difference(names, others, std::back_inserter(alone));
        return alone;
    });
}

namespace {

// What decides whether a placement's student may be forgotten.
struct Traces {
    Date last_day = {};                        // of all its versions
    int last_issue = 0;                        // the year of its last document; 0: none
    std::set<std::int32_t> open_parts = {};    // terms with a line that nothing credits
    std::set<std::int32_t> parts_to_pay = {};  // terms that have days to pay, as it is held now
};

using TracesByPlacement = std::unordered_map<std::int64_t, Traces>;

// Days that an agreement does not pay for are counted here: a placement of such days alone is kept.
std::set<std::int32_t> parts_to_pay(const LedgerPlacement& placement, Term first_term) {
    std::set<std::int32_t> parts;
    if (placement.is_cancelled)
        return parts;
    for (Term term = std::max(term_of(placement.first), first_term);
         term <= term_of(placement.last); term = next(term)) {
        const auto part = Period::between(std::max(placement.first, period_of(term).first()),
                                          std::min(placement.last, period_of(term).last()));
        if (part && count_days(*part, HolidayPolicy::paid, std::nullopt).paid() > 0)
            parts.insert(part_of(term));
    }
    return parts;
}

TracesByPlacement traces_of_placements(const Ledger& ledger, Store& store) {
    TracesByPlacement traces;
    const Term first_term = ledger.first_term();
    for (const LedgerPlacement& placement : ledger.placements({}).placements)
        traces[placement.record.placement].parts_to_pay = parts_to_pay(placement, first_term);
    Rows days = store.rows(
        "SELECT placement, max(last_day) FROM placement_versions "
        "GROUP BY placement");
    while (days.next())
        traces[number_at(days, 0)].last_day = date_at(days, 1);
    Rows lines = store.rows(
        "SELECT l.claim, l.part, d.year, l.credited_line IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM lines c WHERE c.credited_line = l.seq) "
        "FROM lines l JOIN documents d ON d.seq = l.document WHERE l.claim_kind = 'placement'");
    while (lines.next()) {
        Traces& of_placement = traces[number_at(lines, 0)];
        of_placement.last_issue = std::max(of_placement.last_issue, small_at(lines, 2));
        if (yes_at(lines, 3))
            of_placement.open_parts.insert(small_at(lines, 1));
    }
    return traces;
}

// The placements that a name stands at, in the lists or on documents.
std::map<std::int64_t, std::set<std::int64_t>> placements_by_name(Store& store) {
    std::map<std::int64_t, std::set<std::int64_t>> placements;
    for (const char* sql : {"SELECT DISTINCT v.student, v.placement FROM placement_versions v "
                            "JOIN names n ON n.id = v.student WHERE n.name IS NOT NULL",
                            "SELECT DISTINCT l.student, l.claim FROM lines l "
                            "JOIN names n ON n.id = l.student WHERE n.name IS NOT NULL AND "
                            "l.claim_kind = 'placement'"}) {
        Rows rows = store.rows(sql);
        while (rows.next())
            placements[number_at(rows, 0)].insert(number_at(rows, 1));
    }
    return placements;
}

std::set<std::int64_t> contact_names(Store& store) {
    std::set<std::int64_t> names;
    Rows contacts = store.rows("SELECT DISTINCT contact FROM parties WHERE contact IS NOT NULL");
    while (contacts.next())
        names.insert(number_at(contacts, 0));
    return names;
}

}  // namespace

OldNames old_names(const Ledger& ledger, Term before, Date today) {
    return ledger.guarded([&](Store& store) {
        const TracesByPlacement traces = traces_of_placements(ledger, store);
        const std::set<std::int64_t> contacts = contact_names(store);
        const auto all = [&](const std::set<std::int64_t>& placements, const auto& is_so) {
            return std::ranges::all_of(
                placements, [&](std::int64_t placement) { return is_so(traces.at(placement)); });
        };
        OldNames names;
        for (const auto& [name, placements] : placements_by_name(store)) {
            if (!all(placements,
                     [&](const Traces& one) { return one.last_day < period_of(before).first(); }))
                continue;
            if (!all(placements,
                     [](const Traces& one) { return one.open_parts == one.parts_to_pay; }))
                ++names.unsettled;
            else if (!all(placements, [&](const Traces& one) {
                         return one.last_issue == 0 || kept_through(one.last_issue) < today.year();
                     }))
                ++names.kept_documents;
            else if (contacts.contains(name))
                ++names.contacts;
            else
                names.to_forget.push_back(name);
        }
        return names;
    });
}

}  // namespace underlag
