#include "underlag/invoicing/form_files.hpp"

namespace underlag {

std::string form_file(const Document& document, DocumentForm form) {
    return document.file.substr(0, document.file.rfind('.')) +
           (form == DocumentForm::pdf ? ".pdf" : ".xml");
}

std::string form_file(const DocumentRun& run, DocumentForm form) {
    const std::string number = run.documents.empty() ? "" : run.documents.front().number;
    const bool is_page = form == DocumentForm::html;
    return run.occasion() + (is_page ? "/oversikt" : "/bokforing") +
           (number.empty() ? "" : "-" + number) + (is_page ? ".html" : ".si");
}

}  // namespace underlag
