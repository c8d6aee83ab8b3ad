/* A call as its link sees it: what came of it; not for programs. */
#ifndef GONGBAO_EXCHANGE_H
#define GONGBAO_EXCHANGE_H

#include "messages.h"

typedef struct gongbao_arrival gongbao_arrival;

typedef struct gongbao_exchange {
  uint64_t stream_id;
  /* Frames that came and were not fetched. */
  gongbao_arrival *first, *last;
  /* Once the link knows that nothing more will come: why. */
  gongbao_error problem;
  /* Whether the server never took it, so that it may be made elsewhere at once. */
  int not_begun;
  /* The link's next. */
  struct gongbao_exchange *next;
} gongbao_exchange;

/* A frame came, which the exchange owns from now on. */
void gongbao_exchange_put(gongbao_exchange *exchange, Gongbao__V1__Frame *frame);

/* The first frame that was not fetched, to be freed by the caller; NULL where there is none. */
Gongbao__V1__Frame *gongbao_exchange_take(gongbao_exchange *exchange);

/* Nothing more will come. */
void gongbao_exchange_fail(gongbao_exchange *exchange, const gongbao_error *why, int not_begun);

/* Frees what was not fetched. */
void gongbao_exchange_clear(gongbao_exchange *exchange);

#endif
