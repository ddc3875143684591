#include "underlag/reports/reconcile_report.hpp"

#include <algorithm>
#include <array>

#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {

namespace {

void write_figures(JsonWriter& json, std::string_view name, const Figures& figures) {
    json.key(name).begin_object();
    json.key("days").number(figures.days);
    json.key("amount").text(to_decimal_text(figures.amount));
    json.end_object();
}

// Days on both sides, with our kronor and with theirs.
void write_both(JsonWriter& json, std::string_view name, const Figures& ours,
                const Figures& theirs) {
    json.key(name).begin_object();
    json.key("days").number(ours.days);
    json.key("amount").text(to_decimal_text(ours.amount));
    json.key("their_amount").text(to_decimal_text(theirs.amount));
    json.end_object();
}

void write_sides(JsonWriter& json, const SideBySide& figures) {
    write_figures(json, "ours", figures.ours);
    write_figures(json, "theirs", figures.theirs);
    write_both(json, "both", figures.both, figures.both_as_theirs);
    write_figures(json, "only_ours", figures.only_ours);
    write_figures(json, "only_theirs", figures.only_theirs);
}

// Null where a unit is not told, or is none of ours.
void write_unit(JsonWriter& json, const ReconcilePlan& plan, std::optional<std::uint32_t> unit) {
    json.key("agreement").text_or_null(unit ? plan.units[*unit].agreement : "");
    json.key("activity").text_or_null(unit ? plan.units[*unit].activity : "");
}

void write_units(JsonWriter& json, const ReconcilePlan& plan) {
    json.key("units").begin_array();
    for (const UnitFigures& unit : plan.result.units) {
        json.begin_object();
        write_unit(json, plan, unit.unit);
        write_sides(json, unit.figures);
        json.end_object();
    }
    json.end_array();
}

std::string_view name_of(std::optional<StudentMatch> match) {
    if (!match)
        return "";
    switch (*match) {
        case StudentMatch::reference:
            return "reference";
        case StudentMatch::name:
            return "name";
        case StudentMatch::near:
            break;
    }
    return "near";
}

void write_students(JsonWriter& json, const ReconcilePlan& plan) {
    json.key("students").begin_array();
    for (const ReconciledStudent& student : plan.result.students)
        for (const UnitFigures& unit : student.compared.units) {
            json.begin_object();
            json.key("student").text(told_student(plan, student));
            json.key("student_ref").text_or_null(told_reference(plan, student));
            write_unit(json, plan, unit.unit);
            write_sides(json, unit.figures);
            json.key("match").text_or_null(name_of(student.pair.match));
            json.end_object();
        }
    json.end_array();
}

}  // namespace

void write_reconcile_json(const ReconcileAnswer& answer, Language language, const Sink& out) {
    const ReconcilePlan& plan = answer.plan;
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.reconcile/1");
    json.key("term").text(to_text(answer.request.term));
    json.key("with").text(answer.request.theirs);
    json.key("university").text_or_null(plan.university);
    write_sides(json, plan.result.figures);
    write_both(json, "differing", plan.result.differing, plan.result.differing_as_theirs);
    write_units(json, plan);
    write_students(json, plan);
    json.key("set_aside").begin_object();
    json.key("ours").number(plan.ours_at_others);
    json.key("theirs").number(plan.theirs_at_others);
    json.end_object();
    json.key("outside_term").begin_object();
    json.key("ours").number(plan.ours_outside_term);
    json.key("theirs").number(plan.theirs_outside_term);
    json.end_object();
    write_skipped(json, plan.skipped);
    json.key("workbook").text_or_null(answer.workbook);
    std::vector<ListShape> lists;
    for (const ListShape& shape : plan.checked.list.lists)
        if (plan.checked.sources[shape.source].is_list())
            lists.push_back(shape);
    write_files(json, plan.checked.sources, lists);
    write_findings(json, plan.checked.sources, plan.found(), language);
    json.end_object();
    json.finish();
}

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
