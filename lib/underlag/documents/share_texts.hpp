// What documents say in words of a party's share of a year's cost.
#pragma once

#include <string>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document.hpp"

namespace underlag {

// "50 % av 4 120 000,00 = 2 060 000,00"
[[nodiscard]] std::string percent_of_cost_text(const ShareBasis& share, const DocumentWords& words);

// "59 945 av 286 546 (20,92 %)", of a part that is one party's "hela delen".
[[nodiscard]] std::string people_text(const ShareBasis& share, const DocumentWords& words);

// "20,92": the party's part of the people in per cent, half away from zero; empty without them.
[[nodiscard]] std::string percent_of_people(const ShareBasis& share);

// "430 181,8162" of "430181.8162".
[[nodiscard]] std::string with_comma(const std::string& number);

// "59 945", with a no-break space.
[[nodiscard]] std::string people(std::int64_t number);

// The cost was rounded to kronor before it was shared.
[[nodiscard]] bool is_rounded_first(const WeekRate& cost);

// What the cost of a year starts from: "avtalet, 2023 års priser".
[[nodiscard]] std::string cost_source_text(const WeekRate& cost, const DocumentWords& words);

// Why a share is credited: "430 182,00 kr i stället för 428 000,00 kr". `now`: nothing when
// nothing is due any more.
[[nodiscard]] std::string share_reason_text(Money before, std::optional<Money> now,
                                            const DocumentWords& words);

}  // namespace underlag
