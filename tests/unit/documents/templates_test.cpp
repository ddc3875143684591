#include "underlag/documents/templates.hpp"

#include <doctest/doctest.h>

#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/placement/list_reader.hpp"

using namespace underlag;

TEST_CASE("a template that does not exist is empty") {
    CHECK(built_in_template("saknas").empty());
}

TEST_CASE("the agreement and the register to fill in are valid as they stand") {
    Sources sources;
    std::vector<SourceId> files;
    for (const char* name : {"avtal/exempel.toml", "avtal/verksamheter.toml"})
        files.push_back(sources.add({.name = name,
                                     .text = std::string{built_in_template(name)},
                                     .form = Source::Form::settings}));
    Diagnostics found;
    const std::vector<Agreement> agreements = read_agreements(sources, files, found);
    for (const Diagnostic& diagnostic : found.all())
        MESSAGE(message(diagnostic, Language::swedish));
    CHECK_FALSE(found.has_errors());
    REQUIRE(agreements.size() == 1);
    CHECK(agreements.front().activities.size() == 2);
    CHECK(agreements.front().provider.name == "Exempelkommun");
}

TEST_CASE("the empty list has a byte-order mark, CRLF and headings that are read") {
    const std::string_view list = built_in_template("placeringar.csv");
    CHECK(list.starts_with("\xEF\xBB\xBFVerksamhet;Studentens namn;Startdatum;Slutdatum;"));
    CHECK(list.ends_with(";Status\r\n"));
    Sources sources;
    PlacementList read;
    Diagnostics found;
    read_list("placeringar.csv", std::string{list}, std::nullopt, sources, read, found);
    CHECK(found.all().empty());
    CHECK(read.placements.empty());
}
