#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "underlag/ledger/held_versions.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/list_text.hpp"
#include "underlag/ledger/name_texts.hpp"
#include "underlag/ledger/protected_references.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

// The texts that versions refer to by number.
struct Texts {
    explicit Texts(Store& store) : labels(label_texts(store)), names(store) {}
    LabelTexts labels;
    NameTexts names;
};

std::string_view label_at(const Rows& row, int column, const LabelTexts& labels) {
    if (row.is_none(column))
        return {};
    const auto label = labels.find(number_at(row, column));
    if (label == labels.end())
        damaged("a label is missing");
    return label->second;
}

constexpr std::size_t usual_row = 128;  // bytes, at most

class Filter {
   public:
    explicit Filter(const PlacementFilter& filter)
        : agreements_(filter.agreements.begin(), filter.agreements.end()) {
        if (filter.term)
            period_ = period_of(*filter.term);
    }
    [[nodiscard]] bool takes(const Rows& version, const LabelTexts& labels) const {
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

void write_row(ListText& text, const Rows& version, const Texts& texts, const References& secret) {
    using enum HeldVersions::Column;
    const LabelTexts& labels = texts.labels;
    if (version.is_none(list_id))
        text.cell(own_id(number_at(version, placement)));
    else
        text.cell(text_at(version, list_id));
    text.cell(label_at(version, agreement, labels)).cell(label_at(version, activity, labels));
    const bool is_secret =
        small_at(version, is_protected) != 0 || secret.contains(text_at(version, student_ref));
    text.cell(is_secret ? std::string_view{} : texts.names[number_at(version, student)]);
    text.cell(text_at(version, student_ref)).cell(label_at(version, programme, labels));
    text.cell(date_at(version, first_day)).cell(date_at(version, last_day));
    if (version.is_none(stated_days))
        text.cell(std::string_view{});
    else
        text.cell(number_at(version, stated_days));
    text.cell(is_secret ? "ja" : "");
    text.cell(small_at(version, is_cancelled) != 0 ? "inställd" : "");
    text.end_row();
}

// What a term's list is ordered by, and where the row stands in the list as it was written.
struct Place {
    std::string_view agreement, activity;
    Date first;
    std::size_t row = 0, begin = 0, end = 0;
};

LedgerList in_order(LedgerList list, std::vector<Place> places) {
    std::ranges::sort(places, [](const Place& a, const Place& b) {
        return std::tie(a.agreement, a.activity, a.first, a.row) <
               std::tie(b.agreement, b.activity, b.first, b.row);
    });
    LedgerList ordered;
    ordered.text.reserve(list.text.size());
    ordered.text = ledger_list_heading;
    ordered.rows.reserve(list.rows.size());
    for (const Place& place : places) {
        ordered.text.append(list.text, place.begin, place.end - place.begin);
        ordered.rows.push_back(list.rows[place.row]);
    }
    return ordered;
}

LedgerList list_of(Store& store, const PlacementFilter& wanted) {
    const Texts texts{store};
    const LabelTexts& labels = texts.labels;
    const References secret = protected_references(store);
    const Filter filter{wanted};
    HeldVersions placements{store};
    // Memory that is not written to costs nothing; to move the text as it grows would.
    const auto most = only_number(store, "SELECT coalesce(max(seq), 0) FROM placement_versions");
    ListText text{static_cast<std::size_t>(most) * usual_row};
    LedgerList list;
    list.rows.reserve(static_cast<std::size_t>(most));
    std::vector<Place> places;
    while (placements.next()) {
        const Rows& version = placements.version();
        if (!filter.takes(version, labels))
            continue;
        const std::size_t begin = text.size();
        write_row(text, version, texts, secret);
        if (wanted.term)
            places.push_back({label_at(version, HeldVersions::agreement, labels),
                              label_at(version, HeldVersions::activity, labels),
                              date_at(version, HeldVersions::first_day), list.rows.size(), begin,
                              text.size()});
        list.rows.push_back({number_at(version, HeldVersions::placement),
                             number_at(version, HeldVersions::seq),
                             !version.is_none(HeldVersions::list_id)});
    }
    list.text = text.take();
    return wanted.term ? in_order(std::move(list), std::move(places)) : list;
}

}  // namespace

LedgerList Ledger::placements(const PlacementFilter& filter) const {
    return guarded([&](Store& store) { return list_of(store, filter); });
}

Term Ledger::first_term() const {
    return guarded([&](Store& store) {
        return term_of_number(only_number(store, "SELECT first_term FROM openings"));
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

std::optional<std::string> Ledger::imported_at(const std::string& sha256) const {
    return guarded([&](Store& store) -> std::optional<std::string> {
        Rows imports = store.rows(
            "SELECT i.recorded_at FROM import_files f "
            "JOIN imports i ON i.seq = f.import "
            "WHERE f.kind = 'list' AND f.sha256 = $1 "
            "ORDER BY f.seq DESC LIMIT 1",
            {sha256});
        if (!imports.next())
            return std::nullopt;
        return std::string{text_at(imports, 0)}.substr(0, std::string{"2016-12-01"}.size());
    });
}

}  // namespace underlag
