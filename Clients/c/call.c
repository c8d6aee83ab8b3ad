/* Calls: made over the client's connection, and made again where that may help. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>

#include "client.h"

/* How many of many answers may come before the program has read any. */
enum { CREDIT = 16 };

struct gongbao_answers {
  gongbao_client *client;
  gongbao_link *link; /* NULL where no attempt is under way */
  gongbao_exchange exchange;
  /* Why the attempt failed before it was sent. */
  gongbao_error problem;
  const ProtobufCMessageDescriptor *type;
  char *method;
  char key[GONGBAO_KEY_BYTES];
  ProtobufCBinaryData body;
  int64_t deadline;
  int many, attempt, rounds, has_answers, has_ended;
  uint32_t read;
};

/* What a wait that did not end well means for a call. */
static int waited_in_vain(int waited, gongbao_error *error) {
  return waited == GONGBAO_INTERRUPTED ? gongbao_was_cancelled(error) : gongbao_time_is_over(error);
}

/* Sends the request, as soon as there is room; what goes wrong stands in the problem. */
static void attempt(gongbao_answers *call) {
  gongbao_client *client = call->client;
  Gongbao__V1__Request request = GONGBAO__V1__REQUEST__INIT;
  Gongbao__V1__Metadata *metadata[GONGBAO_METADATA_LIMIT + 1];
  Gongbao__V1__Metadata key = GONGBAO__V1__METADATA__INIT;
  gongbao_error_clear(&call->problem);
  call->attempt++;
  do {
    if (gongbao_client_connect(client, call->deadline, &call->problem) != 0) return;
    int waited = gongbao_link_has_room(client->link) ? 0 : gongbao_link_take(client->link, call->deadline);
    if (waited != 0 && waited_in_vain(waited, &call->problem)) return;
  } while (!gongbao_link_is_usable(client->link) || !gongbao_link_has_room(client->link));
  int64_t left = call->deadline - gongbao_now_ms();
  request.method = gongbao_text(call->method);
  request.timeout_ms = left < 1 ? 1 : left > UINT32_MAX ? UINT32_MAX : (uint32_t)left;
  request.body = call->body;
  request.credit = call->many ? CREDIT : 0;
  request.metadata = metadata;
  for (size_t i = 0; i < client->metadata_count; i++) metadata[request.n_metadata++] = &client->metadata[i];
  key.key = gongbao_text("idempotency-key");
  key.value = gongbao_text(call->key);
  /* One that the program gave, and the 32 that may be there, go before. */
  if (call->key[0] && request.n_metadata < GONGBAO_METADATA_LIMIT && !gongbao_client_accompanies(client, "idempotency-key")) metadata[request.n_metadata++] = &key;
  if (gongbao_link_begin(client->link, &call->exchange, &request, call->deadline, &call->problem) != 0) return;
  call->link = client->link;
  gongbao_link_keep(call->link);
}

/* The attempt under way is over. */
static void give_up(gongbao_answers *call) {
  if (!call->link) return;
  gongbao_link_forget(call->link, &call->exchange);
  gongbao_link_release(call->link);
  call->link = NULL;
}

static gongbao_answers *begin(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                              const ProtobufCMessageDescriptor *type, int many, int timeout_ms, gongbao_error *error) {
  gongbao_error_clear(error);
  gongbao_answers *call = malloc(sizeof *call);
  size_t length = protobuf_c_message_get_packed_size(request);
  if (!call) return gongbao_no_memory(error), NULL;
  *call = (gongbao_answers){.client = client, .type = type, .many = many, .problem = GONGBAO_ERROR_INIT,
                            .exchange.problem = GONGBAO_ERROR_INIT, .deadline = gongbao_now_ms() + timeout_ms};
  call->method = strdup(method);
  call->body = (ProtobufCBinaryData){length, malloc(length + 1)};
  if (!call->method || !call->body.data) {
    gongbao_end(call);
    return gongbao_no_memory(error), NULL;
  }
  protobuf_c_message_pack(request, call->body.data);
  gongbao_retry_key(method, call->key);
  if (timeout_ms <= 0) return gongbao_time_is_over(&call->problem), call;
  gongbao_retry_call_made(&client->retry);
  attempt(call);
  return call;
}

gongbao_answers *gongbao_begin(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                               const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error) {
  return begin(client, method, request, answer, 0, timeout_ms, error);
}

gongbao_answers *gongbao_begin_many(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                                    const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error) {
  return begin(client, method, request, answer, 1, timeout_ms, error);
}

/* The next frame of the answer, or NULL and the error. */
static Gongbao__V1__Frame *next_frame(gongbao_answers *call, gongbao_error *error) {
  gongbao_exchange *exchange = &call->exchange;
  while (call->link && !exchange->first && exchange->problem.failure == GONGBAO_FAILURE_NONE) {
    int waited = gongbao_link_take(call->link, call->deadline);
    if (waited == GONGBAO_LATE) gongbao_link_probe(call->link);
    if (waited != 0) return waited_in_vain(waited, error), NULL;
  }
  if (!call->link || !exchange->first) {
    gongbao_error *why = call->link ? &exchange->problem : &call->problem;
    gongbao_fail(error, why->failure, why->code, "%s", why->message);
    return NULL;
  }
  return gongbao_exchange_take(exchange);
}

/* Lets more of many answers come before what was granted is used up. */
static void grant(gongbao_answers *call) {
  if (!call->many || ++call->read < CREDIT / 2) return;
  Gongbao__V1__Credit credit = GONGBAO__V1__CREDIT__INIT;
  Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT;
  gongbao_error ignored = GONGBAO_ERROR_INIT;
  credit.answers = call->read;
  call->read = 0;
  frame.stream_id = call->exchange.stream_id;
  frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_CREDIT;
  frame.credit = &credit;
  gongbao_link_send(call->link, &frame, call->deadline, &ignored);
  gongbao_error_clear(&ignored);
}

/* The answer in a frame, which is freed; NULL and the error where it is none. */
static void *answer_of(gongbao_answers *call, Gongbao__V1__Frame *frame, gongbao_error *error) {
  const Gongbao__V1__Response *response = frame->response;
  void *message = NULL;
  if (response->code != GONGBAO__V1__STATUS_CODE__OK) return gongbao_refused(frame, error), NULL;
  /* Of many answers the last frame says how the call ended and holds none. */
  call->has_ended = response->end;
  if (!call->many && !response->end)
    gongbao_fail(error, GONGBAO_FAILURE_PROTOCOL, GONGBAO__V1__STATUS_CODE__INTERNAL,
                 "%s was answered in parts; it is a method with many answers.", call->method);
  else if (!call->many || !response->end)
    message = gongbao_unpack_answer(call->type, response, error);
  gongbao_free(frame);
  return message;
}

/* Waits until the call may be made again; 0 if it may not. An interruption of the pause becomes the error. */
static int may_repeat(gongbao_answers *call, gongbao_error *error) {
  int64_t now = gongbao_now_ms();
  if (call->has_answers) return 0;
  /* The server saw nothing of it: that is no repeat. */
  if (call->link && call->exchange.not_begun && call->rounds++ < 2) return call->exchange.not_begun = 0, call->attempt--, 1;
  int64_t pause = gongbao_retry_pause_ms(&call->client->retry, error, call->attempt, call->deadline - now);
  if (pause < 0) return 0;
  if (gongbao_wait(&call->client->place, -1, 0, now + pause) == GONGBAO_LATE) return 1;
  return gongbao_was_cancelled(error), 0;
}

void *gongbao_next(gongbao_answers *call, gongbao_error *error) {
  gongbao_error_clear(error);
  while (!call->has_ended) {
    Gongbao__V1__Frame *frame = next_frame(call, error);
    void *message = frame ? answer_of(call, frame, error) : NULL;
    if (message) {
      call->has_answers = 1;
      grant(call);
      return message;
    }
    if (error->failure == GONGBAO_FAILURE_NONE) break;
    int again = may_repeat(call, error);
    give_up(call);
    if (!again) break;
    gongbao_error_clear(error);
    call->has_ended = 0;
    attempt(call);
  }
  call->has_ended = 1;
  return NULL;
}

void gongbao_end(gongbao_answers *call) {
  if (!call) return;
  give_up(call);
  gongbao_error_clear(&call->problem);
  free(call->method);
  free(call->body.data);
  free(call);
}

void *gongbao_call(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                   const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error) {
  gongbao_answers *call = gongbao_begin(client, method, request, answer, timeout_ms, error);
  void *message = call ? gongbao_next(call, error) : NULL;
  gongbao_end(call);
  return message;
}
