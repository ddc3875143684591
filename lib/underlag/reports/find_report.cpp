#include "underlag/reports/find_report.hpp"

#include <algorithm>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"

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

namespace {

constexpr Wording nothing_found{"Inget i liggaren stämmer med det.\n",
                                "Nothing in the ledger matches that.\n"};
constexpr Wording hits_of_one{"\n1 träff\n", "\n1 hit\n"};
constexpr Wording hits_of_many{"\n{} träffar\n", "\n{} hits\n"};
constexpr Wording placement{"Placering {}", "Placement {}"};
constexpr Wording invoice{"Underlag {}", "Invoice base {}"};
constexpr Wording credit{"Kredit {}", "Credit note {}"};

Wording word_for(FoundState state) {
    switch (state) {
        case FoundState::due:
            return {"ska betalas", "due"};
        case FoundState::later:
            return {"betalas senare", "due later"};
        case FoundState::waiting:
            return {"väntar på veckoersättning", "waits for the week rate"};
        case FoundState::invoiced:
            return {"fakturerat", "invoiced"};
        case FoundState::credited:
            return {"krediterat", "credited"};
        case FoundState::not_due:
            return {"ska inte betalas", "not due"};
        case FoundState::unknown:
            return {"kan inte räknas ut nu", "cannot be worked out now"};
    }
    return {"", ""};
}

std::string what_text(const Hit& hit, Language language) {
    switch (hit.what) {
        case Hit::What::placement:
            return placement.filled(language, plain(hit.placement_id));
        case Hit::What::invoice:
            return invoice.filled(language, hit.number);
        case Hit::What::credit:
            return credit.filled(language, hit.number);
    }
    return {};
}

// Whether `explain` would read an id as something else: a code or a document's number.
bool may_be_read_otherwise(std::string_view id) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool is_code = id.size() == 4 && std::ranges::all_of(id.substr(1), is_digit);
    const bool is_number = id.size() > 5 && id[4] == '-' &&
                           std::ranges::all_of(id.substr(0, 4), is_digit) &&
                           std::ranges::all_of(id.substr(5), is_digit);
    return is_code || is_number || id.starts_with('-');
}

}  // namespace

std::string explaining_command(const Hit& hit, const std::string& given_options) {
    std::string command = "underlag explain ";
    if (hit.what != Hit::What::placement)
        command += hit.number;
    else
        command += (may_be_read_otherwise(hit.placement_id) ? "--placement=" : "") +
                   shell_word(hit.placement_id);
    return command + given_options;
}

void write_find_text(const FindAnswer& answer, Language language, const Sink& out) {
    if (answer.hits.empty())
        return out(nothing_found.in(language));
    using enum TextTable::Align;
    const auto column = [&](const Wording& heading, TextTable::Align align = left) {
        return TextTable::Column{std::string{heading.in(language)}, align};
    };
    TextTable table{{column({"Vad", "What"}), column({"Student", "Student"}),
                     column({"Verksamhet", "Unit"}), column({"Lärosäte", "University"}),
                     column({"Termin", "Term"}), column({"Kronor", "Kronor"}, right),
                     column({"Läge", "State"}), column({"Förklaring", "Explained by"})}};
    for (const Hit& hit : answer.hits)
        table.add({what_text(hit, language), plain(hit.student), plain(hit.activity_name),
                   plain(hit.university), hit.occasion(), to_text(hit.amount),
                   std::string{word_for(hit.state).in(language)},
                   plain(explaining_command(hit, answer.given_options))});
    out(table.text() + (answer.hits.size() == 1
                            ? std::string{hits_of_one.in(language)}
                            : hits_of_many.filled(language, grouped(answer.hits.size()))));
}

}  // namespace underlag
