#include "underlag/placement/workbook_lists.hpp"

#include <algorithm>
#include <iterator>

#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/list_rows.hpp"
#include "underlag/placement/lost_rows.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {
namespace {

bool is_same_name(std::string_view a, std::string_view b) {
    return fold_name(a) == fold_name(b);
}

// "bladet ”Priser”", "bladen ”Priser”, ”Kontroll” och ”Start”", of many the first ones.
Argument sheets_argument(const std::vector<std::string>& names) {
    constexpr std::size_t most_named = 50;
    const std::size_t named = std::min(names.size(), most_named);
    std::string swedish = names.size() == 1 ? "bladet " : "bladen ";
    std::string english = names.size() == 1 ? "the sheet " : "the sheets ";
    for (std::size_t i = 0; i < named; ++i) {
        const bool is_last = i + 1 == names.size();
        swedish += (i == 0 ? "" : is_last ? " och " : ", ") + ("”" + names[i] + "”");
        english += (i == 0 ? "" : is_last ? " and " : ", ") + ("\"" + names[i] + "\"");
    }
    if (const std::size_t more = names.size() - named; more > 0) {
        swedish += " och " + std::to_string(more) + " till";
        english += " and " + std::to_string(more) + " more";
    }
    return {"sheets", swedish, english};
}

std::string joined(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names)
        text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

std::size_t known_headings(const std::optional<HeadingRow>& heading) {
    return !heading ? 0
                    : static_cast<std::size_t>(std::ranges::count_if(
                          heading->fields, [](const auto& field) { return field.has_value(); }));
}

bool has_two_dates(std::string_view row) {
    int dates = 0;
    while (!row.empty()) {
        const std::size_t end = std::min(row.find('\t'), row.size());
        dates += read_date(row.substr(0, end)).date ? 1 : 0;
        row.remove_prefix(std::min(end + 1, row.size()));
    }
    return dates > 1;
}

// By its name and title; a sheet with a row of dates is somebody's own, whatever it is called.
bool is_own_findings(const SheetText& sheet, std::string_view text) {
    if ((sheet.name != "Avvikelser" && sheet.name != "Findings") || !text.starts_with(sheet.name))
        return false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (has_two_dates(text.substr(0, end)))
            return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

}  // namespace

void WorkbookLists::refuse(FileFault fault) {
    const SourceId source = sources_->add({.name = name_});
    found_->add(*fault.kind, {.source = source}, std::move(fault.arguments));
}

// U501 for a name of --sheet that is none of them.
bool WorkbookLists::knows_named(const std::vector<SheetText>& sheets) {
    std::vector<std::string_view> names;
    for (const SheetText& sheet : sheets)
        names.push_back(sheet.name);
    bool knows_all = true;
    for (const std::string& wanted : choices_->sheets) {
        if (std::ranges::any_of(names, [&](auto name) { return is_same_name(name, wanted); }))
            continue;
        knows_all = false;
        found_->add(unknown_sheet, {},
                    {{"file", name_},
                     {"sheet", wanted},
                     nearest_clause(wanted, names),
                     {"option", std::string{choices_->sheet_option}},
                     {"sheets", joined(names)}});
    }
    return knows_all;
}

WorkbookLists::Candidate WorkbookLists::looked_at(SheetText& sheet) {
    Candidate candidate{.sheet = &sheet,
                        .source = {.name = name_,
                                   .text = std::move(sheet.text),
                                   .form = Source::Form::workbook,
                                   .sheet = sheet.name,
                                   .has_1904_calendar = sheet.has_1904_calendar,
                                   .delimiter = '\t'}};
    candidate.heading = find_heading_row(candidate.source, choices_->options);
    if (!candidate.heading)
        return candidate;
    HeadingRow& heading = *candidate.heading;
    if (!heading.has(Field::activity) && choices_->is_unit(sheet.name))
        heading.activity_of_all = into_->kept(sheet.name);
    candidate.is_list = has_required_columns(heading);
    return candidate;
}

// Of a workbook that is compared only, sheets that lack something count where none has it all: in
// our own invoice bases the same days stand on two.
void WorkbookLists::keep_whole_lists(std::vector<Candidate>& candidates) const {
    const auto is_whole = [](const Candidate& candidate) {
        if (!candidate.is_list)
            return false;
        HeadingRow heading = *candidate.heading;
        heading.is_compared_only = false;
        return has_required_columns(heading);
    };
    if (!choices_->options.is_compared_only || !choices_->sheets.empty() ||
        std::ranges::none_of(candidates, is_whole))
        return;
    for (Candidate& candidate : candidates)
        candidate.is_list = is_whole(candidate);
}

// --for-activity is for workbooks whose sheets all lack the column: beside a sheet that has it,
// others with names and dates are how it came about, as in our own invoice bases.
void WorkbookLists::give_unit(std::vector<Candidate>& candidates) {
    if (choices_->options.activity.empty() ||
        (choices_->sheets.empty() && std::ranges::any_of(candidates, &Candidate::is_list)))
        return;
    for (Candidate& candidate : candidates) {
        if (!candidate.heading || candidate.heading->has(Field::activity) ||
            !candidate.heading->activity_of_all.empty())
            continue;
        candidate.heading->activity_of_all = into_->kept(choices_->options.activity);
        candidate.is_list = has_required_columns(*candidate.heading);
    }
}

void WorkbookLists::read_sheet(Candidate candidate) {
    const SourceId id = sources_->add(std::move(candidate.source));
    if (first_ == SourceId::none)
        first_ = id;
    Source& source = (*sources_)[id];
    ListShape shape{.source = id, .format = format_};
    shape.first_placement = into_->placements.size();
    if (candidate.heading) {
        Diagnostics of_sheet;
        shape.heading_line = candidate.heading->record.line;
        shape.columns = candidate.heading->columns;
        shape.family_name = candidate.heading->family_name;
        // A sheet's text is decoded by its archive, and what its unit is may be known by its name.
        const DecodedText decoded;
        ListOptions options = choices_->options;
        if (!candidate.heading->activity_of_all.empty())
            options.activity = candidate.heading->activity_of_all;
        if (is_credit_note(source, *candidate.heading)) {
            of_sheet.add(credit_note_as_list, {.source = id});
        } else {
            check_heading_row(*candidate.heading, source, id, decoded, of_sheet);
            check_rows_above_heading(source, id, *candidate.heading, of_sheet);
            read_rows(source, id, decoded, *candidate.heading, options, shape, *into_, of_sheet);
            shape.placement_count = into_->placements.size() - shape.first_placement;
            check_sheet(*candidate.sheet, *candidate.heading, shape, source, *into_, of_sheet);
        }
        found_->append(std::move(of_sheet));
    }
    into_->lists.push_back(shape);
}

// The one required column that keeps rows of a sheet from being read. Sheets without units beside a
// list that has a column for them are how it came about, as in our own invoice bases.
std::optional<Field> WorkbookLists::only_missing(const Candidate& candidate,
                                                 const std::vector<Candidate>& candidates) const {
    if (!candidate.heading)
        return std::nullopt;
    const std::vector<Field> missing = missing_fields(*candidate.heading);
    const std::string_view rows =
        std::string_view{candidate.source.text}.substr(candidate.heading->rest_offset);
    if (missing.size() != 1 || rows.find_first_not_of("\t\r\n ") == std::string_view::npos)
        return std::nullopt;
    const bool is_told_elsewhere =
        missing.front() == Field::activity && std::ranges::any_of(candidates, [](const auto& one) {
            return one.is_list && one.heading && one.heading->has(Field::activity);
        });
    return is_told_elsewhere ? std::nullopt : std::optional{missing.front()};
}

void WorkbookLists::tell_of_others(const std::vector<SheetText>& sheets,
                                   const std::vector<Candidate>& candidates) {
    std::vector<std::string> others;
    auto candidate = candidates.begin();  // in the order of the workbook too
    for (const SheetText& sheet : sheets) {
        const bool is_candidate = candidate != candidates.end() && candidate->sheet == &sheet;
        const auto missing = is_candidate && !candidate->is_list
                                 ? only_missing(*candidate, candidates)
                                 : std::nullopt;
        if (missing)
            found_->add(sheet_lacks_column, {.source = first_},
                        {{"sheet", sheet.name},
                         {"column", std::string{swedish_heading(*missing)},
                          std::string{to_text(*missing)}}});
        else if (is_candidate && !candidate->is_list &&
                 is_own_findings(sheet, candidate->source.text))
            found_->add(own_findings_sheet, {.source = first_}, {{"sheet", sheet.name}});
        else if (is_candidate ? !candidate->is_list : !sheet.is_read)
            others.push_back(sheet.name);
        if (is_candidate)
            ++candidate;
    }
    if (!others.empty())
        found_->add(ignored_sheets, {.source = first_}, {sheets_argument(others)});
}

void WorkbookLists::read(std::string_view bytes, FileType type) {
    const std::vector<std::string>& named = choices_->sheets;
    const auto is_named = [&](const SheetText& sheet) {
        return std::ranges::any_of(
            named, [&](const auto& name) { return is_same_name(name, sheet.name); });
    };
    auto book = read_workbook(bytes, type, [&](const SheetText& sheet) {
        return named.empty() ? sheet.state == SheetText::State::visible : is_named(sheet);
    });
    if (!book)
        return refuse(std::move(book.error()));
    format_ = book->is_open_document ? ListShape::Format::ods : ListShape::Format::xlsx;
    if (!knows_named(book->sheets))
        return;
    for (SheetText& sheet : book->sheets)  // as the names of files
        sheet.name = without_personal_numbers(sheet.name);
    std::vector<Candidate> candidates;
    for (SheetText& sheet : book->sheets)
        if (sheet.is_read && (!sheet.text.empty() || !named.empty()))
            candidates.push_back(looked_at(sheet));
    keep_whole_lists(candidates);
    give_unit(candidates);
    const bool has_list = std::ranges::any_of(candidates, &Candidate::is_list);
    if (!named.empty()) {
        for (Candidate& candidate : candidates)
            candidate.is_list = true;
    } else if (!has_list && !candidates.empty()) {
        std::ranges::max_element(candidates, {}, [](const Candidate& one) {
            return known_headings(one.heading);
        })->is_list = true;
    }
    std::vector<std::string> without_heading;
    for (Candidate& candidate : candidates)
        if (candidate.is_list && !candidate.heading)
            without_heading.push_back(candidate.sheet->name);
    if (candidates.empty()) {
        candidates.push_back({.source = {.name = name_, .form = Source::Form::workbook}});
        read_sheet(std::move(candidates.back()));
        for (const SheetText& sheet : book->sheets)
            without_heading.push_back(sheet.name);
        candidates.clear();
    }
    for (Candidate& candidate : candidates)
        if (candidate.is_list)
            read_sheet(std::move(candidate));
    if (!without_heading.empty())
        found_->add(choices_->options.is_compared_only ? no_heading_to_compare_in_workbook
                                                       : no_heading_in_workbook,
                    {.source = into_->lists.back().source}, {sheets_argument(without_heading)});
    else if (named.empty())
        tell_of_others(book->sheets, candidates);
}

}  // namespace underlag
