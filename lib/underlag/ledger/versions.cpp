#include "underlag/ledger/versions.hpp"

#include <algorithm>

#include "underlag/ledger/row.hpp"
#include "underlag/ledger/wanted_records.hpp"
#include "underlag/placement/ledger_list.hpp"

namespace underlag {

namespace {

constexpr const char* versions_of_changed =
    "SELECT v.placement, v.list_id, o.checksum, a.text, u.text, i.recorded_at, v.first_day, "
    "v.last_day, v.stated_days, v.is_cancelled FROM placement_versions v "
    "JOIN placement_versions o ON o.seq = v.placement JOIN imports i ON i.seq = v.import "
    "JOIN labels a ON a.seq = v.agreement JOIN labels u ON u.seq = v.activity "
    "WHERE (v.placement <> v.seq OR v.seq IN "
    "(SELECT placement FROM placement_versions WHERE placement <> seq)) "
    "AND i.takes_back IS NULL AND v.import NOT IN "
    "(SELECT takes_back FROM imports WHERE takes_back IS NOT NULL) "
    "ORDER BY v.placement, v.seq";

Date day_of(std::string_view recorded_at) {
    const auto day = parse_iso_date(recorded_at.substr(0, 10));
    if (!day)
        damaged("an import has no day");
    return *day;
}

}  // namespace

std::vector<PlaceVersion> changed_places(const Ledger& ledger) {
    return ledger.guarded([&](Store& store) {
        std::vector<PlaceVersion> versions;
        Rows row = store.rows(versions_of_changed);
        while (row.next()) {
            PlaceVersion& version = versions.emplace_back();
            version.placement = number_at(row, 0);
            version.id = row.is_none(1) ? own_id({.placement = version.placement,
                                                  .own_check = own_check(blob_at(row, 2))})
                                        : std::string{text_at(row, 1)};
            version.agreement = text_at(row, 3);
            version.activity = text_at(row, 4);
            version.recorded = day_of(text_at(row, 5));
            version.first = date_at(row, 6);
            version.last = date_at(row, 7);
            version.stated_days = int_at(row, 8);
            version.is_cancelled = yes_at(row, 9);
        }
        return versions;
    });
}

std::vector<std::int64_t> versions_of_lists(
    const Ledger& ledger, const std::function<bool(std::string_view name)>& is_wanted) {
    return ledger.guarded([&](Store& store) {
        std::vector<std::int64_t> wanted;
        Rows files = store.rows("SELECT seq, name FROM import_files WHERE kind = 'list'");
        while (files.next())
            if (is_wanted(text_at(files, 1)))
                wanted.push_back(number_at(files, 0));
        std::vector<std::int64_t> versions;
        if (wanted.empty())
            return versions;
        const WantedRecords lists{wanted};
        Rows rows =
            store.rows("SELECT seq, file FROM placement_versions WHERE " + lists.condition("file"));
        while (rows.next())
            if (lists.contains(number_at(rows, 1)))
                versions.push_back(number_at(rows, 0));
        std::ranges::sort(versions);
        return versions;
    });
}

}  // namespace underlag
