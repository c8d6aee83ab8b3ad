/* Messages out of bytes within bounds, and errors out of messages. */
#include "messages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

void gongbao_error_clear(gongbao_error *error) {
  for (size_t i = 0; i < error->candidate_count; i++) free(error->candidates[i]);
  free(error->candidates);
  gongbao_free(error->refusal);
  *error = (gongbao_error)GONGBAO_ERROR_INIT;
}

const char *gongbao_code_name(int code) {
  const ProtobufCEnumValue *value = protobuf_c_enum_descriptor_get_value(&gongbao__v1__status_code__descriptor, code);
  return value ? value->name : "UNKNOWN";
}

int gongbao_fail(gongbao_error *error, gongbao_failure failure, int code, const char *format, ...) {
  va_list arguments;
  gongbao_error_clear(error);
  error->failure = failure;
  error->code = code;
  va_start(arguments, format);
  vsnprintf(error->message, sizeof error->message, format, arguments);
  va_end(arguments);
  return -1;
}

int gongbao_time_is_over(gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__DEADLINE_EXCEEDED,
                      "There was no answer in the time given; give more time or ask for less.");
}

int gongbao_was_cancelled(gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__CANCELLED, "The call was cancelled.");
}

int gongbao_no_memory(gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__RESOURCE_EXHAUSTED, "There is not enough memory.");
}

static void add_candidates(const Gongbao__V1__ResourceInfo *resource, gongbao_error *error) {
  size_t count = error->candidate_count + resource->n_candidates;
  char **grown = realloc(error->candidates, (count + 1) * sizeof *grown);
  if (!grown) return;
  error->candidates = grown;
  for (size_t i = 0; i < resource->n_candidates; i++) {
    ProtobufCBinaryData name = resource->candidates[i];
    char *copy = calloc(name.len + 1, 1);
    if (!copy) return;
    if (name.len) memcpy(copy, name.data, name.len);
    error->candidates[error->candidate_count++] = copy;
  }
}

int gongbao_refused(Gongbao__V1__Frame *frame, gongbao_error *error) {
  const Gongbao__V1__Response *response = frame->response;
  int known = protobuf_c_enum_descriptor_get_value(&gongbao__v1__status_code__descriptor, response->code) != NULL;
  gongbao_fail(error, GONGBAO_FAILURE_STATUS, known ? (int)response->code : GONGBAO__V1__STATUS_CODE__UNKNOWN, "%.*s",
               (int)(response->message.len < sizeof error->message ? response->message.len : sizeof error->message),
               response->message.data ? (const char *)response->message.data : "");
  error->refusal = frame;
  error->detail_count = response->n_details;
  error->details = response->details;
  for (size_t i = 0; i < response->n_details; i++) {
    const Gongbao__V1__ErrorDetail *detail = response->details[i];
    if (detail->detail_case == GONGBAO__V1__ERROR_DETAIL__DETAIL_RETRY_AFTER)
      error->retry_after_ms = detail->retry_after->delay_ms;
    if (detail->detail_case == GONGBAO__V1__ERROR_DETAIL__DETAIL_RESOURCE) add_candidates(detail->resource, error);
  }
  return -1;
}

/* Memory for decoding: 64 times the bytes and 1 MiB, because two bytes can ask for a struct of hundreds. */
static void *take_memory(void *left, size_t size) {
  if (size > *(size_t *)left) return NULL;
  *(size_t *)left -= size;
  return malloc(size ? size : 1);
}

static void give_memory(void *left, void *memory) {
  (void)left;
  free(memory);
}

int gongbao_is_bytes(const ProtobufCMessageDescriptor *type, const ProtobufCFieldDescriptor *field) {
#define SAME(message, part) || (strcmp(type->name, message) == 0 && strcmp(field->name, part) == 0)
  return 0 GONGBAO_BYTES(SAME);
#undef SAME
}

int gongbao_is_utf8(const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count;) {
    uint8_t first = bytes[i++];
    if (first < 0x80) continue;
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    uint32_t character = first & (0x3F >> more);
    if (first < 0xC2 || first > 0xF4 || count - i < (size_t)more) return 0;
    for (int k = 0; k < more; k++, i++) {
      if ((bytes[i] & 0xC0) != 0x80) return 0;
      character = character << 6 | (bytes[i] & 0x3F);
    }
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    if (character < least[more] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) return 0;
  }
  return 1;
}

/* Whether all texts of a message are UTF-8, at any depth. */
static int has_texts(const ProtobufCMessage *message) {
  for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
    const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
    const char *value = (const char *)message + field->offset, *quantifier = (const char *)message + field->quantifier_offset;
    int is_message = field->type == PROTOBUF_C_TYPE_MESSAGE;
    if ((!is_message && field->type != PROTOBUF_C_TYPE_BYTES) || (!is_message && gongbao_is_bytes(message->descriptor, field))) continue;
    if ((field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) && *(const uint32_t *)quantifier != field->id) continue;
    size_t count = 1, size = is_message ? sizeof(void *) : sizeof(ProtobufCBinaryData);
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
      count = *(const size_t *)quantifier;
      value = *(const char *const *)value;
    }
    for (size_t k = 0; k < count; k++, value += size) {
      const ProtobufCMessage *part = is_message ? *(ProtobufCMessage *const *)value : NULL;
      const ProtobufCBinaryData *text = (const ProtobufCBinaryData *)value;
      if (is_message ? part && !has_texts(part) : !gongbao_is_utf8(text->data, text->len)) return 0;
    }
  }
  return 1;
}

void *gongbao_unpack(const ProtobufCMessageDescriptor *type, size_t count, const uint8_t *bytes) {
  static const uint8_t none;
  size_t left = count * 64 + (1 << 20);
  ProtobufCAllocator memory = {take_memory, give_memory, &left};
  ProtobufCMessage *message = protobuf_c_message_unpack(type, &memory, count, bytes ? bytes : &none);
  if (!message || has_texts(message)) return message;
  gongbao_free(message);
  return NULL;
}

void *gongbao_unpack_answer(const ProtobufCMessageDescriptor *type, const Gongbao__V1__Response *response, gongbao_error *error) {
  ProtobufCBinaryData body = response->body;
  uLongf inflated = response->inflated_bytes;
  uLong read = body.len;
  uint8_t *bytes = NULL;
  const char *why;
  if (response->compression == GONGBAO__V1__COMPRESSION__COMPRESSION_ZLIB && inflated <= GONGBAO_FRAME_LIMIT) {
    why = "its compressed bytes are broken";
    bytes = malloc(inflated + 1);
    if (!bytes) return gongbao_no_memory(error), NULL;
    if (uncompress2(bytes, &inflated, body.data, &read) == Z_OK && inflated == response->inflated_bytes && read == body.len) {
      body = (ProtobufCBinaryData){inflated, bytes};
      why = NULL;
    }
  } else if (response->compression != GONGBAO__V1__COMPRESSION__COMPRESSION_NONE) {
    why = "it is compressed in a way that this version does not know, or too long when inflated";
  } else {
    why = NULL;
  }
  void *message = why ? NULL : gongbao_unpack(type, body.len, body.data);
  free(bytes);
  if (!message)
    gongbao_fail(error, GONGBAO_FAILURE_PROTOCOL, GONGBAO__V1__STATUS_CODE__INTERNAL, "The answer is no %s%s%s.", type->name,
                 why ? ": " : "", why ? why : "");
  return message;
}

void gongbao_free(void *answer) {
  if (answer) protobuf_c_message_free_unpacked(answer, NULL);
}

uint8_t *gongbao_frame_bytes(const Gongbao__V1__Frame *frame, size_t *count, gongbao_error *error) {
  size_t length = protobuf_c_message_get_packed_size(&frame->base);
  if (length > GONGBAO_FRAME_LIMIT) {
    gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__RESOURCE_EXHAUSTED,
                 "The request has %zu bytes; at most %u can be sent. Send less at a time.", length, GONGBAO_FRAME_LIMIT);
    return NULL;
  }
  uint8_t *bytes = malloc(length + 4);
  if (!bytes) return gongbao_no_memory(error), NULL;
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(length >> (24 - 8 * i));
  protobuf_c_message_pack(&frame->base, bytes + 4);
  *count = length + 4;
  return bytes;
}

long gongbao_frame_size(const uint8_t *bytes, size_t count) {
  if (count < 4) return 0;
  uint32_t length = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
  if (length == 0 || length > GONGBAO_FRAME_LIMIT) return -1;
  return count - 4 < length ? 0 : (long)length + 4;
}
