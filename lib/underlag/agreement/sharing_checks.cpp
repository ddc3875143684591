#include "underlag/agreement/sharing_checks.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/cost_sharing_kinds.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

constexpr int decimals_of_sum = 9;
constexpr std::int64_t whole_sum = 100'000'000'000;  // 100 per cent

// "99.5", without zeros at its end.
std::string sum_text(std::int64_t billionths) {
    std::string text = to_text(Decimal{billionths, decimals_of_sum});
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string with_comma(std::string number) {
    std::ranges::replace(number, '.', ',');
    return number;
}

class Checks {
   public:
    Checks(const Sources& sources, CostSharing& sharing, Diagnostics& found)
        : sources_(&sources), sharing_(&sharing), found_(&found) {}

    void check_sum() {
        std::int64_t sum = 0;
        for (const SharingPart& part : sharing_->parts)
            sum += whole_at(part.percent, decimals_of_sum).value_or(0);
        if (!sharing_->parts.empty() && sum != whole_sum)
            found_->add(parts_are_not_whole, sharing_->parts.front().place,
                        {{"sum", with_comma(sum_text(sum)), sum_text(sum)}});
    }

    void check_names_of_parts() {
        std::map<std::string, Location> seen;
        for (const SharingPart& part : sharing_->parts) {
            const auto [first, is_new] = seen.emplace(fold_name(part.name), part.place);
            if (!is_new)
                found_->add(duplicate_part, part.place,
                            {{"name", part.name}, {"place", place_text(*sources_, first->second)}});
        }
    }

    void find_party(SharingPart& part, const std::string& named) {
        if (named.empty())
            return;
        if (part.by_population) {
            found_->add(part_shared_twice, part.place, {{"name", part.name}});
            return;
        }
        std::vector<std::string_view> ids;
        for (std::size_t party = 0; party < sharing_->parties.size(); ++party) {
            ids.push_back(sharing_->parties[party].id);
            if (fold_name(ids.back()) == fold_name(named))
                part.party = party;
        }
        // The one who invoices need not be a party: then the part has its name.
        if (!part.party && fold_name(part.name) != fold_name(sharing_->provider.name))
            found_->add(part_of_no_party, part.place,
                        {{"party", named}, nearest_clause(named, ids)});
    }

    void check_parties_once() {
        std::map<std::string, Location> ids, codes, names, numbers;
        for (const SharingParty& party : sharing_->parties) {
            check_once(ids, fold_name(party.id), party, {"what", "id"});
            check_once(codes, party.code, party, {"what", "code"});
            check_once(names, fold_name(party.name), party, {"what", "name"});
            check_once(numbers,
                       party.organisation_number ? party.organisation_number->to_text() : "", party,
                       {"what", "organisation_number"});
        }
    }

    void check_what_parties_pay() {
        const bool goes_by_population = sharing_->needs_population();
        for (std::size_t index = 0; index < sharing_->parties.size(); ++index) {
            const SharingParty& party = sharing_->parties[index];
            const bool has_part = std::ranges::any_of(
                sharing_->parts, [&](const SharingPart& part) { return part.party == index; });
            if (has_part || (goes_by_population && party.shares_by_population()))
                continue;
            found_->add(goes_by_population ? party_without_code : party_without_part, party.place,
                        {{"name", party.name}});
        }
        for (const SharingPart& part : sharing_->parts)
            if (part.by_population &&
                std::ranges::none_of(sharing_->parties, &SharingParty::shares_by_population))
                found_->add(part_without_parties, part.place, {{"name", part.name}});
    }

   private:
    void check_once(std::map<std::string, Location>& seen, const std::string& key,
                    const SharingParty& party, const Argument& what) {
        if (key.empty())
            return;
        const auto [first, is_new] = seen.emplace(key, party.place);
        if (!is_new)
            found_->add(
                duplicate_party, party.place,
                {{"name", party.name}, {"place", place_text(*sources_, first->second)}, what});
    }

    const Sources* sources_;
    CostSharing* sharing_;
    Diagnostics* found_;
};

}  // namespace

void check_sharing(const Sources& sources, const std::vector<std::string>& named,
                   CostSharing& sharing, Diagnostics& found) {
    Checks checks(sources, sharing, found);
    checks.check_sum();
    checks.check_names_of_parts();
    for (std::size_t part = 0; part < sharing.parts.size(); ++part)
        checks.find_party(sharing.parts[part], named[part]);
    checks.check_parties_once();
    checks.check_what_parties_pay();
}

}  // namespace underlag
