// What `reconcile` answers: both sides by unit, what is on both and on one, and the questions that
// are left (contract, section 11).
#pragma once

#include <string>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/reconcile.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/findings_report.hpp"

namespace underlag {

struct ReconcileAnswer {
    const ReconcilePlan& plan;
    const ReconcileRequest& request;
    std::string workbook = {};  // that was written; empty: none
};

// {"format":"underlag.reconcile/1",...}; of a plan that was stopped with nothing in it.
void write_reconcile_json(const ReconcileAnswer& answer, Language language, const Sink& out);
// A row a student and unit.
void write_reconcile_csv(const ReconcileAnswer& answer, const Sink& out);
// With the questions as findings below the sums; the other findings are told elsewhere.
void write_reconcile_text(const ReconcileAnswer& answer, const TextStyle& style, const Sink& out);

// The findings that are questions (R601 to R603), or those that are not.
[[nodiscard]] Diagnostics questions_of(const ReconcilePlan& plan);
[[nodiscard]] Diagnostics findings_beside_questions(const ReconcilePlan& plan);

}  // namespace underlag
