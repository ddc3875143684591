#include "underlag/operations/agreements_used.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/agreement/cost_sharing_reader.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/input_file.hpp"

namespace underlag {
namespace {

constexpr std::string_view register_word = "register";

using Units = std::set<std::string_view>;

// The units of a register; none of another file.
Units units_of(std::string_view holds) {
    Units units;
    if (!holds.starts_with(register_word))
        return units;
    for (std::string_view rest = holds.substr(register_word.size()); !rest.empty();) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find(' '), rest.size());
        units.insert(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return units;
}

// Units come and go in a register, and two registers may have one in common.
bool are_of_one(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty())
        return false;
    if (a == b)
        return true;
    const Units units = units_of(a), others = units_of(b);
    const auto common =
        std::ranges::count_if(units, [&](std::string_view unit) { return others.contains(unit); });
    return static_cast<std::size_t>(common) * 2 > std::min(units.size(), others.size());
}

// Of a large register some units stand for all: the same ones, whichever others come and go.
std::string held_by_register(const Units& units) {
    constexpr std::size_t most = 64;
    std::vector<std::pair<std::string, std::string_view>> chosen;
    for (const std::string_view unit : units)
        chosen.emplace_back(units.size() > most ? sha256(unit) : std::string{}, unit);
    if (chosen.size() > most) {
        std::ranges::partial_sort(chosen, chosen.begin() + most);
        chosen.resize(most);
        std::ranges::sort(chosen, {}, &std::pair<std::string, std::string_view>::second);
    }
    std::string holds{register_word};
    for (const auto& [sum, unit] : chosen)
        holds.append(" ").append(unit);
    return holds;
}

// What is known of one version of a file, by its checksum.
struct Version {
    const AgreementUse* last = nullptr;
    std::set<std::int64_t> records = {};  // imports and runs that used it

    [[nodiscard]] bool is_used_with(const Version& other) const {
        return std::ranges::any_of(
            records, [&](std::int64_t record) { return other.records.contains(record); });
    }
};

using Versions = std::map<std::string, Version>;  // by checksum

Versions versions_in(const std::vector<AgreementUse>& uses) {
    Versions versions;
    for (const AgreementUse& use : uses) {
        Version& version = versions[use.file.sha256];
        version.last = &use;
        version.records.insert(use.record);
    }
    return versions;
}

// The other version of the file that was used last; null: there is none.
const AgreementUse* last_other(const Versions& versions, const InputFile& file,
                               std::span<const InputFile> files) {
    const auto own = versions.find(file.sha256);
    const AgreementUse* last = nullptr;
    for (const auto& [checksum, version] : versions) {
        if (!are_of_one(version.last->file.holds, file.holds) ||
            (own != versions.end() && own->second.is_used_with(version)) ||
            std::ranges::find(files, checksum, &InputFile::sha256) != files.end())
            continue;
        if (last == nullptr || version.last->record > last->record)
            last = version.last;
    }
    return last;
}

// "2016-12-01", "2016-12-01 av anna".
Argument when(std::string_view name, const AgreementUse& use) {
    const std::string day = use.recorded_at.substr(0, std::string_view{"2016-12-01"}.size());
    if (use.recorded_by.empty())
        return {name, day};
    return {name, day + " av " + use.recorded_by, day + " by " + use.recorded_by};
}

struct OtherVersion {
    std::size_t file = 0;                // an index
    const AgreementUse* own = nullptr;   // null: never used
    const AgreementUse* last = nullptr;  // of another version
    [[nodiscard]] bool is_older() const { return own != nullptr && own->record < last->record; }
};

// Of those files of which another version was used last.
std::vector<OtherVersion> other_versions(const Versions& versions,
                                         std::span<const InputFile> files) {
    std::vector<OtherVersion> others;
    for (std::size_t index = 0; index < files.size(); ++index) {
        const AgreementUse* last = last_other(versions, files[index], files);
        const auto own = versions.find(files[index].sha256);
        if (last != nullptr)
            others.push_back({index, own == versions.end() ? nullptr : own->second.last, last});
    }
    return others;
}

void tell_of_older(const Kind& kind, const OtherVersion& other, Diagnostics& found) {
    found.add(kind, {.source = static_cast<SourceId>(other.file)},
              {when("own", *other.own), when("last", *other.last)});
}

}  // namespace

void tell_what_they_hold(const CheckedLists& read, std::vector<InputFile>& files) {
    if (files.empty())
        return;  // nobody asked for them
    for (const Agreement& agreement : read.agreements)
        files[static_cast<std::size_t>(agreement.place.source)].holds = "agreement " + agreement.id;
    // Every agreement has the units of all registers, each of the file that told of it first.
    std::map<SourceId, Units> registers;
    if (!read.agreements.empty())
        for (const Activity& unit : read.agreements.front().activities)
            registers[unit.place.source].insert(unit.id);
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto source = static_cast<SourceId>(index);
        if (!files[index].holds.empty())
            continue;
        if (const auto units = registers.find(source); units != registers.end()) {
            files[index].holds = held_by_register(units->second);
        } else if (shares_a_cost(read.agreement_sources[source])) {
            Diagnostics told_elsewhere;
            const auto sharing = read_cost_sharing(read.agreement_sources, source, told_elsewhere);
            if (sharing && !told_elsewhere.has_errors())
                files[index].holds = held_of_shared_cost(sharing->id);
        }
    }
}

std::string held_of_shared_cost(const std::string& agreement) {
    return "shared cost " + agreement;
}

void check_agreements_used(const Ledger& ledger, std::span<const InputFile> files, bool is_agreed,
                           Diagnostics& found) {
    const std::vector<AgreementUse> uses = ledger.agreement_uses();
    for (const OtherVersion& other : other_versions(versions_in(uses), files))
        if (other.own == nullptr)
            found.add(agreement_is_other, {.source = static_cast<SourceId>(other.file)},
                      {when("last", *other.last)});
        else if (other.is_older())
            tell_of_older(is_agreed ? agreement_is_older_as_agreed : agreement_is_older, other,
                          found);
}

std::vector<std::size_t> older_agreements(const Ledger& ledger, std::span<const InputFile> files,
                                          Diagnostics& found) {
    std::vector<std::size_t> older;
    const std::vector<AgreementUse> uses = ledger.agreement_uses();
    for (const OtherVersion& other : other_versions(versions_in(uses), files))
        if (other.is_older()) {
            tell_of_older(agreement_is_older_to_ask_with, other, found);
            older.push_back(other.file);
        }
    return older;
}

}  // namespace underlag
