#include "underlag/documents/line_texts.hpp"

#include <algorithm>

namespace underlag {
namespace {

std::string days_after_text(const InvoiceLine& line, Date issue_date, HolidayPolicy holidays,
                            const DocumentWords& words) {
    const auto after =
        Period::between(std::max(line.period.first(), issue_date.plus_days(1)), line.period.last());
    if (!after)
        return "";
    const std::string date = to_text(issue_date);
    if (line.count.stated_days && line.period.first() <= issue_date)
        return words.filled(Word::some_days_after_issue, {{"date", date}});
    const int days =
        line.count.stated_days.value_or(count_days(*after, holidays, std::nullopt).paid());
    if (days == 0)
        return "";
    return words.filled(days == 1 ? Word::one_day_after_issue : Word::days_after_issue,
                        {{"days", std::to_string(days)}, {"date", date}});
}

void add(std::string& texts, const std::string& text, std::string_view separator) {
    if (text.empty())
        return;
    if (!texts.empty())
        texts += separator;
    texts += text;
}

}  // namespace

std::string note_text(const InvoiceLine& line, const InvoiceRun& run, const InvoiceBase& base,
                      const DocumentWords& words) {
    std::string note{line.reason_text};
    if (const Term term = term_of(line.period.first()); term != run.term)
        add(note, words.filled(Word::of_term, {{"term", to_text(term)}}), "; ");
    if (line.continued)
        add(note, words.filled(Word::continued, {{"term", to_text(line.continued_from)}}), "; ");
    if (line.continues)
        add(note, words.filled(Word::continues, {{"term", to_text(line.continues_in)}}), "; ");
    if (base.kind == DocumentKind::invoice)  // what is credited is not paid in arrears
        add(note,
            days_after_text(line, run.issue_date, base.agreement->compensation.public_holidays,
                            words),
            "; ");
    return note;
}

std::string counted_text(const DayCount& count, const DocumentWords& words) {
    if (count.stated_days)
        return words.filled(Word::counted_as_stated,
                            {{"calendar", std::to_string(count.calendar())}});
    const std::string weekdays = std::to_string(count.weekdays);
    if (count.unpaid_holidays == 0)
        return words.filled(Word::counted_weekdays, {{"days", weekdays}});
    return words.filled(
        count.unpaid_holidays == 1 ? Word::counted_without_holiday : Word::counted_without_holidays,
        {{"weekdays", weekdays}, {"holidays", std::to_string(count.unpaid_holidays)}});
}

std::string rate_source_text(const WeekRate& rate, const DocumentWords& words) {
    const std::string year = std::to_string(rate.from_year);
    std::string text;
    if (!rate.from_published)
        text = words.filled(Word::rate_base, {{"year", year}});
    else if (rate.from_source.empty())
        text = words.filled(Word::rate_published_bare, {{"year", year}});
    else
        text = words.filled(Word::rate_published, {{"year", year}, {"source", rate.from_source}});
    if (rate.steps.size() == 1)
        text = words.filled(Word::rate_indexed_once,
                            {{"from", text}, {"year", std::to_string(rate.steps.front().year)}});
    else if (rate.steps.size() > 1)
        text = words.filled(Word::rate_indexed, {{"from", text},
                                                 {"first", std::to_string(rate.steps.front().year)},
                                                 {"last", std::to_string(rate.steps.back().year)}});
    if (rate.is_preliminary())
        text += " (" + words[Word::preliminary] + ")";
    return text;
}

std::optional<Date> last_day_after_issue(const InvoiceBase& base, Date issue_date) {
    std::optional<Date> last;
    for (const InvoiceLine& line : base.lines)
        if (line.period.last() > issue_date && (!last || *last < line.period.last()))
            last = line.period.last();
    return last;
}

}  // namespace underlag
