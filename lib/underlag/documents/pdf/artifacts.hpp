// Everything on a page that is not part of the document's text, marked so that nobody reads it
// aloud: lines, fills, the foot of the page, the repeated heading (PDF/UA 7.1).
#pragma once

#include <string>

class QPDFObjectHandle;

namespace underlag {

// The page's content in which what is painted outside tagged parts is an artifact.
[[nodiscard]] std::string with_artifacts(QPDFObjectHandle& page);

}  // namespace underlag
