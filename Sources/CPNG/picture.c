#include "picture.h"

#include <string.h>

int picture_begin(png_imagep picture, const void *bytes, size_t count) {
    memset(picture, 0, sizeof *picture);
    picture->version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(picture, bytes, count)) return 0;
    // Palettes and 16 bits become plain bytes; what is grey or transparent stays so.
    picture->format &= PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA;
    return 1;
}
