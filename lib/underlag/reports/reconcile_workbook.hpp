// The workbook of `reconcile --out`: our placements and the university's side by side, and what to
// ask the university (contract, section 11). Always Swedish, since the university reads it.
#pragma once

#include <filesystem>

#include "underlag/operations/reconcile.hpp"

namespace underlag {

// Precondition: the plan is compared. Throws IoError.
void write_reconcile_workbook(const ReconcilePlan& plan, Term term, Date created,
                              const std::filesystem::path& path);

}  // namespace underlag
