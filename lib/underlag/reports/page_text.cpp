#include "underlag/reports/page_text.hpp"

#include <algorithm>

#include "underlag/reports/wrapped_text.hpp"

namespace underlag {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t section_indent = 4;
constexpr std::string_view item_mark = "- ";
constexpr std::string_view fence = "```";

// Takes the first line off `text`, without its line break.
std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

class MarkdownText {
   public:
    std::string of(std::string_view markdown) {
        bool in_fence = false;
        while (!markdown.empty()) {
            const std::string_view line = take_line(markdown);
            if (line.starts_with(fence)) {
                end_paragraph();
                in_fence = !in_fence;
            } else if (in_fence) {
                append_example_line(line);
            } else {
                read_line(line);
            }
        }
        end_paragraph();
        return std::move(text_);
    }

   private:
    void read_line(std::string_view line) {
        if (line.empty() || line.starts_with(item_mark))
            end_paragraph();
        if (line.empty() && !text_.empty()) {
            text_ += '\n';
            return;
        }
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (!paragraph_.empty())
            paragraph_ += ' ';
        paragraph_ += line;
    }

    void append_example_line(std::string_view line) {
        if (!line.empty())
            text_.append(section_indent, ' ').append(line);
        text_ += '\n';
    }

    void end_paragraph() {
        if (paragraph_.empty())
            return;
        const std::size_t hanging = paragraph_.starts_with(item_mark) ? item_mark.size() : 0;
        std::erase(paragraph_, '`');
        text_.append(section_indent, ' ').append(paragraph_, 0, hanging);
        text_.append(wrapped(std::string_view{paragraph_}.substr(hanging), section_indent + hanging,
                             page_width));
        text_ += '\n';
        paragraph_.clear();
    }

    std::string text_;
    std::string paragraph_;  // the lines gathered so far, as one
};

}  // namespace

std::string markdown_as_text(std::string_view markdown) {
    return MarkdownText{}.of(markdown);
}

std::string page_text(const Page& page, Language language, bool bold_headings) {
    const PageHeadings& headings = page_headings(language);
    std::string text;
    const auto add = [&](std::string_view heading, std::string_view section) {
        text += text.empty() ? "" : "\n";
        text.append(bold_headings ? "\x1b[1m" : "").append(heading);
        text.append(bold_headings ? "\x1b[0m\n" : "\n").append(markdown_as_text(section));
    };
    add(headings.checks, page.checks);
    add(headings.reason, page.reason);
    add(headings.example, page.example);
    add(headings.remedy, page.remedy);
    return text;
}

}  // namespace underlag
