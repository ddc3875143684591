#include "underlag/exports/sie.hpp"

#include <doctest/doctest.h>

#include "exports/invoiced_document.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {
namespace {

// In UTF-8 what the bytes are in code page 437, as far as tests need it.
std::string read_back(std::string bytes) {
    const std::pair<const char*, const char*> letters[] = {
        {"\x86", "å"}, {"\x84", "ä"}, {"\x94", "ö"}, {"\x8F", "Å"}, {"\x8E", "Ä"}, {"\x99", "Ö"}};
    for (const auto& [byte, letter] : letters)
        for (std::size_t at = bytes.find(byte); at != std::string::npos;
             at = bytes.find(byte, at + 1))
            bytes.replace(at, 1, letter);
    std::erase(bytes, '\r');
    return bytes;
}

TEST_CASE("each document is a voucher that sums to nothing, a credit note the other way round") {
    const Invoiced made;
    const DocumentRun run = made.run({made.credit(), made.document()}, {DocumentForm::sie});
    const VoucherFile file = sie_file(run);
    CHECK(file.is_whole);
    CHECK(read_back(file.bytes) ==
          "#FLAGGA 0\n"
          "#PROGRAM underlag \"0.1\"\n"
          "#FORMAT PC8\n"
          "#GEN 20161201\n"
          "#SIETYP 4\n"
          "#ORGNR 212000-9994\n"
          "#FNAMN \"Exempelkommun\"\n"
          "#KONTO 1511 \"Kundfordran\"\n"
          "#KONTO 3590 \"Ersättning för VFU\"\n"
          "#DIM 1 \"ansvar\"\n"
          "#DIM 6 \"projekt\"\n"
          "#OBJEKT 1 \"4711\" \"4711\"\n"
          "#VER \"\" \"\" 20161209 \"2016-0002 Hemsjukvården Åsö\"\n"
          "{\n"
          "#TRANS 1511 {} -7755.00 20161209 \"2016-0002 Hemsjukvården Åsö\"\n"
          "#TRANS 3590 {1 \"4711\"} 7755.00 20161209 \"2016-0002 Hemsjukvården Åsö\"\n"
          "}\n"
          "#VER \"\" \"\" 20161201 \"2016-0001 Hemsjukvården Åsö\"\n"
          "{\n"
          "#TRANS 1511 {} 8685.60 20161201 \"2016-0001 Hemsjukvården Åsö\"\n"
          "#TRANS 3590 {1 \"4711\"} -8685.60 20161201 \"2016-0001 Hemsjukvården Åsö\"\n"
          "}\n");
}

TEST_CASE("what would end a field is made harmless, and letters that the page lacks are told of") {
    const Invoiced made;
    Document document = made.document();
    document.subject.name = "Vård \"Åsö\"\nŝ–";
    const VoucherFile file = sie_file(made.run({document}, {DocumentForm::sie}));
    CHECK_FALSE(file.is_whole);
    CHECK(read_back(file.bytes).find("\"2016-0001 Vård \\\"Åsö\\\" s-\"") != std::string::npos);
}

TEST_CASE("the file of vouchers has the run's first number, an e-invoice its document's") {
    const Invoiced made;
    const DocumentRun run = made.run({made.document()}, {DocumentForm::sie});
    CHECK(form_file(run, DocumentForm::sie) == "HT2016/bokforing-2016-0001.si");
    CHECK(form_file(run.documents.front(), DocumentForm::peppol) == "HT2016/KI/aso-2016-0001.xml");
}

TEST_CASE("a backslash, which the format knows before a quote alone, is written as a slash") {
    const Invoiced made;
    Document document = made.document();
    document.subject.name = "Vård \\";
    CHECK(
        sie_file(made.run({document}, {DocumentForm::sie})).bytes.find("\"2016-0001 V\x86rd /\"") !=
        std::string::npos);
}

}  // namespace
}  // namespace underlag
