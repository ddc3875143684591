#include "underlag/workbook/xml_ends.hpp"

namespace underlag {
namespace {

constexpr std::size_t enough = 4096;  // for the root's name, and for the last tag

std::string_view last_of(std::string_view text) {
    return text.substr(text.size() - std::min(enough, text.size()));
}

// Ends with "</name>".
bool ends_with_tag(std::string_view end, std::string_view name) {
    if (!end.ends_with('>'))
        return false;
    end.remove_suffix(1);
    if (!end.ends_with(name))
        return false;
    end.remove_suffix(name.size());
    return end.ends_with("</");
}

}  // namespace

void XmlEnds::see(std::string_view piece) {
    if (beginning_.size() < enough)
        beginning_ += piece.substr(0, enough - beginning_.size());
    const std::string_view end = last_of(piece);
    const std::size_t kept = std::min(end_.size(), enough - end.size());
    end_.erase(0, end_.size() - kept);
    end_.append(end);
    size_ += piece.size();
}

bool XmlEnds::belong_together() const {
    std::string_view end = end_;
    while (!end.empty() && (end.back() == '\n' || end.back() == '\r'))
        end.remove_suffix(1);
    const std::string_view text = beginning_;
    std::size_t root = text.find('<');
    if (root != std::string_view::npos && text.substr(root, 5) == "<?xml")
        root = text.find('<', root + 1);
    if (root == std::string_view::npos)
        return false;
    const std::string_view name =
        text.substr(root + 1, text.find_first_of(" />\r\n", root) - root - 1);
    return ends_with_tag(end, name) || (end.ends_with("/>") && size_ == beginning_.size() &&
                                        text.find('<', root + 1) == std::string_view::npos);
}

}  // namespace underlag
