#include "underlag/invoicing/recorded_run.hpp"

#include <fmt/format.h>

#include <iterator>

#include "underlag/invoicing/bases_by_unit.hpp"
#include "underlag/invoicing/credit_notes.hpp"

namespace underlag {

InvoiceRun make_recorded_run(const RunInput& input) {
    InvoiceRun run{.term = input.term,
                   .issue_date = input.issue_date,
                   .recorded = true,
                   .documents = credit_notes(input)};
    std::vector<const DueLine*> lines;
    lines.reserve(input.difference.to_invoice.size());
    for (const std::size_t index : input.difference.to_invoice)
        lines.push_back(&input.due[index]);
    auto bases = bases_by_unit(std::move(lines), input.agreements, input.issue_date);
    std::move(bases.begin(), bases.end(), std::back_inserter(run.documents));
    std::int64_t number = input.next_number;
    for (InvoiceBase& document : run.documents)
        document.number = fmt::format("{}-{:04}", input.issue_date.year(), number++);
    return run;
}

}  // namespace underlag
