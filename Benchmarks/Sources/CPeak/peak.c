#define _GNU_SOURCE
#include "peak.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
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

static double thread_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

// As long as the arrays of the programs.
enum { length = 10000000, page = 2 << 20 };

// One function for every width: as many bytes at once as there are, or memory would wait for the loop.
#define READING(NAME, BYTES, TARGET)                                                     \
    TARGET static double NAME(const float *a) {                                          \
        typedef float vector __attribute__((vector_size(BYTES)));                        \
        const vector *parts = (const vector *)a;                                         \
        vector sums[8] = {0};                                                            \
        double start = thread_seconds();                                                 \
        for (long place = 0; place < length * 4L / BYTES; place += 8)                    \
            for (int chain = 0; chain < 8; chain++) sums[chain] += parts[place + chain]; \
        double seconds = thread_seconds() - start;                                       \
        volatile float kept = 0;                                                         \
        for (int chain = 0; chain < 8; chain++) kept += sums[chain][0];                  \
        return seconds;                                                                  \
    }

#if defined(__x86_64__)
READING(reading512, 64, __attribute__((target("avx512f"))))
READING(reading256, 32, __attribute__((target("avx2"))))
#endif
READING(reading128, 16, )

static double seconds_of_reading(const float *a) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f")) return reading512(a);
    if (__builtin_cpu_supports("avx2")) return reading256(a);
#endif
    return reading128(a);
}

static double seconds_of_triad(const float *a, const float *b, float *c) {
    double start = thread_seconds();
    for (long place = 0; place < length; place++) c[place] = a[place] + 3 * b[place];
    double seconds = thread_seconds() - start;
    volatile float kept = c[length / 2];
    (void)kept;
    return seconds;
}

static void *memory(void *rate) {
    float *arrays[3];
    for (int number = 0; number < 3; number++) {
        size_t bytes = (length * sizeof(float) + page - 1) / page * page;
        arrays[number] = aligned_alloc(page, bytes);
#if defined(MADV_HUGEPAGE)
        madvise(arrays[number], bytes, MADV_HUGEPAGE);
#endif
        for (long place = 0; place < length; place++) arrays[number][place] = 1;
    }
    double least = 1;
    for (int turn = 0; turn < 8; turn++) {
        double triad = seconds_of_triad(arrays[0], arrays[1], arrays[2]) / 3;
        if (triad < least) least = triad;
    }
    // Again and again the same array, as the programs read theirs: a large cache may hold it.
    for (int turn = 0; turn < 8; turn++) {
        double reading = seconds_of_reading(arrays[0]);
        if (reading < least) least = reading;
    }
    for (int number = 0; number < 3; number++) free(arrays[number]);
    *(double *)rate = length * sizeof(float) / least / 1e9;
    return NULL;
}

double peak_gigabytes(int threads) {
    pthread_t running[threads];
    double rates[threads], sum = 0;
    for (int thread = 0; thread < threads; thread++)
        pthread_create(&running[thread], NULL, memory, &rates[thread]);
    for (int thread = 0; thread < threads; thread++) {
        pthread_join(running[thread], NULL);
        sum += rates[thread];
    }
    return sum;
}

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
