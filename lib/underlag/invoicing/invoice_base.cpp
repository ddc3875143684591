#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

InvoiceBase InvoiceRun::whole(const InvoiceBase& document) const {
    InvoiceBase made = document;
    if (made.lines_to_make > 0)
        made.lines = make_lines(document);
    made.lines_to_make = 0;
    return made;
}

std::size_t InvoiceRun::placements() const {
    std::size_t count = 0;
    for (const InvoiceBase& document : documents)
        if (document.kind == DocumentKind::invoice)
            count += document.line_count();
    return count;
}

long long InvoiceRun::days() const {
    long long count = 0;
    for (const InvoiceBase& document : documents)
        if (document.kind == DocumentKind::invoice)
            count += document.days;
    return count;
}

Money InvoiceRun::invoiced() const {
    Money sum;
    for (const InvoiceBase& document : documents)
        if (document.kind == DocumentKind::invoice)
            sum += document.total;
    return sum;
}

Money InvoiceRun::credited() const {
    Money sum;
    for (const InvoiceBase& document : documents)
        if (document.kind == DocumentKind::credit)
            sum += document.total;
    return sum;
}

}  // namespace underlag
