#include "underlag/operations/configuration.hpp"

#include <algorithm>
#include <utility>

#include "underlag/documents/templates.hpp"
#include "underlag/files/file_pattern.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/system.hpp"
#include "underlag/settings/configuration_kinds.hpp"
#include "underlag/settings/passwords.hpp"
#include "underlag/settings/setting_texts.hpp"
#include "underlag/settings/table_reader.hpp"
#include "underlag/settings/text_places.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

constexpr std::string_view headings_key = "headings";

// --- Options

// A path as it is from where the program runs. An address of a server is no path, nor is standard
// input.
std::string from_here(const std::string& path, std::string_view configuration) {
    const bool stands_alone =
        path_of(path).has_root_path() || path == "-" || path.find("://") != std::string::npos;
    if (stands_alone)
        return path;
    const std::string file = name_of(path_of(configuration));
    return file.substr(0, file.find_last_of('/') + 1) + path;  // npos + 1 is 0
}

// What is said of one occasion. As a default it would cancel, credit, number or let go of something
// each time, and nobody would have asked for it.
constexpr std::string_view of_one_occasion[] = {
    "activity",    "at",         "before",     "complete-for", "correct-rates", "dry-run",
    "expect-head", "first-term", "issue-date", "plan",         "why",           "yes"};

class OptionsReader {
   public:
    OptionsReader(const SettingsTable& root, TableReader& reader, std::string_view file,
                  std::span<const KnownOption> known)
        : root_(&root), reader_(&reader), file_(file), known_(known) {}

    [[nodiscard]] std::vector<ConfiguredOption> read() {
        std::vector<ConfiguredOption> options;
        for (const KnownOption& option : known_)
            if (std::ranges::find(of_one_occasion, option.name) != std::end(of_one_occasion))
                refuse(option);
            else if (option.form == KnownOption::Form::on_or_off) {
                if (const auto truth = reader_->yes_or_no(option.name)) {
                    ConfiguredOption& set = options.emplace_back();
                    set.name = option.name;
                    set.value = *truth;
                }
            } else {
                std::vector<std::string> texts = texts_of(option);
                if (!texts.empty())
                    options.push_back({option.name, std::move(texts)});
            }
        return options;
    }

   private:
    void refuse(const KnownOption& option) {
        if (node(option.name) == nullptr) {
            (void)reader_->text(option.name);  // a key that is known
            return;
        }
        reader_->require(option.name);
        reader_->reject(option.name, "ett förval", "en flagga, angiven varje gång",
                        "an option, given each time");
    }

    [[nodiscard]] const SettingsNode* node(std::string_view key) const {
        const auto entry = std::ranges::find(root_->entries, key, &SettingsEntry::key);
        return entry == root_->entries.end() ? nullptr : entry->value.get();
    }

    // A number or date need not stand within quotes.
    [[nodiscard]] std::optional<std::string> bare_text(std::string_view key) {
        const SettingsNode* value = node(key);
        if (value == nullptr)
            return std::nullopt;
        reader_->require(key);
        if (const auto* number = std::get_if<std::int64_t>(&value->value))
            return std::to_string(*number);
        if (const auto* date = std::get_if<Date>(&value->value))
            return to_text(*date);
        return std::nullopt;
    }

    [[nodiscard]] std::vector<std::string> texts_of(const KnownOption& option) {
        std::vector<std::string> texts;
        const SettingsNode* value = node(option.name);
        const bool is_list =
            option.form == KnownOption::Form::texts && value != nullptr &&
            !std::holds_alternative<std::string>(value->value);  // one needs no brackets
        if (is_list) {
            texts = reader_->texts(option.name);
        } else if (auto bare = bare_text(option.name)) {
            texts.push_back(*std::move(bare));
        } else if (auto text = reader_->text(option.name)) {
            if (text->empty())
                reader_->reject(option.name, "\"\"", "en text som inte är tom",
                                "a text that is not empty");
            else
                texts.push_back(*std::move(text));
        }
        std::erase_if(texts, [&](const std::string& text) { return !is_right(option, text); });
        if (option.kind == ValueKind::file || option.kind == ValueKind::folder)
            return paths(option, texts);
        return texts;
    }

    [[nodiscard]] bool is_right(const KnownOption& option, const std::string& text) {
        if (!option.choices.empty() &&
            std::ranges::find(option.choices, std::string_view{text}) == option.choices.end()) {
            reader_->reject(option.name, text, joined(option.choices, "eller"),
                            joined(option.choices, "or"));
            return false;
        }
        const auto expected = expected_instead(option.kind, text);
        if (expected)
            reader_->reject(option.name, text, std::string{expected->swedish},
                            std::string{expected->english});
        return !expected;
    }

    // A pattern that fits no file stays as it is, as in a shell: whoever reads it tells of it, and
    // whoever does not need it goes on.
    [[nodiscard]] std::vector<std::string> paths(const KnownOption& option,
                                                 const std::vector<std::string>& texts) const {
        std::vector<std::string> all;
        for (const std::string& text : texts) {
            std::vector<std::string> named{from_here(text, file_)};
            if (option.form == KnownOption::Form::texts && is_pattern(text))
                if (std::vector<std::string> files = matching_files(named.front()); !files.empty())
                    named = std::move(files);
            for (std::string& path : named)
                if (std::ranges::find(all, path) == all.end())
                    all.push_back(std::move(path));
        }
        return all;
    }

    [[nodiscard]] static std::string joined(const std::vector<std::string_view>& words,
                                            std::string_view last) {
        std::string text;
        for (std::size_t index = 0; index < words.size(); ++index) {
            if (index > 0)
                text += index + 1 == words.size() ? " " + std::string{last} + " " : ", ";
            text += words[index];
        }
        return text;
    }

    const SettingsTable* root_;
    TableReader* reader_;
    std::string_view file_;
    std::span<const KnownOption> known_;
};

// --- Headings

Argument meaning_argument(const HeadingMeaning& meaning) {
    if (meaning.kind == HeadingMeaning::Kind::given_name)
        return {"meaning", "studentens förnamn", "the student's given name"};
    if (meaning.kind == HeadingMeaning::Kind::family_name)
        return {"meaning", "studentens efternamn", "the student's family name"};
    return {"meaning", std::string{to_text(meaning.field)}};
}

bool means_other(const HeadingMeaning& meaning, Field field) {
    const bool is_half_a_name = meaning.kind == HeadingMeaning::Kind::given_name ||
                                meaning.kind == HeadingMeaning::Kind::family_name;
    return is_half_a_name ||
           (meaning.kind != HeadingMeaning::Kind::other && meaning.field != field);
}

std::vector<std::string> heading_texts(const SettingsEntry& entry, TableReader& reader) {
    if (!std::holds_alternative<std::string>(entry.value->value))
        return reader.texts(entry.key);
    const auto text = reader.text(entry.key);
    return text ? std::vector{*text} : std::vector<std::string>{};
}

void add_headings(const SettingsEntry& entry, Field field, TableReader& reader,
                  std::vector<ExtraHeading>& headings, Diagnostics& found) {
    for (std::string& text : heading_texts(entry, reader)) {
        const ExtraHeading one{text, field};
        const HeadingMeaning already = meaning_of_heading(text, headings);
        if (means_other(already, field))
            found.add(heading_has_meaning, entry.value->place,
                      {{"heading", shown_setting(text)},
                       meaning_argument(already),
                       {"field", std::string{to_text(field)}}});
        else if (meaning_of_heading(text, {&one, 1}).kind == HeadingMeaning::Kind::other)
            reader.reject(entry.key, "\"" + text + "\"", "rubriker med bokstäver",
                          "headings with letters");
        else
            headings.push_back({std::move(text), field});
    }
}

// A heading in the place of its field, `verksamhet`, is told its field.
Argument nearest_field(std::string_view key) {
    if (const auto field = field_of_heading(key))
        return nearest_clause(to_text(*field), std::vector{to_text(*field)});
    std::vector<std::string_view> names;
    for (std::size_t field = 0; field < field_count; ++field)
        names.push_back(to_text(static_cast<Field>(field)));
    return nearest_clause(key, names);
}

std::vector<ExtraHeading> read_headings(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[headings]", configuration_settings, found);
    std::vector<ExtraHeading> headings;
    for (const SettingsEntry& entry : table.entries)
        if (const auto field = field_named(entry.key))
            add_headings(entry, *field, reader, headings, found);
        else
            found.add(configuration_settings.unknown_key, entry.key_place,
                      {{"key", shown_setting(entry.key)}, nearest_field(entry.key)});
    return headings;
}

// --- What does not belong in the file

// Only the first is told: the others are there for the same reason.
void refuse_words_of_documents(const SettingsTable& root, TableReader& reader, Diagnostics& found) {
    Sources sources;
    Diagnostics none;
    const SourceId file = sources.add({.text = std::string{built_in_template("underlag.toml")}});
    const auto words = read_settings(sources, file, configuration_settings, none);
    bool is_told = false;
    for (const SettingsEntry& entry : root.entries) {
        const bool is_table = std::holds_alternative<SettingsTable>(entry.value->value);
        if (!is_table || words == nullptr ||
            std::ranges::find(words->entries, entry.key, &SettingsEntry::key) ==
                words->entries.end())
            continue;
        reader.require(entry.key);  // now known
        if (!std::exchange(is_told, true))
            found.add(configuration_is_template, entry.key_place,
                      {{"table", shown_setting(entry.key)}});
    }
}

void refuse_passwords(const std::vector<HiddenPassword>& hidden, SourceId source,
                      std::string_view text, Diagnostics& found) {
    const TextPlaces places(source, text);
    for (const HiddenPassword& password : hidden) {
        Location place = places.at_offset(password.offset);
        place.length = password.length;
        found.add(password_in_configuration, place);
    }
}

}  // namespace

Configuration read_configuration(const Sources& sources, SourceId source,
                                 std::span<const KnownOption> known, Diagnostics& found) {
    Configuration configuration;
    const auto root = read_settings(sources, source, configuration_settings, found);
    if (root == nullptr)
        return configuration;
    TableReader reader(*root, sources[source].name, configuration_settings, found);
    configuration.options = OptionsReader(*root, reader, sources[source].name, known).read();
    if (const SettingsTable* headings = reader.table(headings_key))
        configuration.headings = read_headings(*headings, found);
    refuse_words_of_documents(*root, reader, found);
    reader.finish();
    return configuration;
}

Configuration read_configuration_file(const std::string& path, std::span<const KnownOption> known,
                                      Sources& sources, Diagnostics& found) {
    std::string text = read_file(path);
    const std::vector<HiddenPassword> hidden = hide_passwords(text);
    const SourceId source =
        sources.add({.name = path, .text = std::move(text), .form = Source::Form::settings});
    refuse_passwords(hidden, source, sources[source].text, found);
    Configuration configuration = read_configuration(sources, source, known, found);
    found.sort();
    return configuration;
}

}  // namespace underlag
