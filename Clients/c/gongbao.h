/* Gongbao from C: a blocking client over protobuf-c. Protos/README.md is the contract, README.md shows how to use this. */
#ifndef GONGBAO_H
#define GONGBAO_H

#include <protobuf-c/protobuf-c.h>
#include <stdint.h>
#include <string.h>

#include "gongbao/v1/admin.pb-c.h"
#include "gongbao/v1/indicator.pb-c.h"
#include "gongbao/v1/report.pb-c.h"
#include "gongbao/v1/search.pb-c.h"
#include "gongbao/v1/value.pb-c.h"
#include "gongbao/v1/wire.pb-c.h"

/* The longest frame in bytes, in both directions. */
#define GONGBAO_FRAME_LIMIT (16u << 20)

/* A connection to a server. One thread at a time may use it; open one for each thread. */
typedef struct gongbao_client gongbao_client;

typedef enum {
  GONGBAO_FAILURE_NONE,
  /* The server answered with a status other than OK, or the time of the call was over. */
  GONGBAO_FAILURE_STATUS,
  /* The server can't be reached, or the connection ended before the answer came. */
  GONGBAO_FAILURE_CONNECTION,
  /* What came is not the protocol: most likely something else listens on that port. */
  GONGBAO_FAILURE_PROTOCOL,
} gongbao_failure;

/* How something failed. Begin with GONGBAO_ERROR_INIT; the functions clear it first, gongbao_error_clear() frees it at last. */
typedef struct {
  gongbao_failure failure;
  /* A Gongbao__V1__StatusCode; for the failures of connection and protocol UNAVAILABLE and INTERNAL. */
  int code;
  /* What was wrong and what to do, in UTF-8; cut to the room there is. */
  char message[1024];
  /* What might have been meant, best first; none unless the server offers any. */
  size_t candidate_count;
  char **candidates;
  /* How long the server asks to wait before another try, in milliseconds; -1 where it does not say. */
  int64_t retry_after_ms;
} gongbao_error;

#define GONGBAO_ERROR_INIT {GONGBAO_FAILURE_NONE, 0, "", 0, NULL, -1}

void gongbao_error_clear(gongbao_error *error);

/* The name of a status code in the protos ("NOT_FOUND"); "UNKNOWN" for a number that this version does not know. */
const char *gongbao_code_name(int code);

/*
 * Connects to "HOST:PORT" (an IPv6 address in brackets) within timeout_ms, name resolution apart. NULL and the error on failure.
 * gongbao_close() ends it; NULL is allowed there.
 */
gongbao_client *gongbao_connect(const char *server, int timeout_ms, gongbao_error *error);
void gongbao_close(gongbao_client *client);

/*
 * Calls a method by its full name ("gongbao.v1.ReportService/Search") and waits for its answer, a message of the type described
 * by `answer`, to be freed with gongbao_free(). NULL and the error on failure.
 *
 * The time travels with the call, so that the server stops working when it is over. The connection is used for all calls, one
 * after the other; when the server has ended it or said that it goes away, the next call connects anew. Nothing is sent twice.
 */
void *gongbao_call(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                   const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error);

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

#endif
