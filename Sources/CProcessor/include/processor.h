#ifndef CPROCESSOR_H
#define CPROCESSOR_H

/// How wide this processor's vectors are: 0 for what every one of its kind has, 1 for AVX2 with
/// fused multiply-add, 2 for AVX-512. Always 0 on processors that are not x86-64.
int processor_level(void);

/// Tells the processor that this thread waits in a loop.
void processor_pause(void);

/// How many processors this program may use.
int processor_count(void);

/// Has memory brought near that will soon be written to.
static inline void processor_prefetch(const void *address) { __builtin_prefetch(address, 1); }

#endif
