/* Gongbao from C: a blocking client over protobuf-c. Protos/README.md is the contract, README.md shows how to use this. */
#ifndef GONGBAO_H
#define GONGBAO_H

#include <protobuf-c/protobuf-c.h>
#include <stdint.h>
#include <string.h>

#include "gongbao/v1/wire.pb-c.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The longest frame in bytes, in both directions. */
#define GONGBAO_FRAME_LIMIT (16u << 20)

/* A connection to a server. One thread at a time may use it, gongbao_interrupt() apart; open one for each thread. */
typedef struct gongbao_client gongbao_client;

/* A call that was begun, and its answers. Belongs to its client and must be ended before it. */
typedef struct gongbao_answers gongbao_answers;

typedef enum {
  GONGBAO_FAILURE_NONE,
  /* The server answered with a status other than OK, or the call ended by its time or gongbao_interrupt(). */
  GONGBAO_FAILURE_STATUS,
  /* The server can't be reached, or the connection ended before the answer came. */
  GONGBAO_FAILURE_CONNECTION,
  /* What came is not the protocol: most likely something else listens on that port. */
  GONGBAO_FAILURE_PROTOCOL,
} gongbao_failure;

/* How something failed. Begin with GONGBAO_ERROR_INIT; the functions clear it first, gongbao_error_clear() frees it at last. */
typedef struct {
  gongbao_failure failure;
  /*
   * A Gongbao__V1__StatusCode. Of connections UNAVAILABLE, UNAUTHENTICATED where there is no TLS with the server, INVALID_ARGUMENT where its
   * address is none or certificates can't be read; of the protocol UNAUTHENTICATED where the other side speaks TLS, UNIMPLEMENTED where it speaks HTTP, INTERNAL
   * otherwise.
   */
  int code;
  /* What was wrong and what to do, in UTF-8; cut to the room there is. */
  char message[1024];
  /* What might have been meant, best first; none unless the server offers any. */
  size_t candidate_count;
  char **candidates;
  /* How long the server asks to wait before another try, in milliseconds; -1 where it does not say. */
  int64_t retry_after_ms;
  /* What exactly was wrong, for programs. */
  size_t detail_count;
  Gongbao__V1__ErrorDetail **details;
  /* Holds the details. */
  Gongbao__V1__Frame *refusal;
} gongbao_error;

#define GONGBAO_ERROR_INIT {GONGBAO_FAILURE_NONE, 0, "", 0, NULL, -1, 0, NULL, NULL}

void gongbao_error_clear(gongbao_error *error);

/* The name of a status code in the protos ("NOT_FOUND"); "UNKNOWN" for a number that this version does not know. */
const char *gongbao_code_name(int code);

/* How to connect; {0} is the standard. Strings are copied. */
typedef struct {
  /* Whether to encrypt. The server's certificate must be of an authority of ca_file (PEM), or of the system where that is NULL. */
  int tls;
  const char *ca_file;
  /* A certificate of one's own and its key (PEM), or NULL. */
  const char *cert_file, *key_file;
  /* A bearer token that accompanies every call, white space at its ends apart, or NULL. */
  const char *token;
  /* Whether the server may compress long answers, for slow networks. */
  int compression;
  /* Most attempts for a call, the first included; 0 is the standard, 3. 1 never tries again. */
  int attempts;
} gongbao_options;

/*
 * Connects to "HOST:PORT" (an IPv6 address in brackets) within timeout_ms, name resolution apart. NULL and the error on failure.
 * gongbao_close() ends it; NULL is allowed there.
 */
gongbao_client *gongbao_connect(const char *server, int timeout_ms, gongbao_error *error);
gongbao_client *gongbao_connect_with(const char *server, const gongbao_options *options, int timeout_ms, gongbao_error *error);
void gongbao_close(gongbao_client *client);

/* Lets something accompany all later calls; a value of NULL takes it away. Keys are lower-case. -1 where memory is short. */
int gongbao_accompany(gongbao_client *client, const char *key, const char *value);

/*
 * Calls a method by its full name ("gongbao.v1.ReportService/Search") and waits for its answer, a message of the type described
 * by `answer`, to be freed with gongbao_free(). NULL and the error on failure. gongbao/methods.h has a function for each method.
 *
 * The time travels with the call, so that the server stops working when it is over. A call that fails because the server can't
 * serve now, or because the connection ended, is made again within its time, as "Status codes" in Protos/README.md says.
 */
void *gongbao_call(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                   const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error);

/*
 * Begins a call without waiting for its answer, so that many can be under way; with 256 under way it waits for room. NULL and the error
 * only where memory is short: what else goes wrong is told by gongbao_next(). _many is for methods with many answers.
 */
gongbao_answers *gongbao_begin(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                               const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error);
gongbao_answers *gongbao_begin_many(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                                    const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error);

/*
 * Waits for the next answer, to be freed with gongbao_free(). NULL after the last, and then the error tells how the call ended:
 * error->failure is GONGBAO_FAILURE_NONE where it ended well. Tries again as gongbao_call() does until an answer has come.
 */
void *gongbao_next(gongbao_answers *answers, gongbao_error *error);

/* Ends a call and frees it; the server is told that no more answers are wanted, unless it has ended. NULL is allowed. */
void gongbao_end(gongbao_answers *answers);

/*
 * From any thread or signal handler: the wait of the client that is under way, or the next one, ends its call with CANCELLED; the
 * server is told.
 */
void gongbao_interrupt(gongbao_client *client);

/* Frees an answer; NULL is allowed. */
void gongbao_free(void *answer);

/* Whether the server takes calls: a Gongbao__V1__HealthState, or -1 and the error. */
int gongbao_ping(gongbao_client *client, int timeout_ms, gongbao_error *error);

/*
 * The size of the first frame of `bytes` with the four bytes of its length; 0 while it is not whole; -1 if the length is none that
 * a frame may have.
 */
long gongbao_frame_size(const uint8_t *bytes, size_t count);

/* A C string as a field of a message. It is not copied and must outlive the message's use. */
static inline ProtobufCBinaryData gongbao_text(const char *text) {
  ProtobufCBinaryData data = {strlen(text), (uint8_t *)text};
  return data;
}

#include "gongbao/methods.h"

#ifdef __cplusplus
}
#endif

#endif
