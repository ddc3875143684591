#include <map>

#include "underlag/documents/document_words.hpp"

namespace underlag {
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
