/* What is no gongbaod, or one that wants TLS or none; not for programs. */
#ifndef GONGBAO_FOREIGN_H
#define GONGBAO_FOREIGN_H

#include "socket.h"

/* The error of bytes that begin no frame, or one that can't be read; there are four at least. -1. */
int gongbao_no_frame(const gongbao_place *place, const uint8_t *bytes, gongbao_error *error);

/* The error of a connection on which TLS failed, and how it failed. -1. */
int gongbao_no_tls(const gongbao_place *place, const char *why, gongbao_error *error);

#endif
