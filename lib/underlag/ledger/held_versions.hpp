// The versions of placements as the ledger's rows, before they are values of the domain.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "underlag/ledger/row.hpp"
#include "underlag/ledger/wanted_records.hpp"
#include "underlag/store/store.hpp"
#include "underlag/text/kept_texts.hpp"

namespace underlag {

// The version that holds now of each placement, in the order of the placements' records. One that
// has later versions stands at its own place with the last of them.
class HeldVersions {
   public:
    // The columns of `version`, in this order.
    enum Column : int {
        seq,
        placement,
        agreement,
        activity,
        list_id,
        student,  // the row of its name, or NULL
        student_ref,
        programme,
        first_day,
        last_day,
        stated_days,
        is_protected,
        is_cancelled,
        checksum
    };

    // `chosen`: of these placements, and maybe others; null: of all.
    explicit HeldVersions(Store& store, const WantedRecords* chosen = nullptr)
        : first_versions_(store.rows(columns + "placement_versions v WHERE v.placement = v.seq" +
                                     condition(chosen, "v.seq") + " ORDER BY v.seq")),
          last_versions_(store.rows(
              columns +
              "(SELECT placement, max(seq) AS last FROM placement_versions WHERE placement <> seq" +
              condition(chosen, "placement") +
              " GROUP BY placement) l JOIN placement_versions v ON v.seq = l.last "
              "ORDER BY l.placement")),
          is_last_left_(last_versions_.next()) {}

    [[nodiscard]] bool next() {
        if (is_last_used_)
            is_last_left_ = last_versions_.next();
        is_last_used_ = false;
        if (!first_versions_.next())
            return false;
        is_last_used_ = is_last_left_ && number_at(last_versions_, placement) ==
                                             number_at(first_versions_, placement);
        version_ = is_last_used_ ? &last_versions_ : &first_versions_;
        return true;
    }
    // The version that `next` came to; valid until it is called again.
    [[nodiscard]] const Rows& version() const { return *version_; }
    [[nodiscard]] const Rows& first_version() const { return first_versions_; }

   private:
    static std::string condition(const WantedRecords* chosen, std::string_view column) {
        if (chosen == nullptr)
            return {};
        return chosen->is_empty() ? " AND 1 = 0" : " AND " + chosen->condition(column);
    }

    inline static const std::string columns =
        "SELECT v.seq, v.placement, v.agreement, v.activity, v.list_id, v.student, v.student_ref, "
        "v.programme, v.first_day, v.last_day, v.stated_days, v.is_protected, v.is_cancelled, "
        "v.checksum FROM ";

    Rows first_versions_;
    Rows last_versions_;  // of placements with later versions
    bool is_last_left_ = false;
    bool is_last_used_ = false;
    const Rows* version_ = nullptr;
};

using LabelViews = std::unordered_map<std::int64_t, std::string_view>;

// Kept in `texts`.
[[nodiscard]] inline LabelViews read_labels(Store& store, KeptTexts& texts) {
    LabelViews labels;
    Rows rows = store.rows("SELECT seq, text FROM labels");
    while (rows.next())
        labels.emplace(number_at(rows, 0), texts.keep(text_at(rows, 1)));
    return labels;
}

[[nodiscard]] inline std::string_view label_at(const Rows& row, int column,
                                               const LabelViews& labels) {
    if (row.is_none(column))
        return {};
    const auto label = labels.find(number_at(row, column));
    if (label == labels.end())
        damaged("a label is missing");
    return label->second;
}

}  // namespace underlag
