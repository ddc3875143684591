#include "underlag/manual/topic.hpp"

#include <algorithm>
#include <array>

#include "underlag/manual/code_list.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

constexpr std::array<Topic, 16> all_topics{{
    {"agreement", "avtal"},
    {"list", "lista"},
    {"findings", "avvikelser"},
    {"calculation", "beräkning"},
    {"ledger", "liggare"},
    {"shared-ledger", "gemensam-liggare"},
    {"reconcile", "avstam"},
    {"share", "fordela"},
    {"forms", "former"},
    {"csv", "csv"},
    {"json", "json"},
    {"exit-status", "slutstatus"},
    {"codes", "koder"},
    {"files", "filer"},
    {"configuration", "konfiguration"},
    {"privacy", "sekretess"},
}};

std::vector<Block> blocks_of(const Topic& topic, Language language) {
    std::vector<Block> blocks = read_markup(
        built_in_topic(std::string{topic.name} +
                       std::string{language == Language::swedish ? ".sv.md" : ".en.md"}));
    if (topic.name == "codes")
        std::ranges::move(code_list(language), std::back_inserter(blocks));
    return blocks;
}

}  // namespace

std::span<const Topic> topics() {
    return all_topics;
}

const Topic* find_topic(std::string_view name) {
    const std::string wanted = fold_heading(name);
    const auto found = std::ranges::find_if(all_topics, [&](const Topic& topic) {
        return wanted == fold_heading(topic.name) || wanted == fold_heading(topic.swedish_name);
    });
    return found == all_topics.end() ? nullptr : &*found;
}

std::string topic_title(const Topic& topic, Language language) {
    const std::vector<Block> blocks = blocks_of(topic, language);
    return blocks.empty() ? std::string{} : unmarked(blocks.front().text);
}

std::vector<Block> topic_page(const Topic& topic, Language language) {
    std::vector<Block> blocks = blocks_of(topic, language);
    if (!blocks.empty())
        blocks.erase(blocks.begin());
    if (!blocks.empty())
        blocks.front().stands_apart = false;
    return blocks;
}

}  // namespace underlag
