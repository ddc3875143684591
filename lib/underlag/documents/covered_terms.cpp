#include "underlag/documents/covered_terms.hpp"

#include <set>

namespace underlag {

CoveredTerms covered_terms(const InvoiceRun& run, const InvoiceBase& base,
                           const DocumentWords& words) {
    std::set<Term> terms;
    for (const InvoiceLine& line : base.lines)
        terms.insert(term_of(line.period.first()));
    if (terms.empty())
        terms.insert(run.term);
    const Term last = *terms.rbegin();
    const Period period =
        Period::between(period_of(*terms.begin()).first(), period_of(last).last()).value();
    terms.erase(last);
    std::string others;
    for (const Term term : terms)
        others += (others.empty() ? "" : ", ") + to_text(term);
    if (others.empty())
        return {period, to_text(last)};
    return {period,
            words.filled(Word::several_terms, {{"terms", others}, {"last", to_text(last)}})};
}

}  // namespace underlag
