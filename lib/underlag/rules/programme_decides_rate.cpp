#include "underlag/rules/programme_decides_rate.hpp"

#include "underlag/text/nearest_clause.hpp"

namespace underlag {

void check_programme_decides_rate(const RowCheck& row) {
    if (!row.is_assigned() || !row.assignment.rate_undecided)
        return;
    const std::string_view written = row.input.list.programmes[row.placement.programme];
    if (written.empty()) {
        row.add(programme_left_out, Field::programme, {{"agreement", row.agreement().id}});
        return;
    }
    const CompensationTerms& terms = row.agreement().compensation;
    std::vector<std::string_view> known(terms.listed_programmes.begin(),
                                        terms.listed_programmes.end());
    for (const ProgrammeRates& programme : terms.programmes)
        known.push_back(programme.name);
    row.add(programme_decides_rate, Field::programme,
            {{"programme", std::string{row.placement.shown(written)}},
             {"agreement", row.agreement().id},
             nearest_clause(written, known)});
}

}  // namespace underlag
