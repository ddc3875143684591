#include <fmt/format.h>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/status_report.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr Wording share_to_invoice{"{} {} ska senast faktureras",
                                   "{} {} is to be invoiced at latest"};

// A line of at most 75 bytes; what is longer goes on after a line break and a space, never within a
// letter.
std::string folded(const std::string& line) {
    constexpr std::size_t longest = 75;
    std::string text;
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at + 1;
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            ++end;
        if (width + (end - at) > longest) {
            text += "\r\n ";
            width = 1;
        }
        text.append(line, at, end - at);
        width += end - at;
        at = end;
    }
    return text + "\r\n";
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char sign : text) {
        if (sign == ',' || sign == ';' || sign == '\\')
            safe.push_back('\\');
        safe.push_back(sign);
    }
    return safe;
}

std::string without_hyphens(Date day) {
    std::string text = to_text(day);
    std::erase(text, '-');
    return text;
}

std::string event(Date today, Date day, const std::string& name, const std::string& summary) {
    std::string text = "BEGIN:VEVENT\r\n";
    text += folded("UID:" + name + "@underlag");
    text += folded("DTSTAMP:" + without_hyphens(today) + "T000000Z");
    text += folded("DTSTART;VALUE=DATE:" + without_hyphens(day));
    text += folded("DTEND;VALUE=DATE:" + without_hyphens(day.plus_days(1)));
    text += folded("SUMMARY:" + escaped(summary));
    return text + "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
}

}  // namespace

void write_status_calendar(const LedgerStatus& status, Language language, const Sink& out) {
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//underlag//SV\r\n";
    for (const AgreementDate& date : coming_dates(status.today))
        text += event(status.today, last_weekday_until(date.day),
                      fmt::format("{}-{}", json_name(date.what), to_text(date.term)),
                      purpose_text(date, language));
    for (const ShareYear& year : status.share_years)
        if (year.is_open() && year.deadline && *year.deadline >= status.today)
            text += event(status.today, last_weekday_until(*year.deadline),
                          fmt::format("share-{}-{}", year.agreement, year.year),
                          share_to_invoice.filled(language, year.agreement, year.year));
    out(text + "END:VCALENDAR\r\n");
}

}  // namespace underlag
