#include "underlag/documents/pdf/canvas.hpp"

#include <cairo-pdf.h>

#include <new>

namespace underlag {
namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    try {
        static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void SurfaceRelease::operator()(cairo_surface_t* surface) const {
    cairo_surface_destroy(surface);
}

void SurfaceRelease::operator()(cairo_t* context) const {
    cairo_destroy(context);
}

Canvas::Canvas()
    : surface_(cairo_pdf_surface_create_for_stream(&append, &bytes_, page_width, page_height)) {
    cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_5);
    // Else cairo asks the clock. The real date is put in when the file is finished.
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2000-01-01T00:00:00Z");
    context_.reset(cairo_create(surface_.get()));
}

void Canvas::next_page() {
    cairo_show_page(context_.get());
}

void Canvas::open(const char* tag) {
    cairo_tag_begin(context_.get(), tag, nullptr);
}

void Canvas::close(const char* tag) {
    cairo_tag_end(context_.get(), tag);
}

void Canvas::colour(std::uint32_t colour) {
    const auto part = [&](int shift) { return (colour >> shift & 0xFFU) / 255.0; };
    cairo_set_source_rgb(context_.get(), part(16), part(8), part(0));
}

void Canvas::fill(const Box& box, std::uint32_t of_colour) {
    colour(of_colour);
    cairo_rectangle(context_.get(), box.left, box.top, box.width, box.height);
    cairo_fill(context_.get());
}

void Canvas::rule(double left, double y, double width, double thickness, std::uint32_t of_colour) {
    fill({left, y - thickness / 2, width, thickness}, of_colour);
}

void Canvas::picture(cairo_surface_t* picture, const Box& box) {
    cairo_t* on = context_.get();
    cairo_save(on);
    cairo_translate(on, box.left, box.top);
    cairo_scale(on, box.width / cairo_image_surface_get_width(picture),
                box.height / cairo_image_surface_get_height(picture));
    cairo_set_source_surface(on, picture, 0, 0);
    // Any other filter is written as /Interpolate true, which PDF/A forbids.
    cairo_pattern_set_filter(cairo_get_source(on), CAIRO_FILTER_NEAREST);
    cairo_paint(on);
    cairo_restore(on);
}

std::string Canvas::take_bytes() {
    cairo_surface_finish(surface_.get());
    if (cairo_surface_status(surface_.get()) == CAIRO_STATUS_NO_MEMORY)
        throw std::bad_alloc{};
    return std::move(bytes_);
}

}  // namespace underlag
