// Lists matched against a ledger, both from texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "placement/read_text.hpp"
#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/identity/who_is_who.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/protected_students.hpp"

namespace underlag {

inline const std::string list_heading =
    "Placerings-id;Lärosäte;Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning;"
    "Studentreferens;Skyddad;Dagar;Status\n";

// Two universities, and a register of two units that both may use.
inline const std::vector<std::string> two_agreements = {
    R"([agreement]
id = "KI"
valid_from = 2016-01-01
[university]
name = "Karolinska Institutet"
[compensation]
week_rate = "1530.00"
price_year = 2016
)",
    R"([agreement]
id = "SH"
valid_from = 2016-01-01
[university]
name = "Södertörns högskola"
[compensation]
week_rate = "980.00"
price_year = 2016
)",
    R"([provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
[[activity]]
id = "aso"
name = "Hemsjukvården Åsö"
[[activity]]
id = "ek"
name = "Ekbackens äldreboende"
)"};

// The ledger and the lists as texts below `list_heading`. In the ledger "L-17-K4QX" is the ledger's
// own id of the placement whose first record is 17; any other id came with a list, which gave it to
// a placement that had the ledger's own before: "L-1000-K4QX" that of the first row.
struct Histories {
    std::string ledger;
    std::vector<std::string> lists;
    std::optional<Term> complete_for = std::nullopt;
    std::vector<std::string> emptied = {};
    std::vector<std::string> agreements = two_agreements;
    bool came_with_ids = false;  // the placements that have a list's id had it from the beginning
};

// The lists are called list.csv and b.csv.
struct Matched {
    explicit Matched(const Histories& given) {
        std::vector<SourceId> files;
        for (const std::string& text : given.agreements)
            files.push_back(
                sources.add({.name = "a.toml", .text = text, .form = Source::Form::settings}));
        agreements = read_agreements(sources, files, found);
        read_list("underlag.db", list_heading + given.ledger, std::nullopt, sources, list, found);
        sources[list.lists.back().source].form = Source::Form::ledger;
        for (const Placement& placement : list.placements)
            ledger_rows.push_back(ledger_row(placement, given.came_with_ids));
        for (std::size_t index = 0; index < given.lists.size(); ++index)
            read_list(index == 0 ? "list.csv" : "b.csv", list_heading + given.lists[index],
                      std::nullopt, sources, list, found);
        protect_students(sources, list);
        assignments = assign(list, agreements);
        who = match_rows({.sources = sources,
                          .list = list,
                          .agreements = agreements,
                          .assignments = assignments,
                          .ledger_rows = ledger_rows,
                          .complete_for = given.complete_for,
                          .emptied = given.emptied},
                         found);
    }
    Matched(const std::string& ledger, const std::string& rows)
        : Matched(Histories{.ledger = ledger, .lists = {rows}}) {}

    // "added; changed L-17; refused", and of what is cancelled "; cancelled L-18".
    [[nodiscard]] std::string fates() const {
        std::string text;
        const auto add = [&](const std::string& one) { text += (text.empty() ? "" : "; ") + one; };
        for (const RowMatch& row : who.rows)
            add(std::string{name_of(row.fate)} +
                (row.known ? " " + std::string{list.placements[*row.known].id} : ""));
        for (const std::uint32_t known : who.cancelled)
            add("cancelled " + std::string{list.placements[known].id});
        return text;
    }
    [[nodiscard]] std::string findings(std::string_view code = "") const {
        return findings_of(sources, found, code);
    }
    [[nodiscard]] std::string told(std::string_view code) const {
        return told_of(sources, found, code);
    }
    [[nodiscard]] std::string swedish(std::string_view code) const {
        std::string text;
        for (const Diagnostic& finding : found.all())
            if (finding.kind->code == code)
                text += message(finding, Language::swedish) + "\n";
        return text;
    }

    Sources sources;
    Diagnostics found;
    std::vector<Agreement> agreements;
    PlacementList list;
    std::vector<LedgerRow> ledger_rows;
    Assignments assignments;
    WhoIsWho who;

   private:
    static std::string_view name_of(RowMatch::Fate fate) {
        switch (fate) {
            case RowMatch::Fate::added:
                return "added";
            case RowMatch::Fate::unchanged:
                return "unchanged";
            case RowMatch::Fate::changed:
                return "changed";
            case RowMatch::Fate::refused:
                return "refused";
        }
        return "?";
    }
    [[nodiscard]] LedgerRow ledger_row(const Placement& placement, bool came_with_id) const {
        constexpr std::uint32_t k4qx = 245458;
        const auto number = static_cast<std::int64_t>(ledger_rows.size());
        if (const auto record = record_of_own_id(placement.id))
            return {.placement = *record, .version = number, .own_check = k4qx};
        return {.placement = 1000 + number,
                .version = number,
                .has_list_id = true,
                .own_check = came_with_id ? std::uint32_t{0} : k4qx};
    }
};

}  // namespace underlag
