#include "underlag/documents/pdf/logo.hpp"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

// As large as on the sheet: 170 × 60 points of a screen.
constexpr double most_width = 127.5;
constexpr double most_height = 45;
constexpr double points_per_pixel = 0.75;
constexpr double pixels_per_point = 6;  // finer than any printer shows of a logo

using Pixels = std::unique_ptr<GdkPixbuf, Unreferenced>;

[[noreturn]] void refuse(GError* error) {
    const std::string reason = error != nullptr ? error->message : "not a picture";
    g_clear_error(&error);
    throw IoError{IoError::Action::read, "logo", reason,
                  "bilden går inte att rita (" + reason + ")"};
}

Pixels read(std::string_view bytes) {
    const std::unique_ptr<GdkPixbufLoader, Unreferenced> loader{gdk_pixbuf_loader_new()};
    GError* error = nullptr;
    const bool is_taken =
        gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(bytes.data()),
                                bytes.size(), &error) != FALSE;
    // A picture whose end is missing is shown as far as it goes, as in the workbook.
    gdk_pixbuf_loader_close(loader.get(), is_taken && error == nullptr ? &error : nullptr);
    GdkPixbuf* picture = gdk_pixbuf_loader_get_pixbuf(loader.get());
    if (!is_taken || picture == nullptr)
        refuse(error);
    g_clear_error(&error);
    return Pixels{gdk_pixbuf_copy(picture)};
}

Pixels made_smaller(Pixels picture, double width, double height) {
    const int most_wide = std::max(1, static_cast<int>(width * pixels_per_point));
    const int most_high = std::max(1, static_cast<int>(height * pixels_per_point));
    if (gdk_pixbuf_get_width(picture.get()) <= most_wide)
        return picture;
    return Pixels{
        gdk_pixbuf_scale_simple(picture.get(), most_wide, most_high, GDK_INTERP_BILINEAR)};
}

// From red, green, blue and how much covers to cairo's words, where the colours are weighed by it.
void copy_row(const guchar* from, int channels, int width, unsigned char* to) {
    for (int x = 0; x < width; ++x) {
        const guchar* pixel = from + x * channels;
        const std::uint32_t cover = channels == 4 ? pixel[3] : 255U;
        const auto weighed = [&](int part) { return (pixel[part] * cover + 127) / 255; };
        const std::uint32_t word = cover << 24U | weighed(0) << 16U | weighed(1) << 8U | weighed(2);
        std::memcpy(to + 4 * x, &word, sizeof word);
    }
}

}  // namespace

Logo::Logo(std::string_view bytes) {
    Pixels pixels = read(bytes);
    const double wide = points_per_pixel * gdk_pixbuf_get_width(pixels.get());
    const double high = points_per_pixel * gdk_pixbuf_get_height(pixels.get());
    const double scale = std::min({1.0, most_width / wide, most_height / high});
    width_ = wide * scale;
    height_ = high * scale;
    pixels = made_smaller(std::move(pixels), width_, height_);
    const int width = gdk_pixbuf_get_width(pixels.get());
    const int height = gdk_pixbuf_get_height(pixels.get());
    const bool has_cover = gdk_pixbuf_get_has_alpha(pixels.get()) != FALSE;
    picture_.reset(cairo_image_surface_create(has_cover ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                              width, height));
    if (cairo_surface_status(picture_.get()) != CAIRO_STATUS_SUCCESS)
        refuse(nullptr);
    cairo_surface_flush(picture_.get());
    for (int y = 0; y < height; ++y)
        copy_row(gdk_pixbuf_read_pixels(pixels.get()) + y * gdk_pixbuf_get_rowstride(pixels.get()),
                 gdk_pixbuf_get_n_channels(pixels.get()), width,
                 cairo_image_surface_get_data(picture_.get()) +
                     y * cairo_image_surface_get_stride(picture_.get()));
    cairo_surface_mark_dirty(picture_.get());
}

}  // namespace underlag
