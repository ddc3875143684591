#include "underlag/ledger/imports.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/record_chain.hpp"
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

namespace {

// One import while it is written.
class Import {
   public:
    Import(Store& store, const ImportRecord& record)
        : chain_(store),
          labels_(store, chain_),
          names_(store, record.name_salt_seed),
          store_(store) {
        begin(store, record);
    }

    // Returns the placement's record.
    std::int64_t append(const PlacementChange& change) {
        count(change);
        const PlacementVersion& now = change.now;
        const std::int64_t agreement = labels_.record_of(now.agreement);
        const std::int64_t activity = labels_.record_of(now.activity);
        const RecordValue programme =
            now.programme.empty() ? std::nullopt : RecordValue{labels_.record_of(now.programme)};
        const std::int64_t placement = change.placement.value_or(chain_.next_seq());
        const RecordValue file = change.list ? RecordValue{lists_[*change.list]} : std::nullopt;
        const RecordValue line = change.list ? RecordValue{change.line} : std::nullopt;
        chain_.append(
            "placement_versions",
            {placement, import_, file, line, agreement, activity, RecordValue::if_any(now.list_id),
             names_.row_of(now.student), RecordValue::if_any(now.student_ref), programme, now.first,
             now.last, now.stated_days, now.is_protected, now.is_cancelled});
        return placement;
    }

    void end() {
        chain_.append("import_totals", {import_, added_, changed_, cancelled_});
        chain_.keep_head();
    }

   private:
    void begin(Store& store, const ImportRecord& record) {
        const std::string user = store.user();
        if (only_number(store, "SELECT count(*) FROM openings") == 0)
            chain_.append("openings",
                          {record.recorded_at, user, record.program_version, record.first_term});
        import_ = chain_.append("imports", {record.recorded_at, user, record.program_version,
                                            record.complete_for, record.takes_back});
        for (const InputFile& list : record.lists)
            lists_.push_back(chain_.append(
                "import_files", {import_, "list", list.name, list.sha256, std::nullopt}));
        for (const InputFile& agreement : record.agreements)
            chain_.append("import_files", {import_, "agreement", agreement.name, agreement.sha256,
                                           RecordValue::if_any(agreement.holds)});
    }

    void count(const PlacementChange& change) {
        if (!change.placement)
            ++added_;
        else if (change.now.is_cancelled && !was_cancelled(*change.placement))
            ++cancelled_;
        else
            ++changed_;
    }

    // All that were so, at once: to ask for each would be a question a row.
    bool was_cancelled(std::int64_t placement) {
        if (!cancelled_placements_) {
            Rows rows = store_.rows(
                "SELECT placement FROM placement_versions v WHERE is_cancelled = 1 AND seq = "
                "coalesce((SELECT max(seq) FROM placement_versions "
                "WHERE placement = v.placement AND placement <> seq), v.placement)");
            cancelled_placements_.emplace();
            while (rows.next())
                cancelled_placements_->insert(number_at(rows, 0));
        }
        return cancelled_placements_->contains(placement);
    }

    RecordChain chain_;
    Labels labels_;
    Names names_;
    Store& store_;
    std::optional<std::set<std::int64_t>> cancelled_placements_;  // once somebody has asked
    std::int64_t import_ = 0;
    std::vector<std::int64_t> lists_;  // records, in the order of ImportRecord::lists
    std::int64_t added_ = 0, changed_ = 0, cancelled_ = 0;
};

}  // namespace

std::vector<std::int64_t> Ledger::append_import(
    const ImportRecord& record, const std::function<std::optional<PlacementChange>()>& next) {
    return guarded([&](Store& store) {
        Import import{store, record};
        std::vector<std::int64_t> placements;
        while (const std::optional<PlacementChange> change = next())
            placements.push_back(import.append(*change));
        import.end();
        return placements;
    });
}

void Ledger::remove_names(std::span<const std::int64_t> names, const NameRemoval& removal) {
    const std::set<std::int64_t> wanted(names.begin(), names.end());
    guarded([&](Store& store) {
        std::vector<NameRow> known;
        Rows rows = store.rows("SELECT id, digest FROM names WHERE name IS NOT NULL ORDER BY id");
        while (rows.next())
            if (wanted.contains(number_at(rows, 0)))
                known.push_back(name_row_at(rows, 0, 1));
        RecordChain chain{store};
        const std::string user = store.user();
        std::vector<std::int64_t> ids;
        for (const NameRow& name : known) {
            chain.append("removed_names", {name, removal.recorded_at, user, removal.reason});
            ids.push_back(name.id);
        }
        store.empty_names(ids);
        chain.keep_head();
    });
}

}  // namespace underlag
