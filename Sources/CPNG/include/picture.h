#ifndef CPNG_PICTURE_H
#define CPNG_PICTURE_H

#include <png.h>

/// Reads a size from the header of a PNG file in memory. The picture must be freed even on failure.
///
/// Returns 1, or 0 with a sentence in the picture's `message`.
int picture_begin(png_imagep picture, const void *bytes, size_t count);

#endif
