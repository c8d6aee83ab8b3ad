/* One connection: frames over a socket, every wait with an end. */
#define _POSIX_C_SOURCE 200809L
#include "link.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "foreign.h"

/* Within which something must come from a server that let a call's time pass: one that lost its power says nothing. */
enum { PROBE_MS = 5000, CANCEL_MS = 500, CHUNK = 1 << 16 };

struct gongbao_link {
  const gongbao_place *place;
  int socket; /* -1 once it has ended */
  gongbao_tls *tls;
  int owners, is_leaving;
  uint64_t stream_id;
  /* Calls somebody waits for, and the numbers of those that were given up and are not answered yet. */
  gongbao_exchange *exchanges;
  uint64_t given_up[GONGBAO_IN_FLIGHT_LIMIT];
  size_t in_flight, given_up_count;
  /* What came and is not taken yet: as it came, and in plain. `taken` of that was read. */
  gongbao_bytes plain;
  size_t taken;
  int64_t probe_deadline; /* 0 where there is none */
  int pong; /* the last pong's health state, -1 until it came */
  gongbao_error why; /* it has ended */
};

int gongbao_link_is_usable(const gongbao_link *link) { return link->socket >= 0 && !link->is_leaving; }
int gongbao_link_has_room(const gongbao_link *link) { return link->in_flight < GONGBAO_IN_FLIGHT_LIMIT; }
void gongbao_link_keep(gongbao_link *link) { link->owners++; }

/* Ends an open link, which knows why, and what waits for it; -1. */
static int end(gongbao_link *link) {
  close(link->socket);
  link->socket = -1;
  for (gongbao_exchange *one = link->exchanges; one; one = one->next) gongbao_exchange_fail(one, &link->why, 0);
  link->exchanges = NULL;
  return -1;
}

static int lost(gongbao_link *link, const char *why) {
  gongbao_fail(&link->why, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAVAILABLE, "The connection to %s:%s ended: %s.",
               link->place->host, link->place->port, why);
  return end(link);
}

static int not_ours(gongbao_link *link) {
  gongbao_no_frame(link->place, link->plain.data + link->taken, &link->why);
  return end(link);
}

/* TLS says that it has failed, or that it was ended. */
static int tls_lost(gongbao_link *link, int result, const char *why) {
  if (result != GONGBAO_TLS_FAILED) return lost(link, why);
  gongbao_no_tls(link->place, why, &link->why);
  return end(link);
}

void gongbao_link_release(gongbao_link *link) {
  if (!link || --link->owners > 0) return;
  if (link->socket >= 0) close(link->socket);
  gongbao_tls_close(link->tls);
  gongbao_error_clear(&link->why);
  free(link->plain.data);
  free(link);
}

gongbao_link *gongbao_link_open(const gongbao_place *place, int64_t deadline, gongbao_error *error) {
  gongbao_link *link = calloc(1, sizeof *link);
  if (!link) return gongbao_no_memory(error), NULL;
  *link = (gongbao_link){.place = place, .socket = -1, .owners = 1, .pong = -1, .why = GONGBAO_ERROR_INIT};
  link->socket = gongbao_dial(place, deadline, error);
  if (link->socket >= 0 && place->options.tls) {
    link->tls = gongbao_tls_open(&place->options, place->host, error);
    if (!link->tls || gongbao_dial_tls(place, link->socket, link->tls, deadline, error) != 0) {
      close(link->socket);
      link->socket = -1;
    }
  }
  if (link->socket >= 0) return link;
  gongbao_link_release(link);
  return NULL;
}

/* Reads what there is: 0, or -1 where nothing was or the link has ended. */
static int fill(gongbao_link *link) {
  uint8_t chunk[CHUNK];
  const char *reason;
  int result;
  if (link->socket < 0) return -1;
  if (gongbao_bytes_reserve(&link->plain, CHUNK) != 0) return lost(link, "there is not enough memory");
  uint8_t *to = link->tls ? chunk : link->plain.data + link->plain.count;
  ssize_t part = recv(link->socket, to, CHUNK, 0);
  if (part == 0) return lost(link, "the server closed it");
  if (part < 0) return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? -1 : lost(link, strerror(errno));
  link->probe_deadline = 0;
  if (!link->tls) link->plain.count += (size_t)part;
  else if ((result = gongbao_tls_take(link->tls, chunk, (size_t)part, &link->plain, &reason)) != 0) return tls_lost(link, result, reason);
  return 0;
}

/* Sends bytes whole. Reads meanwhile: a server whose answers are not fetched reads no more either. */
static int send_bytes(gongbao_link *link, const uint8_t *bytes, size_t count, int64_t deadline) {
  for (size_t sent = 0; sent < count;) {
    ssize_t part = send(link->socket, bytes + sent, count - sent, MSG_NOSIGNAL);
    if (part >= 0) {
      sent += (size_t)part;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      /* Only the time ends this wait: a part of a frame may be on its way. */
      if (gongbao_wait(NULL, link->socket, POLLIN | POLLOUT, deadline) == GONGBAO_LATE) return lost(link, "too slow");
      if (fill(link) != 0 && link->socket < 0) return -1;
    } else if (errno != EINTR) {
      /* The server may have said why it left: that comes first. */
      int problem = errno;
      while (fill(link) == 0) continue;
      return link->socket < 0 ? -1 : lost(link, strerror(problem));
    }
  }
  return 0;
}

int gongbao_link_send(gongbao_link *link, const Gongbao__V1__Frame *frame, int64_t deadline, gongbao_error *error) {
  gongbao_bytes cipher = {NULL, 0, 0};
  const char *reason = "there is not enough memory";
  size_t count;
  uint8_t *bytes = gongbao_frame_bytes(frame, &count, error);
  if (!bytes) return -1;
  int result = link->socket < 0 ? -1 : 0;
  if (result == 0 && link->tls) {
    result = gongbao_tls_put(link->tls, bytes, count, &reason);
    if (result != 0 || (result = gongbao_tls_output(link->tls, &cipher)) != 0) tls_lost(link, result, reason);
  }
  if (result == 0) result = link->tls ? send_bytes(link, cipher.data, cipher.count, deadline) : send_bytes(link, bytes, count, deadline);
  free(bytes);
  free(cipher.data);
  if (result != 0) gongbao_fail(error, link->why.failure, link->why.code, "%s", link->why.message);
  return result;
}

/* Finds the call's place in the list; it holds NULL where it is not there. */
static gongbao_exchange **find(gongbao_link *link, uint64_t stream_id) {
  gongbao_exchange **at = &link->exchanges;
  while (*at && (*at)->stream_id != stream_id) at = &(*at)->next;
  return at;
}

static void answered(gongbao_link *link, Gongbao__V1__Frame *frame) {
  gongbao_exchange **at = find(link, frame->stream_id), *exchange = *at;
  if (frame->response->end && exchange) {
    *at = exchange->next;
    link->in_flight--;
  }
  for (size_t i = 0; frame->response->end && !exchange && i < link->given_up_count; i++) {
    if (link->given_up[i] != frame->stream_id) continue;
    link->given_up[i] = link->given_up[--link->given_up_count];
    link->in_flight--;
    break;
  }
  if (exchange) gongbao_exchange_put(exchange, frame);
  else gongbao_free(frame);
}

/* Calls that the server will not serve end now; the others are still answered. */
static void leave(gongbao_link *link, const Gongbao__V1__GoAway *go_away) {
  gongbao_error why = GONGBAO_ERROR_INIT;
  int good = go_away->code == GONGBAO__V1__STATUS_CODE__OK;
  gongbao_fail(&why, good ? GONGBAO_FAILURE_CONNECTION : GONGBAO_FAILURE_STATUS,
               good ? GONGBAO__V1__STATUS_CODE__UNAVAILABLE : (int)go_away->code, "%s:%s takes no more calls on this connection: %.*s",
               link->place->host, link->place->port, (int)(go_away->reason.len & 0xFFF), (const char *)go_away->reason.data);
  link->is_leaving = 1;
  for (gongbao_exchange **at = &link->exchanges; *at;) {
    gongbao_exchange *one = *at;
    if (one->stream_id > go_away->last_stream_id) {
      *at = one->next;
      link->in_flight--;
      gongbao_exchange_fail(one, &why, good);
    } else {
      at = &one->next;
    }
  }
}

/* Takes the next whole frame of what came: 1, or 0 where there is none. */
static int take_one(gongbao_link *link) {
  long size = gongbao_frame_size(link->plain.data + link->taken, link->plain.count - link->taken);
  if (size == 0 || link->socket < 0) return 0;
  Gongbao__V1__Frame *frame = size < 0 ? NULL : gongbao_unpack(&gongbao__v1__frame__descriptor, (size_t)size - 4, link->plain.data + link->taken + 4);
  if (!frame) return not_ours(link), 0;
  link->taken += (size_t)size;
  if (frame->payload_case == GONGBAO__V1__FRAME__PAYLOAD_RESPONSE) {
    answered(link, frame);
    return 1;
  }
  if (frame->payload_case == GONGBAO__V1__FRAME__PAYLOAD_PING) {
    Gongbao__V1__Pong pong = GONGBAO__V1__PONG__INIT;
    Gongbao__V1__Frame answer = GONGBAO__V1__FRAME__INIT;
    gongbao_error ignored = GONGBAO_ERROR_INIT;
    pong.payload = frame->ping->payload;
    answer.payload_case = GONGBAO__V1__FRAME__PAYLOAD_PONG;
    answer.pong = &pong;
    gongbao_link_send(link, &answer, gongbao_now_ms() + CANCEL_MS, &ignored);
    gongbao_error_clear(&ignored);
  } else if (frame->payload_case == GONGBAO__V1__FRAME__PAYLOAD_PONG && frame->pong->payload.len) {
    link->pong = frame->pong->health;
  } else if (frame->payload_case == GONGBAO__V1__FRAME__PAYLOAD_GO_AWAY) {
    leave(link, frame->go_away);
  }
  gongbao_free(frame);
  return 1;
}

static int take_all(gongbao_link *link) {
  int count = 0;
  while (take_one(link)) count++;
  link->plain.count -= link->taken;
  if (link->taken && link->plain.count) memmove(link->plain.data, link->plain.data + link->taken, link->plain.count);
  link->taken = 0;
  return count;
}

void gongbao_link_catch_up(gongbao_link *link) {
  do take_all(link);
  while (fill(link) == 0);
}

int gongbao_link_take(gongbao_link *link, int64_t deadline) {
  while (link->socket >= 0 && take_all(link) == 0 && link->socket >= 0) {
    int64_t until = link->probe_deadline && link->probe_deadline < deadline ? link->probe_deadline : deadline;
    int waited = gongbao_wait(link->place, link->socket, POLLIN, until);
    if (waited == GONGBAO_LATE && until < deadline) lost(link, "the server has stopped answering");
    else if (waited != 0) return waited;
    else fill(link);
  }
  return 0;
}

int gongbao_link_begin(gongbao_link *link, gongbao_exchange *exchange, Gongbao__V1__Request *request, int64_t deadline,
                       gongbao_error *error) {
  Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT;
  exchange->stream_id = frame.stream_id = ++link->stream_id;
  frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_REQUEST;
  frame.request = request;
  if (gongbao_link_send(link, &frame, deadline, error) != 0) return -1;
  exchange->next = link->exchanges;
  link->exchanges = exchange;
  link->in_flight++;
  return 0;
}

void gongbao_link_forget(gongbao_link *link, gongbao_exchange *exchange) {
  gongbao_exchange **at = find(link, exchange->stream_id);
  if (*at == exchange) {
    Gongbao__V1__Cancel nothing = GONGBAO__V1__CANCEL__INIT;
    Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT;
    gongbao_error ignored = GONGBAO_ERROR_INIT;
    *at = exchange->next;
    link->given_up[link->given_up_count++] = exchange->stream_id;
    frame.stream_id = exchange->stream_id;
    frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_CANCEL;
    frame.cancel = &nothing;
    gongbao_link_send(link, &frame, gongbao_now_ms() + CANCEL_MS, &ignored);
    gongbao_error_clear(&ignored);
  }
  gongbao_exchange_clear(exchange);
}

static int send_ping(gongbao_link *link, const char *payload, int64_t deadline, gongbao_error *error) {
  Gongbao__V1__Ping ping = GONGBAO__V1__PING__INIT;
  Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT;
  ping.payload = gongbao_text(payload);
  frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_PING;
  frame.ping = &ping;
  return gongbao_link_send(link, &frame, deadline, error);
}

void gongbao_link_probe(gongbao_link *link) {
  gongbao_error ignored = GONGBAO_ERROR_INIT;
  if (link->socket < 0 || link->probe_deadline) return;
  if (send_ping(link, "", gongbao_now_ms() + CANCEL_MS, &ignored) == 0) link->probe_deadline = gongbao_now_ms() + PROBE_MS;
  gongbao_error_clear(&ignored);
}

int gongbao_link_ping(gongbao_link *link, int64_t deadline, gongbao_error *error) {
  link->pong = -1;
  if (send_ping(link, "gongbao", deadline, error) != 0) return -1;
  while (link->pong < 0 && link->socket >= 0) {
    int waited = gongbao_link_take(link, deadline);
    if (waited == GONGBAO_LATE) return gongbao_time_is_over(error);
    if (waited == GONGBAO_INTERRUPTED) return gongbao_was_cancelled(error);
  }
  if (link->pong < 0) return gongbao_fail(error, link->why.failure, link->why.code, "%s", link->why.message);
  return link->pong;
}
