#include "underlag/manual/completion.hpp"

#include <algorithm>

#include "underlag/invoicing/document_form.hpp"

namespace underlag {

namespace {

template <class Words>
std::string joined_words(const Words& words, std::string_view between) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty())
            text += between;
        text += word;
    }
    return text;
}

std::string names_of_forms() {
    std::string names;
    for (const auto& [form, name] : document_forms)
        names += (names.empty() ? "" : " ") + std::string{name};
    return names;
}

}  // namespace

Suggestion suggestion_for(ValueKind kind, const std::vector<std::string_view>& choices) {
    using Means = Suggestion::Kind;
    if (!choices.empty())
        return {Means::words, joined(choices, " ")};
    switch (kind) {
        case ValueKind::file:
            return {Means::files};
        case ValueKind::folder:
            return {Means::folders};
        case ValueKind::term:
            return {Means::answer, {}, terms_question};
        case ValueKind::unit:
            return {Means::answer, {}, units_question};
        case ValueKind::agreement:
            return {Means::answer, {}, agreements_question};
        case ValueKind::encoding:
            return {Means::words, "utf-8 utf-16 windows-1252 cp850 macroman"};
        case ValueKind::page:
            return {Means::words, "html"};
        case ValueKind::form:
            return {Means::words_with_commas, names_of_forms()};
        case ValueKind::text:
        case ValueKind::date:
        case ValueKind::year:
        case ValueKind::thread_count:
        case ValueKind::days_ahead:
            break;
    }
    return {};
}

std::vector<std::string> spellings_of(const OptionRow& row) {
    std::vector<std::string> spellings;
    if (row.letter != 0)
        spellings.push_back(std::string{'-', row.letter});
    spellings.push_back(row.long_name());
    return spellings;
}

std::vector<std::string> options_with_values(std::span<const CommandDescription> commands) {
    std::vector<std::string> options;
    for (const CommandDescription& command : commands)
        for (const OptionRow& row : command.options) {
            if (row.is_switch())
                continue;
            for (std::string& spelling : spellings_of(row))
                if (std::ranges::find(options, spelling) == options.end())
                    options.push_back(std::move(spelling));
        }
    return options;
}

std::vector<std::string_view> options_of_all(std::span<const CommandDescription> commands) {
    std::vector<std::string_view> names;
    for (const OptionRow& row : commands.front().options)
        names.push_back(row.name);
    for (const CommandDescription& command : commands)
        std::erase_if(names,
                      [&](std::string_view name) { return command.option(name) == nullptr; });
    return names;
}

std::string joined(std::span<const std::string> words, std::string_view between) {
    return joined_words(words, between);
}

std::string joined(std::span<const std::string_view> words, std::string_view between) {
    return joined_words(words, between);
}

std::string escaped(std::string_view text, std::string_view special, std::string_view before) {
    std::string safe;
    for (const char character : text) {
        if (special.find(character) != std::string_view::npos)
            safe += before;
        safe += character;
    }
    return safe;
}

std::string filled_in(std::string script, std::string_view name, std::string_view text) {
    const std::string place = "@" + std::string{name} + "@";
    if (const std::size_t at = script.find(place); at != std::string::npos)
        script.replace(at, place.size(), text);
    return script;
}

std::vector<std::string_view> names_of_shells() {
    return {"bash", "zsh", "fish"};
}

std::optional<std::string> completion_script(std::string_view shell,
                                             std::span<const CommandDescription> commands,
                                             Language language) {
    if (shell == "bash")
        return bash_script(commands);  // which shows no texts
    if (shell == "zsh")
        return zsh_script(commands, language);
    if (shell == "fish")
        return fish_script(commands, language);
    return std::nullopt;
}

}  // namespace underlag
