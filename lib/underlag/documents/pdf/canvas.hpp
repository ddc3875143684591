// The pages of a PDF as cairo draws them: tagged texts, and what is only to be looked at.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/pdf/typesetter.hpp"

typedef struct _cairo_surface cairo_surface_t;

namespace underlag {

// A4, in points.
inline constexpr double page_width = 595.28;
inline constexpr double page_height = 841.89;

struct Box {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

// What cairo cannot say of a tagged part, in the order the parts are opened: put in when the file
// is finished.
struct PartNote {
    std::string_view tag;         // "TH", "TD" or "Figure"
    std::string_view scope = {};  // of a heading cell: "Column" or "Row"
    int columns = 1;              // that a cell spans
    std::string text = {};        // of a figure
    Box box = {};                 // of a figure
};

struct SurfaceRelease {
    void operator()(cairo_surface_t* surface) const;
    void operator()(cairo_t* context) const;
};

class Canvas {
   public:
    Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void next_page();
    // Parts nest, and may go on over pages. Only what is drawn in a part without parts is tagged.
    void open(const char* tag);
    void close(const char* tag);
    void note(PartNote note) { notes_.push_back(std::move(note)); }

    void fill(const Box& box, std::uint32_t colour);
    // From left to right, with its middle at y.
    void rule(double left, double y, double width, double thickness, std::uint32_t colour);
    void picture(cairo_surface_t* picture, const Box& box);
    [[nodiscard]] cairo_t* context() const { return context_.get(); }

    // Ends the last page; nothing can be drawn after it.
    [[nodiscard]] std::string take_bytes();
    [[nodiscard]] const std::vector<PartNote>& notes() const { return notes_; }

   private:
    void colour(std::uint32_t colour);

    std::string bytes_;
    std::vector<PartNote> notes_;
    std::unique_ptr<cairo_surface_t, SurfaceRelease> surface_;
    std::unique_ptr<cairo_t, SurfaceRelease> context_;
};

}  // namespace underlag
