#include "underlag/reports/reconcile_workbook.hpp"

#include <cassert>

#include "underlag/reports/reconcile_sheets.hpp"

namespace underlag {

void write_reconcile_workbook(const ReconcilePlan& plan, Term term, Date created,
                              const std::filesystem::path& path) {
    assert(plan.outcome == ReconcilePlan::Outcome::compared);
    Workbook book(path, {.title = "Avstämning " + to_text(term) + " mot " + plan.university,
                         .author = "underlag",
                         .company = {},
                         .created = created});
    write_pairs_sheet(book.add_sheet("Avstämning"), plan, term);
    write_units_sheet(book.add_sheet("Verksamheter"), plan, term);
    write_questions_sheet(book.add_sheet("Frågor"), plan, term);
    book.close();
}

}  // namespace underlag
