#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "underlag/documents/document_styles.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/reconcile_workbook.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 4> headings{"Nr", "Student", "Vad", "Fråga till lärosätet"};
constexpr std::array<double, headings.size()> widths{5, 28, 28, 90};
constexpr std::uint32_t heading_row = 3;

void write_question(Sheet& sheet, std::uint32_t row, const ReconcilePlan& plan, Term term,
                    const ReconciledStudent& student, const ComparedGroup& group) {
    const std::array<std::string, 3> texts{plain(student_with_reference(plan, student)),
                                           outcome_text(plan, student, group),
                                           question_text(plan, term, student, group)};
    int lines = 1;
    sheet.whole({row, 0}, row - heading_row, number_style(cell_style, NumberForm::whole));
    for (std::uint16_t column = 1; column < headings.size(); ++column) {
        sheet.text({row, column}, texts[column - 1U], indented(cell_style));
        lines = std::max(lines, wrapped_lines(texts[column - 1U], widths[column] - 1));
    }
    sheet.row_height(row, table_row_height(lines));
}

}  // namespace

std::string student_with_reference(const ReconcilePlan& plan, const ReconciledStudent& student) {
    const std::string name = told_student(plan, student), reference = told_reference(plan, student);
    return reference.empty() || reference == name ? name : name + " (" + reference + ")";
}

std::string outcome_text(const ReconcilePlan& plan, const ReconciledStudent& student,
                         const ComparedGroup& group) {
    if (group.theirs.empty())
        return "bara hos oss";
    if (is_stated_again(plan, student, group))
        return "står mer än en gång";
    if (group.ours.empty())
        return "bara hos lärosätet";
    if (group.differences.any())
        return what_differs(group.differences, Language::swedish) + " skiljer sig";
    return student.pair.match == StudentMatch::near ? "studenten är ett antagande" : "lika";
}

std::string question_text(const ReconcilePlan& plan, Term term, const ReconciledStudent& student,
                          const ComparedGroup& group) {
    const std::string who = student_with_reference(plan, student);
    const std::string ours = described(plan, plan.our_rows, group.ours, Language::swedish);
    const std::string theirs = described(plan, plan.their_rows, group.theirs, Language::swedish);
    std::string text;
    if (group.theirs.empty()) {
        text = fmt::format(
            "I er lista för {} saknas {}. Hos oss: {}. Ska placeringen betalas, eller är "
            "den avbokad?",
            to_text(term), who, ours);
    } else if (is_stated_again(plan, student, group)) {
        text = fmt::format(
            "I er lista för {} står {} mer än en gång: {}. Är raden med två gånger av misstag?",
            to_text(term), who, theirs);
    } else if (group.ours.empty()) {
        text = fmt::format(
            "I er lista för {} finns {}: {}. Vi har ingen sådan placering. Vilken "
            "verksamhet har tagit emot studenten, och på vilka dagar?",
            to_text(term), who, theirs);
    } else if (const std::string guessed = guessed_name(plan, student); !guessed.empty()) {
        text = fmt::format(
            "I er lista för {} finns {}, som vi tror är {}. Hos oss: {}. Hos er: {}. "
            "Är det samma student, och vilka uppgifter stämmer?",
            to_text(term), guessed, who, ours, theirs);
    } else {
        text = fmt::format(
            "{} i er lista för {}: {}. Hos oss: {}. Hos er: {}. Vilka uppgifter "
            "stämmer?",
            who, to_text(term), outcome_text(plan, student, group), ours, theirs);
    }
    return plain(text);
}

void write_questions_sheet(Sheet sheet, const ReconcilePlan& plan, Term term) {
    for (std::uint16_t column = 0; column < headings.size(); ++column)
        sheet.column_width(column, widths[column]);
    sheet.text({0, 0}, "Frågor till " + plain(plan.university), title_style);
    sheet.row_height(0, 30);
    CellStyle remark = remark_style;
    remark.wrapped = false;
    sheet.text({1, 0}, "En rad för varje fråga; texten kan kopieras till ett brev till lärosätet.",
               remark);
    for (std::uint16_t column = 0; column < headings.size(); ++column)
        sheet.text({heading_row, column}, headings[column],
                   column == 0 ? right_style(heading_style) : indented(heading_style));
    sheet.row_height(heading_row, table_row_height(1));
    std::uint32_t row = heading_row + 1;
    for (const ReconciledStudent& student : plan.result.students)
        for (const ComparedGroup& group : student.compared.groups)
            if (is_question(student, group))
                write_question(sheet, row++, plan, term, student, group);
    if (row == heading_row + 1)
        sheet.text({row, 1}, "Inga frågor: listorna är lika.", indented(cell_style));
    sheet.freeze_above(heading_row + 1);
    sheet.page({.landscape = true,
                .repeated_row = heading_row,
                .footer_left = "Avstämning " + to_text(term),
                .footer_right = "Sida {page} av {pages}"});
}

}  // namespace underlag
