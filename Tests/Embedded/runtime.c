// What an Embedded Swift program asks of a C library, for a module that runs under WASI.

typedef unsigned long size_t;
typedef unsigned char byte;

extern byte __heap_base;

__attribute__((import_module("wasi_snapshot_preview1"), import_name("fd_write")))
int fd_write(int file, const void *vectors, size_t count, size_t *written);

__attribute__((import_module("wasi_snapshot_preview1"), import_name("random_get")))
int random_get(void *buffer, size_t length);

void *memcpy(void *to, const void *from, size_t n) { return __builtin_memcpy(to, from, n); }
void *memmove(void *to, const void *from, size_t n) { return __builtin_memmove(to, from, n); }
void *memset(void *to, int value, size_t n) { return __builtin_memset(to, value, n); }

int memcmp(const void *a, const void *b, size_t n) {
    const byte *x = a, *y = b;
    for (size_t i = 0; i < n; i++)
        if (x[i] != y[i]) return x[i] - y[i];
    return 0;
}

size_t strlen(const char *text) {
    size_t n = 0;
    while (text[n]) n++;
    return n;
}

// Blocks have sizes that are powers of two; one that is freed waits for the next of its size.
enum { header = 64, classes = 32 };
static byte *next = &__heap_base;
static byte *waiting[classes];

static int class_of(size_t size) {
    int number = 5;
    while (((size_t)1 << number) < size) number++;
    return number;
}

static void *fresh(size_t size) {
    byte *block = (byte *)(((size_t)next + header - 1) & ~(size_t)(header - 1));
    next = block + size;
    size_t missing = (size_t)next - __builtin_wasm_memory_size(0) * 65536;
    if ((long)missing > 0 && __builtin_wasm_memory_grow(0, missing / 65536 + 1) == (size_t)-1)
        __builtin_trap();
    return block;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment > header) return 22;
    int number = class_of(size);
    byte *block = waiting[number];
    if (block) {
        waiting[number] = *(byte **)block;
    } else {
        block = (byte *)fresh(header + ((size_t)1 << number)) + header;
        block[-1] = number;
    }
    *result = block;
    return 0;
}

void free(void *block) {
    if (!block) return;
    int number = ((byte *)block)[-1];
    *(byte **)block = waiting[number];
    waiting[number] = block;
}

void arc4random_buf(void *buffer, size_t length) { random_get(buffer, length); }

static char line[4096];
static size_t length;

static void flush(void) {
    struct { const char *start; size_t count; } vector = { line, length };
    size_t written;
    fd_write(1, &vector, 1, &written);
    length = 0;
}

int putchar(int character) {
    line[length++] = character;
    if (character == '\n' || length == sizeof line) flush();
    return character;
}

// The product of two 128-bit numbers: what the compiler calls for a multiplication that reports
// overflow.
__int128 __multi3(__int128 a, __int128 b) {
    unsigned long long x = (unsigned long long)a, y = (unsigned long long)b;
    unsigned long long x0 = x & 0xffffffff, x1 = x >> 32, y0 = y & 0xffffffff, y1 = y >> 32;
    unsigned long long low = x0 * y0, left = x1 * y0, right = x0 * y1;
    unsigned long long middle = (low >> 32) + (left & 0xffffffff) + (right & 0xffffffff);
    unsigned long long high = x1 * y1 + (left >> 32) + (right >> 32) + (middle >> 32);
    high += (unsigned long long)(a >> 64) * y + x * (unsigned long long)(b >> 64);
    return (__int128)(((unsigned __int128)high << 64) | (middle << 32) | (low & 0xffffffff));
}
