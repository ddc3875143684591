// The documents of a ledger that a text is found in, for `find`.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/ledger/sought_records.hpp"
#include "underlag/operations/find.hpp"
#include "underlag/values/money.hpp"

namespace underlag {

// A text that is looked for, made ready to be compared with names, references and amounts.
class SoughtText {
   public:
    explicit SoughtText(std::string_view text);

    // Without regard to case, spaces and leading zeros: the whole of it.
    [[nodiscard]] bool is_reference(std::string_view reference) const;
    // Every word of the text stands somewhere in the name, whatever their order.
    [[nodiscard]] bool is_in_person(std::string_view name) const;
    // The text stands in it as it is, without regard to case and runs of spaces.
    [[nodiscard]] bool is_in(std::string_view name) const;
    [[nodiscard]] bool is_amount(Money amount) const;
    [[nodiscard]] bool may_be_amount() const { return amount_.has_value(); }
    // What the ledger's records are asked for, by agreements as they are loaded, which live longer.
    [[nodiscard]] RecordQuestion question(const std::vector<Agreement>& agreements) const;
    [[nodiscard]] bool is_number(std::string_view number) const;
    [[nodiscard]] bool means_unit(const Activity& unit) const;
    [[nodiscard]] bool means_university(const Agreement& agreement) const;

   private:
    std::string text_;
    std::string folded_;
    std::string key_;
    std::vector<std::string> words_;  // of a person's name
    std::optional<Money> amount_;
};

// By number, unit, university or amount of the document, and by name, reference or amount of a line
// whose placement is not `found` by itself: it was called something else when it was issued, or
// its agreement is not loaded. By number.
[[nodiscard]] std::vector<Hit> found_documents(
    const Ledger& ledger, const std::vector<Agreement>& agreements, const SoughtText& sought,
    const std::function<bool(std::int64_t placement)>& is_found);

}  // namespace underlag
