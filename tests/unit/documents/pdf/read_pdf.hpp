// A finished PDF read back with libqpdf, for the tests of what stands in it.
#pragma once

#define POINTERHOLDER_TRANSITION 4  // of its two kinds of pointers qpdf has only the standard one

#include <functional>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>
#include <vector>

namespace underlag {

struct ReadPdf {
    std::string bytes;
    QPDF pdf;

    explicit ReadPdf(std::string of) : bytes(std::move(of)) {
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", bytes.data(), bytes.size());
    }
    QPDFObjectHandle root() { return pdf.getRoot(); }
    QPDFObjectHandle info() { return pdf.getTrailer().getKey("/Info"); }
    std::vector<QPDFPageObjectHelper> pages() { return QPDFPageDocumentHelper{pdf}.getAllPages(); }
    static std::string content_of(QPDFObjectHandle stream) {
        const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_all);
        return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
    }
    std::string xmp() { return content_of(root().getKey("/Metadata")); }

    // Every part of the structure in reading order, with its depth.
    void each_part(const std::function<void(QPDFObjectHandle, int)>& see) {
        const std::function<void(QPDFObjectHandle, int)> visit = [&](QPDFObjectHandle part,
                                                                     int depth) {
            if (part.isArray())
                for (QPDFObjectHandle kid : part.aitems())
                    visit(kid, depth);
            if (!part.isDictionary() || !part.hasKey("/S"))
                return;
            see(part, depth);
            visit(part.getKey("/K"), depth + 1);
        };
        visit(root().getKey("/StructTreeRoot").getKey("/K"), 0);
    }
    // "Document H1 P Table TR TH TD ..."
    std::string parts() {
        std::string names;
        each_part([&](QPDFObjectHandle part, int) {
            names += (names.empty() ? "" : " ") + part.getKey("/S").getName().substr(1);
        });
        return names;
    }
    std::vector<QPDFObjectHandle> parts_of(const std::string& tag) {
        std::vector<QPDFObjectHandle> found;
        each_part([&](QPDFObjectHandle part, int) {
            if (part.getKey("/S").getName() == "/" + tag)
                found.push_back(part);
        });
        return found;
    }
};

}  // namespace underlag
