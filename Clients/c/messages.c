/* Messages out of bytes within bounds, and errors out of messages. */
#include "messages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void gongbao_error_clear(gongbao_error *error) {
  for (size_t i = 0; i < error->candidate_count; i++) free(error->candidates[i]);
  free(error->candidates);
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

int gongbao_refused(const Gongbao__V1__Response *response, gongbao_error *error) {
  gongbao_fail(error, GONGBAO_FAILURE_STATUS, response->code, "%.*s",
               (int)(response->message.len < sizeof error->message ? response->message.len : sizeof error->message),
               response->message.data ? (const char *)response->message.data : "");
  for (size_t i = 0; i < response->n_details; i++) {
    const Gongbao__V1__ErrorDetail *detail = response->details[i];
    if (detail->detail_case == GONGBAO__V1__ERROR_DETAIL__DETAIL_RETRY_AFTER)
      error->retry_after_ms = detail->retry_after->delay_ms;
    if (detail->detail_case != GONGBAO__V1__ERROR_DETAIL__DETAIL_RESOURCE || error->candidates) continue;
    error->candidates = calloc(detail->resource->n_candidates + 1, sizeof *error->candidates);
    for (size_t k = 0; error->candidates && k < detail->resource->n_candidates; k++) {
      ProtobufCBinaryData name = detail->resource->candidates[k];
      char *copy = calloc(name.len + 1, 1);
      if (!copy) break;
      if (name.len) memcpy(copy, name.data, name.len);
      error->candidates[error->candidate_count++] = copy;
    }
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

void *gongbao_unpack(const ProtobufCMessageDescriptor *type, size_t count, const uint8_t *bytes) {
  static const uint8_t none;
  size_t left = count * 64 + (1 << 20);
  ProtobufCAllocator memory = {take_memory, give_memory, &left};
  return protobuf_c_message_unpack(type, &memory, count, bytes ? bytes : &none);
}

void gongbao_free(void *answer) {
  if (answer) protobuf_c_message_free_unpacked(answer, NULL);
}

long gongbao_frame_size(const uint8_t *bytes, size_t count) {
  if (count < 4) return 0;
  uint32_t length = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
  if (length == 0 || length > GONGBAO_FRAME_LIMIT) return -1;
  return count - 4 < length ? 0 : (long)length + 4;
}
