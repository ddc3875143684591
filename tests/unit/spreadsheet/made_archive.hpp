// Archives and workbooks made in tests, part by part, also such as no program writes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/workbook/archive.hpp"

namespace underlag {

struct MadePart {
    std::string name;
    std::string content;
    bool is_packed = true;
    bool is_encrypted = false;
};

inline void append_number_of(std::string& bytes, std::uint64_t number, int width) {
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

inline std::string made_archive(const std::vector<MadePart>& parts) {
    std::string bytes;
    std::string directory;
    for (const MadePart& part : parts) {
        std::string packed;
        if (part.is_packed)
            append_packed(part.content, packed);
        else
            packed = part.content;
        std::string facts;
        append_number_of(facts, 20, 2);
        append_number_of(facts, part.is_encrypted ? 1 : 0, 2);
        append_number_of(facts, part.is_packed ? 8 : 0, 2);
        append_number_of(facts, 0, 4);
        append_number_of(facts, checksum_of(part.content), 4);
        append_number_of(facts, packed.size(), 4);
        append_number_of(facts, part.content.size(), 4);
        append_number_of(facts, part.name.size(), 2);
        append_number_of(facts, 0, 2);
        const std::size_t place = bytes.size();
        bytes.append("PK\x03\x04").append(facts).append(part.name).append(packed);
        directory.append("PK\x01\x02").append("\x14\0", 2).append(facts).append(10, '\0');
        append_number_of(directory, place, 4);
        directory += part.name;
    }
    std::string end = "PK\x05\x06";
    append_number_of(end, 0, 4);
    append_number_of(end, parts.size(), 2);
    append_number_of(end, parts.size(), 2);
    append_number_of(end, directory.size(), 4);
    append_number_of(end, bytes.size(), 4);
    append_number_of(end, 0, 2);
    return bytes + directory + end;
}

inline constexpr std::string_view sheet_space =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

struct MadeSheet {
    std::string name;
    std::string xml;  // what stands in <worksheet>
    std::string state = "visible";
};

struct MadeXlsx {
    std::vector<MadeSheet> sheets;
    std::string shared_texts = {};  // <si> elements
    std::string formats = {};       // <numFmt> elements
    std::string looks = {};         // <xf> elements; those of cells
    std::string workbook_facts = {};
};

inline std::vector<MadePart> xlsx_parts(const MadeXlsx& book) {
    const auto element = [](std::string_view name, const std::string& content) {
        return "<" + std::string{name} + " " + std::string{sheet_space} + ">" + content + "</" +
               std::string{name} + ">";
    };
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, const std::string& type,
                              const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + type + "\" Target=\"" + target +
               "\"/>";
    };
    const auto relations = [](const std::string& content) {
        return "<Relationships "
               "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
               content + "</Relationships>";
    };
    std::vector<MadePart> parts{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))}};
    std::string named;
    std::string of_workbook =
        relation("s", "styles", "styles.xml") + relation("t", "sharedStrings", "sharedStrings.xml");
    int number = 0;
    for (const MadeSheet& sheet : book.sheets) {
        const std::string n = std::to_string(++number);
        named += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + n + "\" state=\"" + sheet.state +
                 "\" r:id=\"rId" + n + "\"/>";
        of_workbook += relation("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml");
        parts.push_back({"xl/worksheets/sheet" + n + ".xml", element("worksheet", sheet.xml)});
    }
    parts.push_back({"xl/workbook.xml",
                     element("workbook", book.workbook_facts + "<sheets>" + named + "</sheets>")});
    parts.push_back({"xl/_rels/workbook.xml.rels", relations(of_workbook)});
    if (!book.shared_texts.empty())
        parts.push_back({"xl/sharedStrings.xml", element("sst", book.shared_texts)});
    if (!book.looks.empty())
        parts.push_back({"xl/styles.xml",
                         element("styleSheet", "<numFmts>" + book.formats +
                                                   "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                                                   "</cellStyleXfs><cellXfs>" +
                                                   book.looks + "</cellXfs>")});
    return parts;
}

inline std::string made_xlsx(const MadeXlsx& book) {
    return made_archive(xlsx_parts(book));
}

// With the rows of one sheet: <row> elements.
inline MadeXlsx xlsx_with_rows(const std::string& rows, const std::string& after = "") {
    return {.sheets = {{"Blad1", "<sheetData>" + rows + "</sheetData>" + after}}};
}

// `tables`: <table:table> elements.
inline std::string made_ods(const std::string& tables, const std::string& styles = "",
                            const std::string& manifest = "") {
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    return made_archive(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false},
         {"content.xml",
          "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:table=\"" +
              oasis + "table:1.0\" xmlns:text=\"" + oasis + "text:1.0\" xmlns:style=\"" + oasis +
              "style:1.0\" xmlns:draw=\"" + oasis +
              "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:"
              "xmlns:calcext:1.0\"><office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"},
         {"META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>"}});
}

}  // namespace underlag
