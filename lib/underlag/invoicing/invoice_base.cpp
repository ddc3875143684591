#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

std::size_t InvoiceRun::placements() const {
    std::size_t count = 0;
    for (const InvoiceBase& document : documents)
        if (document.kind == DocumentKind::invoice)
            count += document.lines.size();
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
