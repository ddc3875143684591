#include "underlag/agreement/agreement_reader.hpp"

#include <algorithm>
#include <utility>

#include "underlag/agreement/agreement_conflicts.hpp"
#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/form_settings_kinds.hpp"
#include "underlag/agreement/joined_units.hpp"

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

}  // namespace underlag
