/* What is no gongbaod, or one that wants TLS or none: errors that say what to do. */
#include "foreign.h"

/* Whether an answer of HTTP begins so; those by HTTP/0.9 are a page alone. */
static int is_web(const uint8_t *bytes) {
  static const char *const heads[] = {"HTTP", "<htm", "<HTM", "<!DO", "<!do"};
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (memcmp(bytes, heads[i], 4) == 0) return 1;
  return 0;
}

int gongbao_no_frame(const gongbao_place *place, const uint8_t *bytes, gongbao_error *error) {
  uint32_t length = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
  int code = GONGBAO__V1__STATUS_CODE__INTERNAL;
  const char *text = "%s:%s sent a frame that can't be read; is this the port of a gongbaod?";
  /* A handshake or an alert. */
  if (length >> 16 == 0x1603 || length >> 16 == 0x1503) {
    code = GONGBAO__V1__STATUS_CODE__UNAUTHENTICATED;
    text = "%s:%s speaks TLS; connect with the option tls, and ca_file for an authority of its own.";
  } else if (is_web(bytes)) {
    code = GONGBAO__V1__STATUS_CODE__UNIMPLEMENTED;
    text = "%s:%s is no gongbaod: it speaks HTTP; check the address.";
  } else if (length == 0 || length > GONGBAO_FRAME_LIMIT) {
    return gongbao_fail(error, GONGBAO_FAILURE_PROTOCOL, code, "%s:%s sent a frame of %u bytes; is this the port of a gongbaod?",
                        place->host, place->port, length);
  }
  return gongbao_fail(error, GONGBAO_FAILURE_PROTOCOL, code, text, place->host, place->port);
}

int gongbao_no_tls(const gongbao_place *place, const char *why, gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAUTHENTICATED, "There is no TLS with %s:%s: %s.",
                      place->host, place->port, why);
}
