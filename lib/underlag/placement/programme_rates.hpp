// By which week rate a programme is paid, as a list writes its name (§ 4.6; contract, A213, A216).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "underlag/agreement/agreement.hpp"

namespace underlag {

// An index of rates: 0 for the agreement's own, n for those of its programme n - 1.
using RatesIndex = std::uint32_t;

struct ProgrammeMeaning {
    // Nothing when it cannot be told (A213): no name, one that is not among those that the
    // agreement's own rate is said to be for, or, where that is not said, one that is near a
    // programme with rates of its own or holds its name or is held in it.
    std::optional<RatesIndex> rates;
    // Neither rated, listed nor in a planning frame of the agreement, though programmes have rates
    // of their own: paid by the agreement's own rate (A216).
    bool is_unknown = false;
};

// Whether the programme decides what is paid at all.
[[nodiscard]] bool programmes_decide(const CompensationTerms& terms);

// What an agreement knows of programmes. Names are compared without regard to case and spaces; an
// alias is its programme's name.
class ProgrammeNames {
   public:
    explicit ProgrammeNames(const Agreement& agreement);

    [[nodiscard]] ProgrammeMeaning meaning_of(std::string_view programme) const;
    // The rates of the only programme that a unit takes, which an empty cell then means; nothing
    // when it takes several, or none is said, or its rate cannot be told.
    [[nodiscard]] std::optional<RatesIndex> only_one_of(const Activity& activity) const;

   private:
    [[nodiscard]] bool resemble(std::string_view folded) const;

    bool decide_;
    std::map<std::string, RatesIndex, std::less<>> rated_;  // by folded name, likewise below
    std::set<std::string, std::less<>> listed_;
    std::set<std::string, std::less<>> in_frames_;
};

// rates_index of a programme at a unit (an index in the agreement's activities); nothing when it
// cannot be told. No unit: one that the agreement does not have (any more).
[[nodiscard]] std::optional<RatesIndex> rates_index(const Agreement& agreement,
                                                    std::optional<std::size_t> activity,
                                                    std::string_view programme);

}  // namespace underlag
