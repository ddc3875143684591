// Choices as the ledger writes them: words that somebody who opens the file understands.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "underlag/agreement/compensation_terms.hpp"
#include "underlag/invoicing/document.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

template <class Choice>
inline constexpr std::array<std::pair<Choice, const char*>, 0> stored_choices{};

template <>
inline constexpr std::array stored_choices<DocumentKind>{
    std::pair{DocumentKind::invoice, "invoice"}, std::pair{DocumentKind::credit, "credit"}};
template <>
inline constexpr std::array stored_choices<ClaimKey::Kind>{
    std::pair{ClaimKey::Kind::placement, "placement"}, std::pair{ClaimKey::Kind::share, "share"}};
template <>
inline constexpr std::array stored_choices<InArrears>{std::pair{InArrears::term, "term"},
                                                      std::pair{InArrears::placement, "placement"}};
template <>
inline constexpr std::array stored_choices<Rounding>{std::pair{Rounding::krona, "krona"},
                                                     std::pair{Rounding::ore, "ore"}};
template <>
inline constexpr std::array stored_choices<Chain>{std::pair{Chain::rounded, "rounded"},
                                                  std::pair{Chain::exact, "exact"}};
template <>
inline constexpr std::array stored_choices<HolidayPolicy>{
    std::pair{HolidayPolicy::paid, "paid"}, std::pair{HolidayPolicy::unpaid, "unpaid"}};
template <>
inline constexpr std::array stored_choices<CreditReason>{
    std::pair{CreditReason::cancelled, "cancelled"},
    std::pair{CreditReason::unit_changed, "unit-changed"},
    std::pair{CreditReason::period_changed, "period-changed"},
    std::pair{CreditReason::days_changed, "days-changed"},
    std::pair{CreditReason::rate_changed, "rate-changed"},
    std::pair{CreditReason::no_longer_due, "no-longer-due"},
    std::pair{CreditReason::reissued, "reissued"}};

template <>
inline constexpr std::array stored_choices<TaxCategory>{std::pair{TaxCategory::exempt, "exempt"},
                                                        std::pair{TaxCategory::outside, "outside"}};
template <>
inline constexpr std::array stored_choices<NamesOnInvoice>{
    std::pair{NamesOnInvoice::full, "full"}, std::pair{NamesOnInvoice::initials, "initials"},
    std::pair{NamesOnInvoice::reference, "reference"}};
template <>
inline constexpr std::array stored_choices<OcrNumber>{std::pair{OcrNumber::none, "none"},
                                                      std::pair{OcrNumber::check, "check"},
                                                      std::pair{OcrNumber::length, "length"}};

template <class Choice>
[[nodiscard]] const char* stored(Choice choice) {
    for (const auto& [value, word] : stored_choices<Choice>)
        if (value == choice)
            return word;
    return "";
}

template <class Choice>
[[nodiscard]] Choice choice_at(const Rows& row, int column) {
    for (const auto& [value, word] : stored_choices<Choice>)
        if (text_at(row, column) == word)
            return value;
    damaged("an unknown word in " + std::string{row.name(column)});
}

}  // namespace underlag
