// The words of the documents as the ledger keeps them, so that an issued document can be written
// again in the words it was issued in.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "underlag/documents/document_words.hpp"

namespace underlag {

// A place in a template and the text there: {"invoice_base.title", "Underlag för ..."}.
using PlacedTexts = std::vector<std::pair<std::string, std::string>>;

// Every word, in the template's order.
[[nodiscard]] PlacedTexts placed_texts(const DocumentWords& words);

// A word that has no text among them (the ledger is older than the word) is the built-in one; a
// place that is no longer any is left out.
[[nodiscard]] DocumentWords words_of(const PlacedTexts& texts, std::string logo);

}  // namespace underlag
