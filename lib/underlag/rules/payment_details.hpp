// A208, A209: a unit lacks what § 4.6 wants on its invoice: contact details, a giro to be paid to.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind contact_details_incomplete{
    .code = "A208",
    .name = "contact-details-incomplete",
    .severity = Severity::warning,
    .swedish = {"{activity} saknar {missing} för sin kontaktperson",
                "fyll i contact med name, phone och email för "
                "verksamheten eller för [provider]; § 4.6 kräver uppgifterna på fakturan"},
    .english = {"{activity} lacks {missing} of its contact person",
                "fill in contact with name, phone and email of the "
                "unit or of [provider]; § 4.6 requires them on the invoice"}};

inline constexpr Kind giro_number_missing{
    .code = "A209",
    .name = "giro-number-missing",
    .severity = Severity::warning,
    .swedish = {"{activity} har varken bankgiro eller plusgiro",
                "fyll i bankgiro eller plusgiro för verksamheten eller för [provider]; § 4.6 "
                "kräver det på fakturan"},
    .english = {"{activity} has neither bankgiro nor plusgiro",
                "fill in bankgiro or plusgiro of the unit or of [provider]; § 4.6 requires it on "
                "the invoice"}};

// For units that have rows, in the file that tells of the unit; errors when `generate` has a line
// for the unit.
void check_payment_details(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
