#ifndef CPNG_PICTURE_H
#define CPNG_PICTURE_H

#include <png.h>

/// Reads a size from the header of a PNG file in memory. The picture must be freed even on failure.
///
/// Returns 1, or 0 with a sentence in the picture's `message`.
int picture_begin(png_imagep picture, const void *bytes, size_t count);

/// How many bytes the pixels have: one for each of the channels that `picture_begin` found.
size_t picture_size(const png_image *picture);

#endif
