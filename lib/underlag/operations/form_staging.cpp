#include "underlag/operations/form_staging.hpp"

#include <cerrno>
#include <vector>

#include "underlag/documents/document_workbooks.hpp"
#include "underlag/documents/html/overview.hpp"
#include "underlag/documents/pdf/pdf_form.hpp"
#include "underlag/exports/named_lines.hpp"
#include "underlag/exports/peppol.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/system.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {
namespace {

// The bytes of a document's workbook.
std::string workbook_bytes(const Document& document, const Trace& trace, const DocumentWords& words,
                           const std::filesystem::path& room) {
    write_document_workbook(document, trace, words, room);
    return read_file(name_of(room));
}

void overwrite(const std::filesystem::path& file, const std::string& bytes) {
    OpenFile to{file, OpenFile::For::overwriting};
    if (!to.is_open() || !to.write(bytes) || !to.close())
        throw IoError(IoError::Action::write, name_of(file), errno);
}

std::string workbook_name(const Document& document) {
    return name_of(path_of(document.file).filename());
}

std::string pdf_with(const Document& document, const DocumentWords& words,
                     const std::string& workbook) {
    const std::string name = workbook_name(document);
    return pdf_of(document, words, {name, workbook});
}

// The bytes of a document's forms that are written beside the e-invoice; pdf is empty where the
// run has none.
struct DocumentBytes {
    std::string workbook = {};
    std::string pdf = {};
};

// The e-invoice with what is attached: workbook and PDF, which name the students as it does.
void stage_e_invoice(const Document& document, const Trace& trace, const DocumentWords& words,
                     const DocumentBytes& beside, const WritingRequest& request,
                     StagedFiles& staged) {
    const InvoiceSettings& invoice = document.policy.invoice;
    write_staged(
        staged, request.folder / path_of(form_file(document, DocumentForm::peppol)),
        [&](const std::filesystem::path& file) {
            std::vector<InvoiceAttachment> attachments;
            if (invoice.attach) {
                const bool is_renamed = invoice.names != NamesOnInvoice::full;
                const Document named = is_renamed ? named_for_invoice(document) : document;
                const std::string bytes =
                    is_renamed ? workbook_bytes(named, trace, words, file) : beside.workbook;
                attachments.push_back({workbook_name(document), workbook_mime_type, bytes});
                if (can_write_pdf())
                    attachments.push_back(
                        {name_of(path_of(form_file(document, DocumentForm::pdf)).filename()),
                         "application/pdf",
                         is_renamed || beside.pdf.empty() ? pdf_with(named, words, bytes)
                                                          : beside.pdf});
            }
            overwrite(file, peppol_text(document, attachments));
        });
}

}  // namespace

void stage_forms(const Document& document, const DocumentRun& run, const DocumentWords& words,
                 const std::filesystem::path& file, const WritingRequest& request,
                 StagedFiles& staged) {
    const bool has_pdf = has_form(run, DocumentForm::pdf);
    const bool has_e_invoice = has_form(run, DocumentForm::peppol);
    if (!has_pdf && !has_e_invoice)
        return;
    DocumentBytes bytes{.workbook = read_file(name_of(file))};
    if (has_pdf) {
        bytes.pdf = pdf_with(document, words, bytes.workbook);
        staged.write(request.folder / path_of(form_file(document, DocumentForm::pdf)), bytes.pdf);
    }
    if (has_e_invoice)
        stage_e_invoice(document, run.trace, words, bytes, request, staged);
}

std::string page_of(const DocumentRun& run, const DocumentWords& words,
                    const WritingRequest& request) {
    OverviewExtras extras{.sources = request.sources, .findings = request.findings};
    for (const Document& document : run.documents)
        extras.forms.push_back(
            {.pdf = has_form(run, DocumentForm::pdf) ? form_file(document, DocumentForm::pdf) : "",
             .e_invoice = has_form(run, DocumentForm::peppol)
                              ? form_file(document, DocumentForm::peppol)
                              : ""});
    if (has_form(run, DocumentForm::sie))
        extras.vouchers = form_file(run, DocumentForm::sie);
    return html_of(run, words, extras);
}

}  // namespace underlag
