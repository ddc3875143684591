#include "underlag/operations/find.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "underlag/ledger/history.hpp"
#include "underlag/ledger/versions.hpp"
#include "underlag/operations/found_documents.hpp"
#include "underlag/operations/standing.hpp"

namespace underlag {
namespace {

// What there is of a placement in a term.
struct Part {
    std::optional<Money> due = {};
    std::optional<Money> later = {};
    std::optional<Money> invoiced = {};
    std::optional<Money> left = {};  // invoiced, of what cannot be worked out now
    bool is_waiting = false;
    bool is_corrected = false;  // kronor may stay the same though the line is to be credited

    [[nodiscard]] Money amount() const {
        return due.value_or(later.value_or(invoiced.value_or(left.value_or(Money{}))));
    }
    [[nodiscard]] FoundState state() const {
        if (left)
            return FoundState::unknown;
        if (is_waiting)
            return FoundState::waiting;
        if (later && !invoiced)
            return FoundState::later;
        return due == invoiced && !is_corrected ? FoundState::invoiced : FoundState::due;
    }
};

class PlacementHits {
   public:
    PlacementHits(const Ledger& ledger, const LedgerStanding& standing, const SoughtText& sought)
        : ledger_(&ledger), standing_(&standing), sought_(&sought) {
        for (const Agreement& agreement : checked().agreements) {
            means_university_.push_back(sought.means_university(agreement));
            auto& units = means_unit_.emplace_back();
            for (const Activity& unit : agreement.activities)
                units.push_back(sought.means_unit(unit));
        }
        of_lists_ =
            versions_of_lists(ledger, [&](std::string_view name) { return sought.is_in(name); });
    }

    void find() {
        for (std::size_t row = 0; row < checked().ledger_rows.size(); ++row)
            if (const auto by = found_by(row))
                wanted_[placement_of(row)] = {row, *by};
        find_amounts();
        gather_parts();
        for (const auto& [key, part] : parts_)
            add(key.first, part.state(), key.second, part.amount());
        std::vector<std::int64_t> placements;
        for (const auto& [placement, wanted] : wanted_)
            if (wanted.by != FoundBy::amount)
                placements.push_back(placement);
        IssuedLines issued = issued_for(*ledger_, placements);
        for (const std::int64_t placement : placements)
            add_other_terms(placement, wanted_.at(placement).row, issued[placement]);
    }

    [[nodiscard]] std::vector<Hit> sorted() && {
        const SwedishOrder order;
        std::ranges::stable_sort(hits_, {}, [&](const Hit& hit) {
            return std::tuple{hit.term, hit.agreement, hit.activity, order.sort_key(hit.student)};
        });
        return std::move(hits_);
    }

    [[nodiscard]] bool has(std::int64_t placement) const { return wanted_.contains(placement); }

   private:
    struct Wanted {
        std::size_t row = 0;
        FoundBy by = FoundBy::name;
    };
    using Key = std::pair<std::int64_t, Term>;  // a placement's part in a term

    [[nodiscard]] const CheckedLists& checked() const { return standing_->checked; }
    [[nodiscard]] std::int64_t placement_of(std::size_t row) const {
        return checked().ledger_rows[row].placement;
    }
    [[nodiscard]] static Key key_of(const Line& line) {
        return {line.claim.id, term_of(line.period.first())};
    }

    [[nodiscard]] std::optional<FoundBy> found_by(std::size_t row) const {
        const Placement& placement = checked().list.placements[row];
        const Assignment& assignment = checked().assignments[row];
        const LedgerRow& record = checked().ledger_rows[row];
        if (sought_->is_reference(placement.id) || sought_->is_reference(own_id(record)))
            return FoundBy::placement_id;
        if (sought_->is_reference(placement.student_ref))
            return FoundBy::reference;
        if (!placement.is_protected && !placement.is_name_hidden &&
            sought_->is_in_person(placement.student))
            return FoundBy::name;
        if (is_of_unit(placement, assignment))
            return FoundBy::activity;
        if (assignment.has_agreement && means_university_[assignment.agreement])
            return FoundBy::university;
        if (std::ranges::binary_search(of_lists_, record.version))
            return FoundBy::list;
        return std::nullopt;
    }

    // A unit that its agreement has lost is known by its id alone.
    [[nodiscard]] const Activity* unit_of(const Assignment& assignment) const {
        using enum Assignment::Outcome;
        if (assignment.outcome != assigned && assignment.outcome != outside_agreement)
            return nullptr;
        return &checked().agreements[assignment.agreement].activities[assignment.activity];
    }
    [[nodiscard]] bool is_of_unit(const Placement& placement, const Assignment& assignment) const {
        if (unit_of(assignment) != nullptr)
            return means_unit_[assignment.agreement][assignment.activity];
        return sought_->is_reference(checked().list.activities[placement.activity]);
    }

    void find_amounts() {
        std::unordered_map<std::int64_t, std::size_t> rows;
        for (std::size_t row = 0; row < checked().ledger_rows.size(); ++row)
            rows[placement_of(row)] = row;
        each_line([&](const Line& line, auto) {
            const auto row = rows.find(line.claim.id);
            if (sought_->is_amount(line.amount) && row != rows.end() &&
                !wanted_.contains(row->first))
                of_amount_[key_of(line)] = row->second;
        });
        for (const auto& [key, row] : of_amount_)
            wanted_[key.first] = {row, FoundBy::amount};
    }

    // Every line with where its amount stands in a Part.
    template <class Look>
    void each_line(const Look& look_at) const {
        for (const DueLine& due : standing_->due)
            look_at(due.line, &Part::due);
        for (const DueLine& later : standing_->later)
            look_at(later.line, &Part::later);
        for (const InvoicedLine& invoiced : standing_->invoiced)
            look_at(*invoiced.line, &Part::invoiced);
        for (const InvoicedLine& left : standing_->left)
            look_at(*left.line, &Part::left);
    }

    void gather_parts() {
        each_line([&](const Line& line, auto amount) {
            if (Part* part = wanted_part(key_of(line)))
                part->*amount = line.amount;
        });
        for (const WaitingPart& waiting : standing_->waiting)
            if (Part* part = wanted_part({placement_of(waiting.row), waiting.term}))
                part->is_waiting = true;
        for (const Credit& credit : standing_->difference.to_credit)
            if (Part* part = wanted_part(key_of(*standing_->invoiced[credit.invoiced].line)))
                part->is_corrected = true;
    }

    [[nodiscard]] Part* wanted_part(const Key& key) {
        const auto wanted = wanted_.find(key.first);
        if (wanted == wanted_.end() ||
            (wanted->second.by == FoundBy::amount && !of_amount_.contains(key)))
            return nullptr;
        return &parts_[key];
    }

    // Terms in which nothing is due or open: what was credited there, or that nothing ever was.
    void add_other_terms(std::int64_t placement, std::size_t row,
                         const std::vector<IssuedLineEntry>& issued) {
        const auto part = parts_.lower_bound({placement, Term{}});
        const bool has_part = part != parts_.end() && part->first.first == placement;
        std::map<Term, Money> credited;
        for (const IssuedLineEntry& entry : issued)
            if (entry.kind == DocumentKind::credit && !parts_.contains({placement, entry.term}))
                credited[entry.term] = entry.amount;
        for (const auto& [term, amount] : credited)
            add(placement, FoundState::credited, term, amount);
        if (!has_part && credited.empty())
            add(placement, standing_->faulty[row] ? FoundState::unknown : FoundState::not_due,
                term_of(checked().list.placements[row].first), Money{});
    }

    void add(std::int64_t placement, FoundState state, Term term, Money amount) {
        const Wanted& wanted = wanted_.at(placement);
        const Placement& of = checked().list.placements[wanted.row];
        const Assignment& assignment = checked().assignments[wanted.row];
        Hit& hit = hits_.emplace_back();
        hit.by = wanted.by;
        hit.state = state;
        hit.placement_id =
            of.id.empty() ? own_id(checked().ledger_rows[wanted.row]) : std::string{of.id};
        hit.student = of.told_student();
        hit.student_ref = of.student_ref;
        hit.term = term;
        hit.amount = amount;
        const Activity* unit = unit_of(assignment);
        hit.activity = unit != nullptr ? unit->id : checked().list.activities[of.activity];
        hit.activity_name = unit != nullptr ? unit->name : hit.activity;
        if (assignment.has_agreement) {
            hit.agreement = checked().agreements[assignment.agreement].id;
            hit.university = checked().agreements[assignment.agreement].university.name;
        }
    }

    const Ledger* ledger_;
    const LedgerStanding* standing_;
    const SoughtText* sought_;
    std::vector<bool> means_university_;         // of each agreement
    std::vector<std::vector<bool>> means_unit_;  // of its units
    std::vector<std::int64_t> of_lists_;         // versions, sorted
    std::map<std::int64_t, Wanted> wanted_;      // by placement
    std::map<Key, std::size_t> of_amount_;       // rows of parts that only their amount found
    std::map<Key, Part> parts_;
    std::vector<Hit> hits_;
};

}  // namespace

bool read_standing_to_find(const Ledger& ledger, const std::string& path,
                           const ReadingRequest& reading, Date today, const FindRequest& request,
                           LedgerStanding& standing) {
    const SoughtText sought(request.text);
    if (sought.may_be_amount())
        return read_whole_standing(ledger, path, reading, today, standing);
    const auto chosen = [&](const std::vector<Agreement>& agreements) {
        return placements_that_may_hold(ledger, sought.question(agreements));
    };
    return read_chosen_standing(ledger, path, reading, today, chosen, standing);
}

std::vector<Hit> find_in_ledger(const Ledger& ledger, const LedgerStanding& standing,
                                const FindRequest& request) {
    const SoughtText sought(request.text);
    PlacementHits placements(ledger, standing, sought);
    placements.find();
    const std::vector<Hit> documents =
        found_documents(ledger, standing.checked.agreements, sought,
                        [&](std::int64_t placement) { return placements.has(placement); });
    std::vector<Hit> hits = std::move(placements).sorted();
    hits.insert(hits.end(), documents.begin(), documents.end());
    if (request.term)
        std::erase_if(
            hits, [&](const Hit& hit) { return hit.cost_year > 0 || hit.term != *request.term; });
    return hits;
}

}  // namespace underlag
