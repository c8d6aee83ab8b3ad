/* When a failed call is made again; not for programs. See "Status codes" in Protos/README.md. */
#ifndef GONGBAO_RETRY_H
#define GONGBAO_RETRY_H

#include "gongbao.h"

typedef struct {
  /* Most attempts for one call, the first included. */
  int attempts;
  /* How many repeats are saved: a call earns a tenth of one, and one is there at first, for a server that just restarts. */
  double saved;
  /* For the draws. */
  uint64_t random;
} gongbao_retry;

/* A key in letters, with the NUL behind it. */
enum { GONGBAO_KEY_BYTES = 33 };

/* Makes a key for a call of a method that takes reports in: the server does it once for the key, however often it has to be sent.
   An empty one for other methods, and where the system gives no random bytes. */
void gongbao_retry_key(const char *method, char key[GONGBAO_KEY_BYTES]);

gongbao_retry gongbao_retry_standard(void);
void gongbao_retry_call_made(gongbao_retry *retry);

/* How long to wait after attempt number `attempt` failed; -1 if there is to be no other in the time left. */
int64_t gongbao_retry_pause_ms(gongbao_retry *retry, const gongbao_error *error, int attempt, int64_t left_ms);

#endif
