#define _GNU_SOURCE
#include "peak.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

enum { chains = 12, turns = 4000000 };

// One function for every width: chains of multiplications and additions that do not wait for one
// another.
#define CHAINS(NAME, BYTES, TARGET)                                                   \
    TARGET static double NAME(void) {                                                 \
        typedef float vector __attribute__((vector_size(BYTES)));                     \
        vector sums[chains], factor, term;                                            \
        for (int lane = 0; lane < BYTES / 4; lane++) factor[lane] = 0.999f, term[lane] = 1e-3f; \
        for (int chain = 0; chain < chains; chain++) sums[chain] = factor * (float)chain; \
        double start = now();                                                         \
        for (int turn = 0; turn < turns; turn++)                                      \
            for (int chain = 0; chain < chains; chain++)                              \
                sums[chain] = sums[chain] * factor + term;                            \
        double seconds = now() - start;                                               \
        volatile float kept = 0;                                                      \
        for (int chain = 0; chain < chains; chain++) kept += sums[chain][0];          \
        return 2.0 * turns * chains * (BYTES / 4) / seconds / 1e9;                    \
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

static double triad(void) {
    const long count = 16 << 20;
    float *a = malloc(count * sizeof(float)), *b = malloc(count * sizeof(float)),
          *c = malloc(count * sizeof(float));
    for (long place = 0; place < count; place++) a[place] = b[place] = c[place] = 1;
    double start = now();
    for (long place = 0; place < count; place++) c[place] = a[place] + 3 * b[place];
    double seconds = now() - start;
    volatile float kept = c[count / 2];
    (void)kept;
    free(a), free(b), free(c);
    return 3.0 * count * sizeof(float) / seconds / 1e9;
}

double peak_gigabytes(void) { return best(triad); }

long peak_memory(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
#if defined(__APPLE__)
    return usage.ru_maxrss;
#else
    return usage.ru_maxrss * 1024;
#endif
}
