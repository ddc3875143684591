// What `validate` answers to a person: what was found out about the lists, what is wrong, how much.
#pragma once

#include <string>

#include "underlag/operations/lists.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/told_lists.hpp"

namespace underlag {

// `annotated_file`: the list with its findings marked, which was written first; "": none. With
// notes off (--quiet) nothing is said but errors and warnings.
void write_validate_text(const CheckedLists& checked, const std::string& annotated_file,
                         const ToldStyle& style, const Sink& out);

}  // namespace underlag
