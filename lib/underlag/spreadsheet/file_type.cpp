#include "underlag/spreadsheet/file_type.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "underlag/spreadsheet/package.hpp"

namespace underlag {
namespace {

constexpr std::size_t looked_at = 4096;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The beginning in lower case, without byte order marks and the NULs of UTF-16.
std::string beginning_of_text(std::string_view bytes) {
    std::string text;
    for (const char c : bytes.substr(0, looked_at))
        if (c != '\0' && c != '\xFF' && c != '\xFE')
            text += lower(c);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

// A file of an older Office program is a small file system; its directory has entries of 128 bytes
// that begin at multiples of that.
bool has_stream(std::string_view bytes, std::string_view name) {
    constexpr std::size_t entry_size = 128;
    constexpr std::size_t length_at = 64;
    constexpr std::size_t kind_at = 66;
    constexpr char stream_kind = 2;
    const auto is_named = [&](std::string_view entry) {
        if (static_cast<unsigned char>(entry[length_at]) != 2 * (name.size() + 1) ||
            entry[kind_at] != stream_kind)
            return false;
        for (std::size_t i = 0; i < name.size(); ++i)
            if (lower(entry[2 * i]) != lower(name[i]) || entry[2 * i + 1] != '\0')
                return false;
        return true;
    };
    for (std::size_t at = 512; at + entry_size <= bytes.size(); at += entry_size)
        if (is_named(bytes.substr(at, entry_size)))
            return true;
    return false;
}

FileType type_of_compound(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage"))
        return FileType::encrypted;
    if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book"))
        return FileType::xls;
    return has_stream(bytes, "WordDocument") ? FileType::word : FileType::other_compound;
}

FileType type_of_package(std::string_view bytes, const WorkbookLimits& limits) {
    auto package = Package::open(bytes, limits);
    if (!package)
        return FileType::cut_archive;
    const std::string mime = package->beginning_of("mimetype", 200);
    if (mime.starts_with("application/vnd.oasis.opendocument.") ||
        (package->has("content.xml") && package->has("meta-inf/manifest.xml"))) {
        if (!mime.empty() && mime.find("spreadsheet") == std::string::npos)
            return FileType::other_open_document;
        const std::string manifest = package->beginning_of("meta-inf/manifest.xml", 1U << 20U);
        return manifest.find("encryption-data") == std::string::npos ? FileType::ods
                                                                     : FileType::encrypted;
    }
    if (package->has("xl/workbook.bin"))
        return FileType::xlsb;
    if (package->has_name_ending_in("index/document.iwa") ||
        package->has_name_ending_in("index.zip") || package->has_name_ending_in("index.apxl"))
        return FileType::numbers;
    if (package->has("word/document.xml"))
        return FileType::word;
    if (package->has("ppt/presentation.xml"))
        return FileType::presentation;
    if (package->has("[content_types].xml") || package->has("_rels/.rels") ||
        package->has("xl/workbook.xml"))
        return FileType::xlsx;
    return FileType::archive;
}

struct Beginning {
    std::string_view bytes;
    FileType type;
};
constexpr std::array<Beginning, 15> beginnings{{{"%PDF-", FileType::pdf},
                                                {"\x1F\x8B", FileType::archive},
                                                {"7z\xBC\xAF\x27\x1C", FileType::archive},
                                                {"Rar!\x1A\x07", FileType::archive},
                                                {"\xFD"
                                                 "7zXZ",
                                                 FileType::archive},
                                                {"BZh9", FileType::archive},
                                                {"\x28\xB5\x2F\xFD", FileType::archive},
                                                {"\x89PNG\r\n", FileType::picture},
                                                {"\xFF\xD8\xFF", FileType::picture},
                                                {"GIF8", FileType::picture},
                                                {"II*", FileType::picture},
                                                {"{\\rtf", FileType::rich_text},
                                                {"SQLite format 3", FileType::database},
                                                {"\x09\x08\x10", FileType::xls},
                                                {"\x09\x08\x08", FileType::xls}}};

FileType type_of_text(std::string_view bytes) {
    const std::string text = beginning_of_text(bytes);
    const auto holds = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (text.starts_with("mime-version:") && holds("multipart/related"))
        return FileType::web_archive;
    if (!text.starts_with('<'))
        return FileType::text;
    if (holds("urn:schemas-microsoft-com:office:spreadsheet") && text.starts_with("<?xml"))
        return FileType::xml_spreadsheet;
    if (holds("<office:document"))
        return FileType::flat_open_document;
    for (const std::string_view tag :
         {"<html", "<table", "<!doctype html", "<meta", "<head", "<body", "<style", "<div"})
        if (text.starts_with(tag) || (text.starts_with("<?xml") && holds(tag)) ||
            (text.starts_with("<!--") && holds(tag)))
            return FileType::web_page;
    return text.starts_with("<?xml") ? FileType::other_xml : FileType::text;
}

}  // namespace

FileType file_type(std::string_view bytes, const WorkbookLimits& limits) {
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return type_of_compound(bytes);
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
        bytes.starts_with("PK\x07\x08"))
        return type_of_package(bytes, limits);
    for (const Beginning& beginning : beginnings)
        if (bytes.starts_with(beginning.bytes))
            return beginning.type;
    return type_of_text(bytes);
}

FileFault fault_of(FileType type) {
    struct Refused {
        FileType type;
        Argument what;
        Argument advice;
    };
    const Argument save_as{"advice",
                           "öppna den i Excel eller LibreOffice, välj Spara som och formen "
                           "Excel-arbetsbok (.xlsx), och kör igen med den nya filen",
                           "open it in Excel or LibreOffice, choose Save As and the form Excel "
                           "Workbook (.xlsx), and run again with the new file"};
    const Argument ask{"advice", "be den som skickade den om listan som Excel-arbetsbok (.xlsx)",
                       "ask whoever sent it for the list as an Excel workbook (.xlsx)"};
    const Argument copy{"advice",
                        "kopiera tabellen till ett tomt blad i Excel eller LibreOffice, och spara "
                        "det som .xlsx",
                        "copy the table to an empty sheet in Excel or LibreOffice, and save it as "
                        ".xlsx"};
    const auto what = [](const char* swedish, const char* english) {
        return Argument{"what", swedish, english};
    };
    const Refused all[] = {
        {FileType::encrypted,
         what("en arbetsbok skyddad med lösenord", "a workbook protected by a password"),
         {"advice",
          "öppna den, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord) "
          "och spara den på nytt",
          "open it, remove the password (File, Info, Protect Workbook, Encrypt with Password) and "
          "save it again"}},
        {FileType::xls,
         what("en arbetsbok i Excels äldre form (.xls)", "a workbook in Excel's older form (.xls)"),
         save_as},
        {FileType::xlsb,
         what("en binär Excel-arbetsbok (.xlsb)", "a binary Excel workbook (.xlsb)"), save_as},
        {FileType::numbers,
         what("ett dokument från Numbers", "a Numbers document"),
         {"advice", "öppna den i Numbers och välj Arkiv, Exportera till, Excel",
          "open it in Numbers and choose File, Export To, Excel"}},
        {FileType::word, what("ett Word-dokument", "a Word document"), copy},
        {FileType::presentation, what("en presentation", "a presentation"), ask},
        {FileType::other_open_document,
         what("ett OpenDocument-dokument som inte är ett kalkylblad",
              "an OpenDocument document that is no spreadsheet"),
         copy},
        {FileType::xml_spreadsheet,
         what("ett Excel 2003-kalkylblad i XML", "an Excel 2003 spreadsheet in XML"), save_as},
        {FileType::flat_open_document,
         what("ett OpenDocument i en enda XML-fil (.fods)",
              "an OpenDocument in a single XML file (.fods)"),
         save_as},
        {FileType::web_page, what("en webbsida", "a web page"), save_as},
        {FileType::web_archive, what("en webbsida i en enda fil", "a web page in a single file"),
         save_as},
        {FileType::rich_text, what("ett textdokument (RTF)", "a text document (RTF)"), copy},
        {FileType::pdf, what("en PDF", "a PDF"), ask},
        {FileType::picture, what("en bild", "a picture"), ask},
        {FileType::archive,
         what("ett packat arkiv", "a packed archive"),
         {"advice", "packa upp det och ange listan som ligger i det",
          "unpack it and give the list that lies in it"}},
        {FileType::database,
         what("en databas", "a database"),
         {"advice", "ange listorna; en liggare anges med --ledger",
          "give the lists; a ledger is given with --ledger"}},
        {FileType::other_xml, what("en XML-fil", "an XML file"), ask},
        {FileType::other_compound,
         what("ett dokument från ett äldre Office-program",
              "a document of an older Office program"),
         save_as},
    };
    for (const Refused& one : all)
        if (one.type == type)
            return {&other_kind_of_file, {one.what, one.advice}};
    return damaged("den är avklippt, eller så saknas en del av den",
                   "it is cut off, or a part of it is missing");
}

}  // namespace underlag
