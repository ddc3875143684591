#include "underlag/operations/agreements_used.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/ledger_kinds.hpp"

namespace underlag {
namespace {

struct NamedFile {
    std::string_view name, folder;  // the last two parts of its path; no folder is any
};

NamedFile named(std::string_view path) {
    const auto last_part = [](std::string_view& rest) {
        const std::size_t slash = rest.rfind('/');
        const std::string_view part = rest.substr(slash == std::string_view::npos ? 0 : slash + 1);
        rest = rest.substr(0, slash == std::string_view::npos ? 0 : slash);
        return part;
    };
    const std::string_view name = last_part(path);
    return {name, last_part(path)};
}

bool may_be_one(std::string_view path, std::string_view other) {
    const NamedFile a = named(path), b = named(other);
    return a.name == b.name && (a.folder.empty() || b.folder.empty() || a.folder == b.folder);
}

// What is known of one version of a file, by its checksum.
struct Version {
    const AgreementUse* last = nullptr;
    std::set<std::string> names = {};
    std::set<std::int64_t> records = {};  // imports and runs that used it

    [[nodiscard]] bool is_used_with(const Version& other) const {
        return std::ranges::any_of(
            records, [&](std::int64_t record) { return other.records.contains(record); });
    }
    [[nodiscard]] bool may_be_called(const std::string& path) const {
        return std::ranges::any_of(names,
                                   [&](const std::string& name) { return may_be_one(name, path); });
    }
};

using Versions = std::map<std::string, Version>;  // by checksum

Versions versions_in(const std::vector<AgreementUse>& uses) {
    Versions versions;
    for (const AgreementUse& use : uses) {
        Version& version = versions[use.file.sha256];
        version.last = &use;
        version.names.insert(use.file.name);
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
        if (!version.may_be_called(file.name) ||
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

}  // namespace

void check_agreements_used(const Ledger& ledger, std::span<const InputFile> files, bool is_agreed,
                           Diagnostics& found) {
    const std::vector<AgreementUse> uses = ledger.agreement_uses();
    const Versions versions = versions_in(uses);
    for (std::size_t index = 0; index < files.size(); ++index) {
        const InputFile& file = files[index];
        const AgreementUse* other = last_other(versions, file, files);
        if (other == nullptr)
            continue;
        const Location place{.source = static_cast<SourceId>(index)};
        const auto own = versions.find(file.sha256);
        if (own == versions.end())
            found.add(agreement_is_other, place, {when("last", *other)});
        else if (own->second.last->record < other->record)
            found.add(is_agreed ? agreement_is_older_as_agreed : agreement_is_older, place,
                      {when("own", *own->second.last), when("last", *other)});
    }
}

}  // namespace underlag
