#ifndef CZLIB_DEFLATE_H
#define CZLIB_DEFLATE_H

#include <stddef.h>
#include <stdint.h>

/// Unpacks DEFLATE data without a header (RFC 1951) of less than 4 GiB into at most `room` bytes.
///
/// Returns how many bytes there are, or -1 where the data is malformed or cut off. `whole` becomes 1
/// where the data ended there and nothing stands behind it, else 0.
int64_t deflate_unpack(const void *packed, size_t count, void *bytes, size_t room, int *whole);

/// Packs less than 4 GiB of bytes as DEFLATE data without a header. Returns how many there are,
/// or -1 where they do not fit into `room`, for which `deflate_bound` is enough.
int64_t deflate_pack(const void *bytes, size_t count, void *packed, size_t room);

/// The most bytes that so many become when they are packed.
size_t deflate_bound(size_t count);

/// The checksum of zip archives and PNG files: CRC-32.
uint32_t deflate_checksum(const void *bytes, size_t count);

#endif
