#include "underlag/agreement/agreement_reader.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/joined_units.hpp"
#include "underlag/settings/setting_texts.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

bool are_alike(const Provider& a, const Provider& b) {
    return a.name == b.name && a.organisation_number == b.organisation_number &&
           a.contact == b.contact && a.giro == b.giro;
}

// The agreement's own provider, else the registers'.
Provider provider_of(const Sources& sources, const AgreementFile& file,
                     const std::vector<AgreementFile>& files, bool all_are_read,
                     Diagnostics& found) {
    if (file.provider)
        return *file.provider;
    const AgreementFile* source = nullptr;
    for (const AgreementFile& other : files) {
        if (other.agreement || !other.provider)
            continue;
        if (source == nullptr)
            source = &other;
        else if (!are_alike(*source->provider, *other.provider))
            found.add(differing_providers, other.provider_place,
                      {{"id", file.agreement->id},
                       {"place", place_text(sources, source->provider_place)}});
    }
    if (source == nullptr) {
        // A file that could not be read may hold it; that file has its own finding.
        if (all_are_read)
            found.add(no_provider, file.agreement->place, {{"id", file.agreement->id}});
        return {};
    }
    return *source->provider;
}

// The agreement's own, else the registers'; two registers that differ are A211.
template <class Settings>
Settings settings_of(const AgreementFile& own, const std::vector<AgreementFile>& files,
                     std::optional<Settings> AgreementFile::*of_file, std::string_view table,
                     Diagnostics& found) {
    if (own.*of_file)
        return *(own.*of_file);
    const AgreementFile* source = nullptr;
    for (const AgreementFile& file : files) {
        if (file.agreement || !(file.*of_file))
            continue;
        if (source == nullptr)
            source = &file;
        else if (!(*(source->*of_file) == *(file.*of_file)))
            found.add(differing_form_settings, own.agreement->place,
                      {{"id", own.agreement->id}, {"table", std::string{table}}});
    }
    return source == nullptr ? Settings{} : *(source->*of_file);
}

}  // namespace

std::vector<Agreement> read_agreements(const Sources& sources, const std::vector<SourceId>& files,
                                       Diagnostics& found, unsigned threads) {
    std::vector<AgreementFile> read;
    for (const SourceId source : files) {
        if (auto file = read_agreement_file(sources, source, threads, found))
            read.push_back(*std::move(file));
    }
    JoinedUnits units(sources, read, found);
    std::vector<Agreement> agreements;
    for (std::size_t file = 0; file < read.size(); ++file) {
        if (!read[file].agreement)
            continue;
        Agreement agreement = *read[file].agreement;
        agreement.provider =
            provider_of(sources, read[file], read, read.size() == files.size(), found);
        agreement.invoice =
            settings_of(read[file], read, &AgreementFile::invoice, "[invoice]", found);
        agreement.accounting =
            settings_of(read[file], read, &AgreementFile::accounting, "[accounting]", found);
        agreement.activities = units.seen_by(file, agreement.provider);
        agreements.push_back(std::move(agreement));
    }
    std::ranges::stable_sort(agreements, {}, &Agreement::id);
    check_conflicts(sources, agreements, found);
    return agreements;
}

namespace {

auto in_reading_order(const Location& place) {
    return std::tuple(static_cast<std::uint32_t>(place.source), place.line, place.column);
}

bool overlap(const Agreement& a, const Agreement& b) {
    return (!a.valid_to || b.valid_from <= *a.valid_to) &&
           (!b.valid_to || a.valid_from <= *b.valid_to);
}

// Adds a finding about two places at the later of them.
void add_at_later(Diagnostics& found, const Kind& kind, const Location& a, const Location& b,
                  std::vector<Argument> arguments) {
    const bool a_is_later = in_reading_order(b) < in_reading_order(a);
    found.add(kind, a_is_later ? a : b, std::move(arguments)).also = {a_is_later ? b : a};
}

void check_pair(const Sources& sources, const Agreement& first, const Agreement& second,
                Diagnostics& found) {
    if (!first.id.empty() && fold_name(first.id) == fold_name(second.id)) {
        const bool first_is_later = in_reading_order(second.place) < in_reading_order(first.place);
        const Agreement& earlier = first_is_later ? second : first;
        const Agreement& later = first_is_later ? first : second;
        found.add(duplicate_settings_id, later.place,
                  {{"id", later.id}, {"place", place_text(sources, earlier.place)}});
        return;
    }
    const bool same_university =
        !first.university.name.empty() &&
        fold_name(first.university.name) == fold_name(second.university.name);
    if (same_university && overlap(first, second))
        add_at_later(found, overlapping_agreements, first.place, second.place,
                     {{"first", first.id},
                      {"second", second.id},
                      {"university", shown_setting(first.university.name)}});
}

void check_university_names(const std::vector<Agreement>& agreements, Diagnostics& found) {
    struct Holder {
        std::string university;
        const Agreement* agreement;
    };
    std::unordered_map<std::string, Holder> holders;
    std::set<std::pair<const Agreement*, const Agreement*>> reported;
    for (const Agreement& agreement : agreements) {
        const std::string university = fold_name(agreement.university.name);
        const auto hold = [&](const std::string& name) {
            if (name.empty() || university.empty())
                return;
            const auto [holder, is_new] =
                holders.emplace(fold_name(name), Holder{university, &agreement});
            if (is_new || holder->second.university == university)
                return;
            const Agreement& other = *holder->second.agreement;
            if (fold_name(other.id) != fold_name(agreement.id) &&
                reported.emplace(&other, &agreement).second)
                add_at_later(
                    found, ambiguous_university, other.place, agreement.place,
                    {{"name", shown_setting(name)}, {"first", other.id}, {"second", agreement.id}});
        };
        hold(agreement.id);
        hold(agreement.university.name);
        for (const std::string& alias : agreement.university.aliases)
            hold(alias);
    }
}

class UnitNames {
   public:
    explicit UnitNames(Diagnostics& found) : found_(&found) {}

    // Once for each pair of units, though several agreements may see both.
    void check(const Agreement& agreement) {
        std::unordered_map<std::string, const Activity*> holders;
        for (const Activity& unit : agreement.activities) {
            const auto hold = [&](const std::string& name) {
                if (name.empty())
                    return;
                const auto [holder, is_new] = holders.emplace(folded(name), &unit);
                if (!is_new && holder->second != &unit)
                    report(name, *holder->second, unit);
            };
            hold(unit.id);
            hold(unit.name);
            std::ranges::for_each(unit.aliases, hold);
        }
    }

   private:
    // Agreements share the registers' units: each name is folded once.
    const std::string& folded(const std::string& name) {
        const auto [known, is_new] = folded_.emplace(name, "");
        if (is_new)
            known->second = fold_name(name);
        return known->second;
    }

    void report(const std::string& name, const Activity& first, const Activity& second) {
        if (reported_.emplace(first.id, second.id).second)
            add_at_later(
                *found_, ambiguous_unit, first.place, second.place,
                {{"name", shown_setting(name)}, {"first", first.id}, {"second", second.id}});
    }

    Diagnostics* found_;
    std::unordered_map<std::string, std::string> folded_;
    std::set<std::pair<std::string, std::string>> reported_;
};

}  // namespace

void check_conflicts(const Sources& sources, const std::vector<Agreement>& agreements,
                     Diagnostics& found) {
    for (auto second = agreements.begin(); second != agreements.end(); ++second) {
        for (auto first = agreements.begin(); first != second; ++first)
            check_pair(sources, *first, *second, found);
    }
    check_university_names(agreements, found);
    UnitNames names(found);
    for (const Agreement& agreement : agreements)
        names.check(agreement);
}

}  // namespace underlag
