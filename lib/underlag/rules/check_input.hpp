// All that the rules look at: the placements, where each belongs, and what is being done with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// How a sentence names another row.

// "rad 12", or "rad 12 i lista2.csv" when the rows stand in different files; "L-17-K4QX i liggaren"
// for a placement of the ledger.
[[nodiscard]] Argument row_name(std::string_view argument, const Sources& sources,
                                const Placement& other, const Placement& here);

// What `generate` asks of the rules beyond `validate`.
struct GeneratePurpose {
    Term term;
    Date issue_date;
    // From the ledger, terms from this one on are invoiced too when they have not been.
    std::optional<Term> from = std::nullopt;

    [[nodiscard]] bool includes(Term other) const {
        return from.value_or(term) <= other && other <= term;
    }
};

// What is asked of the rules, each question once.
enum class Question : std::uint8_t {
    whole,  // all that can be said of lists: validate, import, a one-off run
    // Whether placements of the ledger can be worked out at all: A201, A202, A204, A206, A213. All
    // else was judged when they were imported.
    calculable,
    // What there is to say of placements of the ledger that get a line now: A207 to A209, A216,
    // P116, I301.
    invoiced_now,
};

struct CheckInput {
    const Sources& sources;
    const PlacementList& list;
    const std::vector<Agreement>& agreements;  // empty: the A rules and P115 are left out
    const Assignments& assignments;
    const RateBook& rates;
    std::optional<GeneratePurpose> generate;
    unsigned threads = 1;  // what is found does not depend on it
    // The first so many placements are the ledger's, accepted earlier: they meet the lists' rows in
    // P105, P106 and A205, and are not judged themselves.
    std::size_t ledger_row_count = 0;
    std::optional<Term> first_term = std::nullopt;  // the ledger's
    Question question = Question::whole;
    // Placements that are not in question, an entry for each: a newer row replaces them, or nothing
    // is asked of them now. Null: all are.
    const std::vector<bool>* set_aside = nullptr;

    [[nodiscard]] bool is_set_aside(std::size_t row) const {
        return set_aside != nullptr && (*set_aside)[row];
    }
    // Whether it is to be paid, as far as is asked: not cancelled, and in question.
    [[nodiscard]] bool is_to_be_paid(std::size_t row) const {
        return !list.placements[row].is_cancelled && !is_set_aside(row);
    }

    // Whether a row of the lists can be compared with a placement of the ledger. Where its unit is
    // not known (A201, A202) it may be that very placement: what they share follows from that
    // error.
    [[nodiscard]] bool may_repeat(std::uint32_t ledger_row, std::uint32_t row) const {
        using Outcome = Assignment::Outcome;
        return ledger_row >= ledger_row_count || assignments[row].outcome == Outcome::assigned ||
               assignments[row].outcome == Outcome::outside_agreement;
    }
    [[nodiscard]] Location cell(const Placement& placement, Field field) const {
        return place_of(sources, list.shape_of(placement), placement, field);
    }
};

// One row, as the rules of single rows see it, with what several of them ask for.
struct RowCheck {
    RowCheck(const CheckInput& all, std::size_t row, Diagnostics& into)
        : input(all),
          index(row),
          placement(all.list.placements[row]),
          assignment(all.assignments[row]),
          found(into),
          period(placement.period()),
          stated(placement.stated()) {
        if (!period)
            return;
        crosses_border = crosses_term_border(*period);
        calendar_days = count_days(*period, policy(), std::nullopt).paid();
        most_days = most_days_possible(*period);
    }

    const CheckInput& input;
    std::size_t index;
    const Placement& placement;
    const Assignment& assignment;
    Diagnostics& found;
    std::optional<Period> period;
    std::optional<int> stated;    // days
    bool crosses_border = false;  // of a term; this and the days below only with a period
    int calendar_days = 0;        // those that are paid by the calendar
    int most_days = 0;            // that can be paid at all

    [[nodiscard]] bool is_assigned() const {
        return assignment.outcome == Assignment::Outcome::assigned;
    }
    // Precondition: the assignment has an agreement.
    [[nodiscard]] const Agreement& agreement() const {
        return input.agreements[assignment.agreement];
    }
    [[nodiscard]] HolidayPolicy policy() const {
        return is_assigned() ? agreement().compensation.public_holidays : HolidayPolicy::paid;
    }
    Diagnostic& add(const Kind& kind, Field field, std::vector<Argument> arguments = {}) const {
        return found.add(kind, input.cell(placement, field), std::move(arguments));
    }
};

}  // namespace underlag
