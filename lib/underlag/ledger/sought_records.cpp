#include "underlag/ledger/sought_records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/wanted_records.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

using Records = std::vector<std::int64_t>;

// Records of two columns, the second a text. A name that was removed is shown as the reference or
// the id, which may hold anything.
Records records_with(Store& store, const char* question,
                     const std::function<bool(std::string_view)>& is_wanted) {
    Records wanted;
    if (!is_wanted)
        return wanted;
    Rows row = store.rows(question);
    while (row.next())
        if (row.is_none(1) || is_wanted(text_at(row, 1)))
            wanted.push_back(number_at(row, 0));
    return wanted;
}

class Conditions {
   public:
    void add(std::string condition) { all_.push_back(std::move(condition)); }
    void add(std::string_view column, const Records& records) {
        if (const WantedRecords wanted{records}; !wanted.is_empty())
            add(wanted.condition(column));
    }
    // A reference in any case, with spaces and zeros wherever. Only digits go into the question,
    // and letters that every store makes small alike and that nothing but themselves folds to (ß is
    // ss, ﬁ is fi, the Kelvin sign k); and of a long text the first of them, as a store has a
    // limit.
    void add_reference(std::string_view column, std::string_view key) {
        constexpr std::string_view sure_letters = "bcdegmopqruvxz";
        constexpr std::size_t most_signs = 100;
        std::string pattern = "%";
        for (const char sign : key)
            if (pattern.size() < 2 * most_signs &&
                (is_digit(sign) || sure_letters.find(sign) != std::string_view::npos))
                (pattern += sign) += '%';
        if (!key.empty())
            add(fmt::format("lower({}) LIKE '{}'", column, pattern));
    }
    [[nodiscard]] std::string any() const {
        return all_.empty() ? "1 = 0" : fmt::format("({})", fmt::join(all_, " OR "));
    }

   private:
    std::vector<std::string> all_;
};

constexpr const char* all_names = "SELECT id, name FROM names";
constexpr const char* all_labels = "SELECT seq, text FROM labels";
constexpr const char* all_lists = "SELECT seq, name FROM import_files WHERE kind = 'list'";

}  // namespace

std::vector<std::int64_t> placements_that_may_hold(const Ledger& ledger,
                                                   const RecordQuestion& question) {
    return ledger.guarded([&](Store& store) {
        Conditions conditions;
        conditions.add("v.student", records_with(store, all_names, question.is_person));
        conditions.add("v.agreement", records_with(store, all_labels, question.is_agreement));
        conditions.add("v.activity", records_with(store, all_labels, question.is_activity));
        conditions.add("v.file", records_with(store, all_lists, question.is_list));
        conditions.add_reference("v.list_id", question.reference);
        conditions.add_reference("v.student_ref", question.reference);
        if (question.placement)
            conditions.add("v.placement", Records{*question.placement});
        Records placements;
        Rows row = store.rows("SELECT DISTINCT v.placement FROM placement_versions v WHERE " +
                              conditions.any());
        while (row.next())
            placements.push_back(number_at(row, 0));
        std::ranges::sort(placements);
        return placements;
    });
}

std::string lines_that_may_hold(Store& store, const RecordQuestion& question) {
    Conditions conditions;
    conditions.add("l.student", records_with(store, all_names, question.is_person));
    conditions.add_reference("l.placement_id", question.reference);
    conditions.add_reference("l.student_ref", question.reference);
    // Their reference of today stands for them on what was issued before.
    Records with_reference;
    for (const auto& [placement, reference] : protected_placements(store))
        if (reference_key(reference) == question.reference)
            with_reference.push_back(placement);
    conditions.add("l.claim", with_reference);
    if (question.amount)
        conditions.add(
            fmt::format("l.amount IN ({}, {})", question.amount->ore(), -question.amount->ore()));
    return conditions.any();
}

}  // namespace underlag
