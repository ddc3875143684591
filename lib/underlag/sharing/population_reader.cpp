#include "underlag/sharing/population_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/agreement/cost_sharing_kinds.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/sharing/population_file.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/text/numbers.hpp"

namespace underlag {
namespace {

constexpr std::int64_t most_people = 10'000'000'000;

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

template <std::size_t count>
bool is_one_of(std::string_view folded, const std::array<std::string_view, count>& words) {
    return std::ranges::find(words, folded) != words.end();
}

// "Rättviks kommun" is "rattvik": the name without what municipalities add.
std::string stem_of(std::string_view name) {
    std::string stem = fold_heading(name);
    constexpr std::string_view kommun = "kommun";
    if (stem.size() > kommun.size() && stem.ends_with(kommun)) {
        stem.resize(stem.size() - kommun.size());
        if (stem.ends_with('s'))
            stem.pop_back();
    }
    return stem;
}

// What a row says of whom it is about.
struct Place {
    std::string code;
    std::string name;
};

// "2080 Falun" in one cell is both.
Place place_of(std::string_view code, std::string_view name) {
    Place place{std::string{code}, std::string{name}};
    if (!place.code.empty())
        return place;
    std::size_t digits = 0;
    while (digits < name.size() && is_digit(name[digits]))
        ++digits;
    if (digits > 0 && (digits == name.size() || name[digits] == ' ')) {
        place.code = name.substr(0, digits);
        place.name = digits == name.size() ? "" : name.substr(digits + 1);
    }
    return place;
}

// A county, the country, or a sum: "20 Dalarnas län", "00 Riket", "Summa".
bool is_sum(const Place& place) {
    constexpr std::array<std::string_view, 8> words{"summa",     "total", "totalt",  "totalsumma",
                                                    "helalanet", "riket", "sverige", "lanet"};
    const std::string folded = fold_heading(place.name);
    return (place.code.size() == 2 && std::ranges::all_of(place.code, is_digit)) ||
           is_one_of(folded, words) || folded.ends_with("slan");
}

class Reading {
   public:
    Reading(Source& source, SourceId file, const CostSharing& sharing, int year,
            bool needs_named_year, Diagnostics& found)
        : source_(&source),
          file_(file),
          sharing_(&sharing),
          year_(year),
          needs_named_year_(needs_named_year),
          found_(&found),
          populations_(sharing.parties.size(), 0),
          rows_(sharing.parties.size(), 0) {}

    std::optional<Populations> run() {
        Diagnostics found;
        std::swap(*found_, found);  // what is found here alone decides whether it is read
        find_heading();
        const bool is_read = is_heading_whole() && read_rows();
        const bool is_right = is_read && !found_->has_errors();
        found.append(std::move(*found_));
        std::swap(*found_, found);
        return is_right ? std::optional{populations_} : std::nullopt;
    }

   private:
    void find_heading() {
        for (const char delimiter : {';', ',', '\t'}) {
            CsvScanner scanner(source_->text, delimiter, source_->carriage_return_breaks);
            Record record;
            for (std::size_t row = 0; row < rows_to_population_heading && scanner.next(record);
                 ++row) {
                PopulationColumns columns = population_columns(source_->text, record);
                if (!columns.are_a_heading())
                    continue;
                source_->delimiter = delimiter;
                heading_ = record;
                columns_ = std::move(columns);
                begin_ = {scanner.position(), scanner.line(), scanner.row()};
                return;
            }
        }
    }

    bool is_heading_whole() {
        if (!columns_.are_a_heading()) {
            found_->add(no_population_heading, {.source = file_});
            return false;
        }
        const auto of_year = columns_.of_years.find(year_);
        if (of_year != columns_.of_years.end())
            figure_ = of_year->second;
        else if (columns_.of_years.empty() && !needs_named_year_)
            figure_ = *columns_.figure;
        else
            return add_year_missing();
        return true;
    }

    bool add_year_missing() {
        std::string years;
        for (const auto& [year, column] : columns_.of_years)
            years += (years.empty() ? "" : ", ") + std::to_string(year);
        found_->add(population_year_missing, {.source = file_, .line = heading_.line},
                    {{"year", year_}, {"columns", years}});
        return false;
    }

    bool read_rows() {
        CsvScanner scanner(source_->text, source_->delimiter, source_->carriage_return_breaks,
                           begin_.offset, begin_.line, begin_.row);
        Record record;
        while (scanner.next(record))
            read_row(record);
        bool has_people = false;
        for (std::size_t party = 0; party < rows_.size(); ++party) {
            has_people = has_people || populations_[party] > 0;
            if (rows_[party] == 0 && sharing_->parties[party].shares_by_population())
                found_->add(population_missing, {.source = file_}, missing_party(party));
        }
        if (!has_people && !found_->has_errors())
            found_->add(no_people, {.source = file_});
        return true;
    }

    [[nodiscard]] std::vector<Argument> missing_party(std::size_t party) const {
        const SharingParty& missing = sharing_->parties[party];
        return {{"party", missing.name},
                {"code", missing.code.empty() ? "" : " (" + missing.code + ")"}};
    }

    [[nodiscard]] std::string cell(const Record& record, std::optional<std::size_t> column) const {
        if (!column || *column >= record.cells.size())
            return {};
        std::string storage;
        return std::string{cell_value(source_->text, record.cells[*column], storage)};
    }

    [[nodiscard]] Location location(const Record& record, std::size_t column) const {
        Location where{.source = file_,
                       .line = record.line,
                       .row = record.row,
                       .column = static_cast<std::uint32_t>(column + 1),
                       .offset = record.offset};
        if (column < record.cells.size()) {
            where.offset = record.cells[column].offset;
            where.length = record.cells[column].length;
        }
        return where;
    }

    void read_row(const Record& record) {
        const Place place = place_of(cell(record, columns_.code), cell(record, columns_.name));
        const std::string figure = cell(record, figure_);
        // Without a figure it is empty, or a note below the table.
        if ((place.code.empty() && place.name.empty()) || figure.empty() || is_sum(place))
            return;
        const std::size_t named = columns_.name.value_or(columns_.code.value_or(0));
        const auto party = party_of(place);
        if (!party) {
            found_->add(row_of_no_party, location(record, named),
                        {{"row", (place.code + " " + place.name)}, nearest_party(place)});
            return;
        }
        if (const auto other = party_named(place.name); other && *other != *party) {
            found_->add(name_of_another_party, location(record, named),
                        {{"row", place.code + " " + place.name},
                         {"party", sharing_->parties[*party].name},
                         {"other", sharing_->parties[*other].name}});
            return;
        }
        if (rows_[*party] != 0) {
            found_->add(population_twice, location(record, named),
                        {{"party", sharing_->parties[*party].name},
                         {"other", std::to_string(rows_[*party])}});
            return;
        }
        rows_[*party] = record.row;
        const auto amount = parse_amount(figure);  // "59 945": spaces between thousands
        if (!amount || amount->ore() < 0 || amount->ore() % 100 != 0 ||
            amount->ore() / 100 > most_people)
            found_->add(not_a_number, location(record, figure_),
                        {{"value", figure},
                         {"expected", "antal personer", "number of people"},
                         {"example", "59945"}});
        else
            populations_[*party] = amount->ore() / 100;
    }

    // By code; by name or id only where the row has no code. Those without a code have no figures.
    [[nodiscard]] std::optional<std::size_t> party_of(const Place& place) const {
        if (place.code.empty())
            return party_named(place.name);
        const auto party = std::ranges::find(sharing_->parties, place.code, &SharingParty::code);
        return party == sharing_->parties.end()
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(party - sharing_->parties.begin())};
    }

    [[nodiscard]] std::optional<std::size_t> party_named(std::string_view name) const {
        const std::string stem = stem_of(name);
        for (std::size_t party = 0; party < sharing_->parties.size(); ++party) {
            const SharingParty& known = sharing_->parties[party];
            if (known.shares_by_population() && !stem.empty() &&
                (stem_of(known.name) == stem || fold_heading(known.id) == stem))
                return party;
        }
        return std::nullopt;
    }

    [[nodiscard]] Argument nearest_party(const Place& place) const {
        std::vector<std::string_view> names;
        for (std::size_t party = 0; party < sharing_->parties.size(); ++party)
            if (rows_[party] == 0 && sharing_->parties[party].shares_by_population()) {
                names.push_back(sharing_->parties[party].name);
                names.push_back(sharing_->parties[party].id);
            }
        return nearest_clause(place.name, names);
    }

    struct Beginning {
        std::uint64_t offset = 0;
        std::uint32_t line = 1;
        std::uint32_t row = 1;
    };

    Source* source_;
    SourceId file_;
    const CostSharing* sharing_;
    int year_;
    bool needs_named_year_;
    Diagnostics* found_;
    Record heading_;
    PopulationColumns columns_;
    std::size_t figure_ = 0;
    Beginning begin_;
    Populations populations_;
    std::vector<std::uint32_t> rows_;  // where each party stood first; 0: not yet
};

}  // namespace

std::optional<Populations> read_population(Sources& sources, SourceId file,
                                           const CostSharing& sharing, int year,
                                           Diagnostics& found) {
    return Reading(sources[file], file, sharing, year, false, found).run();
}

std::optional<Populations> population_of_year_before(Sources& sources, SourceId file,
                                                     const CostSharing& sharing, int year) {
    Diagnostics not_told;
    return Reading(sources[file], file, sharing, year, true, not_told).run();
}

}  // namespace underlag
