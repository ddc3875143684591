#include "underlag/documents/summary_workbook.hpp"

#include <algorithm>

#include "underlag/documents/summary_sheets.hpp"

namespace underlag {

void write_summary_workbook(const InvoiceRun& run, const DocumentWords& words,
                            const std::filesystem::path& to) {
    const std::string provider =
        run.documents.empty() ? "" : run.documents.front().agreement->provider.name;
    Workbook workbook{to,
                      {.title = words.filled(Word::summary_title, {{"term", to_text(run.term)}}),
                       .author = provider,
                       .company = provider,
                       .created = run.issue_date}};
    write_summary_sheet(workbook.add_sheet("Sammanställning"), run, words);
    if (std::ranges::find(run.documents, DocumentKind::invoice, &InvoiceBase::kind) !=
        run.documents.end())
        write_chart_sheet(workbook.add_sheet("Diagram"), run, words);
    write_invoices_sheet(workbook.add_sheet("Fakturor"), run);
    workbook.close();
}

}  // namespace underlag
