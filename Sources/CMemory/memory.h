/// What Swift has no words for: telling the processor and the system how memory will be used. Nothing here changes what a
/// program computes.

#ifndef GONGBAO_MEMORY_H
#define GONGBAO_MEMORY_H

#include <stddef.h>
#include <stdint.h>
#ifdef __linux__
#include <malloc.h>
#include <sys/mman.h>
#endif

/// Fetches the cache line of an address, which need not be valid: nothing is read from it.
static inline void prefetch_line(const void *address) { __builtin_prefetch(address, 1, 3); }

/// Asks for huge pages under memory of many megabytes that was not touched yet: then finding an address takes no walk
/// through page tables, and touching memory first takes one fault for 512. Only a wish; less than two of them is left.
static inline void wish_for_huge_pages(void *start, size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    const uintptr_t page = 4096;
    uintptr_t first = ((uintptr_t)start + page - 1) / page * page;
    uintptr_t end = ((uintptr_t)start + bytes) / page * page;
    if (bytes >= ((size_t)4 << 20) && end > first) madvise((void *)first, end - first, MADV_HUGEPAGE);
#endif
}

/// Gives memory that was freed, which the allocator would keep for later, back to the system. Worth its milliseconds
/// after work that took several times the memory of its outcome.
static inline void give_back_freed_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

#endif
