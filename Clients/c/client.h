/* The client as its calls see it; not for programs. */
#ifndef GONGBAO_CLIENT_H
#define GONGBAO_CLIENT_H

#include "link.h"
#include "retry.h"

enum { GONGBAO_METADATA_LIMIT = 32 };

struct gongbao_client {
  gongbao_place place;
  gongbao_link *link; /* NULL before the first */
  gongbao_retry retry;
  size_t metadata_count;
  Gongbao__V1__Metadata metadata[GONGBAO_METADATA_LIMIT];
};

/* Makes sure that there is a connection on which a call can be made, a new one if need be; -1 and the error on failure. */
int gongbao_client_connect(gongbao_client *client, int64_t deadline, gongbao_error *error);

/* Whether the program gave something of this name to accompany calls. */
int gongbao_client_accompanies(const gongbao_client *client, const char *key);

#endif
