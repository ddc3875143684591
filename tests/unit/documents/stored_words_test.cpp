#include "underlag/documents/document_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace underlag;

TEST_CASE("words and logo come back from their places as they were") {
    DocumentWords words = built_in_words();
    words.texts[static_cast<std::size_t>(Word::footer)] = "Exempelkommun";
    words.logo = "a picture";
    const DocumentWords again = words_of(placed_texts(words), words.logo);
    CHECK(again.texts == words.texts);
    CHECK(again.logo == "a picture");
}

TEST_CASE("a word's place is its table and key in a template") {
    const PlacedTexts texts = placed_texts(built_in_words());
    CHECK(texts.size() == word_count);
    CHECK(std::ranges::count(texts, "trace.title", &PlacedTexts::value_type::first) == 1);
}

TEST_CASE("a word that the ledger lacks is the built-in one, and an unknown place is left out") {
    const DocumentWords words =
        words_of({{"invoice_base.title", "Vår rubrik"}, {"invoice_base.colour", "blå"}}, "");
    CHECK(words[Word::title] == "Vår rubrik");
    CHECK(words[Word::total] == built_in_words()[Word::total]);
    CHECK(std::ranges::find(words.texts, "blå") == words.texts.end());
}
