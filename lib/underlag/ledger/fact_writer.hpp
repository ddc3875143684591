// Writes what a run's documents print beside their lines' own facts: agreements, parties, rates and
// shares, each once however many documents say it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/invoicing/document.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/record_chain.hpp"

namespace underlag {

class FactWriter {
   public:
    FactWriter(RecordChain& chain, Labels& labels, Names& names, std::int64_t run)
        : chain_(chain), labels_(labels), names_(names), run_(run) {}

    // The agreement and policy of a document.
    [[nodiscard]] std::int64_t agreement_of(const Document& document);
    // The objects must outlive this one.
    [[nodiscard]] std::int64_t record_of(const Party& party);
    [[nodiscard]] std::int64_t record_of(const WeekRate& rate);
    [[nodiscard]] std::int64_t record_of(const ShareBasis& share);

   private:
    [[nodiscard]] std::int64_t append(const Document& document);
    [[nodiscard]] std::int64_t append(const Party& party);
    [[nodiscard]] std::int64_t append(const WeekRate& rate);

    RecordChain& chain_;
    Labels& labels_;
    Names& names_;
    std::int64_t run_;
    std::vector<std::pair<const Document*, std::int64_t>> agreements_;
    // By name, since a run may have thousands of units.
    std::multimap<std::string, std::pair<const Party*, std::int64_t>> parties_;
    std::vector<std::pair<const WeekRate*, std::int64_t>> rates_;
    std::unordered_map<const WeekRate*, std::int64_t> seen_rates_;
    std::unordered_map<const ShareBasis*, std::int64_t> shares_;
};

}  // namespace underlag
