#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/ledger/held_versions.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/placements_in_list.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/wanted_records.hpp"
#include "underlag/placement/ledger_list.hpp"

namespace underlag {
namespace {

class Filter {
   public:
    explicit Filter(const PlacementFilter& filter)
        : agreements_(filter.agreements.begin(), filter.agreements.end()) {
        if (filter.term)
            period_ = period_of(*filter.term);
    }

    [[nodiscard]] bool takes(const Rows& version, const LabelViews& labels) const {
        if (period_ && (date_at(version, HeldVersions::last_day) < period_->first() ||
                        date_at(version, HeldVersions::first_day) > period_->last()))
            return false;
        return agreements_.empty() ||
               agreements_.contains(label_at(version, HeldVersions::agreement, labels));
    }

   private:
    std::set<std::string, std::less<>> agreements_;
    std::optional<Period> period_;
};

// Of each placement that an import changed: the version before, with the columns of HeldVersions,
// or where there is none the import's own. Then what these say.
enum VersionBefore : int {
    is_new = HeldVersions::checksum + 1,  // there is no version before
    held_list_id,                         // of the version that holds now
    held_is_protected,
    held_student_ref,
    later_import,  // the first that has changed the placement since, or NULL
    later_recorded_at,
};

// The checksum is the one that an own id is made from; NULL for a placement that came with an id.
constexpr std::string_view versions_before_import =
    "SELECT b.seq, b.placement, b.agreement, b.activity, b.list_id, b.student, b.student_ref, "
    "b.programme, b.first_day, b.last_day, b.stated_days, b.is_protected, b.is_cancelled, "
    "CASE WHEN o.list_id IS NULL THEN o.checksum END, "
    "CASE WHEN around.before IS NULL THEN 1 ELSE 0 END, "
    "h.list_id, h.is_protected, h.student_ref, l.import, i.recorded_at FROM ("
    "SELECT v.seq AS here, v.placement AS first, CASE WHEN v.seq = v.placement THEN NULL ELSE "
    "coalesce((SELECT max(o.seq) FROM placement_versions o WHERE o.placement = v.placement AND "
    "o.placement <> o.seq AND o.seq < v.seq), v.placement) END AS before, "
    "coalesce((SELECT max(n.seq) FROM placement_versions n WHERE n.placement = v.placement AND "
    "n.placement <> n.seq), v.seq) AS held, "
    "(SELECT min(n.seq) FROM placement_versions n WHERE n.placement = v.placement AND "
    "n.placement <> n.seq AND n.seq > v.seq) AS later "
    "FROM placement_versions v WHERE v.import = $1) around "
    "JOIN placement_versions b ON b.seq = coalesce(around.before, around.here) "
    "JOIN placement_versions o ON o.seq = around.first "
    "JOIN placement_versions h ON h.seq = around.held "
    "LEFT JOIN placement_versions l ON l.seq = around.later "
    "LEFT JOIN imports i ON i.seq = l.import ORDER BY around.here";

class PlacementReader {
   public:
    // `names`: where names are kept that the placements are not to keep.
    explicit PlacementReader(Store& store, KeptTexts* names = nullptr)
        : labels_(read_labels(store, read_.texts)),
          names_(store, names != nullptr ? *names : read_.texts),
          secret_(protected_references(store)) {}

    LedgerPlacements read(Store& store, const PlacementFilter& wanted) {
        const Filter filter{wanted};
        // Memory that is not written to costs nothing; to move the placements as they grow would.
        read_.placements.reserve(count_in(store));
        HeldVersions held{store};
        while (held.next())
            if (filter.takes(held.version(), labels_))
                read_.placements.push_back(
                    placement_at(held.version(), own_check_of(held.first_version())));
        return std::move(read_);
    }

    // `chosen`: of these alone; null: all.
    std::vector<LedgerRow> read_into(Store& store, const PlacementFilter& wanted,
                                     const WantedRecords* chosen, std::string name,
                                     Sources& sources, PlacementList& list) {
        const Filter filter{wanted};
        HeldVersions held{store, chosen};
        const auto next = [&](LedgerPlacement& placement) {
            while (held.next()) {
                if (!filter.takes(held.version(), labels_) ||
                    (chosen != nullptr &&
                     !chosen->contains(number_at(held.version(), HeldVersions::placement))))
                    continue;
                const auto as_it_is = [](std::string_view text) { return text; };
                placement =
                    placement_at(held.version(), own_check_of(held.first_version()), as_it_is);
                return true;
            }
            return false;
        };
        const std::size_t count = chosen == nullptr ? count_in(store) : chosen->size();
        std::vector<LedgerRow> rows =
            add_ledger_placements(std::move(name), count, next, sources, list);
        read_.texts.move_to(list.storage);
        return rows;
    }

    VersionsBefore read_before(Store& store, std::int64_t import) {
        VersionsBefore before;
        Rows version = store.rows(versions_before_import, {import});
        while (version.next()) {
            const bool has_check = !version.is_none(HeldVersions::checksum);
            const auto check = has_check ? own_check(blob_at(version, HeldVersions::checksum)) : 0U;
            if (!version.is_none(later_import)) {
                before.changed_since.push_back(
                    {.placement_id = held_id(version, check),
                     .import = number_at(version, later_import),
                     .recorded_at = std::string{text_at(version, later_recorded_at)}});
                continue;
            }
            LedgerPlacement placement = placement_at(version, check);
            placement.is_cancelled |= yes_at(version, is_new);
            if (yes_at(version, held_is_protected)) {
                placement.is_protected = true;
                placement.student = {};
                placement.student_ref = read_.texts.keep(text_at(version, held_student_ref));
            }
            read_.placements.push_back(placement);
        }
        before.placements = std::move(read_);
        return before;
    }

   private:
    [[nodiscard]] static std::size_t count_in(Store& store) {
        return static_cast<std::size_t>(
            only_number(store, "SELECT count(*) FROM placement_versions WHERE placement = seq"));
    }

    // 0: the placement came with an id.
    static std::uint32_t own_check_of(const Rows& first_version) {
        const bool has_check = first_version.is_none(HeldVersions::list_id);
        return has_check ? own_check(blob_at(first_version, HeldVersions::checksum)) : 0U;
    }

    // As it stands in the ledger now.
    static std::string held_id(const Rows& version, std::uint32_t check) {
        if (!version.is_none(held_list_id))
            return std::string{text_at(version, held_list_id)};
        return own_id(
            {.placement = number_at(version, HeldVersions::placement), .own_check = check});
    }

    LedgerPlacement placement_at(const Rows& version, std::uint32_t check) {
        return placement_at(version, check,
                            [&](std::string_view text) { return read_.texts.keep(text); });
    }

    // `keep` makes the row's own texts last as long as they must.
    template <class Keep>
    LedgerPlacement placement_at(const Rows& version, std::uint32_t check, const Keep& keep) {
        using enum HeldVersions::Column;
        LedgerPlacement result;
        result.record = {.placement = number_at(version, placement),
                         .version = number_at(version, seq),
                         .has_list_id = !version.is_none(list_id),
                         .own_check = check};
        if (result.record.has_list_id) {
            result.id = keep(text_at(version, list_id));
        } else {
            own_id_ = own_id(result.record);
            result.id = keep(std::string_view{own_id_});
        }
        result.agreement = label_at(version, agreement, labels_);
        result.activity = label_at(version, activity, labels_);
        result.student_ref = keep(text_at(version, student_ref));
        result.is_protected = yes_at(version, is_protected) || secret_.contains(result.student_ref);
        if (!result.is_protected)
            result.student =
                shown_student(names_[number_at(version, student)], result.student_ref, result.id);
        result.programme = label_at(version, programme, labels_);
        result.first = date_at(version, first_day);
        result.last = date_at(version, last_day);
        result.stated_days = int_at(version, stated_days).value_or(-1);
        result.is_cancelled = yes_at(version, is_cancelled);
        return result;
    }

    LedgerPlacements read_;
    std::string own_id_;  // of the version read last
    LabelViews labels_;
    NameTexts names_;
    References secret_;
};

}  // namespace

LedgerPlacements Ledger::placements(const PlacementFilter& filter) const {
    return guarded([&](Store& store) {
        LedgerPlacements read = PlacementReader{store}.read(store, filter);
        if (filter.term)
            std::ranges::stable_sort(read.placements, [](const auto& a, const auto& b) {
                return std::tie(a.agreement, a.activity, a.first) <
                       std::tie(b.agreement, b.activity, b.first);
            });
        return read;
    });
}

std::vector<LedgerRow> add_placements(const Ledger& ledger,
                                      const std::vector<std::string>& agreements,
                                      const std::optional<std::vector<std::int64_t>>& records,
                                      std::string name, Sources& sources, PlacementList& into) {
    return ledger.guarded([&](Store& store) {
        KeptTexts names;  // needed while they are read
        const auto chosen = records ? std::optional<WantedRecords>{*records} : std::nullopt;
        return PlacementReader{store, &names}.read_into(store, {.agreements = agreements},
                                                        chosen ? &*chosen : nullptr,
                                                        std::move(name), sources, into);
    });
}

VersionsBefore Ledger::versions_before(std::int64_t import) const {
    return guarded([&](Store& store) { return PlacementReader{store}.read_before(store, import); });
}

Term Ledger::first_term() const {
    return guarded([&](Store& store) {
        if (Rows opening = store.rows("SELECT first_term FROM openings"); opening.next())
            return term_at(opening, 0);
        // Made by `share`, and nothing imported yet: no placement is before this.
        Rows first = store.rows("SELECT min(issue_day) FROM runs");
        return first.next() && !first.is_none(0) ? term_of(date_at(first, 0)) : term_of_number(0);
    });
}

std::vector<std::string> Ledger::agreement_ids() const {
    return guarded([&](Store& store) {
        // First versions that nothing came after, and of the others the last ones.
        Rows agreements = store.rows(
            "SELECT text FROM ("
            "SELECT agreement FROM placement_versions v WHERE placement = seq AND NOT EXISTS ("
            "SELECT 1 FROM placement_versions l WHERE l.placement = v.seq AND l.placement <> l.seq)"
            " UNION SELECT agreement FROM placement_versions WHERE seq IN (SELECT max(seq) FROM "
            "placement_versions WHERE placement <> seq GROUP BY placement)) held "
            "LEFT JOIN labels ON labels.seq = agreement");
        std::set<std::string> ids;
        while (agreements.next()) {
            if (agreements.is_none(0))
                damaged("a label is missing");
            ids.emplace(text_at(agreements, 0));
        }
        return std::vector<std::string>(ids.begin(), ids.end());
    });
}

}  // namespace underlag
