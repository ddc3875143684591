#include "underlag/documents/document_words.hpp"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "underlag/documents/templates.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/settings/table_reader.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/workbook/picture.hpp"

namespace underlag {

namespace {

constexpr std::string_view sheet_names = "sheets";  // their table

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
}

// Calls `see(begin, name)` for each `{name}` of the text.
template <typename See>
void each_placeholder(std::string_view text, See see) {
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos)
            return;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        if (!name.empty() && std::ranges::all_of(name, is_letter))
            see(open, name);
    }
}

bool is_listed(std::string_view name, std::string_view list) {
    for (;;) {
        const std::size_t end = list.find(',');
        if (list.substr(0, end) == name)
            return true;
        if (end == std::string_view::npos)
            return false;
        list.remove_prefix(end + 1);
    }
}

// "{term}, {number}"
std::string shown(std::string_view placeholders) {
    std::string text = "{";
    for (const char c : placeholders)
        text += c == ',' ? std::string{"}, {"} : std::string(1, c);
    return text + "}";
}

void check_placeholders(TableReader& reader, const WordPlace& place, const std::string& text) {
    bool wrong = false;
    each_placeholder(text, [&](std::size_t, std::string_view name) {
        wrong = wrong || !is_listed(name, place.placeholders);
    });
    if (!wrong)
        return;
    if (place.placeholders.empty())
        reader.reject(place.key, text, "en text utan ord inom klammer",
                      "a text without words in braces");
    else
        reader.reject(place.key, text,
                      "en text med inga andra klammer än " + shown(place.placeholders),
                      "a text with no other braces than " + shown(place.placeholders));
}

// What Excel takes as the name of a sheet.
bool can_name_a_sheet(std::string_view name) {
    constexpr std::size_t longest = 31;
    const auto characters = std::ranges::count_if(
        name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return !name.empty() && static_cast<std::size_t>(characters) <= longest &&
           name.find_first_of("[]:*?/\\") == std::string_view::npos && name.front() != '\'' &&
           name.back() != '\'';
}

// Also that no two sheets have one name, which Excel compares without regard to case.
void check_sheet_names(TableReader& reader, const DocumentWords& words) {
    std::set<std::string> names;
    for (const WordPlace& place : word_places()) {
        if (place.table != sheet_names)
            continue;
        const std::string& name = words[place.word];
        if (!can_name_a_sheet(name))
            reader.reject(place.key, name, "högst 31 tecken, inga av [ ] : * ? / \\",
                          "at most 31 characters, none of [ ] : * ? / \\");
        else if (!names.insert(fold_name(name)).second)
            reader.reject(place.key, name, "ett namn som inget annat blad har",
                          "a name that no other sheet has");
    }
}

void read_logo(TableReader& reader, const Source& source, std::string& logo) {
    const std::string name = reader.text("logo").value_or("");
    if (name.empty())
        return;
    const std::filesystem::path path = path_of(source.name).parent_path() / path_of(name);
    try {
        logo = read_file(name_of(path));
    } catch (const IoError& error) {
        reader.reject("logo", name, "en bild som går att läsa (" + error.reason() + ")",
                      "a picture that can be read (" + error.reason() + ")");
        return;
    }
    if (!picture_size(logo))
        reader.reject("logo", name, "en bild i formatet PNG, JPEG, GIF eller BMP",
                      "a picture in PNG, JPEG, GIF or BMP");
    else if (!is_whole_picture(logo))
        reader.reject("logo", name, "en hel bild: slutet av filen saknas, kopiera den på nytt",
                      "a whole picture: the end of the file is missing, copy it anew");
}

// Puts the words of a template over those of `words`.
void read_words(const Sources& sources, SourceId file, DocumentWords& words, Diagnostics& found) {
    const auto root = read_settings(sources, file, template_settings, found);
    if (root == nullptr)
        return;
    TableReader reader{*root, sources[file].name, template_settings, found};
    const auto& places = word_places();
    for (auto place = places.begin(); place != places.end();) {
        const std::string_view table_name = place->table;
        const auto end = std::find_if(
            place, places.end(), [&](const WordPlace& other) { return other.table != table_name; });
        if (const SettingsTable* table = reader.table(table_name)) {
            TableReader section{*table, "[" + std::string{table_name} + "]", template_settings,
                                found};
            if (table_name == "document")
                read_logo(section, sources[file], words.logo);
            for (; place != end; ++place)
                if (auto text = section.text(place->key)) {
                    check_placeholders(section, *place, *text);
                    words.texts[static_cast<std::size_t>(place->word)] = std::move(*text);
                }
            if (table_name == sheet_names)
                check_sheet_names(section, words);
            section.finish();
        }
        place = end;
    }
    if (const SettingsTable* table = reader.table("export"))
        words.export_shape = read_export_shape(*table, found);
    reader.finish();
}

}  // namespace

std::string DocumentWords::filled(Word word, std::initializer_list<Filling> fillings) const {
    const std::string& text = (*this)[word];
    std::string result;
    std::size_t copied = 0;
    each_placeholder(text, [&](std::size_t open, std::string_view name) {
        const auto* filling = std::ranges::find(fillings, name, &Filling::name);
        if (filling == fillings.end())
            return;
        result.append(text, copied, open - copied).append(filling->text);
        copied = open + name.size() + 2;
    });
    return result.append(text, copied);
}

DocumentWords built_in_words() {
    Sources sources;
    const SourceId file = sources.add({.name = "underlag.toml",
                                       .text = std::string{built_in_template("underlag.toml")},
                                       .form = Source::Form::settings});
    DocumentWords words;
    Diagnostics found;
    read_words(sources, file, words, found);
    assert(found.all().empty());
    return words;
}

std::optional<DocumentWords> read_document_words(const Sources& sources, SourceId file,
                                                 Diagnostics& found) {
    DocumentWords words = built_in_words();
    Diagnostics wrong;
    read_words(sources, file, words, wrong);
    const bool has_errors = wrong.has_errors();
    found.append(std::move(wrong));
    if (has_errors)
        return std::nullopt;
    return words;
}

namespace {

std::string name_of(const WordPlace& place) {
    return std::string{place.table}.append(".").append(place.key);
}

}  // namespace

PlacedTexts placed_texts(const DocumentWords& words) {
    PlacedTexts texts;
    texts.reserve(word_count);
    for (const WordPlace& place : word_places())
        texts.emplace_back(name_of(place), words[place.word]);
    return texts;
}

DocumentWords words_of(const PlacedTexts& texts, std::string logo) {
    std::map<std::string_view, const std::string*> by_name;
    for (const auto& [name, text] : texts)
        by_name.emplace(name, &text);
    DocumentWords words = built_in_words();
    for (const WordPlace& place : word_places())
        if (const auto found = by_name.find(name_of(place)); found != by_name.end())
            words.texts[static_cast<std::size_t>(place.word)] = *found->second;
    words.logo = std::move(logo);
    return words;
}

}  // namespace underlag
