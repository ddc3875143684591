#include "underlag/manual/topic.hpp"

#include <doctest/doctest.h>

#include <set>

#include "underlag/rules/catalogue.hpp"

using namespace underlag;

namespace {

std::string described(const Block& block) {
    std::string text = std::to_string(static_cast<int>(block.kind)) + block.mark;
    for (const Block::Row& row : block.rows)
        text += "/" + std::to_string(row.size());
    return text;
}

}  // namespace

TEST_CASE("every topic says the same in both languages, block by block") {
    for (const Topic& topic : topics()) {
        CAPTURE(std::string{topic.name});
        CHECK_FALSE(topic_title(topic, Language::swedish).empty());
        CHECK(topic_title(topic, Language::swedish) != topic_title(topic, Language::english));
        const auto swedish = topic_page(topic, Language::swedish);
        const auto english = topic_page(topic, Language::english);
        REQUIRE(swedish.size() == english.size());
        CHECK(swedish.size() > 2);
        for (std::size_t at = 0; at < swedish.size(); ++at) {
            CAPTURE(english[at].text);
            CHECK(described(swedish[at]) == described(english[at]));
        }
    }
}

TEST_CASE("the codes and options that a block names are the same in both languages") {
    const auto named_in = [](const Block& block) {
        std::multiset<std::string> names;
        const std::string& text = block.text;
        for (std::size_t at = 0; at + 3 < text.size(); ++at) {
            const auto is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
            if (text[at] >= 'A' && text[at] <= 'Z' && is_digit(at + 1) && is_digit(at + 2) &&
                is_digit(at + 3))
                names.insert(text.substr(at, 4));
            if (text.substr(at, 2) == "--" && text[at + 2] >= 'a')
                names.insert(text.substr(at, text.find_first_of(" `.,:;)=", at) - at));
        }
        return names;
    };
    for (const Topic& topic : topics()) {
        const auto swedish = topic_page(topic, Language::swedish);
        const auto english = topic_page(topic, Language::english);
        for (std::size_t at = 0; at < std::min(swedish.size(), english.size()); ++at) {
            CAPTURE(english[at].text);
            CHECK(named_in(swedish[at]) == named_in(english[at]));
        }
    }
}

TEST_CASE("a table has as many cells in every row") {
    for (const Topic& topic : topics())
        for (const Language language : {Language::swedish, Language::english})
            for (const Block& block : topic_page(topic, language))
                for (const Block::Row& row : block.rows) {
                    CAPTURE(row.front());
                    CHECK(row.size() == block.rows.front().size());
                }
}

TEST_CASE("a topic answers to both its names, however they are written") {
    REQUIRE(find_topic("list") != nullptr);
    CHECK(find_topic("Lista") == find_topic("list"));
    CHECK(find_topic("berakning") == find_topic("calculation"));
    CHECK(find_topic("beräkning") == find_topic("calculation"));
    CHECK(find_topic("exit-status") == find_topic("slutstatus"));
    CHECK(find_topic("agrement") == nullptr);
}

TEST_CASE("the page on codes has all of them, each with its kinds") {
    const auto page = topic_page(*find_topic("codes"), Language::english);
    const Block& table = page.back();
    REQUIRE(table.kind == Block::Kind::table);
    CHECK(table.rows.size() == catalogue().size() + 1);
    bool has_c015 = false;
    for (const Block::Row& row : table.rows)
        if (row.front() == "C015") {
            has_c015 = true;
            CHECK(row[1] == "ignored-column");
            CHECK(row[2].find("warning") != std::string::npos);
            CHECK(row[2].find("note") != std::string::npos);
        }
    CHECK(has_c015);
}
