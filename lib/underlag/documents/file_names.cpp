#include "underlag/documents/file_names.hpp"

#include <fmt/format.h>

namespace underlag {
namespace {

std::string with_number(const std::string& number) {
    return number.empty() ? "" : "-" + number;
}

}  // namespace

std::string invoice_file(const InvoiceRun& run, const InvoiceBase& base) {
    return fmt::format("{}/{}/{}{}{}.xlsx", to_text(run.term), base.agreement->id,
                       base.activity->id, with_number(base.number),
                       base.kind == DocumentKind::credit ? "-kredit" : "");
}

std::string summary_file(const InvoiceRun& run) {
    return fmt::format("{}/sammanstallning{}.xlsx", to_text(run.term),
                       run.documents.empty() ? "" : with_number(run.documents.front().number));
}

}  // namespace underlag
