#include <algorithm>
#include <array>

#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/reconcile_report.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 14> headings{"Verksamhet",
                                                    "Verksamhetens id",
                                                    "Student",
                                                    "Studentreferens",
                                                    "Samma student enligt",
                                                    "Dagar hos oss",
                                                    "Kronor hos oss",
                                                    "Dagar hos lärosätet",
                                                    "Kronor hos lärosätet",
                                                    "Dagar på båda sidor",
                                                    "Dagar bara hos oss",
                                                    "Kronor bara hos oss",
                                                    "Dagar bara hos lärosätet",
                                                    "Kronor bara hos lärosätet"};

std::string_view word_for(std::optional<StudentMatch> match) {
    if (!match)
        return "";
    switch (*match) {
        case StudentMatch::reference:
            return "referens";
        case StudentMatch::name:
            return "namn";
        case StudentMatch::near:
            break;
    }
    return "antagande";
}

std::string with_decimal_comma(Money amount) {
    std::string text = to_decimal_text(amount);
    std::ranges::replace(text, '.', ',');
    return text;
}

}  // namespace

void write_reconcile_csv(const ReconcileAnswer& answer, const Sink& out) {
    const ReconcilePlan& plan = answer.plan;
    Chunks chunks(out);
    chunks.write(byte_order_mark);
    CsvRow row;
    for (const std::string_view heading : headings)
        row.add(heading);
    chunks.write(row.end());
    const auto add_text = [&](const std::string& text) { row.add(without_formula(plain(text))); };
    for (const ReconciledStudent& student : plan.result.students)
        for (const auto& [unit, figures] : student.compared.units) {
            add_text(unit ? plan.units[*unit].name : "");
            add_text(unit ? plan.units[*unit].activity : "");
            add_text(told_student(plan, student));
            add_text(told_reference(plan, student));
            row.add(word_for(student.pair.match));
            for (const Figures& side : {figures.ours, figures.theirs}) {
                row.add(std::to_string(side.days));
                row.add(with_decimal_comma(side.amount));
            }
            row.add(std::to_string(figures.both.days));
            for (const Figures& side : {figures.only_ours, figures.only_theirs}) {
                row.add(std::to_string(side.days));
                row.add(with_decimal_comma(side.amount));
            }
            chunks.write(row.end());
        }
    chunks.flush();
}

}  // namespace underlag
