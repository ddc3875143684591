// The words of the documents: built in, or a municipality's own (templates/underlag.toml).
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/documents/export_shape.hpp"
#include "underlag/documents/word.hpp"
#include "underlag/settings/settings_tree.hpp"

namespace underlag {

inline constexpr std::size_t word_count = static_cast<std::size_t>(Word::count);

// Where a word stands in the template, and the `{names}` that it may hold, separated by commas.
struct WordPlace {
    Word word;
    std::string_view table;
    std::string_view key;
    std::string_view placeholders;
};

[[nodiscard]] const std::array<WordPlace, word_count>& word_places();

struct Filling {
    std::string_view name;
    std::string_view text;
};

struct DocumentWords {
    std::array<std::string, word_count> texts;
    std::string logo;  // the bytes of the picture; empty: none
    // Of CSV files for other systems; belongs to the answer, and is not kept with documents.
    std::optional<ExportShape> export_shape = {};

    [[nodiscard]] const std::string& operator[](Word word) const {
        return texts[static_cast<std::size_t>(word)];
    }
    // The word with each `{name}` replaced.
    [[nodiscard]] std::string filled(Word word, std::initializer_list<Filling> fillings) const;
};

[[nodiscard]] DocumentWords built_in_words();

// The built-in words, replaced by those of a template, and its logo. Nothing when the template has
// errors (U503), which are then in `found`. A logo's path is relative to the file.
[[nodiscard]] std::optional<DocumentWords> read_document_words(const Sources& sources,
                                                               SourceId file, Diagnostics& found);

// The words as the ledger keeps them, so that an issued document can be written again in the words
// it was issued in: a place in a template and the text there, {"invoice_base.title", "Underlag för
// ..."}.
using PlacedTexts = std::vector<std::pair<std::string, std::string>>;

// Every word, in the template's order.
[[nodiscard]] PlacedTexts placed_texts(const DocumentWords& words);

// A word that has no text among them (the ledger is older than the word) is the built-in one; a
// place that is no longer any is left out.
[[nodiscard]] DocumentWords words_of(const PlacedTexts& texts, std::string logo);

// What can be wrong with a template of the documents' words.
inline constexpr SettingsKinds template_settings = settings_kinds("U503", "wrong-template");

}  // namespace underlag
