/* When a failed call is made again. */
#define _POSIX_C_SOURCE 200809L
#include "retry.h"

#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const int64_t first_pause_ms = 50, longest_pause_ms = 2000;
static const double per_call = 0.1, cap = 10;

gongbao_retry gongbao_retry_standard(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (gongbao_retry){3, 1, ((uint64_t)time.tv_nsec << 20) ^ (uint64_t)time.tv_sec ^ ((uint64_t)getpid() << 40)};
}

void gongbao_retry_key(const char *method, char key[GONGBAO_KEY_BYTES]) {
  unsigned char bytes[16];
  key[0] = 0;
  if (strcmp(method, "gongbao.v1.ReportService/Ingest") != 0 && strcmp(method, "gongbao.v1.ReportService/IngestWithProgress") != 0) return;
  int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
  ssize_t count = file < 0 ? -1 : read(file, bytes, sizeof bytes);
  if (file >= 0) close(file);
  if (count != (ssize_t)sizeof bytes) return;
  for (size_t i = 0; i < sizeof bytes; i++) {
    key[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
    key[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
  }
  key[GONGBAO_KEY_BYTES - 1] = 0;
}

void gongbao_retry_call_made(gongbao_retry *retry) {
  retry->saved = retry->saved + per_call < cap ? retry->saved + per_call : cap;
}

static uint64_t draw(gongbao_retry *retry) {
  /* Knuth's multiplier of 64 bits; the upper bits are good. */
  retry->random = retry->random * 6364136223846793005u + 1442695040888963407u;
  return retry->random >> 33;
}

int64_t gongbao_retry_pause_ms(gongbao_retry *retry, const gongbao_error *error, int attempt, int64_t left_ms) {
  int may_help = (error->failure == GONGBAO_FAILURE_CONNECTION && error->code == GONGBAO__V1__STATUS_CODE__UNAVAILABLE) ||
    (error->failure == GONGBAO_FAILURE_STATUS &&
     (error->code == GONGBAO__V1__STATUS_CODE__UNAVAILABLE ||
      (error->code == GONGBAO__V1__STATUS_CODE__RESOURCE_EXHAUSTED && error->retry_after_ms >= 0)));
  if (!may_help || attempt >= retry->attempts) return -1;
  int64_t full = attempt > 6 ? longest_pause_ms : first_pause_ms << (attempt - 1);
  if (full > longest_pause_ms) full = longest_pause_ms;
  /* By chance, so that clients do not come back all at once; never earlier than the server asked. */
  int64_t pause = full / 2 + (int64_t)(draw(retry) % (uint64_t)(full / 2 + 1));
  if (pause < error->retry_after_ms) pause = error->retry_after_ms;
  /* Ten times 0.1 is a little less than 1 in binary. */
  if (pause >= left_ms || retry->saved < 1 - 1e-9) return -1;
  retry->saved -= 1;
  return pause;
}
