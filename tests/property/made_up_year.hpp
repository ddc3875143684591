// What happens to placements and agreements in a year or two, made up at random, and what is then
// due, worked out day by day without the program's own calculation.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "underlag/values/money.hpp"
#include "underlag/values/public_holidays.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

inline const std::array<std::string, 2> agreement_ids{"KI", "SH"};
inline const std::array<std::string, 2> unit_ids{"aso", "ek"};

struct MadeUpPlacement {
    std::size_t agreement = 0;
    std::size_t unit = 0;
    int student = 0;
    Date first;
    Date last;
    std::optional<int> stated_days = std::nullopt;
    bool is_cancelled = false;
    bool is_protected = false;
};

struct MadeUpTerms {
    std::int64_t ore_2016 = 153'000;
    std::int64_t ore_2017 = 155'100;
    bool pays_holidays = true;
    bool waits_for_last_day = false;
};

// A line as it ought to be.
struct OughtToBe {
    std::string agreement;
    std::string unit;
    Date first;
    Date last;
    int days = 0;
    std::int64_t week_rate = 0;
    std::int64_t amount = 0;
    friend bool operator==(const OughtToBe&, const OughtToBe&) = default;
};

inline int weekdays_one_by_one(Date first, Date last, bool with_holidays) {
    int days = 0;
    for (Date day = first; day <= last; day = day.plus_days(1))
        days += !day.is_weekend() && (with_holidays || !is_public_holiday(day)) ? 1 : 0;
    return days;
}

inline std::optional<OughtToBe> ought_to_be(const MadeUpPlacement& placement,
                                            const MadeUpTerms& terms, Term term, Date issue_date) {
    const Date first = std::max(placement.first, period_of(term).first());
    const Date last = std::min(placement.last, period_of(term).last());
    if (placement.is_cancelled || last < first || (terms.waits_for_last_day && issue_date < last))
        return std::nullopt;
    const bool is_whole = first == placement.first && last == placement.last;
    const int days = is_whole && placement.stated_days
                         ? *placement.stated_days
                         : weekdays_one_by_one(first, last, terms.pays_holidays);
    if (days == 0)
        return std::nullopt;
    const std::int64_t rate = term.year == 2016 ? terms.ore_2016 : terms.ore_2017;
    return OughtToBe{
        agreement_ids[placement.agreement], unit_ids[placement.unit], first, last, days, rate,
        (2 * rate * days + 5) / 10};
}

// Something that happens; the numbers are read as each event needs.
struct Event {
    int what = 0;
    int who = 0;
    int one = 0;
    int two = 0;
    friend std::ostream& operator<<(std::ostream& out, const Event& event) {
        return out << "{" << event.what << ", " << event.who << ", " << event.one << ", "
                   << event.two << "}";
    }
};

class MadeUpYear {
   public:
    // Events of placements and agreements. Nothing comes of one that no list could hold, such as a
    // student at two places on one day.
    void happen(const Event& event) {
        if (event.what < 5)
            add(event);
        else if (event.what == 16)
            change_rate(event);
        else if (event.what == 17)
            terms_of(event).pays_holidays = event.one % 2 == 0;
        else if (event.what == 18)
            terms_of(event).waits_for_last_day = event.one % 3 == 0;
        else if (!placements.empty())
            change(event);
    }

    [[nodiscard]] std::string list() const {
        std::string text =
            "lärosäte;verksamhet;student;studentreferens;startdatum;slutdatum;antal "
            "dagar;skyddad;status;id\n";
        for (std::size_t index = 0; index < placements.size(); ++index) {
            const MadeUpPlacement& row = placements[index];
            const std::string student = std::to_string(row.student);
            text += agreement_ids[row.agreement] + ";" + unit_ids[row.unit] + ";" +
                    (row.is_protected ? "" : "Student " + student) + ";R-" + student + ";" +
                    to_text(row.first) + ";" + to_text(row.last) + ";" +
                    (row.stated_days ? std::to_string(*row.stated_days) : "") + ";" +
                    (row.is_protected ? "ja" : "") + ";" + (row.is_cancelled ? "inställd" : "") +
                    ";P-" + std::to_string(index + 1) + "\n";
        }
        return text;
    }

    [[nodiscard]] std::string agreement(std::size_t index) const {
        const MadeUpTerms& terms = agreements[index];
        return "[agreement]\nid = \"" + agreement_ids[index] + "\"\nvalid_from = 2016-01-01\n" +
               (terms.waits_for_last_day ? "in_arrears = \"placement\"\n" : "") +
               "[university]\nname = \"" + agreement_ids[index] +
               "\"\n[compensation]\nweek_rate = \"" +
               to_decimal_text(Money::from_ore(terms.ore_2016)) + "\"\nprice_year = 2016\n" +
               (terms.pays_holidays ? "" : "public_holidays = \"unpaid\"\n") +
               "[compensation.published]\n2017 = { week_rate = \"" +
               to_decimal_text(Money::from_ore(terms.ore_2017)) + "\", source = \"exempel\" }\n";
    }

    std::vector<MadeUpPlacement> placements;  // number n is P-(n + 1)
    std::array<MadeUpTerms, 2> agreements;

   private:
    [[nodiscard]] bool is_free(const MadeUpPlacement& wanted, std::size_t own) const {
        for (std::size_t index = 0; index < placements.size(); ++index) {
            const MadeUpPlacement& other = placements[index];
            if (index != own && other.student == wanted.student && !other.is_cancelled &&
                other.first <= wanted.last && wanted.first <= other.last)
                return false;
        }
        return true;
    }

    [[nodiscard]] MadeUpTerms& terms_of(const Event& event) {
        return agreements[static_cast<std::size_t>(event.who % 2)];
    }

    // Five days are never all public holidays, so that no placement is without a paid day.
    [[nodiscard]] static Date some_days_after(Date first, int days) {
        return first.plus_days(4 + days % 66);
    }

    static void set_days(MadeUpPlacement& placement, const Event& event) {
        placement.first = date(2016, 4, 4).plus_days(event.one % 450);
        if (placement.first.is_weekend())
            placement.first = placement.first.plus_days(2);
        placement.last = some_days_after(placement.first, event.two);
        placement.stated_days.reset();
    }

    void add(const Event& event) {
        MadeUpPlacement placement;
        placement.student = event.who % 8;
        placement.agreement = static_cast<std::size_t>(placement.student % 2);
        placement.unit = static_cast<std::size_t>(event.what % 2);
        set_days(placement, event);
        if (is_free(placement, placements.size()))
            placements.push_back(placement);
    }

    void change(const Event& event) {
        const std::size_t own = static_cast<std::size_t>(event.who) % placements.size();
        MadeUpPlacement placement = placements[own];
        switch (event.what) {
            case 5:
            case 6:
                set_days(placement, event);
                break;
            case 7:
            case 8:
                placement.last = some_days_after(placement.first, event.two);
                break;
            case 9:
            case 10:
                state_days(placement, event);
                break;
            case 11:
            case 12:
                placement.unit = 1 - placement.unit;
                break;
            case 13:
                placement.is_cancelled = true;
                break;
            case 14:
                placement.is_cancelled = false;
                break;
            default:
                placement.is_protected = !placement.is_protected;
                break;
        }
        if (event.what == 7 || event.what == 8)
            placement.stated_days.reset();
        if (placement.is_cancelled || is_free(placement, own))
            placements[own] = placement;
    }

    static void state_days(MadeUpPlacement& placement, const Event& event) {
        if (term_of(placement.first) == term_of(placement.last))
            placement.stated_days = std::max(
                0, weekdays_one_by_one(placement.first, placement.last, true) - event.one % 4);
    }

    void change_rate(const Event& event) {
        MadeUpTerms& terms = terms_of(event);
        (event.one % 2 == 0 ? terms.ore_2016 : terms.ore_2017) = 150'000 + event.two % 4 * 1'013;
    }
};

}  // namespace underlag
