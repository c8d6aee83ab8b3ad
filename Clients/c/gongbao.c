/* The client: calls over a connection that is made anew where it ends, and made again where that may help. */
#define _POSIX_C_SOURCE 200809L
#include "gongbao.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "link.h"
#include "retry.h"

/* How many of many answers may come before the program has read any. */
enum { CREDIT = 16, METADATA_LIMIT = 32 };

struct gongbao_client {
  gongbao_place place;
  gongbao_link *link; /* NULL before the first */
  gongbao_retry retry;
  size_t metadata_count;
  Gongbao__V1__Metadata metadata[METADATA_LIMIT];
};

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

static char *copied(const char *text) {
  return text ? strdup(text) : NULL;
}

static int open_client(gongbao_client *client, const char *server, const gongbao_options *options) {
  const char *colon = strrchr(server, ':');
  int bracketed = server[0] == '[' && colon > server && colon[-1] == ']';
  gongbao_place *place = &client->place;
  place->host = colon == server ? strdup("127.0.0.1") : strndup(server + bracketed, (size_t)(colon - server) - 2 * (size_t)bracketed);
  place->port = strdup(colon + 1);
  place->options = *options;
  place->options.ca_file = copied(options->ca_file);
  place->options.cert_file = copied(options->cert_file);
  place->options.key_file = copied(options->key_file);
  place->options.token = NULL;
  client->retry = gongbao_retry_standard();
  if (options->attempts > 0) client->retry.attempts = options->attempts;
  if (pipe(place->wake) != 0) return place->wake[0] = place->wake[1] = -1;
  for (int i = 0; i < 2; i++)
    if (fcntl(place->wake[i], F_SETFL, O_NONBLOCK) || fcntl(place->wake[i], F_SETFD, FD_CLOEXEC)) return -1;
  if (!place->host || !place->port) return -1;
  if (options->compression && gongbao_accompany(client, "accept-encoding", "zlib") != 0) return -1;
  if (!options->token) return 0;
  char *bearer = malloc(strlen(options->token) + sizeof "Bearer ");
  int result = bearer ? gongbao_accompany(client, "authorization", strcat(strcpy(bearer, "Bearer "), options->token)) : -1;
  free(bearer);
  return result;
}

gongbao_client *gongbao_connect_with(const char *server, const gongbao_options *options, int timeout_ms, gongbao_error *error) {
  gongbao_error_clear(error);
  const char *colon = strrchr(server, ':');
  if (!colon || !colon[1] || strspn(colon + 1, "0123456789") != strlen(colon + 1) || atol(colon + 1) > 65535) {
    gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAVAILABLE, "\"%s\" is no HOST:PORT.", server);
    return NULL;
  }
  gongbao_client *client = calloc(1, sizeof *client);
  if (!client) return gongbao_no_memory(error), NULL;
  client->place.wake[0] = client->place.wake[1] = -1;
  if (open_client(client, server, options) != 0) gongbao_no_memory(error);
  else if ((client->link = gongbao_link_open(&client->place, gongbao_now_ms() + timeout_ms, error))) return client;
  gongbao_close(client);
  return NULL;
}

gongbao_client *gongbao_connect(const char *server, int timeout_ms, gongbao_error *error) {
  gongbao_options standard = {0};
  return gongbao_connect_with(server, &standard, timeout_ms, error);
}

static void free_metadata(Gongbao__V1__Metadata *metadata) {
  free(metadata->key.data);
  free(metadata->value.data);
}

void gongbao_close(gongbao_client *client) {
  if (!client) return;
  gongbao_link_release(client->link);
  for (size_t i = 0; i < client->metadata_count; i++) free_metadata(&client->metadata[i]);
  for (int i = 0; i < 2; i++)
    if (client->place.wake[i] >= 0) close(client->place.wake[i]);
  free(client->place.host);
  free(client->place.port);
  free((char *)client->place.options.ca_file);
  free((char *)client->place.options.cert_file);
  free((char *)client->place.options.key_file);
  free(client);
}

int gongbao_accompany(gongbao_client *client, const char *key, const char *value) {
  Gongbao__V1__Metadata made = GONGBAO__V1__METADATA__INIT;
  for (size_t i = 0; i < client->metadata_count; i++) {
    if (client->metadata[i].key.len != strlen(key) || memcmp(client->metadata[i].key.data, key, strlen(key)) != 0) continue;
    free_metadata(&client->metadata[i]);
    client->metadata[i] = client->metadata[--client->metadata_count];
    break;
  }
  if (!value) return 0;
  if (client->metadata_count == METADATA_LIMIT) return -1;
  made.key = gongbao_text(copied(key));
  made.value = gongbao_text(copied(value));
  if (!made.key.data || !made.value.data) return free_metadata(&made), -1;
  client->metadata[client->metadata_count++] = made;
  return 0;
}

void gongbao_interrupt(gongbao_client *client) {
  ssize_t ignored = write(client->place.wake[1], "", 1);
  (void)ignored;
}

/* Makes sure that there is a connection on which a call can be made, a new one if need be. */
static int connect_anew(gongbao_client *client, int64_t deadline, gongbao_error *error) {
  if (client->link) gongbao_link_catch_up(client->link);
  if (client->link && gongbao_link_is_usable(client->link)) return 0;
  gongbao_link *made = gongbao_link_open(&client->place, deadline, error);
  if (!made) return -1;
  gongbao_link_release(client->link);
  client->link = made;
  return 0;
}

/* What a wait that did not end well means for a call. */
static int waited_in_vain(int waited, gongbao_error *error) {
  return waited == GONGBAO_INTERRUPTED ? gongbao_was_cancelled(error) : gongbao_time_is_over(error);
}

/* Whether the program gave something of this name. */
static int accompanies(const gongbao_client *client, const char *key) {
  for (size_t i = 0; i < client->metadata_count; i++)
    if (client->metadata[i].key.len == strlen(key) && memcmp(client->metadata[i].key.data, key, strlen(key)) == 0) return 1;
  return 0;
}

/* Sends the request, as soon as there is room; what goes wrong stands in the problem. */
static void attempt(gongbao_answers *call) {
  gongbao_client *client = call->client;
  Gongbao__V1__Request request = GONGBAO__V1__REQUEST__INIT;
  Gongbao__V1__Metadata *metadata[METADATA_LIMIT + 1];
  Gongbao__V1__Metadata key = GONGBAO__V1__METADATA__INIT;
  gongbao_error_clear(&call->problem);
  call->attempt++;
  do {
    if (connect_anew(client, call->deadline, &call->problem) != 0) return;
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
  if (call->key[0] && request.n_metadata < METADATA_LIMIT && !accompanies(client, "idempotency-key")) metadata[request.n_metadata++] = &key;
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

/* Waits until the call may be made again; 0 if it may not. */
static int may_repeat(gongbao_answers *call, const gongbao_error *error) {
  int64_t now = gongbao_now_ms();
  if (call->has_answers) return 0;
  /* The server saw nothing of it: that is no repeat. */
  if (call->link && call->exchange.not_begun && call->rounds++ < 2) return call->exchange.not_begun = 0, call->attempt--, 1;
  int64_t pause = gongbao_retry_pause_ms(&call->client->retry, error, call->attempt, call->deadline - now);
  return pause >= 0 && gongbao_wait(&call->client->place, -1, 0, now + pause) == GONGBAO_LATE;
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

int gongbao_ping(gongbao_client *client, int timeout_ms, gongbao_error *error) {
  int64_t deadline = gongbao_now_ms() + timeout_ms;
  gongbao_error_clear(error);
  if (connect_anew(client, deadline, error) != 0) return -1;
  return gongbao_link_ping(client->link, deadline, error);
}
