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

void DocumentRun::tell_what_is_replaced() {
    std::vector<std::pair<ClaimKey, std::string>> credited;
    for (const Document& document : documents)
        if (document.kind == DocumentKind::credit)
            for (const Line& line : document.lines)
                credited.emplace_back(line.claim, document.credits);
    if (credited.empty())
        return;
    std::ranges::sort(credited);
    for (Document& document : documents) {
        if (document.kind == DocumentKind::credit || !document.replaces.empty())
            continue;  // the whole document says it
        document.in_stead_of.clear();
        for (const Line& line : document.lines) {
            const auto old = std::ranges::lower_bound(credited, line.claim, {},
                                                      &std::pair<ClaimKey, std::string>::first);
            if (old != credited.end() && old->first == line.claim)
                document.in_stead_of.push_back(*old);
        }
        std::ranges::sort(document.in_stead_of);
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
