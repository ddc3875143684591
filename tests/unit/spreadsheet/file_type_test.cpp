#include "underlag/spreadsheet/file_type.hpp"

#include <doctest/doctest.h>

#include "made_archive.hpp"
#include "read_sheets.hpp"

using namespace underlag;

namespace {

// A file of an older Office program with one stream.
std::string compound(std::string_view stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(1024, '\0');
    std::string entry;
    for (const char c : stream)
        entry.append(1, c).append(1, '\0');
    entry.resize(128, '\0');
    entry[64] = static_cast<char>(2 * (stream.size() + 1));
    entry[66] = 2;
    return bytes + entry;
}

FileType type_of_archive_with(const std::string& name) {
    return file_type(made_archive({{name, "x"}}));
}

}  // namespace

TEST_CASE("a list is a text, whatever it is called") {
    CHECK(file_type("Verksamhet;Namn\n") == FileType::text);
    CHECK(file_type("\xEF\xBB\xBFVerksamhet;Namn\n") == FileType::text);
    CHECK(file_type("") == FileType::text);
    CHECK(file_type("<b>Lista</b>;x\n") == FileType::text);
    CHECK(file_type(std::string("\xFF\xFEV\0e\0", 6)) == FileType::text);
    CHECK(file_type("PKN;Namn\n") == FileType::text);
}

TEST_CASE("workbooks are known by what lies in them") {
    CHECK(file_type(made_xlsx(xlsx_with_rows(""))) == FileType::xlsx);
    CHECK(file_type(made_ods("")) == FileType::ods);
    CHECK(type_of_archive_with("xl/workbook.bin") == FileType::xlsb);
    CHECK(type_of_archive_with("Index/Document.iwa") == FileType::numbers);
    CHECK(type_of_archive_with("word/document.xml") == FileType::word);
    CHECK(type_of_archive_with("ppt/presentation.xml") == FileType::presentation);
    CHECK(type_of_archive_with("lista.csv") == FileType::archive);
    CHECK(file_type(made_archive({{"mimetype", "application/vnd.oasis.opendocument.text",
                                   false}})) == FileType::other_open_document);
    CHECK(file_type(made_ods("", "", "<encryption-data/>")) == FileType::encrypted);
}

TEST_CASE("what older Office programs wrote is known by its streams") {
    CHECK(file_type(compound("EncryptedPackage")) == FileType::encrypted);
    CHECK(file_type(compound("Workbook")) == FileType::xls);
    CHECK(file_type(compound("BOOK")) == FileType::xls);
    CHECK(file_type(compound("WordDocument")) == FileType::word);
    CHECK(file_type(compound("Annat")) == FileType::other_compound);
    CHECK(file_type("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == FileType::other_compound);
}

TEST_CASE("web pages and other texts that are no lists are known") {
    CHECK(file_type("<html><table>") == FileType::web_page);
    CHECK(file_type("\xEF\xBB\xBF\r\n<TABLE border=1>") == FileType::web_page);
    CHECK(file_type("<!DOCTYPE html>") == FileType::web_page);
    CHECK(file_type(std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14)) == FileType::web_page);
    CHECK(file_type("MIME-Version: 1.0\nContent-Type: multipart/related") == FileType::web_archive);
    CHECK(file_type("<?xml version=\"1.0\"?><Workbook "
                    "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
          FileType::xml_spreadsheet);
    CHECK(file_type("<?xml version=\"1.0\"?><office:document>") == FileType::flat_open_document);
    CHECK(file_type("<?xml version=\"1.0\"?><a/>") == FileType::other_xml);
    CHECK(file_type("%PDF-1.7") == FileType::pdf);
    CHECK(file_type("\x1F\x8B\x08") == FileType::archive);
    CHECK(file_type("{\\rtf1") == FileType::rich_text);
    CHECK(file_type("\x89PNG\r\n\x1A\n") == FileType::picture);
}

TEST_CASE("the refusal says what the file is, and how to save it") {
    const FileFault fault = fault_of(FileType::xls);
    CHECK(said(fault) ==
          "filen är en arbetsbok i Excels äldre form (.xls), som inte kan läsas som en "
          "placeringslista");
    CHECK(said(fault, Language::english) ==
          "the file is a workbook in Excel's older form (.xls), which cannot be read as a "
          "placement list");
    CHECK(help(Diagnostic(*fault.kind, {}, fault.arguments), Language::swedish) ==
          "öppna den i Excel eller LibreOffice, välj Spara som och formen Excel-arbetsbok (.xlsx), "
          "och kör igen med den nya filen");
    for (int type = static_cast<int>(FileType::encrypted);
         type <= static_cast<int>(FileType::other_compound); ++type)
        CHECK(fault_of(static_cast<FileType>(type)).kind == &other_kind_of_file);
}
