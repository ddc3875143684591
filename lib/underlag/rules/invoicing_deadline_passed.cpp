#include "underlag/rules/invoicing_deadline_passed.hpp"

namespace underlag {

void check_invoicing_deadline_passed(const CheckInput& input, Diagnostics& found) {
    if (!input.generate)
        return;
    const auto& [term, issue_date, from] = *input.generate;
    const Date deadline = invoicing_deadline(term);
    if (issue_date > deadline)
        found.add(past_invoicing_deadline, {},
                  {{"issue_date", issue_date}, {"deadline", deadline}, {"term", term}});
}

}  // namespace underlag
