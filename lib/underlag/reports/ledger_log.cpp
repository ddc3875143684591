#include <fmt/format.h>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr Wording empty_log{"Liggaren {} är tom.\n", "The ledger {} is empty.\n"};
constexpr Wording opened{"liggaren skapades; första termin {}",
                         "the ledger was made; first term {}"};
constexpr Wording imported{"import: {} nya, {} ändrade, {} inte längre att betala",
                           "import: {} new, {} changed, {} no longer to be paid"};
constexpr Wording taken_back{"import {} tillbakatagen: {} ändrade, {} inte längre att betala",
                             "import {} taken back: {} changed, {} no longer to be paid"};
constexpr Wording complete{"    hela listan för {}\n", "    the whole list for {}\n"};
constexpr Wording issued{"utfärdat för {}, {}: {} underlag, {}, {} kreditunderlag, {}",
                         "issued for {}, {}: {} invoice bases, {}, {} credit notes, {}"};
constexpr Wording numbers{"    nummer {}–{}\n", "    numbers {}–{}\n"};
constexpr Wording one_number{"    nummer {}\n", "    number {}\n"};
constexpr Wording reissued{"    på nytt: {}\n", "    anew: {}\n"};
constexpr Wording no_files{"    filerna är inte skrivna; nästa generate skriver dem\n",
                           "    the files have not been written; the next generate writes them\n"};
constexpr Wording removed{"namn borttagna: {} ({})\n", "names removed: {} ({})\n"};
constexpr Wording removal_line{"    post {}, kedja {}{}\n", "    record {}, chain {}{}\n"};
constexpr Wording last_line{"    post {}, version {}, kedja {}{}\n",
                            "    record {}, version {}, chain {}{}\n"};
constexpr Wording by{", av {}", ", by {}"};

void write_files(JsonWriter& json, std::string_view name, const std::vector<InputFile>& files) {
    json.key(name).begin_array();
    for (const InputFile& file : files) {
        json.begin_object();
        json.key("name").text(file.name);
        json.key("sha256").text(file.sha256);
        json.end_object();
    }
    json.end_array();
}

void write_import(JsonWriter& json, const HistoryEntry& event) {
    write_files(json, "lists", event.lists);
    write_files(json, "agreements", event.agreements);
    json.key("complete_for").text_or_null(event.complete_for ? to_text(*event.complete_for) : "");
    if (event.takes_back)
        json.key("takes_back").number(*event.takes_back);
    json.key("added").number(event.added);
    json.key("changed").number(event.changed);
    json.key("cancelled").number(event.cancelled);
}

void write_issue(JsonWriter& json, const HistoryEntry& event) {
    json.key("term").text_or_null(event.cost_year > 0 ? "" : to_text(event.term));
    if (event.cost_year > 0)
        json.key("year").number(event.cost_year);
    json.key("issue_date").text_or_null(event.issue_date ? to_text(*event.issue_date) : "");
    json.key("first_number").text_or_null(event.first_number);
    json.key("last_number").text_or_null(event.last_number);
    json.key("invoice_bases").number(event.invoice_bases);
    json.key("credit_notes").number(event.credit_notes);
    json.key("invoiced").text(to_decimal_text(event.invoiced));
    json.key("credited").text(to_decimal_text(event.credited));
    json.key("files_written").boolean(event.has_files);
    if (!event.reissue_reason.empty())
        json.key("reissue_reason").text(event.reissue_reason);
}

void write_removal(JsonWriter& json, const HistoryEntry& event) {
    json.key("names").number(event.names);
    json.key("reason").text(event.removal_reason);
}

std::string_view name_of(HistoryEntry::Event event) {
    switch (event) {
        case HistoryEntry::Event::opened:
            return "opened";
        case HistoryEntry::Event::imported:
            return "imported";
        case HistoryEntry::Event::names_removed:
            return "names_removed";
        case HistoryEntry::Event::issued:
            break;
    }
    return "issued";
}

std::string import_text(const HistoryEntry& event, Language language) {
    std::string text =
        (event.takes_back ? taken_back.filled(language, *event.takes_back, grouped(event.changed),
                                              grouped(event.cancelled))
                          : imported.filled(language, grouped(event.added), grouped(event.changed),
                                            grouped(event.cancelled))) +
        "\n";
    if (event.complete_for)
        text += complete.filled(language, to_text(*event.complete_for));
    for (const InputFile& list : event.lists)
        text += fmt::format("    {}\n", plain(list.name));
    return text;
}

std::string issue_text(const HistoryEntry& event, Language language) {
    std::string text = issued.filled(language, occasion_text(event.term, event.cost_year),
                                     event.issue_date ? to_text(*event.issue_date) : "",
                                     grouped(event.invoice_bases), kronor(event.invoiced),
                                     grouped(event.credit_notes), kronor(event.credited)) +
                       "\n";
    text += event.first_number == event.last_number
                ? one_number.filled(language, event.first_number)
                : numbers.filled(language, event.first_number, event.last_number);
    if (!event.reissue_reason.empty())
        text += reissued.filled(language, plain(event.reissue_reason));
    if (!event.has_files)
        text += no_files.in(language);
    return text;
}

std::string event_text(const HistoryEntry& event, Language language) {
    std::string text = event.recorded_at + "  ";
    const std::string author =
        event.recorded_by.empty() ? "" : by.filled(language, plain(event.recorded_by));
    switch (event.event) {
        case HistoryEntry::Event::opened:
            text += opened.filled(language, to_text(event.term)) + "\n";
            break;
        case HistoryEntry::Event::imported:
            text += import_text(event, language);
            break;
        case HistoryEntry::Event::issued:
            text += issue_text(event, language);
            break;
        case HistoryEntry::Event::names_removed:
            return text +
                   removed.filled(language, grouped(event.names), plain(event.removal_reason)) +
                   removal_line.filled(language, event.record, event.chain_head.substr(0, 16),
                                       author);
    }
    return text + last_line.filled(language, event.record, plain(event.program_version),
                                   event.chain_head.substr(0, 16), author);
}

}  // namespace

void write_log_json(const std::string& ledger, const std::vector<HistoryEntry>& events,
                    const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-log/1");
    json.key("ledger").text(ledger);
    json.key("events").begin_array();
    for (const HistoryEntry& event : events) {
        json.begin_object();
        json.key("event").text(name_of(event.event));
        json.key("record").number(event.record);
        json.key("recorded_at").text(event.recorded_at);
        if (!event.recorded_by.empty())
            json.key("recorded_by").text(event.recorded_by);
        json.key("program_version").text_or_null(event.program_version);
        json.key("chain_head").text(event.chain_head);
        if (event.event == HistoryEntry::Event::opened)
            json.key("first_term").text(to_text(event.term));
        else if (event.event == HistoryEntry::Event::imported)
            write_import(json, event);
        else if (event.event == HistoryEntry::Event::names_removed)
            write_removal(json, event);
        else
            write_issue(json, event);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.finish();
}

void write_log_text(const std::string& ledger, const std::vector<HistoryEntry>& events,
                    Language language, const Sink& out) {
    if (events.empty())
        out(empty_log.filled(language, plain(ledger)));
    for (const HistoryEntry& event : events)
        out(event_text(event, language));
}

}  // namespace underlag
