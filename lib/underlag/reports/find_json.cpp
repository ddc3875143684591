#include <string_view>

#include "underlag/reports/find_report.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {
namespace {

std::string_view json_name(Hit::What what) {
    switch (what) {
        case Hit::What::placement:
            return "placement";
        case Hit::What::invoice:
            return "invoice";
        case Hit::What::credit:
            return "credit";
    }
    return {};
}

std::string_view json_name(FoundBy by) {
    switch (by) {
        case FoundBy::number:
            return "number";
        case FoundBy::placement_id:
            return "placement_id";
        case FoundBy::reference:
            return "student_ref";
        case FoundBy::name:
            return "student";
        case FoundBy::activity:
            return "activity";
        case FoundBy::university:
            return "university";
        case FoundBy::amount:
            return "amount";
        case FoundBy::list:
            return "list";
    }
    return {};
}

std::string_view json_name(FoundState state) {
    switch (state) {
        case FoundState::due:
            return "due";
        case FoundState::later:
            return "later";
        case FoundState::waiting:
            return "waiting";
        case FoundState::invoiced:
            return "invoiced";
        case FoundState::credited:
            return "credited";
        case FoundState::not_due:
            return "not-due";
        case FoundState::unknown:
            return "unknown";
    }
    return {};
}

}  // namespace

void write_find_json(const FindAnswer& answer, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.find/1");
    json.key("ledger").text(answer.ledger);
    json.key("term").text_or_null(answer.term ? to_text(*answer.term) : std::string{});
    json.key("hits").begin_array();
    for (const Hit& hit : answer.hits) {
        json.begin_object();
        json.key("what").text(json_name(hit.what));
        json.key("found_by").text(json_name(hit.by));
        json.key("placement_id").text_or_null(hit.placement_id);
        json.key("student").text_or_null(hit.student);
        json.key("student_ref").text_or_null(hit.student_ref);
        json.key("number").text_or_null(hit.number);
        json.key("agreement").text(hit.agreement);
        json.key("university").text(hit.university);
        json.key("activity").text(hit.activity);
        json.key("activity_name").text(hit.activity_name);
        json.key("term").text(hit.occasion());
        json.key("amount").text(to_decimal_text(hit.amount));
        json.key("state").text(json_name(hit.state));
        json.key("explain").text(explaining_command(hit, answer.given_options));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.finish();
}

}  // namespace underlag
