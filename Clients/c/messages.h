/* What gongbao.c and messages.c share; not for programs. */
#ifndef GONGBAO_MESSAGES_H
#define GONGBAO_MESSAGES_H

#include "gongbao.h"

/* Fills in the error; -1. */
__attribute__((format(printf, 4, 5)))
int gongbao_fail(gongbao_error *error, gongbao_failure failure, int code, const char *format, ...);

/* The error of a response whose code is not OK; -1. */
int gongbao_refused(const Gongbao__V1__Response *response, gongbao_error *error);

/* The message of these bytes, to be freed with gongbao_free(); NULL when they are none. `bytes` may be NULL if count is 0. */
void *gongbao_unpack(const ProtobufCMessageDescriptor *type, size_t count, const uint8_t *bytes);

#endif
