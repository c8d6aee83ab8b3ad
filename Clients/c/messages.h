/* Messages out of bytes within bounds, and errors; not for programs. */
#ifndef GONGBAO_MESSAGES_H
#define GONGBAO_MESSAGES_H

#include "gongbao.h"

/* Fills in the error; -1. */
__attribute__((format(printf, 4, 5)))
int gongbao_fail(gongbao_error *error, gongbao_failure failure, int code, const char *format, ...);

/* The errors of more than one place; -1. */
int gongbao_time_is_over(gongbao_error *error);
int gongbao_was_cancelled(gongbao_error *error);
int gongbao_no_memory(gongbao_error *error);

/* The error of a response whose code is not OK; -1. The error owns the frame then. */
int gongbao_refused(Gongbao__V1__Frame *frame, gongbao_error *error);

/* A frame with its length, as it travels, to be freed; NULL and the error where it is too long. */
uint8_t *gongbao_frame_bytes(const Gongbao__V1__Frame *frame, size_t *count, gongbao_error *error);

/* The message of these bytes, to be freed with gongbao_free(); NULL when they are none. `bytes` may be NULL if count is 0. */
void *gongbao_unpack(const ProtobufCMessageDescriptor *type, size_t count, const uint8_t *bytes);

/*
 * The answer in a response, inflated where it is compressed, to be freed with gongbao_free(); NULL and the error where it is none. Never
 * takes more memory for inflating than the response says, and than a frame may have.
 */
void *gongbao_unpack_answer(const ProtobufCMessageDescriptor *type, const Gongbao__V1__Response *response, gongbao_error *error);

/* Whether a field of C's type bytes is bytes in the protos, too; the others are text. */
int gongbao_is_bytes(const ProtobufCMessageDescriptor *type, const ProtobufCFieldDescriptor *field);

/* Whether bytes are UTF-8. */
int gongbao_is_utf8(const uint8_t *bytes, size_t count);

#endif
