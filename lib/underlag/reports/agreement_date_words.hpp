// What each of the agreement's dates is for, in words.
#pragma once

#include <string>
#include <string_view>

#include "underlag/diagnostics/wording.hpp"
#include "underlag/invoicing/agreement_dates.hpp"

namespace underlag {

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

}  // namespace underlag
