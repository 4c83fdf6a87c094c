#ifndef BENCHMARKS_PEAK_H
#define BENCHMARKS_PEAK_H

/// How many billion operations on single precision one thread does per second when it multiplies
/// and adds in registers, with the widest vectors; an addition and a multiplication are two.
double peak_gigaflops(void);

/// How many gigabytes threads move per second side by side when each reads an array of ten million
/// numbers, or adds a multiple of one to another and writes a third, whichever is more.
double peak_gigabytes(int threads);

/// The seconds that processors worked for this process so far.
double processor_seconds(void);

/// The most memory that this process ever had, in bytes.
long peak_memory(void);

#endif
