// What posix_spawn(3) of the GNU C library (2.34 and later) can do beside the standard, which its headers show to C alone
// that asks for it before anything else is included.
#pragma once
#include <spawn.h>

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
