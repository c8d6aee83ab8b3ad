/* One connection to a server; not for programs. */
#ifndef GONGBAO_LINK_H
#define GONGBAO_LINK_H

#include "exchange.h"
#include "socket.h"

/* The most calls in flight, those that were given up and are not answered yet included. */
#define GONGBAO_IN_FLIGHT_LIMIT 256

typedef struct gongbao_link gongbao_link;

/* Connects; NULL and the error on failure. The link has one owner more with each _keep and one less with each _release. */
gongbao_link *gongbao_link_open(const gongbao_place *place, int64_t deadline, gongbao_error *error);
void gongbao_link_keep(gongbao_link *link);
void gongbao_link_release(gongbao_link *link);

/* Whether new calls may be made on it; once it is not, it never is again. */
int gongbao_link_is_usable(const gongbao_link *link);
int gongbao_link_has_room(const gongbao_link *link);

/* Takes what has come already, without a wait. */
void gongbao_link_catch_up(gongbao_link *link);

/* Reads until at least one frame was taken, or the link has ended: 0, GONGBAO_LATE or GONGBAO_INTERRUPTED. */
int gongbao_link_take(gongbao_link *link, int64_t deadline);

/* Sends a frame whole; -1 and the error where that fails. */
int gongbao_link_send(gongbao_link *link, const Gongbao__V1__Frame *frame, int64_t deadline, gongbao_error *error);

/* Gives the call the next number, sends its request. */
int gongbao_link_begin(gongbao_link *link, gongbao_exchange *exchange, Gongbao__V1__Request *request, int64_t deadline,
                       gongbao_error *error);

/* Nobody waits for the call any more: the server is told, and what came is freed. */
void gongbao_link_forget(gongbao_link *link, gongbao_exchange *exchange);

/* Asks a silent server whether it is there; if nothing comes within five seconds the link ends. */
void gongbao_link_probe(gongbao_link *link);

/* Waits for the answer to the next ping; a health state, or -1 and the error. */
int gongbao_link_ping(gongbao_link *link, int64_t deadline, gongbao_error *error);

#endif
