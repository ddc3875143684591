#include "underlag/ledger/versions_of_lists.hpp"

#include <algorithm>

#include "underlag/ledger/row.hpp"
#include "underlag/ledger/wanted_records.hpp"

namespace underlag {

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
