/* Waits and connections; not for programs. */
#ifndef GONGBAO_SOCKET_H
#define GONGBAO_SOCKET_H

#include "tls.h"

/* What is needed to wait and to connect. Times are of the monotonic clock, in milliseconds. */
typedef struct {
  char *host, *port;
  gongbao_options options;
  /* A pipe whose reading end becomes readable when somebody interrupts. */
  int wake[2];
} gongbao_place;

/* How a wait ended, beside 0 for well and -1 for an error. */
enum { GONGBAO_LATE = 1, GONGBAO_INTERRUPTED = 2 };

int64_t gongbao_now_ms(void);

/*
 * Waits until a descriptor is ready (-1: for the time alone): 0, GONGBAO_LATE or, unless place is NULL, GONGBAO_INTERRUPTED.
 */
int gongbao_wait(const gongbao_place *place, int descriptor, short events, int64_t deadline);

/* A socket that is connected within the time and never blocks; -1 and the error on failure. */
int gongbao_dial(const gongbao_place *place, int64_t deadline, gongbao_error *error);

/* Does the handshake of TLS on it; -1 and the error on failure. */
int gongbao_dial_tls(const gongbao_place *place, int socket, gongbao_tls *tls, int64_t deadline, gongbao_error *error);

#endif
