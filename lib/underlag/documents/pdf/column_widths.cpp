#include "underlag/documents/pdf/column_widths.hpp"

namespace underlag {

std::optional<std::vector<double>> shared_widths(const std::vector<WantedWidth>& wanted, double all,
                                                 bool squeezed) {
    double least = 0;
    double natural = 0;
    double breakable = 0;
    for (const WantedWidth& column : wanted) {
        least += column.least;
        natural += column.natural;
        if (column.natural > column.least)
            breakable += column.natural;
    }
    if (least > all && !squeezed)
        return std::nullopt;
    std::vector<double> widths;
    for (const WantedWidth& column : wanted) {
        if (least > all)
            widths.push_back(column.least * all / least);
        else if (natural > all)
            widths.push_back(column.least +
                             (column.natural - column.least) * (all - least) / (natural - least));
        else if (breakable == 0)
            widths.push_back(column.natural * all / natural);
        else if (column.natural > column.least)
            widths.push_back(column.natural * (1 + (all - natural) / breakable));
        else
            widths.push_back(column.natural);
    }
    return widths;
}

}  // namespace underlag
