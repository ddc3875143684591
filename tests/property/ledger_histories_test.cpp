// Whatever happens to placements and agreements between runs, after each run what was invoiced less
// what was credited is what is due, and nothing is invoiced twice.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <set>

#include "invoicing/made_up_ledger.hpp"
#include "made_up_year.hpp"

using namespace underlag;

namespace {

// How often each thing came about, so that the histories are known to try it.
using Tally = std::map<std::string, int>;

struct OpenLine {
    const Document* document = nullptr;
    const Line* line = nullptr;
};

OughtToBe as_it_is(const OpenLine& open) {
    const Line& line = *open.line;
    return {open.document->agreement,
            open.document->subject.id,
            line.period.first(),
            line.period.last(),
            line.quantity,
            line.price.ore(),
            line.amount.ore()};
}

class History {
   public:
    explicit History(Tally& tally) : tally_(&tally) {}

    void happen(const Event& event) {
        if (event.what < 19)
            year_.happen(event);
        else
            run(event);
    }

   private:
    void run(const Event& event) {
        issue_date_ = issue_date_.plus_days(event.one % 60);
        const Term term = term_of(date(2016, 2, 1).plus_days(event.who % 4 * 182));
        const bool only_term = event.two % 4 == 0;
        terms_ = {only_term ? term : Term{2016, Season::spring}, term};
        loaded_ = {event.two % 7 != 1, event.two % 7 != 2};
        import();
        const Comparison comparison = ledger_.compare(terms_, issue_date_);
        const bool would_change = check_l405(comparison);
        ++(*tally_)[only_term ? "only a term" : "up to a term"];
        if (!loaded_[0] || !loaded_[1])
            ++(*tally_)["an agreement not loaded"];
        if (would_change && event.one % 2 == 0) {
            ++(*tally_)["stopped"];
            return;
        }
        count(comparison, term);
        check_credits(ledger_.issue(comparison, term, issue_date_));
        check_numbers();
        check_promise();
        RC_ASSERT(ledger_.compare(terms_, issue_date_).difference.is_nothing());
    }

    void import() {
        Given given{.lists = {year_.list()}, .agreements = {}};
        for (std::size_t index = 0; index < loaded_.size(); ++index)
            if (loaded_[index])
                given.agreements.push_back(year_.agreement(index));
        given.agreements.push_back(our_units());
        const Imported& now = ledger_.import(given);
        RC_ASSERT(now.rows.size() == year_.placements.size());
        for (std::size_t index = 0; index < now.rows.size(); ++index) {
            RC_ASSERT(now.left_out[index] != loaded_[year_.placements[index].agreement]);
            by_version_.try_emplace(now.rows[index].version, year_.placements[index]);
            versions_[now.rows[index].placement] = now.rows[index].version;
        }
    }

    // L405 for a line that changes though its placement has not, or that would change also if its
    // placement had not. Returns whether there is one.
    bool check_l405(const Comparison& comparison) {
        std::map<Term, int> expected;
        for (const Credit& credit : comparison.difference.to_credit) {
            const InvoicedLine& invoiced = comparison.invoiced[credit.invoiced];
            const MadeUpPlacement& was = by_version_.at(invoiced.line->records.version);
            const Term term = term_of(invoiced.line->period.first());
            const auto today = ought_to_be(was, year_.agreements[was.agreement], term, issue_date_);
            const bool as_before =
                versions_.at(invoiced.line->claim.id) == invoiced.line->records.version;
            const bool changes = today != as_it_is({invoiced.document, invoiced.line});
            const auto& now = year_.placements[placement_of(*invoiced.line)];
            if (changes && !now.is_cancelled && (as_before || credit.replaced_by || !today))
                ++expected[term];
            RC_ASSERT(changes || !as_before);
        }
        std::map<Term, int> told;
        for (const TermChange& change :
             changed_without_import(ledger_.judged(comparison, issue_date_)))
            told[change.term] = static_cast<int>(change.lines);
        RC_ASSERT(told == expected);
        return !told.empty();
    }

    void count(const Comparison& comparison, Term term) {
        // In the order of CreditReason.
        static const std::array<std::string, 6> reasons{"cancelled", "unit", "period",
                                                        "days",      "rate", "no longer due"};
        for (const Credit& credit : comparison.difference.to_credit)
            ++(*tally_)[reasons[static_cast<std::size_t>(credit.reason)]];
        for (const std::size_t index : comparison.difference.to_invoice)
            if (term_of(comparison.due[index].line.period.first()) < term)
                ++(*tally_)["of an earlier term"];
    }

    // Each credited line is one of the original's, in full, and credited once.
    void check_credits(const DocumentRun& run) {
        for (const Document& document : run.documents) {
            Money total;
            long long days = 0;
            for (const Line& line : document.lines) {
                total += line.amount;
                days += line.quantity;
                RC_ASSERT(line.amount > Money{});
                const auto& today = year_.placements[placement_of(line)];
                RC_ASSERT(!today.is_protected || line.name == "R-" + std::to_string(today.student));
                if (document.kind == DocumentKind::invoice) {
                    issued_[line.records.line] = {&document, &line};
                    continue;
                }
                const OpenLine& original = issued_.at(line.records.credited);
                RC_ASSERT(original.document->number == document.credits);
                RC_ASSERT(as_it_is(original) == as_it_is({&document, &line}));
                RC_ASSERT(credited_.insert(line.records.credited).second);
                RC_ASSERT(line.reason_text == "ändrad" || line.reason_text == "borta");
            }
            RC_ASSERT(!document.lines.empty());
            RC_ASSERT(total == document.total);
            RC_ASSERT(days == document.days);
        }
    }

    void check_numbers() const {
        std::map<int, int> numbers;
        for (const DocumentRun& run : ledger_.runs) {
            bool in_bases = false;
            for (const Document& document : run.documents) {
                const int year = run.issue_date.year();
                const std::string number = std::to_string(++numbers[year]);
                RC_ASSERT(document.number == std::to_string(year) + "-" +
                                                 std::string(4 - number.size(), '0') + number);
                in_bases = in_bases || document.kind == DocumentKind::invoice;
                RC_ASSERT(in_bases == (document.kind == DocumentKind::invoice));
            }
        }
    }

    // For every placement and term that the run covered, what is invoiced and not credited is what
    // is due; and in the whole ledger no day of a student is invoiced twice.
    void check_promise() {
        std::map<std::pair<std::size_t, Term>, OughtToBe> open;
        std::map<int, std::vector<Period>> days_of;
        for (const auto& [record, issued] : issued_) {
            if (credited_.contains(record))
                continue;
            const std::size_t placement = placement_of(*issued.line);
            const Term term = term_of(issued.line->period.first());
            RC_ASSERT(open.emplace(std::pair{placement, term}, as_it_is(issued)).second);
            auto& days = days_of[year_.placements[placement].student];
            for (const Period other : days)
                RC_ASSERT(!common_part(other, issued.line->period));
            days.push_back(issued.line->period);
        }
        for (std::size_t index = 0; index < year_.placements.size(); ++index) {
            const MadeUpPlacement& placement = year_.placements[index];
            if (!loaded_[placement.agreement])
                continue;
            for (Term term = terms_.first; term <= terms_.last; term = next(term)) {
                const auto found = open.find({index, term});
                const auto is = found == open.end() ? std::nullopt : std::optional{found->second};
                RC_ASSERT(is == ought_to_be(placement, year_.agreements[placement.agreement], term,
                                            issue_date_));
            }
        }
    }

    static std::size_t placement_of(const Line& line) {
        return static_cast<std::size_t>(line.claim.id - 1);
    }

    Tally* tally_;
    MadeUpYear year_;
    MadeUpLedger ledger_;
    Date issue_date_ = date(2016, 6, 1);
    Terms terms_;
    std::array<bool, 2> loaded_{true, true};
    std::map<std::int64_t, MadeUpPlacement> by_version_;
    std::map<std::int64_t, std::int64_t> versions_;  // the one that holds now
    std::map<std::int64_t, OpenLine> issued_;        // invoice lines, by record
    std::set<std::int64_t> credited_;
};

rc::Gen<Event> any_event() {
    return rc::gen::build<Event>(rc::gen::set(&Event::what, rc::gen::inRange(0, 24)),
                                 rc::gen::set(&Event::who, rc::gen::inRange(0, 1000)),
                                 rc::gen::set(&Event::one, rc::gen::inRange(0, 10'000)),
                                 rc::gen::set(&Event::two, rc::gen::inRange(0, 10'000)));
}

}  // namespace

TEST_CASE("after any history each run leaves invoiced less credited as what is due") {
    Tally tally;
    CHECK(rc::check([&] {
        History history(tally);
        for (const Event& event :
             *rc::gen::scale(4, rc::gen::container<std::vector<Event>>(any_event())))
            history.happen(event);
    }));
    for (const char* event :
         {"cancelled", "unit", "period", "days", "rate", "no longer due", "of an earlier term",
          "stopped", "only a term", "up to a term", "an agreement not loaded"}) {
        INFO(std::string{event});
        CHECK(tally[event] >= 20);
    }
}
