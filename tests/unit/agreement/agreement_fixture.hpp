// Agreements read from texts, with their findings in hand.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "underlag/agreement/agreement_reader.hpp"

namespace underlag {

struct ReadAgreements {
    // The files are called a.toml, b.toml ...
    explicit ReadAgreements(const std::vector<std::string>& texts) {
        std::vector<SourceId> files;
        char name = 'a';
        for (const std::string& text : texts) {
            Source source;
            source.name = std::string(1, name++) + ".toml";
            source.text = text;
            source.form = Source::Form::settings;
            files.push_back(sources.add(std::move(source)));
        }
        agreements = read_agreements(sources, files, found);
    }
    // Every finding as "a.toml:2:6: A211 sentence".
    [[nodiscard]] std::vector<std::string> findings(Language language = Language::swedish) const {
        std::vector<std::string> texts;
        for (const Diagnostic& diagnostic : found.all()) {
            const Location& place = diagnostic.place;
            texts.push_back(sources[place.source].name + ":" + std::to_string(place.line) + ":" +
                            std::to_string(place.column) + ": " +
                            std::string(diagnostic.kind->code) + " " +
                            message(diagnostic, language));
        }
        return texts;
    }
    // The text that a finding covers.
    [[nodiscard]] std::string covered(std::size_t finding) const {
        const Location& place = found.all().at(finding).place;
        return sources[place.source].text.substr(place.offset, place.length);
    }

    Sources sources;
    Diagnostics found;
    std::vector<Agreement> agreements;
};

using Findings = std::vector<std::string>;

// The least that an agreement must say, in 12 lines.
inline std::string least(const std::string& id = "KI",
                         const std::string& university = "Karolinska Institutet") {
    return "[agreement]\nid = \"" + id +
           "\"\nvalid_from = 2016-09-01\n"
           "[provider]\nname = \"Exempelkommun\"\norganisation_number = \"212000-9994\"\n"
           "[university]\nname = \"" +
           university +
           "\"\n"
           "[compensation]\nweek_rate = \"1530.00\"\nprice_year = 2016\n\n";
}

// A unit in 3 lines.
inline std::string unit(const std::string& id, const std::string& name) {
    return "[[activity]]\nid = \"" + id + "\"\nname = \"" + name + "\"\n";
}

}  // namespace underlag
