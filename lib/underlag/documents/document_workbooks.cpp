#include "underlag/documents/document_workbooks.hpp"

#include <algorithm>

#include "underlag/documents/accounting_rows.hpp"
#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_texts.hpp"

namespace underlag {

PageSetup page_setup(const DocumentSource& source, std::optional<std::uint32_t> repeated_row) {
    const DocumentWords& words = source.words;
    return {.repeated_row = repeated_row,
            .footer_left = document_footer(source.document, words),
            .footer_right = words[Word::page]};
}

void write_document_workbook(const Document& document, const Trace& trace,
                             const DocumentWords& words, const std::filesystem::path& to) {
    const DocumentSource source{document, trace, words};
    const bool is_shared = document.cost_year > 0;
    const std::string& issuer = document.issuer.name;
    Workbook workbook{to,
                      {.title = file_title(document, words),
                       .author = issuer,
                       .company = issuer,
                       .created = document.issue_date}};
    write_invoice_sheet(workbook.add_sheet(words[Word::sheet_invoice]), source);
    Sheet calculation = workbook.add_sheet(words[Word::sheet_calculation]);
    if (is_shared)
        write_share_calculation_sheet(calculation, source);
    else
        write_calculation_sheet(calculation, source);
    write_trace_sheet(workbook.add_sheet(words[Word::sheet_trace]), source);
    workbook.close();
}

void write_summary_workbook(const DocumentRun& run, const DocumentWords& words,
                            const std::filesystem::path& to) {
    const std::string issuer = run.documents.empty() ? "" : run.documents.front().issuer.name;
    const bool is_shared = run.cost_year > 0;
    constexpr std::size_t many_lines = 5000;
    Workbook workbook{
        to,
        {.title = is_shared ? words.filled(Word::share_summary_title, {{"year", run.occasion()}})
                            : words.filled(Word::summary_title, {{"term", run.occasion()}}),
         .author = issuer,
         .company = issuer,
         .created = run.issue_date},
        line_count(run) > many_lines ? Workbook::Rows::streamed : Workbook::Rows::kept};
    Sheet summary = workbook.add_sheet(words[Word::sheet_summary]);
    if (is_shared)
        write_share_summary_sheet(summary, run, words);
    else
        write_summary_sheet(summary, run, words);
    if (std::ranges::find(run.documents, DocumentKind::invoice, &Document::kind) !=
        run.documents.end())
        write_chart_sheet(workbook.add_sheet(words[Word::sheet_chart]), run, words);
    write_invoices_sheet(workbook.add_sheet(words[Word::sheet_accounting]), run);
    if (!is_shared)  // whose lines are those of the summary
        write_lines_sheet(workbook.add_sheet(words[Word::sheet_lines]), run, words);
    workbook.close();
}

}  // namespace underlag
