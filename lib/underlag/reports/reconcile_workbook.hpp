// The workbook of `reconcile --out`: our placements and the university's side by side, and what to
// ask the university (contract, section 11). Always Swedish, since the university reads it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "underlag/operations/reconcile.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

// The sheets of reconcile_workbook.
inline constexpr std::uint32_t differing_fill = 0xFCE4D6;
inline constexpr std::uint32_t one_sided_fill = 0xFFF2CC;

// "Åsa Ek (S-1)"; the reference alone of a student who is protected.
[[nodiscard]] std::string student_with_reference(const ReconcilePlan& plan,
                                                 const ReconciledStudent& student);
// "lika", "bara hos oss", "datumen skiljer sig".
[[nodiscard]] std::string outcome_text(const ReconcilePlan& plan, const ReconciledStudent& student,
                                       const ComparedGroup& group);
// What to write to the university about it. Precondition: it is a question.
[[nodiscard]] std::string question_text(const ReconcilePlan& plan, Term term,
                                        const ReconciledStudent& student,
                                        const ComparedGroup& group);

// A row a group: ours, theirs and the difference, with sums and a check that they add up.
void write_pairs_sheet(Sheet sheet, const ReconcilePlan& plan, Term term);
// A row a unit.
void write_units_sheet(Sheet sheet, const ReconcilePlan& plan, Term term);
// A row a question, with the text of a message.
void write_questions_sheet(Sheet sheet, const ReconcilePlan& plan, Term term);

// Precondition: the plan is compared. Throws IoError.
void write_reconcile_workbook(const ReconcilePlan& plan, Term term, Date created,
                              const std::filesystem::path& path);

}  // namespace underlag
