#include "underlag/documents/pdf/finishing.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/QPDFWriter.hh>
#include <string_view>

namespace underlag {

namespace {

using Handle = QPDFObjectHandle;

constexpr const char* workbook_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Handle name(std::string_view text) {
    return Handle::newName("/" + std::string{text});
}

void mark_artifacts(QPDF& pdf) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper{pdf}.getAllPages()) {
        Handle handle = page.getObjectHandle();
        handle.replaceKey("/Contents", Handle::newStream(&pdf, with_artifacts(handle)));
        handle.replaceKey("/Tabs", name("S"));  // in the order of the structure
    }
}

Handle figure_attributes(const Box& box) {
    Handle attributes = Handle::newDictionary();
    attributes.replaceKey("/O", name("Layout"));
    // Counted from the lower left corner of the page.
    attributes.replaceKey("/BBox",
                          Handle::newFromRectangle({box.left, page_height - box.top - box.height,
                                                    box.left + box.width, page_height - box.top}));
    return attributes;
}

Handle cell_attributes(const PartNote& note) {
    Handle attributes = Handle::newDictionary();
    attributes.replaceKey("/O", name("Table"));
    if (!note.scope.empty())
        attributes.replaceKey("/Scope", name(note.scope));
    if (note.columns > 1)
        attributes.replaceKey("/ColSpan", Handle::newInteger(note.columns));
    return attributes;
}

// Walks over the structure in the order in which its parts were opened.
void put_notes(QPDF& pdf, const std::vector<PartNote>& notes) {
    std::size_t next = 0;
    const std::function<void(Handle)> visit = [&](Handle part) {
        if (part.isArray()) {
            for (int kid = 0; kid < part.getArrayNItems(); ++kid)
                visit(part.getArrayItem(kid));
            return;
        }
        if (!part.isDictionary())
            return;
        if (Handle tag = part.getKey("/S"); tag.isName() && next < notes.size() &&
                                            tag.getName() == "/" + std::string{notes[next].tag}) {
            const PartNote& note = notes[next++];
            if (note.tag == "Figure") {
                part.replaceKey("/Alt", Handle::newUnicodeString(note.text));
                part.replaceKey("/A", figure_attributes(note.box));
            } else if (!note.scope.empty() || note.columns > 1) {
                part.replaceKey("/A", cell_attributes(note));
            }
        }
        visit(part.getKey("/K"));
    };
    visit(pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"));
    assert(next == notes.size());
}

Handle output_intent(QPDF& pdf) {
    Handle profile = Handle::newStream(&pdf, std::string{built_in_profile("sRGB.icc")});
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    Handle intent = Handle::newDictionary();
    intent.replaceKey("/Type", name("OutputIntent"));
    intent.replaceKey("/S", name("GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Handle::newString("sRGB"));
    intent.replaceKey("/Info", Handle::newString("sRGB"));
    intent.replaceKey("/DestOutputProfile", profile);
    return pdf.makeIndirectObject(intent);
}

void say_what_it_is(QPDF& pdf, const PdfMetadata& metadata) {
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", Handle::newString(pdf_language));
    Handle marks = Handle::newDictionary();
    marks.replaceKey("/Marked", Handle::newBool(true));
    root.replaceKey("/MarkInfo", marks);
    Handle viewer = Handle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
    root.replaceKey("/OutputIntents", Handle::newArray({output_intent(pdf)}));

    Handle xmp = Handle::newStream(&pdf, xmp_of(metadata));
    xmp.getDict().replaceKey("/Type", name("Metadata"));
    xmp.getDict().replaceKey("/Subtype", name("XML"));
    root.replaceKey("/Metadata", xmp);

    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", Handle::newUnicodeString(metadata.title));
    if (!metadata.author.empty())
        info.replaceKey("/Author", Handle::newUnicodeString(metadata.author));
    info.replaceKey("/Creator", Handle::newString(pdf_producer));
    info.replaceKey("/Producer", Handle::newString(pdf_producer));
    info.replaceKey("/CreationDate", Handle::newString(pdf_date(metadata.created)));
    info.replaceKey("/ModDate", Handle::newString(pdf_date(metadata.created)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

void attach(QPDF& pdf, const Finish& finish) {
    const std::string file_name{finish.workbook.name};
    const std::string date = pdf_date(finish.metadata.created);
    QPDFEFStreamObjectHelper stream =
        QPDFEFStreamObjectHelper::createEFStream(pdf, std::string{finish.workbook.bytes});
    stream.setSubtype(workbook_type);
    stream.setCreationDate(date);
    stream.setModDate(date);
    QPDFFileSpecObjectHelper file =
        QPDFFileSpecObjectHelper::createFileSpec(pdf, file_name, stream);
    file.setDescription(finish.workbook_text);
    Handle handle = file.getObjectHandle();
    handle.replaceKey("/AFRelationship", name("Data"));
    QPDFEmbeddedFileDocumentHelper{pdf}.replaceEmbeddedFile(file_name, file);
    pdf.getRoot().replaceKey("/AF", Handle::newArray({handle}));
}

}  // namespace

std::string finished(const std::string& drawn, const Finish& finish) {
    QPDF pdf;
    pdf.processMemoryFile("document", drawn.data(), drawn.size());
    mark_artifacts(pdf);
    put_notes(pdf, finish.notes);
    say_what_it_is(pdf, finish.metadata);
    if (!finish.workbook.name.empty())
        attach(pdf, finish);

    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);
    writer.forcePDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

namespace {

// Operators that begin something to be seen, and those that end it.
constexpr std::array<std::string_view, 5> beginnings{"m", "re", "BT", "Do", "sh"};
constexpr std::array<std::string_view, 13> endings{"f", "F", "f*", "B",  "B*", "b", "b*",
                                                   "S", "s", "n",  "ET", "Do", "sh"};

// Operands come before their operator, so they are kept until it is known.
class ArtifactMarker : public QPDFObjectHandle::TokenFilter {
   public:
    void handleToken(const QPDFTokenizer::Token& token) override {
        if (token.getType() != QPDFTokenizer::tt_word) {
            kept_ += token.getRawValue();
            return;
        }
        const std::string& word = token.getValue();
        const bool is_tagged = depth_ > 0;
        if (!is_tagged && !is_open_ && std::ranges::count(beginnings, word) > 0) {
            write("/Artifact BMC\n");
            is_open_ = true;
        }
        write(kept_);
        write(token.getRawValue());
        kept_.clear();
        // Spans within an artifact end before it does.
        if (word == "BDC" || word == "BMC")
            ++(is_open_ ? inner_ : depth_);
        else if (word == "EMC")
            --(is_open_ ? inner_ : depth_);
        else if (is_open_ && std::ranges::count(endings, word) > 0) {
            write("\nEMC");
            is_open_ = false;
        }
    }

    void handleEOF() override { write(kept_); }

   private:
    std::string kept_;
    int depth_ = 0;  // of tagged parts
    int inner_ = 0;  // of spans in the artifact
    bool is_open_ = false;
};

}  // namespace

std::string with_artifacts(QPDFObjectHandle& page) {
    std::string content;
    Pl_String to{"page content", nullptr, content};
    ArtifactMarker marker;
    page.filterPageContents(&marker, &to);
    return content;
}

}  // namespace underlag
