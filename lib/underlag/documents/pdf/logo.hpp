// The municipality's logo as a picture that a PDF can hold.
#pragma once

#include <memory>
#include <string_view>

#include "underlag/documents/pdf/canvas.hpp"

namespace underlag {

class Logo {
   public:
    // A PNG, JPEG, GIF or BMP; one with many more points than paper shows is made smaller. Throws
    // IoError when it cannot be read as a picture.
    explicit Logo(std::string_view bytes);

    [[nodiscard]] double width() const { return width_; }  // on paper, in points
    [[nodiscard]] double height() const { return height_; }
    [[nodiscard]] cairo_surface_t* picture() const { return picture_.get(); }

   private:
    double width_ = 0;
    double height_ = 0;
    std::unique_ptr<cairo_surface_t, SurfaceRelease> picture_;
};

}  // namespace underlag
