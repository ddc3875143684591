#include "underlag/reports/form_files_told.hpp"

#include "underlag/invoicing/form_files.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {

void write_forms(JsonWriter& json, const DocumentRun& run, const Document& document) {
    json.key("forms").begin_object();
    for (const DocumentForm form : run.forms)
        if (!is_of_run(form))
            json.key(name_of(form)).text(form_file(document, form));
    json.end_object();
}

void write_forms(JsonWriter& json, const DocumentRun& run) {
    json.key("forms").begin_object();
    for (const DocumentForm form : run.forms)
        if (is_of_run(form))
            json.key(name_of(form)).text(form_file(run, form));
    json.end_object();
}

std::string forms_text(const DocumentRun& run) {
    std::string text;
    for (const DocumentForm form : run.forms) {
        if (is_of_run(form))
            text += "    " + plain(form_file(run, form)) + "\n";
        else
            for (const Document& document : run.documents)
                text += "    " + plain(form_file(document, form)) + "\n";
    }
    return text;
}

}  // namespace underlag
