#include "underlag/operations/completed_ids.hpp"

#include <algorithm>

#include "underlag/documents/list_form.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/operations/share_years.hpp"
#include "underlag/values/term.hpp"

namespace underlag {
namespace {

CheckedLists read(const std::vector<std::string>& agreements) {
    CheckedLists checked;
    static_cast<void>(read_inputs({.agreements = agreements}, std::nullopt, checked));
    return checked;
}

}  // namespace

std::vector<std::string> ids_of_units(const std::vector<std::string>& agreements) {
    return unit_ids(read(agreements).agreements);
}

std::vector<std::string> ids_of_agreements(const std::vector<std::string>& agreements) {
    const CheckedLists checked = read(agreements);
    std::vector<std::string> ids;
    for (const Agreement& agreement : checked.agreements)
        ids.push_back(agreement.id);
    for (const SharingFile& file : sharing_files(checked.agreement_sources))
        ids.push_back(file.sharing.id);
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    std::erase(ids, std::string{});  // of one that lacks its id
    return ids;
}

std::vector<std::string> terms_around(Date day) {
    const Term term = term_of(day);
    return {to_text(previous(term)), to_text(term), to_text(next(term))};
}

}  // namespace underlag
