#include "underlag/invoicing/document_run.hpp"

namespace underlag {
namespace {

// What `of` gives for each document of a kind, added up.
template <class Sum, class Of>
Sum sum_of(const DocumentRun& run, DocumentKind kind, Of of) {
    Sum sum{};
    for (const Document& document : run.documents)
        if (document.kind == kind)
            sum += of(document);
    return sum;
}

Money total_of(const Document& document) {
    return document.total;
}

}  // namespace

Document DocumentRun::whole(const Document& document) const {
    Document made = document;
    if (made.lines_to_make > 0)
        line_source(made);
    return made;
}

void DocumentRun::date_documents() {
    for (Document& document : documents) {
        document.term = term;
        document.cost_year = cost_year;
        document.issue_date = issue_date;
        if (document.kind == DocumentKind::invoice)
            document.due_date = due_date(issue_date);
    }
}

std::size_t DocumentRun::placements() const {
    return sum_of<std::size_t>(*this, DocumentKind::invoice,
                               [](const Document& document) { return document.line_count(); });
}

long long DocumentRun::days() const {
    return sum_of<long long>(*this, DocumentKind::invoice,
                             [](const Document& document) { return document.days; });
}

Money DocumentRun::invoiced() const {
    return sum_of<Money>(*this, DocumentKind::invoice, total_of);
}

Money DocumentRun::credited() const {
    return sum_of<Money>(*this, DocumentKind::credit, total_of);
}

}  // namespace underlag
