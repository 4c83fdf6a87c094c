#include "deflate.h"

#include <zlib.h>

// A window of 2^15 bytes; below zero, because neither zlib's header nor its end stand around it.
static const int window = -15;

int64_t deflate_unpack(const void *packed, size_t count, void *bytes, size_t room, int *whole) {
    z_stream stream = {.next_in = (Bytef *)packed, .avail_in = count, .next_out = bytes, .avail_out = room};
    *whole = 0;
    if (inflateInit2(&stream, window) != Z_OK) return -1;
    int result = inflate(&stream, Z_FINISH);
    *whole = result == Z_STREAM_END && stream.avail_in == 0;
    int64_t found = stream.total_out;
    int full = result == Z_BUF_ERROR && stream.avail_out == 0;
    inflateEnd(&stream);
    return result == Z_STREAM_END || full ? found : -1;
}

int64_t deflate_pack(const void *bytes, size_t count, void *packed, size_t room) {
    z_stream stream = {.next_in = (Bytef *)bytes, .avail_in = count, .next_out = packed, .avail_out = room};
    int level = Z_DEFAULT_COMPRESSION, memory = 8;
    if (deflateInit2(&stream, level, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY) != Z_OK) return -1;
    int result = deflate(&stream, Z_FINISH);
    int64_t found = stream.total_out;
    deflateEnd(&stream);
    return result == Z_STREAM_END ? found : -1;
}

size_t deflate_bound(size_t count) { return compressBound(count); }

uint32_t deflate_checksum(const void *bytes, size_t count) { return crc32_z(0, bytes, count); }
