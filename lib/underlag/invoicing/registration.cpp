#include "underlag/invoicing/registration.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "underlag/identity/left_out_rows.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/overlapping_placements.hpp"

namespace underlag {
namespace {

using Fate = RowMatch::Fate;
using What = RegistrationChange::What;

class Registering {
   public:
    Registering(const CheckInput& input, PlacementList& list, const RegistrationWish& wish,
                Diagnostics& found)
        : input_(&input),
          list_(&list),
          wish_(&wish),
          found_(&found),
          ledger_rows_(static_cast<std::uint32_t>(wish.ledger_rows.size())),
          match_input_{.sources = input.sources,
                       .list = list,
                       .agreements = input.agreements,
                       .assignments = input.assignments,
                       .ledger_rows = wish.ledger_rows,
                       .complete_for = wish.complete_for,
                       .emptied = wish.emptied},
          who_(match_rows(match_input_, found)),
          left_out_(list.placements.size(), false) {}

    [[nodiscard]] Registration run() {
        judge_all();
        if (!wish_->skip_invalid)
            return changes();
        do {
            keep_what_the_left_out_may_be_about();
        } while (judge_without_the_left_out());
        return changes();
    }

   private:
    [[nodiscard]] std::uint32_t row_of(std::size_t match) const {
        return ledger_rows_ + static_cast<std::uint32_t>(match);
    }

    // The ledger's row gives way to the list's.
    [[nodiscard]] bool supersedes(std::size_t match) const {
        return who_.rows[match].known && who_.rows[match].fate != Fate::refused &&
               !left_out_[row_of(match)];
    }

    [[nodiscard]] std::vector<bool> what_gives_way() const {
        std::vector<bool> aside(list_->placements.size(), false);
        for (std::size_t match = 0; match < who_.rows.size(); ++match)
            if (supersedes(match))
                aside[*who_.rows[match].known] = true;
        for (const std::uint32_t known : who_.cancelled)
            aside[known] = true;
        return aside;
    }

    void check_without(const std::vector<bool>& aside, Diagnostics& found) const {
        CheckInput input = *input_;
        input.set_aside = &aside;
        check(input, found);
    }

    void judge_all() {
        const std::vector<bool> aside = what_gives_way();
        check_without(aside, *found_);
        drop_overlaps_of_corrections();
        left_out_ = faulty_rows(*list_, *found_);
    }

    // A row that looks like a correction overlaps what it may correct: P119 has said so, and what
    // to do. Its overlaps with other placements stay.
    void drop_overlaps_of_corrections() {
        std::set<std::tuple<SourceId, std::uint32_t, std::string_view>> corrections;
        const auto row_and_placement = [](const Diagnostic& finding) {
            const auto id = std::ranges::find(finding.arguments, "id", &Argument::name);
            return std::tuple{
                finding.place.source, finding.place.line,
                id == finding.arguments.end() ? std::string_view{} : std::string_view{id->swedish}};
        };
        for (const Diagnostic& finding : found_->all())
            if (finding.kind->code == looks_like_correction.code &&
                finding.severity == Severity::error)
                corrections.insert(row_and_placement(finding));
        if (corrections.empty())
            return;
        found_->keep_only([&](const Diagnostic& finding) {
            return finding.kind->code != overlapping_with_ledger.code || !finding.also.empty() ||
                   !corrections.contains(row_and_placement(finding));
        });
    }

    // A row that is left out is in the list all the same: what it may be about is not cancelled for
    // being in none.
    void keep_what_the_left_out_may_be_about() {
        std::vector<std::uint32_t> rows;
        for (std::size_t match = 0; match < who_.rows.size(); ++match)
            if (left_out_[row_of(match)] && !who_.rows[match].known)
                rows.push_back(row_of(match));
        std::vector<std::uint32_t> absent = surely_absent(match_input_, rows, who_.cancelled);
        has_kept_some_ = has_kept_some_ || absent.size() != who_.cancelled.size();
        who_.cancelled = std::move(absent);
    }

    // The ledger's placements behind the rows left out are there again: does a row that was good
    // contradict one of them? True when such a row was found and left out too.
    bool judge_without_the_left_out() {
        if (!has_kept_some_ && !has_left_out_a_known_one())
            return false;
        std::vector<bool> aside = what_gives_way();
        for (std::size_t match = 0; match < who_.rows.size(); ++match)
            if (left_out_[row_of(match)])
                aside[row_of(match)] = true;
        Diagnostics again;
        check_without(aside, again);
        again.keep_only([&](const Diagnostic& finding) { return is_of_a_good_row(finding); });
        const std::vector<bool> faulty = faulty_rows(*list_, again);
        bool has_grown = false;
        for (std::size_t row = ledger_rows_; row < faulty.size(); ++row) {
            has_grown = has_grown || (faulty[row] && !left_out_[row]);
            left_out_[row] = left_out_[row] || faulty[row];
        }
        found_->append(std::move(again));
        return has_grown;
    }

    [[nodiscard]] bool has_left_out_a_known_one() const {
        for (std::size_t match = 0; match < who_.rows.size(); ++match)
            if (left_out_[row_of(match)] && who_.rows[match].known)
                return true;
        return false;
    }

    [[nodiscard]] bool is_of_a_good_row(const Diagnostic& finding) const {
        return std::ranges::any_of(rows_in_error(*list_, finding), [&](std::size_t row) {
            return row >= ledger_rows_ && !left_out_[row];
        });
    }

    [[nodiscard]] Registration changes() const {
        Registration result;
        for (std::size_t match = 0; match < who_.rows.size(); ++match)
            if (!left_out_[row_of(match)])
                add_row(result, who_.rows[match], row_of(match));
        for (const std::uint32_t known : who_.cancelled)
            result.changes.push_back({.what = What::cancelled, .known = known});
        return result;
    }

    void add_row(Registration& result, const RowMatch& match, std::uint32_t row) const {
        if (match.fate == Fate::unchanged && match.known)
            result.unchanged.push_back(*match.known);
        if (match.fate == Fate::added)
            result.changes.push_back({.what = What::added, .row = row});
        if (match.fate != Fate::changed || !match.known)
            return;
        const bool ceases =
            list_->placements[row].is_cancelled && !list_->placements[*match.known].is_cancelled;
        result.changes.push_back(
            {.what = ceases ? What::cancelled : What::changed, .known = match.known, .row = row});
    }

    const CheckInput* input_;
    PlacementList* list_;
    const RegistrationWish* wish_;
    Diagnostics* found_;
    std::uint32_t ledger_rows_;
    MatchInput match_input_;
    WhoIsWho who_;
    std::vector<bool> left_out_;
    bool has_kept_some_ = false;  // that --complete-for would have cancelled
};

}  // namespace

std::size_t Registration::count(RegistrationChange::What what) const {
    return static_cast<std::size_t>(std::ranges::count(changes, what, &RegistrationChange::what));
}

Registration register_lists(const CheckInput& input, PlacementList& list,
                            const RegistrationWish& wish, Diagnostics& found) {
    return Registering(input, list, wish, found).run();
}

}  // namespace underlag
