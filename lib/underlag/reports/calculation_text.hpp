// A calculation by hand in words: days, week rate, amount (§ 4.6; contract, section 5).
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document.hpp"

namespace underlag {

// "onsdag 2016-10-12 – fredag 2016-11-04: 18 måndagar–fredagar"
[[nodiscard]] std::string days_text(const Line& line, Language language);

// A line for the rate that the chain starts from, and one for each year's raise:
// "2018: 1 530,00 × 1,0184 = 1 558,152, avrundat till 1 558,00 kr (omräkning +1,84 %,
// regleringsbrev)"
[[nodiscard]] std::vector<std::string> rate_texts(const WeekRate& rate, Chain chain,
                                                  Language language);

// "1 530,00 kr × 18 dagar / 5 = 5 508,00 kr"
[[nodiscard]] std::string amount_text(const Line& line, Language language);

// The rules of an agreement's calculation, each with its clause, or chosen where it is silent.
[[nodiscard]] std::vector<std::string> policy_texts(const Policy& policy, Language language);

}  // namespace underlag
