#include "underlag/invoicing/document_form.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

TEST_CASE("forms are read in any order, each once, and written in theirs") {
    std::string unknown;
    CHECK(to_text(parse_forms("sie,peppol,sie", unknown)) == "peppol,sie");
    CHECK(unknown.empty());
    CHECK(parse_forms("", unknown).empty());
    CHECK(unknown.empty());
}

TEST_CASE("the first form that is none is told of") {
    std::string unknown;
    CHECK(to_text(parse_forms("sie,ubl,edi", unknown)) == "sie");
    CHECK(unknown == "ubl");
    unknown.clear();
    (void)parse_forms("sie,", unknown);
    CHECK_FALSE(unknown.empty());
}

}  // namespace
}  // namespace underlag
