#include "underlag/reports/annotation.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

namespace {

Diagnostic remark_of(std::string text) {
    return {remark, {}, {{"text", std::move(text)}}};
}

}  // namespace

TEST_CASE("a comment tells every finding of its cell, with the help below") {
    const Diagnostic wrong(end_before_start, {},
                           {{"end", date(2016, 9, 2)}, {"start", date(2016, 9, 5)}});
    const Diagnostic repeated(doubt, {});
    CHECK(comment_text({.findings = {&wrong, &repeated}}, Language::swedish) ==
          "fel P101: slutdatum 2016-09-02 ligger före startdatum 2016-09-05\n"
          "hjälp: byt plats på datumen eller rätta det som är fel\n\n"
          "varning P106: raden är densamma som rad 2\n"
          "hjälp: ta bort den ena\neller skilj dem åt");
    CHECK(comment_text({.findings = {&repeated}}, Language::english) ==
          "warning P106: the row is the same as row 2\nhelp: remove one\nor tell them apart");
}

TEST_CASE("a comment fits in a small box, whatever a message quotes") {
    const Diagnostic wordy = remark_of(std::string(100'000, 'x'));
    const std::string text = comment_text({.findings = {&wordy, &wordy}}, Language::swedish);
    CHECK(text.size() < 1'300);
    CHECK(text.ends_with("x…"));
    std::string letters;
    for (int i = 0; i < 2'000; ++i)
        letters += "å";
    const Diagnostic swedish = remark_of(letters);
    CHECK(comment_text({.findings = {&swedish}}, Language::swedish).ends_with("å…"));
}

TEST_CASE("a comment shows no personal identity number and steers nothing") {
    const Diagnostic finding = remark_of("a\x1b[31m 19121212-1212\nb");
    CHECK(comment_text({.findings = {&finding}}, Language::swedish) ==
          "upplysning C015: a·[31m ***·b");
}

TEST_CASE("an emptied cell says that it is to be filled in") {
    CHECK(comment_text({.is_emptied = true}, Language::swedish).starts_with("Cellen har tömts"));
    CHECK(comment_text({.is_cut = true}, Language::english).starts_with("The text is cut"));
    CHECK(CellRemarks{}.empty());
}
