/* What came of a call. */
#include "exchange.h"

#include <stdlib.h>

struct gongbao_arrival {
  Gongbao__V1__Frame *frame;
  gongbao_arrival *next;
};

void gongbao_exchange_put(gongbao_exchange *exchange, Gongbao__V1__Frame *frame) {
  gongbao_arrival *arrival = malloc(sizeof *arrival);
  if (!arrival) {
    gongbao_no_memory(&exchange->problem);
    gongbao_free(frame);
    return;
  }
  *arrival = (gongbao_arrival){frame, NULL};
  *(exchange->last ? &exchange->last->next : &exchange->first) = arrival;
  exchange->last = arrival;
}

Gongbao__V1__Frame *gongbao_exchange_take(gongbao_exchange *exchange) {
  gongbao_arrival *arrival = exchange->first;
  if (!arrival) return NULL;
  Gongbao__V1__Frame *frame = arrival->frame;
  exchange->first = arrival->next;
  if (!exchange->first) exchange->last = NULL;
  free(arrival);
  return frame;
}

void gongbao_exchange_fail(gongbao_exchange *exchange, const gongbao_error *why, int not_begun) {
  gongbao_fail(&exchange->problem, why->failure, why->code, "%s", why->message);
  exchange->not_begun = not_begun;
}

void gongbao_exchange_clear(gongbao_exchange *exchange) {
  for (Gongbao__V1__Frame *frame; (frame = gongbao_exchange_take(exchange));) gongbao_free(frame);
  gongbao_error_clear(&exchange->problem);
}
