// Writes agreements, units and week rates as a run's documents print them.
#pragma once

#include <cstdint>
#include <map>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/record_chain.hpp"

namespace underlag {

// Appends facts once for each object that the run's documents point at.
class FactWriter {
   public:
    FactWriter(RecordChain& chain, Labels& labels, Names& names, std::int64_t run)
        : chain_(chain), labels_(labels), names_(names), run_(run) {}

    [[nodiscard]] std::int64_t record_of(const Agreement& agreement);
    [[nodiscard]] std::int64_t record_of(const Activity& unit);
    [[nodiscard]] std::int64_t record_of(const WeekRate& rate);

   private:
    RecordChain& chain_;
    Labels& labels_;
    Names& names_;
    std::int64_t run_;
    std::map<const Agreement*, std::int64_t> agreements_;
    std::map<const Activity*, std::int64_t> units_;
    std::map<const WeekRate*, std::int64_t> rates_;
};

}  // namespace underlag
