#include "underlag/invoicing/student_order.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace underlag {

void sort_by_student(std::vector<const InvoiceLine*>& lines, const SwedishOrder& order) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index)
        keys.emplace_back(order.sort_key(lines[index]->student), index);
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        return std::tuple(std::string_view{a.first}, lines[a.second]->period.first(), a.second) <
               std::tuple(std::string_view{b.first}, lines[b.second]->period.first(), b.second);
    });
    std::vector<const InvoiceLine*> sorted;
    sorted.reserve(lines.size());
    for (const auto& [key, index] : keys)
        sorted.push_back(lines[index]);
    lines = std::move(sorted);
}

void sort_by_student(std::vector<InvoiceLine>& lines, const SwedishOrder& order) {
    std::vector<const InvoiceLine*> places;
    places.reserve(lines.size());
    for (const InvoiceLine& line : lines)
        places.push_back(&line);
    sort_by_student(places, order);
    std::vector<InvoiceLine> sorted;
    sorted.reserve(lines.size());
    for (const InvoiceLine* line : places)
        sorted.push_back(*line);
    lines = std::move(sorted);
}

}  // namespace underlag
