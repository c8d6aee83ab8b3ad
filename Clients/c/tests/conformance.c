/* The program that Clients/conformance drives. */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../messages.h"

static gongbao_client *client;

/* ---- what is printed */

static void print_text(const uint8_t *text, size_t count) {
  putchar('"');
  for (size_t i = 0; i < count; i++) {
    if (text[i] < 0x20 || text[i] == '"' || text[i] == '\\') printf("\\u%04x", text[i]);
    else putchar(text[i]);
  }
  putchar('"');
}

static void print_string(const char *text) { print_text((const uint8_t *)text, strlen(text)); }

static void print_hex(const ProtobufCMessage *message) {
  size_t count = protobuf_c_message_get_packed_size(message);
  uint8_t *bytes = malloc(count + 1);
  protobuf_c_message_pack(message, bytes);
  putchar('"');
  for (size_t i = 0; i < count; i++) printf("%02x", bytes[i]);
  putchar('"');
  free(bytes);
}

static void print_base64(const ProtobufCBinaryData *data) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  putchar('"');
  for (size_t i = 0; i < data->len; i += 3) {
    uint32_t group = 0;
    for (size_t k = 0; k < 3; k++) group = group << 8 | (i + k < data->len ? data->data[i + k] : 0);
    for (size_t k = 0; k < 4; k++) putchar(i + k <= data->len ? digits[group >> (18 - 6 * k) & 63] : '=');
  }
  putchar('"');
}

static void print_json(const ProtobufCMessage *message);

static void print_value(const ProtobufCMessageDescriptor *type, const ProtobufCFieldDescriptor *field, const void *value) {
  const ProtobufCEnumValue *named;
  double number;
  switch (field->type) {
    case PROTOBUF_C_TYPE_UINT32: printf("%u", *(const uint32_t *)value); break;
    case PROTOBUF_C_TYPE_UINT64: printf("\"%llu\"", (unsigned long long)*(const uint64_t *)value); break;
    case PROTOBUF_C_TYPE_BOOL: printf(*(const protobuf_c_boolean *)value ? "true" : "false"); break;
    case PROTOBUF_C_TYPE_MESSAGE: print_json(*(ProtobufCMessage *const *)value); break;
    case PROTOBUF_C_TYPE_DOUBLE:
      number = *(const double *)value;
      if (isfinite(number)) printf("%.17g", number);
      else print_string(isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
      break;
    case PROTOBUF_C_TYPE_ENUM:
      named = protobuf_c_enum_descriptor_get_value(field->descriptor, *(const int *)value);
      if (named) print_string(named->name);
      else printf("%d", *(const int *)value);
      break;
    default:
      if (gongbao_is_bytes(type, field)) print_base64(value);
      else print_text(((const ProtobufCBinaryData *)value)->data, ((const ProtobufCBinaryData *)value)->len);
  }
}

static size_t size_of(const ProtobufCFieldDescriptor *field) {
  switch (field->type) {
    case PROTOBUF_C_TYPE_UINT32: case PROTOBUF_C_TYPE_ENUM: return 4;
    case PROTOBUF_C_TYPE_BOOL: return sizeof(protobuf_c_boolean);
    case PROTOBUF_C_TYPE_BYTES: return sizeof(ProtobufCBinaryData);
    default: return 8;
  }
}

/* Whether a field that stands alone is set: for messages that it is there, for others that it has not its default. */
static int is_set(const ProtobufCFieldDescriptor *field, const void *value, const void *quantifier) {
  static const char zeros[sizeof(ProtobufCBinaryData)];
  if (field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) return *(const uint32_t *)quantifier == field->id;
  if (field->type == PROTOBUF_C_TYPE_BYTES) return ((const ProtobufCBinaryData *)value)->len > 0;
  return memcmp(value, zeros, size_of(field)) != 0;
}

static void print_json(const ProtobufCMessage *message) {
  const char *comma = "";
  putchar('{');
  for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
    const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
    const char *value = (const char *)message + field->offset, *quantifier = (const char *)message + field->quantifier_offset;
    int many = field->label == PROTOBUF_C_LABEL_REPEATED;
    if (many ? *(const size_t *)quantifier == 0 : !is_set(field, value, quantifier)) continue;
    printf("%s\"%s\":%s", comma, field->name, many ? "[" : "");
    comma = ",";
    for (size_t k = 0; many && k < *(const size_t *)quantifier; k++) {
      if (k) putchar(',');
      print_value(message->descriptor, field, *(const char *const *)value + k * size_of(field));
    }
    if (many) putchar(']');
    else print_value(message->descriptor, field, value);
  }
  putchar('}');
}

static void print_error(const gongbao_error *error) {
  const char *kinds[] = {"", "status", "connection", "protocol"};
  printf("{\"kind\":\"%s\",\"code\":\"%s\",\"message\":", kinds[error->failure], gongbao_code_name(error->code));
  print_string(error->message);
  printf(",\"retry_after_ms\":%lld,\"candidates\":[", (long long)error->retry_after_ms);
  for (size_t i = 0; i < error->candidate_count; i++) {
    if (i) putchar(',');
    print_string(error->candidates[i]);
  }
  printf("],\"fields\":{");
  const char *comma = "";
  for (size_t i = 0; i < error->detail_count; i++) {
    if (error->details[i]->detail_case != GONGBAO__V1__ERROR_DETAIL__DETAIL_FIELD_VIOLATION) continue;
    const Gongbao__V1__FieldViolation *violation = error->details[i]->field_violation;
    printf("%s", comma);
    comma = ",";
    print_text(violation->field.data, violation->field.len);
    putchar(':');
    print_text(violation->description.data, violation->description.len);
  }
  printf("}}");
}

/* ---- what is read */

/* The value of a field of the step, or NULL. */
static const char *given(char **fields, const char *key) {
  for (size_t length = strlen(key); *fields; fields++)
    if (strncmp(*fields, key, length) == 0 && (*fields)[length] == '=') return *fields + length + 1;
  return NULL;
}

static int number(char **fields, const char *key, int otherwise) {
  const char *value = given(fields, key);
  return value ? atoi(value) : otherwise;
}

static uint8_t *from_hex(const char *digits, size_t *count) {
  static const char order[] = "0123456789abcdef";
  *count = strlen(digits) / 2;
  uint8_t *bytes = malloc(*count + 1);
  for (size_t i = 0; i < *count; i++)
    bytes[i] = (uint8_t)((strchr(order, digits[2 * i]) - order) << 4 | (strchr(order, digits[2 * i + 1]) - order));
  return bytes;
}

/* A request of bytes as they are, so that wrong ones can be sent: a message without fields, all of them unknown. */
static void *raw(const uint8_t *bytes, size_t count, Gongbao__V1__Cancel *message, ProtobufCMessageUnknownField *field) {
  *message = (Gongbao__V1__Cancel)GONGBAO__V1__CANCEL__INIT;
  if (count == 0) return message;
  /* Its tag is written anew; so far all tags have one byte. */
  *field = (ProtobufCMessageUnknownField){bytes[0] >> 3, bytes[0] & 7, count - 1, (uint8_t *)bytes + 1};
  message->base.n_unknown_fields = 1;
  message->base.unknown_fields = field;
  return message;
}

#define METHOD(function, full_name, request, answer, many) \
  {full_name, &gongbao__v1__##request##__descriptor, &gongbao__v1__##answer##__descriptor, many},
static const struct {
  const char *name;
  const ProtobufCMessageDescriptor *request, *answer;
  int many;
} methods[] = {GONGBAO_METHODS(METHOD)};
enum { METHOD_COUNT = sizeof methods / sizeof *methods };

static const ProtobufCMessageDescriptor *answer_type(const char *method) {
  for (int i = 0; i < METHOD_COUNT; i++)
    if (strcmp(methods[i].name, method) == 0) return methods[i].answer;
  return &gongbao__v1__cancel__descriptor;
}

static const ProtobufCMessageDescriptor *message_type(const char *name) {
  if (strcmp(name, gongbao__v1__frame__descriptor.name) == 0) return &gongbao__v1__frame__descriptor;
  for (int i = 0; i < METHOD_COUNT; i++) {
    if (strcmp(methods[i].request->name, name) == 0) return methods[i].request;
    if (strcmp(methods[i].answer->name, name) == 0) return methods[i].answer;
  }
  return NULL;
}

/* ---- the steps */

static void sleep_ms(int milliseconds) {
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  nanosleep(&time, NULL);
}

/* When the program ends its wait: a client belongs to one thread, so that it is interrupted before it is closed. -1 for never. */
static int interruption(char **fields) { return number(fields, "cancel_after_ms", number(fields, "close_after_ms", -1)); }

static void *interrupt_later(void *milliseconds) {
  sleep_ms(*(int *)milliseconds);
  gongbao_interrupt(client);
  return NULL;
}

static void accompany(char **fields, int on) {
  const char *metadata = given(fields, "metadata");
  if (!metadata) return;
  char *copy = strdup(metadata), *rest = copy, *pair;
  while ((pair = strtok_r(rest, ",", &rest))) {
    char *colon = strchr(pair, ':');
    *colon = 0;
    gongbao_accompany(client, pair, on ? colon + 1 : NULL);
  }
  free(copy);
}

static gongbao_answers *start(char **fields, int many, gongbao_error *error) {
  Gongbao__V1__Cancel message;
  ProtobufCMessageUnknownField field;
  const char *method = given(fields, "method");
  size_t count;
  uint8_t *bytes = from_hex(given(fields, "request"), &count);
  gongbao_answers *call = (many ? gongbao_begin_many : gongbao_begin)(
    client, method, raw(bytes, count, &message, &field), answer_type(method), number(fields, "timeout_ms", 5000), error);
  free(bytes);
  return call;
}

static void do_call(char **fields, gongbao_error *error) {
  int count = number(fields, "count", 1), delay = interruption(fields), cancelled = 0;
  gongbao_answers **calls = calloc((size_t)count, sizeof *calls);
  pthread_t thread;
  accompany(fields, 1);
  for (int i = 0; i < count; i++) calls[i] = start(fields, 0, error);
  accompany(fields, 0);
  if (delay >= 0) pthread_create(&thread, NULL, interrupt_later, &delay);
  printf("{\"results\":[");
  for (int i = 0; i < count; i++) {
    /* One interruption ends one wait; the program ends the other calls by itself. */
    void *answer = cancelled ? (gongbao_was_cancelled(error), NULL) : gongbao_next(calls[i], error);
    if (error->code == GONGBAO__V1__STATUS_CODE__CANCELLED) cancelled = delay >= 0;
    printf(i ? ",{" : "{");
    printf(answer ? "\"answer\":" : "\"error\":");
    if (answer) print_hex(answer);
    else print_error(error);
    printf("}");
    gongbao_free(answer);
    gongbao_end(calls[i]);
  }
  printf("]}");
  if (delay >= 0) pthread_join(thread, NULL);
  free(calls);
}

static void do_stream(char **fields, gongbao_error *error) {
  int delay = interruption(fields), take = number(fields, "take", -1), count = 0;
  pthread_t thread;
  gongbao_answers *call = start(fields, 1, error);
  if (delay >= 0) pthread_create(&thread, NULL, interrupt_later, &delay);
  printf("{\"answers\":[");
  for (void *answer; count != take && (answer = gongbao_next(call, error)); count++) {
    if (count) putchar(',');
    print_hex(answer);
    gongbao_free(answer);
  }
  printf("]");
  if (error->failure) {
    printf(",\"error\":");
    print_error(error);
  }
  printf("}");
  gongbao_end(call);
  if (delay >= 0) pthread_join(thread, NULL);
}

static void do_decode(char **fields) {
  size_t count;
  uint8_t *bytes = from_hex(given(fields, "hex"), &count);
  const ProtobufCMessageDescriptor *type = message_type(given(fields, "message"));
  ProtobufCMessage *message = type ? gongbao_unpack(type, count, bytes) : NULL;
  if (message) {
    printf("{\"hex\":");
    print_hex(message);
    printf(",\"json\":");
    print_json(message);
    printf("}");
  } else {
    printf("{\"error\":\"no such message\"}");
  }
  gongbao_free(message);
  free(bytes);
}

/* The token of a step, as it is or as hex, to be freed; NULL where there is none. */
static char *token_of(char **fields) {
  const char *digits = given(fields, "token_hex"), *token = given(fields, "token");
  size_t count;
  if (!digits) return token ? strdup(token) : NULL;
  char *bytes = (char *)from_hex(digits, &count);
  bytes[count] = 0;
  return bytes;
}

static void do_connect(char **fields, gongbao_error *error) {
  char *token = token_of(fields);
  gongbao_options options = {.tls = given(fields, "ca") != NULL, .ca_file = given(fields, "ca"), .cert_file = given(fields, "cert"),
                             .key_file = given(fields, "key"), .token = token, .compression = given(fields, "compression") != NULL};
  gongbao_close(client);
  client = gongbao_connect_with(given(fields, "server"), &options, 5000, error);
  if (client) printf("{\"ok\":true}");
  free(token);
}

static void step(char **fields, gongbao_error *error) {
  const char *kind = fields[0];
  if (strcmp(kind, "connect") == 0) {
    do_connect(fields, error);
  } else if (strcmp(kind, "call") == 0) {
    do_call(fields, error);
    return;
  } else if (strcmp(kind, "stream") == 0) {
    do_stream(fields, error);
    return;
  } else if (strcmp(kind, "decode") == 0) {
    do_decode(fields);
  } else if (strcmp(kind, "encode") == 0) {
    printf("{\"skipped\":true}");
  } else if (strcmp(kind, "ping") == 0) {
    int health = gongbao_ping(client, number(fields, "timeout_ms", 5000), error);
    const ProtobufCEnumValue *named = protobuf_c_enum_descriptor_get_value(&gongbao__v1__health_state__descriptor, health);
    if (health >= 0) printf("{\"health\":\"%s\"}", named ? named->name : "");
  } else {
    if (strcmp(kind, "wait") == 0) sleep_ms(number(fields, "ms", 0));
    if (strcmp(kind, "close") == 0) {
      gongbao_close(client);
      client = NULL;
    }
    printf("{\"ok\":true}");
  }
  if (!error->failure) return;
  printf("{\"error\":");
  print_error(error);
  printf("}");
}

int main(void) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  char *line = NULL, *fields[32];
  size_t capacity = 0;
  for (ssize_t length; (length = getline(&line, &capacity, stdin)) > 0;) {
    size_t count = 0;
    line[length - 1] = 0;
    for (char *rest = line; rest && count < 31;) {
      fields[count++] = rest;
      if ((rest = strchr(rest, '\t'))) *rest++ = 0;
    }
    fields[count] = NULL;
    gongbao_error_clear(&error);
    step(fields, &error);
    putchar('\n');
    fflush(stdout);
  }
  free(line);
  gongbao_close(client);
  gongbao_error_clear(&error);
  return 0;
}
