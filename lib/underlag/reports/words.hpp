// How reports say amounts, days, numbers of things and what the ledger calls a row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/invoicing/agreement_dates.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// "fel", "varning", "upplysning"; "error", "warning", "note".
[[nodiscard]] std::string_view word_for(Severity severity, Language language);

// "12 345", with no-break spaces.
[[nodiscard]] std::string grouped(std::uint64_t number);

// "−2": as amounts are written.
[[nodiscard]] inline std::string signed_number(long long number) {
    return number < 0 ? "−" + grouped(static_cast<std::uint64_t>(-number))
                      : grouped(static_cast<std::uint64_t>(number));
}

// "1 fel", "0 varningar", "2 notes".
[[nodiscard]] std::string counted(std::uint64_t number, Severity severity, Language language);

// "1 placering", "118 placements".
[[nodiscard]] std::string counted_placements(std::uint64_t number, Language language);

// Amounts in the text of reports.

// "7 650,00 kr"
[[nodiscard]] inline std::string kronor(Money amount) {
    return to_text(amount) + " kr";
}

// "+1 530,00", "−1 530,00", "0,00": a difference.
[[nodiscard]] inline std::string with_sign(Money difference) {
    return (difference > Money{} ? "+" : "") + to_text(difference);
}

// A day as reports say it: with its weekday, and the weekday before where it falls on a weekend.

// "torsdag 2016-12-15"
[[nodiscard]] std::string with_weekday(Date day, Language language);

// "lördag 2018-12-15; sista vardag före är fredag 2018-12-14": the agreement's dates do not move.
[[nodiscard]] std::string deadline_text(Date day, Language language);

// What each of the agreement's dates is for, in words.

// "periods-announced", "places-answered", "invoicing".
[[nodiscard]] constexpr std::string_view json_name(AgreementDate::What what) {
    switch (what) {
        case AgreementDate::What::periods_announced:
            return "periods-announced";
        case AgreementDate::What::places_answered:
            return "places-answered";
        case AgreementDate::What::invoicing:
            break;
    }
    return "invoicing";
}

// "HT2016 ska senast faktureras (§ 4.6)"
[[nodiscard]] inline std::string purpose_text(const AgreementDate& date, Language language) {
    constexpr Wording announced{"lärosätet meddelar perioder för {}",
                                "the university announces its periods for {}"};
    constexpr Wording answered{"kommunen svarar med antal platser för {}",
                               "the municipality answers with places for {}"};
    constexpr Wording invoicing{"{} ska senast faktureras (§ 4.6)",
                                "{} is to be invoiced at latest (§ 4.6)"};
    const Wording& said = date.what == AgreementDate::What::periods_announced ? announced
                          : date.what == AgreementDate::What::places_answered ? answered
                                                                              : invoicing;
    return said.filled(language, to_text(date.term));
}

// What names a placement of the ledger in a report, where a list's row has its line and cell.

// "L-17-K4QX", the first cell of the row that the place lies in, masked. Nothing outside the
// ledger's rows.
[[nodiscard]] std::optional<std::string> ledger_row_id(const Sources& sources,
                                                       const Location& place);

}  // namespace underlag
