#include <charconv>
#include <set>
#include <utility>

#include "underlag/ledger/history.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/protected_references.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// Also of those that had the id once, and of the one whose own id it is. An id that is written
// otherwise than in any list is looked for among all (reference_key).
std::set<std::int64_t> placements_with(Store& store, const std::string& id) {
    std::set<std::int64_t> placements;
    Rows with_id = store.rows("SELECT placement FROM placement_versions WHERE list_id = $1", {id});
    while (with_id.next())
        placements.insert(number_at(with_id, 0));
    const std::string key = reference_key(id);
    if (placements.empty()) {
        Rows ids = store.rows(
            "SELECT placement, list_id FROM placement_versions WHERE list_id IS NOT NULL", {});
        while (ids.next())
            if (reference_key(text_at(ids, 1)) == key)
                placements.insert(number_at(ids, 0));
    }
    std::int64_t record = 0;
    const std::size_t digits = own_id(0).size() - 1;
    if (key.size() > digits)
        std::from_chars(key.data() + digits, key.data() + key.size(), record);
    Rows known =
        store.rows("SELECT 1 FROM placement_versions WHERE seq = $1 AND placement = seq", {record});
    if (reference_key(own_id(record)) == key && known.next())
        placements.insert(record);
    return placements;
}

constexpr const char* versions_of_placement =
    "SELECT v.seq, i.recorded_at, f.name, v.line, a.text, u.text, v.list_id, n.name, "
    "v.student_ref, p.text, v.first_day, v.last_day, v.stated_days, v.is_protected, "
    "v.is_cancelled, v.placement FROM placement_versions v "
    "JOIN imports i ON i.seq = v.import JOIN labels a ON a.seq = v.agreement "
    "JOIN labels u ON u.seq = v.activity LEFT JOIN labels p ON p.seq = v.programme "
    "LEFT JOIN import_files f ON f.seq = v.file LEFT JOIN names n ON n.id = v.student "
    "WHERE v.seq = $1 OR (v.placement = $1 AND v.placement <> v.seq) ORDER BY v.seq";

PlacementVersionEntry entry_of(const Rows& row) {
    PlacementVersionEntry entry;
    entry.version = number_at(row, 0);
    entry.recorded_at = text_at(row, 1);
    entry.list_name = text_at(row, 2);
    entry.line = static_cast<std::uint32_t>(number_at(row, 3));
    entry.agreement = text_at(row, 4);
    entry.activity = text_at(row, 5);
    entry.is_protected = yes_at(row, 13);
    entry.is_cancelled = yes_at(row, 14);
    entry.id = row.is_none(6) ? own_id(number_at(row, 15)) : std::string{text_at(row, 6)};
    if (!entry.is_protected)
        entry.student = text_at(row, 7);
    entry.student_ref = text_at(row, 8);
    entry.programme = text_at(row, 9);
    entry.first = date_at(row, 10);
    entry.last = date_at(row, 11);
    entry.stated_days = int_at(row, 12);
    return entry;
}

}  // namespace

std::vector<std::vector<PlacementVersionEntry>> placement_history(const Ledger& ledger,
                                                                  const std::string& id) {
    return ledger.guarded([&](Store& store) {
        const References secret = protected_references(store);
        std::vector<std::vector<PlacementVersionEntry>> placements;
        for (const std::int64_t placement : placements_with(store, id)) {
            Rows versions = store.rows(versions_of_placement, {placement});
            auto& entries = placements.emplace_back();
            while (versions.next())
                entries.push_back(entry_of(versions));
            if (!entries.empty() &&
                (entries.back().is_protected || secret.contains(entries.back().student_ref)))
                for (PlacementVersionEntry& entry : entries)
                    entry.student.clear();
        }
        return placements;
    });
}

std::optional<std::string> protected_reference(const Ledger& ledger, std::int64_t placement) {
    return ledger.guarded([&](Store& store) -> std::optional<std::string> {
        Rows last = store.rows(
            "SELECT is_protected, student_ref FROM placement_versions WHERE seq = "
            "coalesce((SELECT max(seq) FROM placement_versions "
            "WHERE placement = $1 AND placement <> seq), $1)",
            {placement});
        if (!last.next())
            return std::nullopt;
        std::string reference{text_at(last, 1)};
        if (!yes_at(last, 0) && !protected_references(store).contains(reference))
            return std::nullopt;
        return reference;
    });
}

}  // namespace underlag
