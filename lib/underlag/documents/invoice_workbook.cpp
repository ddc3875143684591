#include "underlag/documents/invoice_workbook.hpp"

#include <fmt/format.h>

#include "underlag/documents/covered_terms.hpp"
#include "underlag/documents/document_sheets.hpp"

namespace underlag {

PageSetup page_setup(const DocumentSource& source, std::optional<std::uint32_t> repeated_row) {
    const DocumentWords& words = source.words;
    return {.repeated_row = repeated_row,
            .footer_left = words.filled(
                Word::footer, {{"provider", source.base.agreement->provider.name},
                               {"term", covered_terms(source.run, source.base, words).text},
                               {"number", source.base.number}}),
            .footer_right = words[Word::page]};
}

void write_invoice_workbook(const InvoiceRun& run, const InvoiceBase& base,
                            const DocumentWords& words, const std::filesystem::path& to) {
    if (base.lines_to_make > 0)
        return write_invoice_workbook(run, run.whole(base), words, to);
    const DocumentSource source{run, base, words};
    const std::string term = covered_terms(run, base, words).text;
    const Word title = base.kind == DocumentKind::credit ? Word::credit_title : Word::title;
    const std::string& provider = base.agreement->provider.name;
    Workbook workbook{
        to,
        {.title = fmt::format("{}, {}, {}",
                              words.filled(title, {{"term", term}, {"number", base.credits}}),
                              base.activity->name, term),
         .author = provider,
         .company = provider,
         .created = run.issue_date}};
    write_invoice_sheet(workbook.add_sheet("Underlag"), source);
    write_calculation_sheet(workbook.add_sheet("Beräkning"), source);
    write_trace_sheet(workbook.add_sheet("Kontroll"), source);
    workbook.close();
}

}  // namespace underlag
