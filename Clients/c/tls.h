/* TLS over bytes in memory, by OpenSSL; not for programs. */
#ifndef GONGBAO_TLS_H
#define GONGBAO_TLS_H

#include "messages.h"

typedef struct gongbao_tls gongbao_tls;

/* Bytes that grow. */
typedef struct {
  uint8_t *data;
  size_t count, capacity;
} gongbao_bytes;

/* Makes room for so many bytes behind those there are; -1 where memory is short. */
int gongbao_bytes_reserve(gongbao_bytes *bytes, size_t more);

/* The client's side towards this host; NULL and the error where certificates can't be read. */
gongbao_tls *gongbao_tls_open(const gongbao_options *options, const char *host, gongbao_error *error);
void gongbao_tls_close(gongbao_tls *tls);

/* How TLS fails, with the reason: by itself, such as for a certificate that is not trusted; or it was ended, or memory is short. */
enum { GONGBAO_TLS_FAILED = -1, GONGBAO_TLS_ENDED = -2 };

/* Takes bytes that came from the network, and adds what they say to `plain`: 0, or how it failed. */
int gongbao_tls_take(gongbao_tls *tls, const uint8_t *bytes, size_t count, gongbao_bytes *plain, const char **reason);

/* Encrypts; only after the handshake. 0, or how it failed. */
int gongbao_tls_put(gongbao_tls *tls, const uint8_t *bytes, size_t count, const char **reason);

/* Adds what is to be sent to `out`, parts of the handshake included. 0, or GONGBAO_TLS_ENDED. */
int gongbao_tls_output(gongbao_tls *tls, gongbao_bytes *out);

/* 1 once the handshake is done, 0 while it goes on, or how it failed. */
int gongbao_tls_shake(gongbao_tls *tls, const char **reason);

#endif
