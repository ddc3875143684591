// Lists and agreements from texts, checked by every rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "placement/read_text.hpp"
#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/compensation/placement_compensation.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {

// An agreement with Karolinska Institutet of 2016 and its prices; what follows is added.
inline std::string karolinska(const std::string& more = "") {
    return R"([agreement]
id = "KI"
valid_from = 2016-01-01
[university]
name = "Karolinska Institutet"
aliases = ["KI"]
[compensation]
week_rate = "1530.00"
price_year = 2016
[compensation.published]
2017 = { week_rate = "1551.00", source = "exempel" }
)" + more;
}

// An agreement with another university.
inline std::string sodertorn(const std::string& more = "") {
    return R"([agreement]
id = "SH"
valid_from = 2016-01-01
[university]
name = "Södertörns högskola"
[compensation]
week_rate = "980.00"
price_year = 2016
[compensation.published]
2017 = { week_rate = "990.00", source = "exempel" }
)" + more;
}

// The register of the provider and its units; what follows is added to the last, Ekbacken.
inline std::string our_units(const std::string& more = "") {
    return R"([provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
contact = { name = "Åsa Öberg", phone = "08-123 45 67", email = "asa.oberg@exempel.se" }
bankgiro = "991-2346"
[[activity]]
id = "aso"
name = "Hemsjukvården Åsö"
aliases = ["Åsö hemsjukvård"]
[[activity]]
id = "ek"
name = "Ekbackens äldreboende"
)" + more;
}

struct Given {
    std::vector<std::string> lists;
    std::vector<std::string> agreements = {karolinska(), our_units()};
    std::optional<GeneratePurpose> generate = std::nullopt;
    std::string ledger = "";  // its placements as a list; comes first, called underlag.db
    std::optional<Term> first_term = std::nullopt;
};

// The lists are called list.csv, b.csv, c.csv; the agreements a.toml, b.toml.
struct Checked {
    explicit Checked(const std::string& one_list) : Checked(Given{.lists = {one_list}}) {}
    explicit Checked(const Given& given) : generate(given.generate) {
        std::vector<SourceId> files;
        for (const std::string& text : given.agreements)
            files.push_back(sources.add(
                {.name = std::string(1, static_cast<char>('a' + files.size())) + ".toml",
                 .text = text,
                 .form = Source::Form::settings}));
        agreements = read_agreements(sources, files, found);
        if (!given.ledger.empty()) {
            read_list("underlag.db", given.ledger, std::nullopt, sources, list, found);
            sources[list.lists.back().source].form = Source::Form::ledger;
        }
        const std::size_t ledger_row_count = list.placements.size();
        for (std::size_t index = 0; index < given.lists.size(); ++index) {
            const std::string name =
                index == 0 ? "list" : std::string(1, static_cast<char>('a' + index));
            read_list(name + ".csv", given.lists[index], std::nullopt, sources, list, found);
        }
        protect_students(sources, list);
        assignments = assign(list, agreements);
        rates.emplace(agreements, 1990, 2100);
        CheckInput all = input();
        all.ledger_row_count = ledger_row_count;
        all.first_term = given.first_term;
        check(all, found);
        found.sort();
    }
    [[nodiscard]] CheckInput input() const {
        return {.sources = sources,
                .list = list,
                .agreements = agreements,
                .assignments = assignments,
                .rates = *rates,
                .generate = generate};
    }
    [[nodiscard]] std::string findings(std::string_view code = "") const {
        return findings_of(sources, found, code);
    }
    [[nodiscard]] std::string told(std::string_view code) const {
        return told_of(sources, found, code);
    }
    // Of every finding with this code, the text the user meets in Swedish, a line each.
    [[nodiscard]] std::string swedish(std::string_view code) const {
        std::string text;
        for (const Diagnostic& finding : found.all())
            if (finding.kind->code == code)
                text += with_plain_spaces(message(finding, Language::swedish)) + "\n";
        return text;
    }

    Sources sources;
    Diagnostics found;
    std::vector<Agreement> agreements;
    PlacementList list;
    Assignments assignments;
    std::optional<RateBook> rates;
    std::optional<GeneratePurpose> generate;
};

}  // namespace underlag
