// The invoice bases of a term straight from lists, nothing recorded (contract, section 7).
#pragma once

#include <vector>

#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Placements whose `left_out` entry is true make no line; nor do cancelled ones, nor, under
// `in_arrears = "placement"`, lines whose last day lies after the issue date. The documents'
// lines are made when they are wanted (DocumentRun::line_source), out of the arguments, which must
// outlive the DocumentRun. Preconditions: every other placement with days in the term is
// assigned and has a rate.
[[nodiscard]] DocumentRun make_one_off(const Sources& sources, const PlacementList& list,
                                       const std::vector<Agreement>& agreements,
                                       const Assignments& assignments, const RateBook& rates,
                                       Term term, Date issue_date,
                                       const std::vector<bool>& left_out);

}  // namespace underlag
