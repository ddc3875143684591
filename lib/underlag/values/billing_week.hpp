// The week as the agreement pays for it, whichever days were worked (§ 4.6).
#pragma once

namespace underlag {

inline constexpr int days_per_week = 5;  // § 4.6: "En vecka omfattar 5 dagar"

}  // namespace underlag
