#include "underlag/exports/form_files.hpp"

namespace underlag {

std::string form_file(const Document& document, DocumentForm form) {
    static_cast<void>(form);  // the e-invoice is the only one of a document so far
    return document.file.substr(0, document.file.rfind('.')) + ".xml";
}

std::string form_file(const DocumentRun& run, DocumentForm form) {
    static_cast<void>(form);
    const std::string number = run.documents.empty() ? "" : run.documents.front().number;
    return run.occasion() + "/bokforing" + (number.empty() ? "" : "-" + number) + ".si";
}

}  // namespace underlag
