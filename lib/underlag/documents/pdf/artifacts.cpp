#include "underlag/documents/pdf/artifacts.hpp"

#include <algorithm>
#include <array>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <string_view>

namespace underlag {
namespace {

// Operators that begin something to be seen, and those that end it.
constexpr std::array<std::string_view, 5> beginnings{"m", "re", "BT", "Do", "sh"};
constexpr std::array<std::string_view, 13> endings{"f", "F", "f*", "B",  "B*", "b", "b*",
                                                   "S", "s", "n",  "ET", "Do", "sh"};

// Operands come before their operator, so they are kept until it is known.
class ArtifactMarker : public QPDFObjectHandle::TokenFilter {
   public:
    void handleToken(const QPDFTokenizer::Token& token) override {
        if (token.getType() != QPDFTokenizer::tt_word) {
            kept_ += token.getRawValue();
            return;
        }
        const std::string& word = token.getValue();
        const bool is_tagged = depth_ > 0;
        if (!is_tagged && !is_open_ && std::ranges::count(beginnings, word) > 0) {
            write("/Artifact BMC\n");
            is_open_ = true;
        }
        write(kept_);
        write(token.getRawValue());
        kept_.clear();
        // Spans within an artifact end before it does.
        if (word == "BDC" || word == "BMC")
            ++(is_open_ ? inner_ : depth_);
        else if (word == "EMC")
            --(is_open_ ? inner_ : depth_);
        else if (is_open_ && std::ranges::count(endings, word) > 0) {
            write("\nEMC");
            is_open_ = false;
        }
    }

    void handleEOF() override { write(kept_); }

   private:
    std::string kept_;
    int depth_ = 0;  // of tagged parts
    int inner_ = 0;  // of spans in the artifact
    bool is_open_ = false;
};

}  // namespace

std::string with_artifacts(QPDFObjectHandle& page) {
    std::string content;
    Pl_String to{"page content", nullptr, content};
    ArtifactMarker marker;
    page.filterPageContents(&marker, &to);
    return content;
}

}  // namespace underlag
