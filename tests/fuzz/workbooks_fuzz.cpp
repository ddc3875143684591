// Any bytes are a workbook that is read within its limits, or are refused with a reason.
// The first byte chooses what the rest is: the whole file, or one part of a workbook.
#include <string>

#include "fuzzed.hpp"
#include "spreadsheet/made_archive.hpp"
#include "underlag/spreadsheet/workbook_reader.hpp"
#include "underlag/text/csv_scanner.hpp"

using namespace underlag;

namespace {

std::string file_with(std::uint8_t choice, std::string content) {
    constexpr const char* parts[] = {"xl/worksheets/sheet1.xml", "xl/workbook.xml",
                                     "xl/_rels/workbook.xml.rels", "xl/styles.xml",
                                     "xl/sharedStrings.xml"};
    if (choice % 8 == 0)
        return content;
    if (choice % 8 == 1)
        return made_archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                             {"content.xml", std::move(content)}});
    if (choice % 8 == 2)
        return made_ods(content);
    MadeXlsx book = xlsx_with_rows("<row><c t=\"s\" s=\"1\"><v>0</v></c></row>");
    book.shared_texts = "<si><t>x</t></si>";
    book.looks = "<xf numFmtId=\"14\"/>";
    auto made = xlsx_parts(book);
    for (MadePart& part : made)
        if (part.name == parts[choice % 8 - 3])
            part.content = content;
    return made_archive(made);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string file = file_with(bytes[0], std::string{text_of(bytes + 1, size - 1)});
    WorkbookLimits limits;
    limits.all_parts = 1U << 22U;
    limits.cells = 100'000;
    limits.sheet_text = 1U << 20U;
    const auto book = read_workbook(
        file, file_type(file, limits), [](const SheetText&) { return true; }, limits);
    if (!book) {
        claim(book.error().kind->code == std::string_view{"C001"});
        return 0;
    }
    for (const SheetText& sheet : book->sheets) {
        claim(is_sound_utf8(sheet.text) && (sheet.text.empty() || sheet.text.ends_with('\n')));
        CsvScanner rows(sheet.text, '\t', false);
        Record record;
        while (rows.next(record))
            claim(record.row == record.line && !record.unterminated_quote);
    }
    return 0;
}
