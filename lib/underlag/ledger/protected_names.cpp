#include "underlag/ledger/protected_names.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "underlag/ledger/document_number.hpp"
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

}  // namespace underlag
