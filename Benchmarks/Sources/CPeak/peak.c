#define _GNU_SOURCE
#include "peak.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

double processor_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

enum { chains = 12, turns = 4000000 };

// One function for every width: chains of multiplications and additions that do not wait for one
// another.
#define CHAINS(NAME, BYTES, TARGET)                                                             \
    TARGET static double NAME(void) {                                                           \
        typedef float vector __attribute__((vector_size(BYTES)));                               \
        vector sums[chains], factor, term;                                                      \
        for (int lane = 0; lane < BYTES / 4; lane++) factor[lane] = 0.999f, term[lane] = 1e-3f; \
        for (int chain = 0; chain < chains; chain++) sums[chain] = factor * (float)chain;       \
        double start = processor_seconds();                                                     \
        for (int turn = 0; turn < turns; turn++)                                                \
            for (int chain = 0; chain < chains; chain++)                                        \
                sums[chain] = sums[chain] * factor + term;                                      \
        double seconds = processor_seconds() - start;                                           \
        volatile float kept = 0;                                                                \
        for (int chain = 0; chain < chains; chain++) kept += sums[chain][0];                    \
        return 2.0 * turns * chains * (BYTES / 4) / seconds / 1e9;                              \
    }

#if defined(__x86_64__)
CHAINS(chains512, 64, __attribute__((target("avx512f,fma"))))
CHAINS(chains256, 32, __attribute__((target("avx2,fma"))))
#endif
CHAINS(chains128, 16, )

static double best(double (*measure)(void)) {
    double most = 0;
    for (int turn = 0; turn < 5; turn++) {
        double found = measure();
        if (found > most) most = found;
    }
    return most;
}

double peak_gigaflops(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f")) return best(chains512);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return best(chains256);
#endif
    return best(chains128);
}

static double seconds_of_reading(const float *a, long count) {
    double sums[8] = {0}, start = processor_seconds();
    for (long place = 0; place < count; place += 8)
        for (int lane = 0; lane < 8; lane++) sums[lane] += a[place + lane];
    double seconds = processor_seconds() - start;
    volatile double kept = 0;
    for (int lane = 0; lane < 8; lane++) kept += sums[lane];
    return seconds;
}

static double seconds_of_triad(const float *a, const float *b, float *c, long count) {
    double start = processor_seconds();
    for (long place = 0; place < count; place++) c[place] = a[place] + 3 * b[place];
    double seconds = processor_seconds() - start;
    volatile float kept = c[count / 2];
    (void)kept;
    return seconds;
}

static double memory(void) {
    const long count = 16 << 20;
    float *a = malloc(count * sizeof(float)), *b = malloc(count * sizeof(float)),
          *c = malloc(count * sizeof(float));
    for (long place = 0; place < count; place++) a[place] = b[place] = c[place] = 1;
    double triad = 3.0 / seconds_of_triad(a, b, c, count), reading = 1 / seconds_of_reading(a, count);
    free(a), free(b), free(c);
    return (triad > reading ? triad : reading) * count * sizeof(float) / 1e9;
}

double peak_gigabytes(void) { return best(memory); }

#if defined(__linux__)
// getrusage would give the starting process's most memory, if that is more.
long peak_memory(void) {
    FILE *status = fopen("/proc/self/status", "r");
    char line[256];
    long kilobytes = 0;
    while (status && fgets(line, sizeof(line), status) &&
           sscanf(line, "VmHWM: %ld", &kilobytes) != 1) {
    }
    if (status) fclose(status);
    return kilobytes * 1024;
}
#else
long peak_memory(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}
#endif
