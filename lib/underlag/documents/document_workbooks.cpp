#include "underlag/documents/document_workbooks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/documents/line_rows.hpp"
#include "underlag/documents/summary_sheets.hpp"

namespace underlag {

PageSetup page_setup(const DocumentSource& source, std::optional<std::uint32_t> repeated_row) {
    const DocumentWords& words = source.words;
    return {.repeated_row = repeated_row,
            .footer_left =
                words.filled(Word::footer, {{"provider", source.document.issuer.name},
                                            {"term", covered_terms(source.document, words).text},
                                            {"number", source.document.number}}),
            .footer_right = words[Word::page]};
}

void write_document_workbook(const Document& document, const Trace& trace,
                             const DocumentWords& words, const std::filesystem::path& to) {
    const DocumentSource source{document, trace, words};
    const std::string term = covered_terms(document, words).text;
    const Word title = document.kind == DocumentKind::credit ? Word::credit_title : Word::title;
    const std::string& issuer = document.issuer.name;
    Workbook workbook{
        to,
        {.title = fmt::format("{}, {}, {}",
                              words.filled(title, {{"term", term}, {"number", document.credits}}),
                              document.subject.name, term),
         .author = issuer,
         .company = issuer,
         .created = document.issue_date}};
    write_invoice_sheet(workbook.add_sheet(words[Word::sheet_invoice]), source);
    write_calculation_sheet(workbook.add_sheet(words[Word::sheet_calculation]), source);
    write_trace_sheet(workbook.add_sheet(words[Word::sheet_trace]), source);
    workbook.close();
}

void write_summary_workbook(const DocumentRun& run, const DocumentWords& words,
                            const std::filesystem::path& to) {
    const std::string issuer = run.documents.empty() ? "" : run.documents.front().issuer.name;
    constexpr std::size_t many_lines = 5000;
    Workbook workbook{
        to,
        {.title = words.filled(Word::summary_title, {{"term", to_text(run.term)}}),
         .author = issuer,
         .company = issuer,
         .created = run.issue_date},
        line_count(run) > many_lines ? Workbook::Rows::streamed : Workbook::Rows::kept};
    write_summary_sheet(workbook.add_sheet(words[Word::sheet_summary]), run, words);
    if (std::ranges::find(run.documents, DocumentKind::invoice, &Document::kind) !=
        run.documents.end())
        write_chart_sheet(workbook.add_sheet(words[Word::sheet_chart]), run, words);
    write_invoices_sheet(workbook.add_sheet(words[Word::sheet_accounting]), run);
    write_lines_sheet(workbook.add_sheet(words[Word::sheet_lines]), run, words);
    workbook.close();
}

}  // namespace underlag
