#include "underlag/documents/pdf/pdf_form.hpp"

#include "documents/pdf/read_pdf.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <string>

#include "documents/made_up_run.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

constexpr std::string_view workbook_bytes = "PK\x03\x04 a workbook";

struct MadeUpDocument : MadeUpRun {
    DocumentWords words = built_in_words();

    explicit MadeUpDocument(int lines = 1) {
        Document& made = add_document("hemsjukvard-aso", "Hemsjukvården Åsö");
        made.due_date = date(2016, 12, 31);
        for (int line = 0; line < lines; ++line)
            add_line(made, fmt::format("Åsa Ek {}", line), date(2016, 9, 5), date(2016, 10, 7));
    }
    Document& document() { return run.documents.front(); }
    [[nodiscard]] std::string pdf() {
        return pdf_of(document(), words, {"hemsjukvard-aso.xlsx", workbook_bytes});
    }
};

// Red and blue, 2 × 1, as a PNG, made by another program.
const std::string small_picture{
    "\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x02"
    "\x00\x00\x00\x01\x08\x02\x00\x00\x00\x7b\x40\xe8\xdd\x00\x00\x00\x0d\x49\x44\x41"
    "\x54\x78\x9c\x63\xf8\xcf\x00\x04\xff\x01\x07\x00\x01\xff\xe2\x23\x9e\x59\x00\x00"
    "\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82",
    70};

// Counts what is painted outside of every tagged part and artifact.
class Unmarked : public QPDFObjectHandle::ParserCallbacks {
   public:
    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator())
            return;
        const std::string name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC")
            ++depth_;
        else if (name == "EMC")
            --depth_;
        else if (depth_ == 0 &&
                 std::ranges::count(std::vector<std::string>{"Tj", "TJ", "'", "\"", "f", "F", "f*",
                                                             "S", "s", "B", "b", "Do", "sh"},
                                    name) > 0)
            ++found;
    }
    void handleEOF() override { is_balanced = depth_ == 0; }
    int found = 0;
    bool is_balanced = false;

   private:
    int depth_ = 0;
};

TEST_CASE("everything that is painted is in a tagged part or an artifact") {
    MadeUpDocument made{70};
    made.words.logo = small_picture;
    ReadPdf pdf{made.pdf()};
    REQUIRE(pdf.pages().size() > 1);
    for (QPDFPageObjectHelper& page : pdf.pages()) {
        Unmarked unmarked;
        page.parseContents(&unmarked);
        CHECK(unmarked.found == 0);
        CHECK(unmarked.is_balanced);
    }
}

TEST_CASE("the parts are a heading, tables with their headings, and paragraphs, in reading order") {
    MadeUpDocument made;
    ReadPdf pdf{made.pdf()};
    const std::string parts = pdf.parts();
    CHECK(parts.starts_with("Document H1 P Table TR TH TD TR TH TD"));
    CHECK(parts.find("Table THead TR TH TH TH TH TH TH TBody TR TD TD TD TD TD TD "
                     "TFoot TR TH TD TD Table TR TH TD") != std::string::npos);
    // The sums' label spans the columns that are not summed, so that all rows have as many.
    QPDFObjectHandle label = pdf.parts_of("TH").at(7 + 6).getKey("/A");
    CHECK(label.getKey("/ColSpan").getIntValue() == 4);
    CHECK(label.getKey("/Scope").getName() == "/Row");
}

TEST_CASE("a remark under the table is a paragraph of its own") {
    MadeUpDocument made;
    made.add_line(made.document(), "Bo Berg", date(2016, 12, 5), date(2016, 12, 9));
    ReadPdf pdf{made.pdf()};
    CHECK(pdf.parts().find("TFoot TR TH TD TD TD P Table") != std::string::npos);
}

TEST_CASE("every heading cell says what it is the heading of") {
    MadeUpDocument made{70};
    ReadPdf pdf{made.pdf()};
    int columns = 0;
    for (QPDFObjectHandle& cell : pdf.parts_of("TH")) {
        QPDFObjectHandle attributes = cell.getKey("/A");
        REQUIRE(attributes.isDictionary());
        CHECK(attributes.getKey("/O").getName() == "/Table");
        columns += attributes.getKey("/Scope").getName() == "/Column" ? 1 : 0;
    }
    CHECK(columns == 6);  // once, though the heading is seen on both pages
    CHECK(pdf.parts_of("THead").size() == 1);
    CHECK(pdf.parts_of("TBody").size() == 1);
    CHECK(pdf.parts_of("TR").size() == 70 + 2 + 7 + 6 + 2);
}

TEST_CASE("a logo is a figure with words and a place") {
    MadeUpDocument made;
    made.words.logo = small_picture;
    ReadPdf pdf{made.pdf()};
    REQUIRE(pdf.parts_of("Figure").size() == 1);
    QPDFObjectHandle figure = pdf.parts_of("Figure").front();
    CHECK(figure.getKey("/Alt").getUTF8Value() == "Logotyp: Exempelkommun");
    CHECK(figure.getKey("/A").getKey("/O").getName() == "/Layout");
    const auto box = figure.getKey("/A").getKey("/BBox").getArrayAsRectangle();
    CHECK(box.urx == doctest::Approx(595.28 - 42.5));
    CHECK(box.ury == doctest::Approx(841.89 - 42.5));
    CHECK(box.urx - box.llx == doctest::Approx(1.5));  // 2 pixels of 96 to the inch
    for (QPDFObjectHandle& object : pdf.pdf.getAllObjects())
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Image"))
            CHECK_FALSE(object.getDict().getKey("/Interpolate").unparse() == "true");
}

TEST_CASE("a logo that is no picture is told of, not left out") {
    MadeUpDocument made;
    made.words.logo = "not a picture";
    CHECK_THROWS_AS(static_cast<void>(made.pdf()), const IoError&);
}

TEST_CASE("the file says that it is Swedish, tagged, and to be shown by its title") {
    MadeUpDocument made;
    ReadPdf pdf{made.pdf()};
    CHECK(pdf.root().getKey("/Lang").getStringValue() == "sv-SE");
    CHECK(pdf.root().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(pdf.root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    for (QPDFPageObjectHelper& page : pdf.pages())
        CHECK(page.getObjectHandle().getKey("/Tabs").getName() == "/S");
}

TEST_CASE("the colours are sRGB, with their profile inside") {
    MadeUpDocument made;
    ReadPdf pdf{made.pdf()};
    QPDFObjectHandle intent = pdf.root().getKey("/OutputIntents").getArrayItem(0);
    CHECK(intent.getKey("/S").getName() == "/GTS_PDFA1");
    QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
    CHECK(profile.getDict().getKey("/N").getIntValue() == 3);
    CHECK(ReadPdf::content_of(profile).substr(16, 4) == "RGB ");
    CHECK(ReadPdf::content_of(profile).substr(36, 4) == "acsp");
}

TEST_CASE("what the file says of itself in XMP is what it says in its properties") {
    MadeUpDocument made;
    made.document().issuer.name = "Mark & <Ö> kommun";
    ReadPdf pdf{made.pdf()};
    const std::string xmp = pdf.xmp();
    CHECK(pdf.info().getKey("/Title").getUTF8Value() ==
          "Underlag för fakturering för VFU-placering, Hemsjukvården Åsö, HT2016");
    CHECK(xmp.find(">Underlag för fakturering för VFU-placering, Hemsjukvården Åsö, HT2016</") !=
          std::string::npos);
    CHECK(pdf.info().getKey("/Author").getUTF8Value() == "Mark & <Ö> kommun");
    CHECK(xmp.find(">Mark &amp; &lt;Ö&gt; kommun</") != std::string::npos);
    CHECK(pdf.info().getKey("/CreationDate").getStringValue() == "D:20161201000000Z");
    CHECK(xmp.find("<xmp:CreateDate>2016-12-01T00:00:00Z<") != std::string::npos);
    CHECK(pdf.info().getKey("/Producer").getStringValue() == "underlag");
    CHECK(xmp.find("<pdf:Producer>underlag<") != std::string::npos);
    // Read by programs that only look through the bytes.
    CHECK(pdf.bytes.find("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A<") !=
          std::string::npos);
    CHECK(pdf.bytes.find("<pdfuaid:part>1<") != std::string::npos);
    CHECK(pdf.bytes.find("<pdfaSchema:prefix>pdfuaid<") != std::string::npos);
}

TEST_CASE("the workbook is inside, byte for byte, and the file says what it is to it") {
    MadeUpDocument made;
    ReadPdf pdf{made.pdf()};
    const auto file =
        QPDFEmbeddedFileDocumentHelper{pdf.pdf}.getEmbeddedFile("hemsjukvard-aso.xlsx");
    REQUIRE(file);
    CHECK(file->getFilename() == "hemsjukvard-aso.xlsx");
    CHECK(file->getDescription() == "Underlaget som arbetsbok, med beräkning och kontroll");
    CHECK(file->getObjectHandle().getKey("/AFRelationship").getName() == "/Data");
    CHECK(pdf.root().getKey("/AF").getArrayItem(0).getObjGen() ==
          file->getObjectHandle().getObjGen());
    QPDFEFStreamObjectHelper stream{file->getEmbeddedFileStream()};
    CHECK(stream.getSubtype() ==
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    CHECK(stream.getModDate() == "D:20161201000000Z");
    CHECK(ReadPdf::content_of(stream.getObjectHandle()) == workbook_bytes);
}

TEST_CASE("without a workbook it is PDF/A-2a, and nothing is inside") {
    MadeUpDocument made;
    ReadPdf pdf{pdf_of(made.document(), made.words)};
    CHECK(pdf.xmp().find("<pdfaid:part>2<") != std::string::npos);
    CHECK_FALSE(pdf.root().hasKey("/AF"));
    CHECK_FALSE(pdf.root().hasKey("/Names"));
}

TEST_CASE("every letter is in a font that is in the file and can be read as text") {
    MadeUpDocument made;
    made.add_line(made.document(), "Đặng Thị Łucja Ω Ж שלום 漢", date(2016, 9, 5),
                  date(2016, 9, 9));
    ReadPdf pdf{made.pdf()};
    int fonts = 0;
    for (QPDFObjectHandle& object : pdf.pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/Type").isNameAndEquals("/Font") ||
            object.hasKey("/CIDSystemInfo"))
            continue;
        ++fonts;
        CHECK(object.getKey("/ToUnicode").isStream());
        CHECK((object.hasKey("/DescendantFonts") ||
               object.getKey("/FontDescriptor").hasKey("/FontFile2")));
    }
    CHECK(fonts > 1);
}

TEST_CASE("the same document gives the same bytes, and another issue date others") {
    MadeUpDocument made{3};
    const std::string pdf = made.pdf();
    CHECK(made.pdf() == pdf);
    CHECK(pdf.starts_with("%PDF-1.7\n"));
    CHECK(ReadPdf{pdf}.pdf.getTrailer().getKey("/ID").isArray());
    made.run.issue_date = date(2016, 12, 2);
    made.run.date_documents();
    CHECK(made.pdf() != pdf);
}

TEST_CASE("a name as long as a page, a note without a space, and no line at all are written") {
    MadeUpDocument made;
    std::string name;
    for (int word = 0; word < 400; ++word)
        name += "Ofantligt långa namn ";
    made.add_line(made.document(), name, date(2016, 9, 5), date(2016, 9, 9));
    made.add_line(made.document(), std::string(3000, 'x'), date(2016, 9, 5), date(2016, 9, 9));
    ReadPdf pdf{made.pdf()};
    CHECK(pdf.pages().size() > 3);
    made.document().lines.clear();
    CHECK(ReadPdf{made.pdf()}.pages().size() == 1);
}

}  // namespace
}  // namespace underlag
