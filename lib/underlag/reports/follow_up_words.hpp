// What the text, the workbook and the page of a follow-up call things, and in which rows they tell
// of planning frames.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/reports/words.hpp"

namespace underlag::follow_up_words {

inline constexpr Wording university{"Lärosäte", "University"};
inline constexpr Wording programme{"Utbildning", "Programme"};
inline constexpr Wording term{"Termin", "Term"};
inline constexpr Wording students{"Studenter", "Students"};
inline constexpr Wording placements{"Placeringar", "Placements"};
inline constexpr Wording weeks{"Veckor", "Weeks"};
inline constexpr Wording amount{"Kronor", "Kronor"};
inline constexpr Wording sum_row{"Summa", "Total"};
inline constexpr Wording agreement{"Avtal", "Agreement"};
inline constexpr Wording activity{"Verksamhet", "Unit"};
inline constexpr Wording frame{"Ram", "Frame"};
inline constexpr Wording placed{"Placerade", "Placed"};
inline constexpr Wording done{"Genomförda", "Done"};
inline constexpr Wording free_places{"Lediga", "Free"};
inline constexpr Wording provider{"Kommun", "Provider"};
inline constexpr Wording placement{"Placering", "Placement"};
inline constexpr Wording what{"Vad", "What"};
inline constexpr Wording was_changed{"ändrad", "changed"};
inline constexpr Wording was_cancelled{"inställd", "cancelled"};
inline constexpr Wording recorded{"Infört", "Recorded"};
inline constexpr Wording first_day{"Första dag", "First day"};
inline constexpr Wording days_before{"Dagar före", "Days before"};
inline constexpr Wording yes{"ja", "yes"};
inline constexpr Wording name{"Namn", "Name"};
inline constexpr Wording phone{"Telefon", "Phone"};
inline constexpr Wording email{"E-post", "E-mail"};

inline constexpr Wording by_programme{"lärosäten och utbildningar", "universities and programmes"};
inline constexpr Wording by_unit{"verksamheter", "units"};
inline constexpr Wording book_title{"Uppföljning {}", "Follow-up {}"};
inline constexpr Wording overview_name{"Översikt", "Overview"};
inline constexpr Wording units_name{"Verksamheter", "Units"};
inline constexpr Wording frames_name{"Planeringsram", "Planning frames"};
inline constexpr Wording changes_name{"Ändringar", "Changes"};
inline constexpr Wording contacts_name{"Kontaktpersoner", "Contacts"};
inline constexpr Wording grant_name{"Statsbidrag", "State grant"};
inline constexpr Wording accrual_name{"Periodisering", "Accrual"};
inline constexpr Wording whole_year{"året", "year"};
inline constexpr Wording late_change{"Senare än fyra veckor före", "Later than four weeks before"};
inline constexpr Wording until{"till och med {}", "up to {}"};
inline constexpr Wording chart_figures{"Diagrammets siffror: veckor", "The chart's figures: weeks"};
inline constexpr Wording no_placements{"Ingen placering under året", "No placement in the year"};
inline constexpr Wording no_frames{"Ingen planeringsram i avtalen", "No planning frame is agreed"};
inline constexpr Wording no_changes{"Inga ändringar", "No changes"};
inline constexpr Wording changes_unknown{"Ändringar finns bara i liggaren",
                                         "Changes are in the ledger only"};
inline constexpr Wording of_lists{"Ur listorna", "From the lists"};
inline constexpr Wording of_ledger{"Ur liggaren till och med {}", "From the ledger up to {}"};
inline constexpr Wording faulty{"{} med fel kan inte räknas med",
                                "{} with errors cannot be counted"};
inline constexpr Wording waiting{"{} räknas utan kronor: årets veckoersättning saknas",
                                 "{} counted without kronor: the year has no week rate yet"};

}  // namespace underlag::follow_up_words

namespace underlag {

// "Ur liggaren till och med 2026-01-15"
[[nodiscard]] inline std::string source_of(const FollowUp& follow, Language language) {
    return follow.is_of_lists ? std::string{follow_up_words::of_lists.in(language)}
                              : follow_up_words::of_ledger.filled(language, follow.recorded_until);
}

// What is not in the figures, or only in part; empty when all is.
[[nodiscard]] inline std::vector<std::string> left_out_notes(const FollowUp& follow,
                                                             Language language) {
    std::vector<std::string> notes;
    if (follow.faulty > 0)
        notes.push_back(
            follow_up_words::faulty.filled(language, counted_placements(follow.faulty, language)));
    if (follow.waiting > 0)
        notes.push_back(follow_up_words::waiting.filled(
            language, counted_placements(follow.waiting, language)));
    return notes;
}

// A row of a table of frames.
struct FrameRow {
    const FrameUse* frame = nullptr;
    std::string when;  // "2026", "VT2026"
    const PlaceUse* use = nullptr;
};

// Of each frame the terms that it has numbers for, then the year.
[[nodiscard]] inline std::vector<FrameRow> frame_rows(const std::vector<FrameUse>& frames,
                                                      int year) {
    std::vector<FrameRow> rows;
    for (const FrameUse& frame : frames) {
        for (const Season season : {Season::spring, Season::autumn})
            if (frame.in(season).frame)
                rows.push_back({&frame, to_text(Term{year, season}), &frame.in(season)});
        rows.push_back({&frame, std::to_string(year), &frame.year});
    }
    return rows;
}

}  // namespace underlag

namespace underlag {

// The bars of a follow-up's charts: the largest, and the rest as one.
struct WeeksBar {
    std::string label;
    long long days = 0;
    long long days_before = 0;  // of the year before
};

// The year's weeks by university and programme beside the year before's, largest first: 20, and the
// others as one. They sum to the two overviews.
[[nodiscard]] std::vector<WeeksBar> programme_bars(const FollowUp& follow, Language language);
// The year's weeks by unit, likewise.
[[nodiscard]] std::vector<WeeksBar> unit_bars(const FollowUp& follow, Language language);

}  // namespace underlag
