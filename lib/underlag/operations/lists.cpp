#include "underlag/operations/lists.hpp"

#include <algorithm>

#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/agreement/cost_sharing_reader.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/file_pattern.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/operations/list_files.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/list_reader.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/doubtful_cells.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/names_in_text.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/text/system_reason.hpp"

namespace underlag {
namespace {

void refuse_agreement(const std::string& file, const IoError& error, CheckedLists& into) {
    const SourceId source = into.sources.add({.name = file, .form = Source::Form::settings});
    into.found.add(unreadable_agreement, {.source = source}, {reason_of(error)});
}

// The texts of the agreement files, in order; what could not be read is refused.
std::vector<SourceId> add_agreement_files(const ReadingRequest& request, CheckedLists& into) {
    std::vector<std::string> files = request.agreements;
    try {
        if (files.empty() && request.agreement_texts.empty())
            files = matching_files("avtal/*.toml");
    } catch (const IoError& error) {
        refuse_agreement(error.path(), error, into);
    }
    std::vector<SourceId> ids;
    const auto add = [&](const std::string& name, std::string text) {
        if (request.needs_checksums)
            into.agreement_inputs.push_back({name, sha256(text)});
        ids.push_back(into.sources.add(
            {.name = name, .text = std::move(text), .form = Source::Form::settings}));
    };
    for (const std::string& file : files) {
        try {
            add(name_of(path_of(file)), read_file(file));
        } catch (const IoError& error) {
            refuse_agreement(file, error, into);
        }
    }
    for (const GivenText& given : request.agreement_texts)
        add(given.name, given.text);
    return ids;
}

// The agreements and the lists at the same time: only workbooks need to know the units.
void read_all(const ReadingRequest& request, std::optional<NamedLedgerList> known,
              CheckedLists& into) {
    const std::vector<SourceId> agreement_files = add_agreement_files(request, into);
    into.agreement_sources = into.sources;
    if (known)
        add_ledger_list(*std::move(known), into);
    Diagnostics found_in_agreements;
    ListFiles lists(request, into);
    in_parallel(request.threads, 2, [&](std::size_t part) {
        if (part == 0)
            lists.read_without_units();
        else
            into.agreements = read_agreements(into.agreement_sources, agreement_files,
                                              found_in_agreements, request.threads);
    });
    into.found.append(std::move(found_in_agreements));
    lists.read_rest();
}

void check_name_of_all(const std::string& name, std::string_view option,
                       const std::vector<std::string_view>& known, const Wording& expected,
                       Diagnostics& found) {
    const std::string folded = fold_name(name);
    if (name.empty() ||
        std::ranges::any_of(known, [&](std::string_view one) { return fold_name(one) == folded; }))
        return;
    found.add(wrong_option_value, {},
              {{"value", name},
               {"option", std::string{option}},
               nearest_clause(name, known),
               {"expected", std::string{expected.swedish}, std::string{expected.english}}});
}

// U501 for a unit or university of all rows that none of the agreements has.
void check_names_of_all(const ReadingRequest& request, const std::vector<Agreement>& agreements,
                        Diagnostics& found) {
    if (agreements.empty())
        return;
    std::vector<std::string_view> units;
    std::vector<std::string_view> universities;
    const auto add = [](std::vector<std::string_view>& known, const auto& named) {
        known.push_back(named.name);
        known.insert(known.end(), named.aliases.begin(), named.aliases.end());
    };
    for (const Agreement& agreement : agreements) {
        add(universities, agreement.university);
        universities.push_back(agreement.id);
        for (const Activity& activity : agreement.activities) {
            add(units, activity);
            units.push_back(activity.id);
        }
    }
    check_name_of_all(request.for_activity, "--for-activity", units,
                      {"id, namn eller alias för en verksamhet i avtalen",
                       "the id, name or alias of a unit of the agreements"},
                      found);
    check_name_of_all(request.for_university, "--for-university", universities,
                      {"ett avtals id, eller namn eller alias för ett lärosäte i avtalen",
                       "an agreement's id, or the name or alias of a university of theirs"},
                      found);
}

bool stops(const Diagnostic& finding) {
    const std::string_view code = finding.kind->code;
    return finding.severity == Severity::error &&
           (code == failing_check_digit.code || code == unreadable_agreement.code ||
            code == unreadable_file.code || code == no_agreement_given.code);
}

// The years that any placement touches, so that every rate is worked out once.
RateBook rates_for_years_of(const CheckedLists& lists, unsigned threads) {
    struct Days {
        std::optional<Date> first;
        std::optional<Date> last;
    };
    std::vector<Days> days_of_share(threads);
    in_parallel(threads, threads, [&](std::size_t share) {
        const IndexRange rows = share_of(lists.list.placements.size(), share, threads);
        Days days;
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            const Placement& placement = lists.list.placements[row];
            if (!placement.period())
                continue;
            days.first = std::min(days.first.value_or(placement.first), placement.first);
            days.last = std::max(days.last.value_or(placement.last), placement.last);
        }
        days_of_share[share] = days;
    });
    Days all;
    for (const Days& days : days_of_share) {
        if (!days.first)
            continue;
        all.first = std::min(all.first.value_or(*days.first), *days.first);
        all.last = std::max(all.last.value_or(*days.last), *days.last);
    }
    return {lists.agreements, all.first ? all.first->year() : 0, all.last ? all.last->year() : 0};
}

// Without lists the ledger is asked, which may hold nothing but shares of a yearly cost.
bool is_of_shared_costs(const ReadingRequest& request, const CheckedLists& read) {
    if (!request.lists.empty() || !request.list_texts.empty())
        return false;
    for (std::size_t index = 0; index < read.agreement_sources.size(); ++index)
        if (shares_a_cost(read.agreement_sources[static_cast<SourceId>(index)]))
            return true;
    return false;
}

// The names of the lists are printed with their checksums, and kept in the ledger.
void mask_names_of_inputs(CheckedLists& into) {
    for (const ListShape& shape : into.list.lists)
        if (const auto& secret = into.sources[shape.source].secret_names; !secret.empty()) {
            for (InputFile& input : into.inputs)
                input.name = without_names(input.name, secret);
            return;
        }
}

}  // namespace

bool read_inputs(const ReadingRequest& request, std::optional<NamedLedgerList> known,
                 CheckedLists& into) {
    read_all(request, std::move(known), into);
    if (request.needs_agreements && into.agreements.empty() && !is_of_shared_costs(request, into) &&
        std::ranges::none_of(into.found.all(), stops))
        into.found.add(no_agreement_given, {});
    check_names_of_all(request, into.agreements, into.found);
    protect_students(into.sources, into.list);
    mask_names_of_inputs(into);
    if (std::ranges::none_of(into.found.all(), stops)) {
        tell_what_they_hold(into, into.agreement_inputs);
        return true;
    }
    into.found.keep_only(stops);
    into.found.sort();
    return false;
}

// What there is to say of these rows was said when they were imported.
void add_ledger_list(NamedLedgerList known, CheckedLists& into) {
    into.ledger_rows = add_ledger_placements(std::move(known.name), std::move(known.placements),
                                             into.sources, into.list);
}

void assign_placements(unsigned threads, CheckedLists& into) {
    into.assignments = assign(into.list, into.agreements, threads);
    into.rates.emplace(rates_for_years_of(into, threads));
}

CheckInput check_input(const CheckedLists& checked, std::optional<GeneratePurpose> generate,
                       unsigned threads) {
    return {.sources = checked.sources,
            .list = checked.list,
            .agreements = checked.agreements,
            .assignments = checked.assignments,
            .rates = *checked.rates,
            .generate = generate,
            .threads = threads};
}

void conclude(bool strict, CheckedLists& checked) {
    if (strict)
        checked.found.raise_warnings();
    checked.found.sort();
}

bool check_lists(const ReadingRequest& request, std::optional<GeneratePurpose> generate,
                 bool strict, CheckedLists& into) {
    if (!read_inputs(request, std::nullopt, into))
        return false;
    assign_placements(request.threads, into);
    check(check_input(into, generate, request.threads), into.found);
    mask_doubtful_cells(into.sources, into.list, into.found);
    conclude(strict, into);
    return true;
}

bool is_stopped(const CheckedLists& checked, bool skip_invalid) {
    return skip_invalid ? has_errors_outside_rows(checked.list, checked.found)
                        : checked.found.has_errors();
}

}  // namespace underlag
