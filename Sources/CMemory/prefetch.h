/// What Swift has no words for: telling the processor what will be read soon.

#ifndef GONGBAO_PREFETCH_H
#define GONGBAO_PREFETCH_H

/// Fetches the cache line of an address, which need not be valid: nothing is read from it.
static inline void prefetch_line(const void *address) { __builtin_prefetch(address, 1, 3); }

#endif
