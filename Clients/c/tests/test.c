/* test VECTORS: the vectors, the parts of the client, and the server that GONGBAO_SERVER names, which holds the sample reports. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

#include "../messages.h"
#include "../retry.h"

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

#define MESSAGES(function, full_name, request, answer, many) &gongbao__v1__##request##__descriptor, &gongbao__v1__##answer##__descriptor,
static const ProtobufCMessageDescriptor *const types[] = {&gongbao__v1__frame__descriptor, GONGBAO_METHODS(MESSAGES)};

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

/* ---- what the client is made of */

static void check_texts(void) {
  const struct { const char *hex; int good; } texts[] = {
    {"", 1}, {"00", 1}, {"7f", 1}, {"c280", 1}, {"dfbf", 1}, {"e0a080", 1}, {"ed9fbf", 1}, {"ee8080", 1}, {"efbfbf", 1},
    {"f0908080", 1}, {"f48fbfbf", 1}, {"e4b8ade59bbd", 1}, {"80", 0}, {"c0af", 0}, {"c1bf", 0}, {"c3", 0}, {"c328", 0},
    {"e09f80", 0}, {"eda080", 0}, {"edbfbf", 0}, {"e4b8", 0}, {"f08f8080", 0}, {"f4908080", 0}, {"f5808080", 0}, {"ff", 0},
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    uint8_t bytes[16];
    size_t count = from_hex(texts[i].hex, bytes, sizeof bytes);
    check(gongbao_is_utf8(bytes, count) == texts[i].good, "UTF-8 is told from other bytes", __LINE__, texts[i].hex);
  }
  /* Of a message only its texts must be. */
  void *metadata = gongbao_unpack(&gongbao__v1__metadata__descriptor, 5, (const uint8_t *)"\x0a\x01k\x12\x01");
  expect(!metadata);
  metadata = gongbao_unpack(&gongbao__v1__metadata__descriptor, 6, (const uint8_t *)"\x0a\x01k\x12\x01\xff");
  expect(metadata);
  gongbao_free(metadata);
  expect(!gongbao_unpack(&gongbao__v1__metadata__descriptor, 3, (const uint8_t *)"\x0a\x01\xff"));
}

static int repeats(gongbao_retry *retry, int calls, const gongbao_error *error) {
  int count = 0;
  for (int i = 0; i < calls; i++) {
    gongbao_retry_call_made(retry);
    count += gongbao_retry_pause_ms(retry, error, 1, 1000000) >= 0;
  }
  return count;
}

static void check_retry(void) {
  gongbao_error lost = {.failure = GONGBAO_FAILURE_CONNECTION, .code = GONGBAO__V1__STATUS_CODE__UNAVAILABLE, .retry_after_ms = -1};
  const int calls[] = {0, 1, 9, 10, 95, 1000};
  for (int i = 0; i < 6; i++) {
    gongbao_retry retry = gongbao_retry_standard();
    int count = repeats(&retry, calls[i], &lost);
    expect(count >= calls[i] / 10 && count <= calls[i] / 10 + 1);
  }
  gongbao_retry saved = gongbao_retry_standard();
  gongbao_error refused = {.failure = GONGBAO_FAILURE_STATUS, .code = GONGBAO__V1__STATUS_CODE__NOT_FOUND, .retry_after_ms = 5};
  expect(repeats(&saved, 1000, &refused) == 0);
  int count = 0;
  while (gongbao_retry_pause_ms(&saved, &lost, 1, 1000000) >= 0) count++;
  expect(count == 10);
  for (int attempt = 1; attempt < 40; attempt++) {
    gongbao_retry retry = {99, 1, (uint64_t)attempt};
    int64_t full = attempt < 7 ? 50 << (attempt - 1) : 2000, pause = gongbao_retry_pause_ms(&retry, &lost, attempt, 1000000);
    expect(pause >= full / 2 && pause <= (full > 2000 ? 2000 : full));
  }
  gongbao_retry retry = gongbao_retry_standard();
  gongbao_error untrusted = {.failure = GONGBAO_FAILURE_CONNECTION, .code = GONGBAO__V1__STATUS_CODE__UNAUTHENTICATED, .retry_after_ms = -1};
  expect(gongbao_retry_pause_ms(&retry, &untrusted, 1, 100000) < 0);
  expect(gongbao_retry_pause_ms(&retry, &lost, 3, 1000000) < 0);
  refused.code = GONGBAO__V1__STATUS_CODE__RESOURCE_EXHAUSTED;
  refused.retry_after_ms = 3000;
  expect(gongbao_retry_pause_ms(&retry, &refused, 1, 2999) < 0);
  expect(gongbao_retry_pause_ms(&retry, &refused, 1, 100000) == 3000);
}

static void check_connecting(void) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  gongbao_options options = {.tls = 1, .ca_file = "/nowhere.pem"};
  const char *wrong[] = {"127.0.0.1:1", "nowhere", "a:", "a:x", "a:65536", ""};
  for (int i = 0; i < 6; i++)
    check(!gongbao_connect(wrong[i], 2000, &error) && error.failure == GONGBAO_FAILURE_CONNECTION, "no server", __LINE__, wrong[i]);
  expect(!gongbao_connect_with("127.0.0.1:1", &options, 2000, &error) && error.failure == GONGBAO_FAILURE_CONNECTION);
  options = (gongbao_options){.token = "one two"};
  expect(!gongbao_connect_with("127.0.0.1:1", &options, 2000, &error) && error.code == GONGBAO__V1__STATUS_CODE__INVALID_ARGUMENT);
  expect(strcmp(gongbao_code_name(GONGBAO__V1__STATUS_CODE__NOT_FOUND), "NOT_FOUND") == 0 && strcmp(gongbao_code_name(-1), "UNKNOWN") == 0);
  gongbao_error_clear(&error);
}

/* ---- a real server */

static int call(gongbao_client *client, int timeout_ms, gongbao_error *error) {
  Gongbao__V1__GetStatusRequest request = GONGBAO__V1__GET_STATUS_REQUEST__INIT;
  void *answer = gongbao_get_status(client, &request, timeout_ms, error);
  gongbao_free(answer);
  return answer != NULL;
}

/* A call with many answers, and others while it is under way. */
static void check_streaming(gongbao_client *client, gongbao_error *error) {
  Gongbao__V1__WatchHealthRequest request = GONGBAO__V1__WATCH_HEALTH_REQUEST__INIT;
  gongbao_answers *answers = gongbao_watch_health(client, &request, 2000, error);
  Gongbao__V1__WatchHealthResponse *first = gongbao_next(answers, error);
  expect(first && first->health && first->health->state == GONGBAO__V1__HEALTH_STATE__HEALTH_SERVING);
  expect(call(client, 5000, error));
  gongbao_interrupt(client);
  expect(!gongbao_next(answers, error) && error->code == GONGBAO__V1__STATUS_CODE__CANCELLED);
  expect(!gongbao_next(answers, error) && error->failure == GONGBAO_FAILURE_NONE);
  gongbao_free(first);
  gongbao_end(answers);
}

static void check_server(const char *server) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  gongbao_client *client = gongbao_connect(server, 5000, &error);
  expect(client);
  if (!client) return;
  expect(gongbao_ping(client, 5000, &error) == GONGBAO__V1__HEALTH_STATE__HEALTH_SERVING);
  expect(call(client, 5000, &error));
  check_streaming(client, &error);

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
  check_texts();
  check_retry();
  check_connecting();
  if (server && *server) check_server(server);
  else printf("GONGBAO_SERVER names no server: the tests against one were left out\n");
  printf("%d checks, %d failed\n", checks, failures);
  return failures > 0;
}
