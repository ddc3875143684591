#include "underlag/reports/annotated_workbook.hpp"

#include <algorithm>

#include "underlag/files/system.hpp"
#include "underlag/reports/findings_sheet.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {
namespace {

std::string sheet_name_for(const Source& source, Language language) {
    if (source.form != Source::Form::workbook && source.name == "-")
        return std::string{in(language, "standard in", "standard input")};
    std::string name =
        plain(source.form == Source::Form::workbook ? source.sheet
                                                    : name_of(path_of(source.name).stem()));
    std::ranges::replace(name, '#', ' ');  // which would end the sheet's name in a link
    return name;
}

std::map<SourceId, std::vector<const Diagnostic*>> by_source(const Diagnostics& findings) {
    std::map<SourceId, std::vector<const Diagnostic*>> found;
    for (const Diagnostic& finding : findings.all())
        found[finding.place.source].push_back(&finding);
    return found;
}

}  // namespace

void write_annotated_workbook(const Sources& sources, const PlacementList& list,
                              const Diagnostics& findings, Language language, Date created,
                              const std::filesystem::path& path, const AnnotationLimits& limits) {
    Workbook book(
        path,
        {.title = std::string{in(language, "Granskad placeringslista", "Validated placement list")},
         .author = "underlag",
         .company = {},
         .created = created},
        Workbook::Rows::streamed);
    Sheet first = book.add_sheet(in(language, "Avvikelser", "Findings"));
    auto found = by_source(findings);
    std::map<SourceId, AnnotatedSheet> lists;
    AnnotatedListFacts facts;
    for (const ListShape& shape : list.lists) {
        const Source& source = sources[shape.source];
        const AnnotatedSheet& made =
            lists
                .try_emplace(shape.source,
                             AnnotatedSheet{annotation_plan(source, shape,
                                                            std::move(found[shape.source]), limits),
                                            book.add_sheet(sheet_name_for(source, language))})
                .first->second;
        const auto [emptied, silent] =
            write_annotated_list(made.sheet, made.plan, language, limits);
        facts.has_emptied_cells = facts.has_emptied_cells || emptied;
        facts.has_cells_without_comment = facts.has_cells_without_comment || silent;
    }
    write_findings_sheet(first, {.sources = sources,
                                 .findings = findings,
                                 .lists = lists,
                                 .placements = list.placements.size(),
                                 .facts = facts,
                                 .language = language,
                                 .limits = limits});
    book.close();
}

}  // namespace underlag
