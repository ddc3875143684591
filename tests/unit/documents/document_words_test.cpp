#include "underlag/documents/document_words.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "underlag/documents/templates.hpp"
#include "underlag/files/system.hpp"

using namespace underlag;

namespace {

struct Reading {
    Sources sources;
    Diagnostics found;
    std::optional<DocumentWords> words;

    explicit Reading(std::string text, std::string name = "egen.toml") {
        const SourceId file = sources.add(
            {.name = std::move(name), .text = std::move(text), .form = Source::Form::settings});
        words = read_document_words(sources, file, found);
    }
    [[nodiscard]] std::string only_message() const {
        REQUIRE(found.all().size() == 1);
        CHECK(found.all().front().kind->code == "U503");
        CHECK(found.all().front().kind->name == "wrong-template");
        return message(found.all().front(), Language::swedish);
    }
};

}  // namespace

TEST_CASE("the built-in template has every word and is itself a valid template") {
    const DocumentWords words = built_in_words();
    for (const WordPlace& place : word_places()) {
        CAPTURE(place.key);
        CHECK_FALSE(words[place.word].empty());
    }
    CHECK(words.logo.empty());
    const Reading reading{std::string{built_in_template("underlag.toml")}};
    CHECK(reading.found.all().empty());
    REQUIRE(reading.words);
    CHECK(reading.words->texts == words.texts);
}

TEST_CASE("a template replaces the words it has and keeps the others") {
    const Reading reading{"[invoice_base]\ntitle = \"VFU-underlag {term}\"\n"};
    REQUIRE(reading.words);
    CHECK((*reading.words)[Word::title] == "VFU-underlag {term}");
    CHECK(reading.words->filled(Word::title, {{"term", "HT2016"}}) == "VFU-underlag HT2016");
    CHECK((*reading.words)[Word::total] == "Total ersättning");
}

TEST_CASE("a key or table that does not exist is named") {
    CHECK(Reading{"[invoice_base]\ntitel = \"x\"\n"}.only_message() ==
          "okänd nyckel titel (menade du `title`?)");
    CHECK(Reading{"[invoice]\n"}.only_message().starts_with("okänd nyckel invoice"));
}

TEST_CASE("a brace that stands for nothing is an error") {
    const Reading reading{"[invoice_base]\ncontinues = \"fortsätter {termin}\"\n"};
    CHECK_FALSE(reading.words);
    CHECK(reading.only_message().find("{term}") != std::string::npos);
    CHECK_FALSE(Reading{"[invoice_base]\ntotal = \"Summa {term}\"\n"}.words);
    CHECK(Reading{"[invoice_base]\ntotal = \"Summa {1} {\"\n"}.words);
}

TEST_CASE("a text that is no text and a file that is no TOML are errors") {
    CHECK_FALSE(Reading{"[invoice_base]\ntitle = 1\n"}.words);
    CHECK_FALSE(Reading{"[invoice_base\n"}.words);
}

TEST_CASE("a filled-in value is not filled in again") {
    DocumentWords words;
    words.texts[static_cast<std::size_t>(Word::title)] = "{term} och {number}";
    CHECK(words.filled(Word::title, {{"term", "{number}"}, {"number", "1"}}) == "{number} och 1");
    CHECK(words.filled(Word::title, {{"number", "1"}}) == "{term} och 1");
}

TEST_CASE("sheets are named by the template, with names that Excel takes, each once") {
    const Reading reading{"[sheets]\ninvoice = \"Faktureringsunderlag\"\n"};
    REQUIRE(reading.words);
    CHECK((*reading.words)[Word::sheet_invoice] == "Faktureringsunderlag");
    CHECK((*reading.words)[Word::sheet_trace] == "Kontroll");
    for (const char* name :
         {"", "a/b", "[x]", "Vad?", "'citat'", "ett namn som är längre än trettioett tecken"})
        CHECK_FALSE(Reading{"[sheets]\ntrace = \"" + std::string{name} + "\"\n"}.words);
    CHECK_FALSE(Reading{"[sheets]\ntrace = \"BERÄKNING\"\n"}.words);
    CHECK(Reading{"[sheets]\ntrace = \"åäöåäöåäöåäöåäöåäöåäöåäöåäöåäöå\"\n"}.words);
}

TEST_CASE("a logo is looked for beside the template and must be a picture") {
    const auto folder = std::filesystem::temp_directory_path() /
                        path_of("underlag-logo-" + std::to_string(process_number()));
    std::filesystem::create_directory(folder);
    std::ofstream{folder / "logo.gif"} << std::string_view{"GIF89a\1\0\1\0;", 11};
    std::ofstream{folder / "half.gif"} << std::string_view{"GIF89a\1\0\1\0", 10};
    std::ofstream{folder / "logo.txt"} << "Logotyp";
    const std::string name = name_of(folder / "egen.toml");

    const Reading right{"[document]\nlogo = \"logo.gif\"\n", name};
    REQUIRE(right.words);
    CHECK(right.words->logo == std::string_view{"GIF89a\1\0\1\0;", 11});
    CHECK(Reading{"[document]\nlogo = \"half.gif\"\n", name}.only_message().find("hel bild") !=
          std::string::npos);
    CHECK(Reading{"[document]\nlogo = \"logo.txt\"\n", name}.only_message().find(
              "PNG, JPEG, GIF eller BMP") != std::string::npos);
    CHECK(Reading{"[document]\nlogo = \"saknas.png\"\n", name}.only_message().find("saknas.png") !=
          std::string::npos);
    std::filesystem::remove_all(folder);
}
