#include "underlag/operations/import_notes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// "2016-12-01" of "2016-12-01T10:00:00Z".
std::string day_of(const std::string& recorded_at) {
    return recorded_at.substr(0, std::string{"2016-12-01"}.size());
}

// L401, of what the list was imported before: what the changes take back of later imports.
void note_taken_back(const Ledger& ledger, const EarlierImport& earlier, const ListShape& list,
                     ImportPlan& plan) {
    struct Later {
        VersionOrigin origin;
        std::size_t placements = 0;
        std::string ids;
    };
    constexpr std::size_t most_ids = 10;
    CheckedLists& checked = plan.checked;
    std::vector<std::uint32_t> known;
    std::vector<std::int64_t> versions;
    for (const RegistrationChange& change : plan.registration.changes)
        if (change.known && change.row &&
            checked.ledger_rows[*change.known].version >= earlier.import &&
            checked.list.shape_of(checked.list.placements[*change.row]).file == list.file) {
            known.push_back(*change.known);
            versions.push_back(checked.ledger_rows[*change.known].version);
        }
    const std::map<std::int64_t, VersionOrigin> origins = ledger.origins_of(versions);
    std::map<std::int64_t, Later> by_import;
    for (const std::uint32_t row : known) {
        const VersionOrigin& origin = origins.at(checked.ledger_rows[row].version);
        if (origin.import == earlier.import)
            continue;
        Later& later = by_import[origin.import];
        later.origin = origin;
        ++later.placements;
        if (later.placements <= most_ids)
            later.ids +=
                (later.ids.empty() ? "" : ", ") + std::string{checked.list.placements[row].id};
        else if (later.placements == most_ids + 1)
            later.ids += ", …";
    }
    for (const auto& [import, later] : by_import) {
        const std::string count = std::to_string(later.placements);
        const bool is_one = later.placements == 1;
        checked.found.add(
            older_list_again, {.source = list.source},
            {{"date", day_of(earlier.recorded_at)},
             {"placements", count + (is_one ? " placering" : " placeringar"),
              count + (is_one ? " placement" : " placements")},
             later.origin.list_name.empty() ? Argument{"later", "import " + std::to_string(import),
                                                       "import " + std::to_string(import)}
                                            : Argument{"later", later.origin.list_name},
             {"later_date", day_of(later.origin.recorded_at)},
             {"ids", later.ids}});
    }
}

// Rows of the ledger that name their students, who will be protected when the changes are
// recorded: by the change itself, or by a reference that another one protects.
std::vector<std::uint32_t> rows_to_protect(const CheckedLists& checked,
                                           const Registration& registration) {
    const Placements& placements = checked.list.placements;
    std::set<std::string> references;
    std::vector<bool> is_changed(checked.ledger_rows.size(), false);
    std::vector<std::uint32_t> rows;
    for (const RegistrationChange& change : registration.changes) {
        if (change.known)
            is_changed[*change.known] = true;
        if (!change.row || !placements[*change.row].is_protected)
            continue;
        references.insert(reference_key(placements[*change.row].student_ref));
        if (change.known && !placements[*change.known].student.empty())
            rows.push_back(*change.known);
    }
    references.erase("");
    for (std::uint32_t row = 0; row < is_changed.size() && !references.empty(); ++row)
        if (!is_changed[row] && !placements[row].student.empty() &&
            references.contains(reference_key(placements[row].student_ref)))
            rows.push_back(row);
    return rows;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

void add_once(std::vector<std::string>& texts, const std::string& text) {
    if (std::ranges::find(texts, text) == texts.end())
        texts.push_back(text);
}

}  // namespace

void note_names_issued(const Ledger& ledger, ImportPlan& plan) {
    CheckedLists& checked = plan.checked;
    const std::vector<std::uint32_t> rows = rows_to_protect(checked, plan.registration);
    for (const std::uint32_t row : rows)
        plan.newly_protected.push_back(checked.ledger_rows[row].placement);
    const std::vector<NamingDocument> documents = documents_naming(ledger, plan.newly_protected);
    for (const std::uint32_t row : rows) {
        std::vector<std::string> numbers, recipients;
        for (const NamingDocument& document : documents)
            if (document.placement == checked.ledger_rows[row].placement) {
                numbers.push_back(document.number);
                add_once(recipients, document.recipient);
            }
        if (!numbers.empty())
            checked.found.add(name_already_issued, {},
                              {{"placement", std::string{checked.list.placements[row].id}},
                               {"documents", joined(numbers)},
                               {"recipients", joined(recipients)}});
    }
}

void note_known_lists(const Ledger& ledger, ImportPlan& plan) {
    CheckedLists& checked = plan.checked;
    std::size_t next_file = 0;  // the lists of a workbook are told of once
    for (const ListShape& list : checked.list.lists) {
        if (!checked.sources[list.source].is_list() || list.file < next_file)
            continue;
        if (const auto earlier = ledger.last_import_of(checked.inputs[list.file].sha256)) {
            if (plan.changes_something())
                note_taken_back(ledger, *earlier, list, plan);
            else
                checked.found.add(already_imported, {.source = list.source},
                                  {{"date", day_of(earlier->recorded_at)}});
        }
        next_file = list.file + std::size_t{1};
    }
}

}  // namespace underlag
