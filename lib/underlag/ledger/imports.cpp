#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/wanted_records.hpp"

namespace underlag {

std::optional<EarlierImport> Ledger::last_import_of(const std::string& sha256) const {
    return guarded([&](Store& store) -> std::optional<EarlierImport> {
        Rows imports = store.rows(
            "SELECT i.seq, i.recorded_at FROM import_files f "
            "JOIN imports i ON i.seq = f.import "
            "WHERE f.kind = 'list' AND f.sha256 = $1 "
            "ORDER BY f.seq DESC LIMIT 1",
            {sha256});
        if (!imports.next())
            return std::nullopt;
        return EarlierImport{number_at(imports, 0), std::string{text_at(imports, 1)}};
    });
}

std::map<std::int64_t, VersionOrigin> Ledger::origins_of(
    std::span<const std::int64_t> versions) const {
    return guarded([&](Store& store) {
        std::map<std::int64_t, VersionOrigin> origins;
        const WantedRecords wanted{versions};
        if (wanted.is_empty())
            return origins;
        Rows row = store.rows(
            "SELECT v.seq, i.seq, i.recorded_at, f.name FROM placement_versions v "
            "JOIN imports i ON i.seq = v.import LEFT JOIN import_files f ON f.seq = v.file WHERE " +
            wanted.condition("v.seq"));
        while (row.next())
            if (wanted.contains(number_at(row, 0)))
                origins.try_emplace(number_at(row, 0),
                                    VersionOrigin{number_at(row, 1), std::string{text_at(row, 2)},
                                                  std::string{text_at(row, 3)}});
        for (const std::int64_t version : versions)
            if (!origins.contains(version))
                damaged("version " + std::to_string(version) + " of a placement is missing");
        return origins;
    });
}

// What a run was made from are lists that were imported, and its own files of agreements.
std::vector<AgreementUse> Ledger::agreement_uses() const {
    return guarded([](Store& store) {
        std::vector<AgreementUse> uses;
        Rows row = store.rows(
            "SELECT i.seq AS event, i.recorded_at, i.recorded_by, f.name, f.sha256, f.holds "
            "FROM import_files f JOIN imports i ON i.seq = f.import "
            "WHERE f.kind = 'agreement' AND i.takes_back IS NULL UNION ALL "
            "SELECT r.seq, r.recorded_at, r.recorded_by, n.name, n.sha256, n.holds "
            "FROM run_inputs n JOIN runs r ON r.seq = n.run WHERE n.sha256 NOT IN "
            "(SELECT sha256 FROM import_files WHERE kind = 'list') ORDER BY event");
        while (row.next())
            uses.push_back({.record = number_at(row, 0),
                            .recorded_at = std::string{text_at(row, 1)},
                            .recorded_by = std::string{text_at(row, 2)},
                            .file = {std::string{text_at(row, 3)}, std::string{text_at(row, 4)},
                                     std::string{text_at(row, 5)}}});
        return uses;
    });
}

}  // namespace underlag
