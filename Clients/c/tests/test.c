/*
 * test VECTORS: the vectors, the client against servers of its own that say what they are told to, and the server that
 * GONGBAO_SERVER names, which holds the sample reports.
 */
#define _POSIX_C_SOURCE 200809L
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "gongbao.h"

static int failures, checks;

#define expect(condition) check((condition) != 0, #condition, __LINE__, "")

static void check(int good, const char *what, int line, const char *where) {
  checks++;
  if (good) return;
  failures++;
  fprintf(stderr, "tests/test.c:%d: not so: %s %s\n", line, what, where);
}

/* Bytes of hex digits; blanks and ends of lines are passed over. At most `room`. */
static size_t from_hex(const char *digits, uint8_t *bytes, size_t room) {
  size_t count = 0;
  unsigned byte;
  int length;
  while (count < room && sscanf(digits, " %2x%n", &byte, &length) == 1) {
    bytes[count++] = (uint8_t)byte;
    digits += length;
  }
  return count;
}

/* ---- vectors */

#define MESSAGE(name) &gongbao__v1__##name##__descriptor
#define CALL(name) MESSAGE(name##_request), MESSAGE(name##_response)
static const ProtobufCMessageDescriptor *const types[] = {
  MESSAGE(frame), CALL(check_health), CALL(watch_health), CALL(ingest), CALL(get_report), CALL(list_reports), CALL(search), CALL(explain), CALL(list_figures),
  CALL(compare), CALL(series), CALL(rank), CALL(aggregate), CALL(coverage), CALL(resolve_regions), CALL(resolve_concepts),
  CALL(get_status),
};

/* How many fields were read that the generated code does not know, at any depth: they would come back unchanged unread. */
static unsigned unknown_fields(const ProtobufCMessage *message) {
  unsigned count = message->n_unknown_fields;
  for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
    const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
    const char *value = (const char *)message + field->offset, *quantifier = (const char *)message + field->quantifier_offset;
    if (field->type != PROTOBUF_C_TYPE_MESSAGE) continue;
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
      for (size_t k = 0; k < *(const size_t *)quantifier; k++) count += unknown_fields((*(ProtobufCMessage *const *const *)value)[k]);
    } else if (!(field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) || *(const uint32_t *)quantifier == field->id) {
      const ProtobufCMessage *part = *(ProtobufCMessage *const *)value;
      if (part) count += unknown_fields(part);
    }
  }
  return count;
}

static void check_vector(const char *folder, const char *name, const char *type) {
  static char digits[1 << 16], path[4096];
  static uint8_t bytes[1 << 15], again[1 << 15];
  const ProtobufCMessageDescriptor *descriptor = NULL;
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (strcmp(types[i]->name, type) == 0) descriptor = types[i];
  snprintf(path, sizeof path, "%s/%s.hex", folder, name);
  FILE *file = fopen(path, "r");
  check(file && descriptor, "the vector is there and its message known", __LINE__, name);
  if (!file || !descriptor) return;
  digits[fread(digits, 1, sizeof digits - 1, file)] = 0;
  fclose(file);
  size_t count = from_hex(digits, bytes, sizeof bytes), head = 0;
  if (descriptor == &gongbao__v1__frame__descriptor) {
    head = 4;
    for (size_t i = 0; i < count; i++) check(gongbao_frame_size(bytes, i) == 0, "a part is no frame", __LINE__, name);
    check(gongbao_frame_size(bytes, count) == (long)count, "the frame is whole", __LINE__, name);
  }
  ProtobufCMessage *message = protobuf_c_message_unpack(descriptor, NULL, count - head, bytes + head);
  check(message != NULL, "it can be read", __LINE__, name);
  if (!message) return;
  check(unknown_fields(message) == 0, "all fields are known", __LINE__, name);
  size_t size = protobuf_c_message_get_packed_size(message);
  check(size == count - head, "it is written as long as it was", __LINE__, name);
  if (size == count - head) {
    protobuf_c_message_pack(message, again);
    check(memcmp(again, bytes + head, size) == 0, "it is written the same", __LINE__, name);
  }
  protobuf_c_message_free_unpacked(message, NULL);
}

static void check_vectors(const char *folder) {
  char line[4096], name[256], type[256];
  int count = -1;
  snprintf(line, sizeof line, "%s/index.tsv", folder);
  FILE *index = fopen(line, "r");
  expect(index);
  for (; index && fgets(line, sizeof line, index); count++)
    if (sscanf(line, "%255s %255s", name, type) == 2 && count >= 0) check_vector(folder, name, type);
  if (index) fclose(index);
  expect(count > 50);
}

/* ---- servers that say what they are told to */

/* Frames to wait for, then what to say, in hex, and whether to end the connection; the next step takes another one then. */
typedef struct {
  int frames;
  const char *says;
  int ends;
} step;

#define PING "00000002 2a00 "
#define GO_AWAY "00000002 3a00 "
#define ANSWER_1 "00000006 0801 1a02 2001 "
#define ANSWER_2 "00000006 0802 1a02 2001 "
#define REFUSAL "00000022 0801 1a1e 0805 12046e6f2078 1a0b 1a09 0a0174 1a0161 1a0162 1a05 1203 088001 2001 "
#define ANSWER_99 "00000006 0863 1a02 2001 "

static void play(int listener, const step *steps, size_t count) {
  uint8_t bytes[4096];
  int peer = -1;
  size_t held = 0;
  alarm(20);
  for (size_t i = 0; i < count; i++) {
    if (peer < 0) peer = accept(listener, NULL, NULL);
    for (int left = steps[i].frames; left > 0;) {
      long size = gongbao_frame_size(bytes, held);
      if (size < 0) _exit(2);
      if (size > 0) {
        memmove(bytes, bytes + size, held -= (size_t)size);
        left--;
        continue;
      }
      ssize_t part = recv(peer, bytes + held, sizeof bytes - held, 0);
      if (part <= 0) _exit(3);
      held += (size_t)part;
    }
    uint8_t says[512];
    size_t length = from_hex(steps[i].says, says, sizeof says);
    if (send(peer, says, length, MSG_NOSIGNAL) != (ssize_t)length) _exit(4);
    if (!steps[i].ends) continue;
    close(peer);
    peer = -1;
    held = 0;
  }
  while (peer >= 0 && recv(peer, bytes, sizeof bytes, 0) > 0) continue;
  _exit(0);
}

/* A server that plays these steps: its process, and where it listens. */
static pid_t start(const step *steps, size_t count, char *server, size_t room) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4) ||
      getsockname(listener, (struct sockaddr *)&address, &size))
    exit(1);
  snprintf(server, room, "127.0.0.1:%d", ntohs(address.sin_port));
  pid_t child = fork();
  if (child == 0) play(listener, steps, count);
  close(listener);
  return child;
}

static int call(gongbao_client *client, int timeout_ms, gongbao_error *error) {
  Gongbao__V1__GetStatusRequest request = GONGBAO__V1__GET_STATUS_REQUEST__INIT;
  void *answer = gongbao_call(client, "gongbao.v1.AdminService/GetStatus", &request.base,
                              &gongbao__v1__get_status_response__descriptor, timeout_ms, error);
  gongbao_free(answer);
  return answer != NULL;
}

/* Makes calls to a server that plays the steps; what became of the last one stands in the error. */
static void calls(const char *what, int line, const step *steps, size_t count, const int *timeouts, const char *expected,
                  gongbao_failure failure, gongbao_error *error) {
  char server[64], happened[16] = "";
  int status = -1;
  pid_t child = start(steps, count, server, sizeof server);
  gongbao_client *client = gongbao_connect(server, 5000, error);
  for (size_t i = 0; client && i < strlen(expected); i++) strcat(happened, call(client, timeouts[i], error) ? "y" : "n");
  gongbao_close(client);
  waitpid(child, &status, 0);
  check(strcmp(happened, expected) == 0, happened, line, what);
  check(error->failure == failure, error->message, line, what);
  check(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the server saw what it waited for", line, what);
}

#define CALLS(what, expected, failure, ...)                                                         \
  do {                                                                                              \
    const step steps[] = {__VA_ARGS__};                                                             \
    calls(what, __LINE__, steps, sizeof steps / sizeof *steps, timeouts, expected, failure, &error); \
  } while (0)

static void check_transport(void) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  const int timeouts[] = {5000, 5000, 5000};
  CALLS("one connection for all calls", "yy", GONGBAO_FAILURE_NONE, {1, ANSWER_1, 0}, {1, ANSWER_2, 0});
  CALLS("a ping is answered, others' answers passed over", "y", GONGBAO_FAILURE_NONE, {1, PING ANSWER_99, 0}, {1, ANSWER_1, 0});
  CALLS("a frame in pieces", "y", GONGBAO_FAILURE_NONE, {1, "00", 0}, {0, "000006 08", 0}, {0, "011a022001", 0});
  CALLS("a new connection after go-away", "yy", GONGBAO_FAILURE_NONE, {1, GO_AWAY ANSWER_1, 1}, {1, ANSWER_1, 0});
  CALLS("a new connection after an end", "ny", GONGBAO_FAILURE_NONE, {1, "", 1}, {1, ANSWER_1, 0});
  CALLS("the server ends it", "n", GONGBAO_FAILURE_CONNECTION, {1, "", 1});
  CALLS("the server ends it within a frame", "n", GONGBAO_FAILURE_CONNECTION, {1, "00000006 08", 1});
  CALLS("HTTP", "n", GONGBAO_FAILURE_PROTOCOL, {1, "485454502f312e3120343030", 0});
  CALLS("a frame of no bytes", "n", GONGBAO_FAILURE_PROTOCOL, {1, "00000000", 0});
  CALLS("a frame that is too long", "n", GONGBAO_FAILURE_PROTOCOL, {1, "01000001", 0});
  CALLS("no message", "n", GONGBAO_FAILURE_PROTOCOL, {1, "00000003 ffffff", 0});
  CALLS("an answer that is no message", "n", GONGBAO_FAILURE_PROTOCOL, {1, "00000009 0801 1a05 2001 2a01ff", 0});
  CALLS("a refusal with details", "n", GONGBAO_FAILURE_STATUS, {1, REFUSAL, 0});
  expect(error.code == GONGBAO__V1__STATUS_CODE__NOT_FOUND && strcmp(error.message, "no x") == 0);
  expect(error.candidate_count == 2 && strcmp(error.candidates[1], "b") == 0 && error.retry_after_ms == 128);
  expect(strcmp(gongbao_code_name(error.code), "NOT_FOUND") == 0 && strcmp(gongbao_code_name(-1), "UNKNOWN") == 0);
  const int first_short[] = {1, 5000};
  const step late[] = {{2, ANSWER_1, 0}, {1, ANSWER_2, 0}};
  calls("a cancel after the deadline; the late answer is passed over", __LINE__, late, 2, first_short, "ny",
        GONGBAO_FAILURE_NONE, &error);
  expect(!gongbao_connect("127.0.0.1:1", 5000, &error) && error.failure == GONGBAO_FAILURE_CONNECTION);
  expect(!gongbao_connect("nowhere", 5000, &error) && error.failure == GONGBAO_FAILURE_CONNECTION);
  gongbao_error_clear(&error);
}

/* ---- a real server */

static void check_server(const char *server) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  gongbao_client *client = gongbao_connect(server, 5000, &error);
  expect(client);
  if (!client) return;
  expect(gongbao_ping(client, 5000, &error) == GONGBAO__V1__HEALTH_STATE__HEALTH_SERVING);
  expect(call(client, 5000, &error));

  ProtobufCBinaryData concept = gongbao_text("suggestions.totl");
  Gongbao__V1__FigureFilter filter = GONGBAO__V1__FIGURE_FILTER__INIT;
  Gongbao__V1__ListFiguresRequest request = GONGBAO__V1__LIST_FIGURES_REQUEST__INIT;
  filter.concepts = &concept;
  filter.n_concepts = 1;
  request.filter = &filter;
  expect(!gongbao_call(client, "gongbao.v1.IndicatorService/ListFigures", &request.base,
                       &gongbao__v1__list_figures_response__descriptor, 5000, &error));
  expect(error.code == GONGBAO__V1__STATUS_CODE__NOT_FOUND && error.candidate_count > 0);
  expect(!gongbao_call(client, "gongbao.v1.ReportService/Nothing", &request.base,
                       &gongbao__v1__list_figures_response__descriptor, 5000, &error));
  expect(error.code == GONGBAO__V1__STATUS_CODE__UNIMPLEMENTED && error.failure == GONGBAO_FAILURE_STATUS);
  expect(call(client, 5000, &error) && error.failure == GONGBAO_FAILURE_NONE);
  gongbao_close(client);
  gongbao_error_clear(&error);
}

int main(int count, char **arguments) {
  const char *server = getenv("GONGBAO_SERVER");
  if (count != 2) return fprintf(stderr, "usage: test VECTORS\n"), 2;
  check_vectors(arguments[1]);
  check_transport();
  if (server && *server) check_server(server);
  else printf("GONGBAO_SERVER names no server: the tests against one were left out\n");
  printf("%d checks, %d failed\n", checks, failures);
  return failures > 0;
}
