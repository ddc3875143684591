#include "underlag/operations/sought_text.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "underlag/text/folding.hpp"
#include "underlag/text/numbers.hpp"

namespace underlag {
namespace {

std::vector<std::string> words_of(const std::string& folded) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at)
            words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

}  // namespace

SoughtText::SoughtText(std::string_view text)
    : text_(text),
      folded_(fold_name(text)),
      key_(reference_key(text)),
      words_(words_of(fold_person(text))),
      amount_(parse_amount(text)) {}

bool SoughtText::is_reference(std::string_view reference) const {
    return !reference.empty() && !key_.empty() && reference_key(reference) == key_;
}

bool SoughtText::is_in_person(std::string_view name) const {
    if (name.empty() || words_.empty())
        return false;
    const std::string folded = fold_person(name);
    return std::ranges::all_of(
        words_, [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

bool SoughtText::is_in(std::string_view name) const {
    return !folded_.empty() && fold_name(name).find(folded_) != std::string::npos;
}

bool SoughtText::is_amount(Money amount) const {
    return amount_ && (*amount_ == amount || *amount_ == -amount);
}

RecordQuestion SoughtText::question(const std::vector<Agreement>& agreements) const {
    // A row may be of a later agreement with the same university than the one that it names.
    std::set<std::string, std::less<>> of_universities;
    for (const Agreement& agreement : agreements)
        if (means_university(agreement))
            for (const Agreement& same : agreements)
                if (fold_name(same.university.name) == fold_name(agreement.university.name))
                    of_universities.insert(same.id);
    std::set<std::string, std::less<>> units;
    for (const Agreement& agreement : agreements)
        for (const Activity& unit : agreement.activities)
            if (means_unit(unit))
                units.insert(unit.id);
    return {
        .is_person = [this](std::string_view name) { return is_in_person(name); },
        .is_agreement =
            [of_universities](std::string_view id) { return of_universities.contains(id); },
        .is_activity =
            [this, units](std::string_view id) { return units.contains(id) || is_reference(id); },
        .is_list = [this](std::string_view name) { return is_in(name); },
        .reference = key_,
        .placement = record_of_own_id(text_),
        .amount = amount_};
}

bool SoughtText::is_number(std::string_view number) const {
    return !number.empty() && fold_name(number) == folded_;
}

bool SoughtText::means_unit(const Activity& unit) const {
    return is_reference(unit.id) || is_in(unit.name) ||
           std::ranges::any_of(unit.aliases,
                               [this](const std::string& alias) { return is_in(alias); });
}

bool SoughtText::means_university(const Agreement& agreement) const {
    return is_reference(agreement.id) || is_in(agreement.university.name) ||
           std::ranges::any_of(agreement.university.aliases,
                               [this](const std::string& alias) { return is_in(alias); });
}

}  // namespace underlag
