/* The transport: frames over one TCP connection, one call at a time, every wait with an end. */
#define _POSIX_C_SOURCE 200809L
#include "messages.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* The server keeps the deadline too; the grace, in milliseconds, lets its answer win. */
enum { GRACE_MS = 500 };

struct gongbao_client {
  char *host, *port;
  int socket; /* -1 where there is none */
  uint64_t stream_id;
  int going_away;
  /* What has arrived and is not taken yet. */
  uint8_t *bytes;
  size_t count, capacity;
};

static int64_t now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int lost(gongbao_client *client, gongbao_error *error, const char *why) {
  close(client->socket);
  client->socket = -1;
  return gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAVAILABLE, "The connection ended: %s.", why);
}

static int not_ours(gongbao_client *client, gongbao_error *error) {
  close(client->socket);
  client->socket = -1;
  return gongbao_fail(error, GONGBAO_FAILURE_PROTOCOL, GONGBAO__V1__STATUS_CODE__INTERNAL,
                      "What came is no frame; is %s:%s the port of a gongbaod?", client->host, client->port);
}

static int timed_out(gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__DEADLINE_EXCEEDED, "No answer came in time.");
}

static int no_memory(gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__RESOURCE_EXHAUSTED, "There is not enough memory.");
}

/* Waits until the socket is ready; 0 when it is, 1 when the time is over. */
static int wait_for(int socket, short events, int64_t deadline) {
  for (;;) {
    int64_t left = deadline - now_ms();
    struct pollfd poller = {socket, events, 0};
    int ready = poll(&poller, 1, left < 0 ? 0 : left > 3600000 ? 3600000 : (int)left);
    if (ready > 0) return 0;
    if (left <= 0 || (ready < 0 && errno != EINTR)) return 1;
  }
}

static int open_socket(gongbao_client *client, int64_t deadline, gongbao_error *error) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found = NULL;
  int problem = getaddrinfo(client->host, client->port, &hints, &found), one = 1;
  const char *why = problem ? gai_strerror(problem) : "no address";
  for (struct addrinfo *address = found; address && client->socket < 0; address = address->ai_next) {
    int made = socket(address->ai_family, SOCK_STREAM, 0), result = 0;
    socklen_t size = sizeof result;
    if (made >= 0 && fcntl(made, F_SETFL, O_NONBLOCK) == 0 && fcntl(made, F_SETFD, FD_CLOEXEC) == 0) {
      if (connect(made, address->ai_addr, address->ai_addrlen) != 0) {
        result = errno;
        if (result == EINPROGRESS || result == EINTR)
          result = wait_for(made, POLLOUT, deadline) ? ETIMEDOUT
                   : getsockopt(made, SOL_SOCKET, SO_ERROR, &result, &size) ? errno : result;
      }
      if (result == 0) {
        setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        client->socket = made;
        continue;
      }
    } else {
      result = errno;
    }
    why = strerror(result);
    if (made >= 0) close(made);
  }
  if (found) freeaddrinfo(found);
  client->stream_id = client->count = 0;
  client->going_away = 0;
  if (client->socket >= 0) return 0;
  return gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAVAILABLE,
                      "No server at %s:%s (%s); start one: gongbaod serve --data DIR", client->host, client->port, why);
}

/* Sends a frame whole; when that fails or its time is over the connection ends, for a part of it may be on its way. */
static int send_frame(gongbao_client *client, const Gongbao__V1__Frame *frame, int64_t deadline, gongbao_error *error) {
  size_t length = protobuf_c_message_get_packed_size(&frame->base), sent = 0;
  if (length > GONGBAO_FRAME_LIMIT)
    return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__RESOURCE_EXHAUSTED,
                        "The request has %zu bytes; at most %u can be sent.", length, GONGBAO_FRAME_LIMIT);
  uint8_t *bytes = malloc(length + 4);
  if (!bytes) return no_memory(error);
  for (int i = 0; i < 4; i++) bytes[i] = (uint8_t)(length >> (24 - 8 * i));
  protobuf_c_message_pack(&frame->base, bytes + 4);
  int result = 0;
  while (sent < length + 4 && result == 0) {
    ssize_t part = send(client->socket, bytes + sent, length + 4 - sent, MSG_NOSIGNAL);
    if (part >= 0) {
      sent += (size_t)part;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_for(client->socket, POLLOUT, deadline)) continue;
      result = lost(client, error, "too slow");
      timed_out(error);
    } else if (errno != EINTR) {
      result = lost(client, error, strerror(errno));
    }
  }
  free(bytes);
  return result;
}

/* Reads what there is, at least something; 1 when nothing came in time. */
static int fill(gongbao_client *client, int64_t deadline, gongbao_error *error) {
  for (;;) {
    if (client->count == client->capacity) {
      size_t capacity = client->capacity ? client->capacity * 2 : 1 << 16;
      uint8_t *bytes = realloc(client->bytes, capacity);
      if (!bytes) return lost(client, error, "there is not enough memory");
      client->bytes = bytes;
      client->capacity = capacity;
    }
    ssize_t part = recv(client->socket, client->bytes + client->count, client->capacity - client->count, 0);
    if (part > 0) {
      client->count += (size_t)part;
      return 0;
    }
    if (part == 0) return lost(client, error, "the server closed it");
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (wait_for(client->socket, POLLIN, deadline)) return 1;
    } else if (errno != EINTR) {
      return lost(client, error, strerror(errno));
    }
  }
}

/* The next frame, to be freed with gongbao_free(); answers pings and remembers a go-away on the way. 1: none in time. */
static int next_frame(gongbao_client *client, Gongbao__V1__Frame **frame, int64_t deadline, gongbao_error *error) {
  long size;
  int result;
  while ((size = gongbao_frame_size(client->bytes, client->count)) == 0)
    if ((result = fill(client, deadline, error)) != 0) return result;
  if (size < 0) return not_ours(client, error);
  *frame = gongbao_unpack(&gongbao__v1__frame__descriptor, (size_t)size - 4, client->bytes + 4);
  if (!*frame) return not_ours(client, error);
  client->count -= (size_t)size;
  memmove(client->bytes, client->bytes + size, client->count);
  result = 0;
  if ((*frame)->payload_case == GONGBAO__V1__FRAME__PAYLOAD_PING) {
    Gongbao__V1__Pong pong = GONGBAO__V1__PONG__INIT;
    Gongbao__V1__Frame answer = GONGBAO__V1__FRAME__INIT;
    pong.payload = (*frame)->ping->payload;
    answer.payload_case = GONGBAO__V1__FRAME__PAYLOAD_PONG;
    answer.pong = &pong;
    if ((result = send_frame(client, &answer, deadline, error)) != 0) gongbao_free(*frame);
  } else if ((*frame)->payload_case == GONGBAO__V1__FRAME__PAYLOAD_GO_AWAY) {
    client->going_away = 1;
  }
  return result;
}

/* Makes sure that there is a connection on which a call can be made, a new one if need be. */
static int ready(gongbao_client *client, int64_t deadline, gongbao_error *error) {
  Gongbao__V1__Frame *frame;
  gongbao_error_clear(error);
  while (client->socket >= 0 && now_ms() <= deadline && next_frame(client, &frame, 0, error) == 0) gongbao_free(frame);
  gongbao_error_clear(error);
  if (client->socket >= 0 && !client->going_away) return 0;
  if (client->socket >= 0) close(client->socket);
  client->socket = -1;
  return open_socket(client, deadline, error);
}

static void cancel(gongbao_client *client, uint64_t stream_id) {
  Gongbao__V1__Cancel nothing = GONGBAO__V1__CANCEL__INIT;
  Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT;
  gongbao_error ignored = GONGBAO_ERROR_INIT;
  frame.stream_id = stream_id;
  frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_CANCEL;
  frame.cancel = &nothing;
  send_frame(client, &frame, now_ms() + GRACE_MS, &ignored);
}

/* Waits for a frame of this kind and stream; an answer to a call that was given up is passed over. */
static Gongbao__V1__Frame *await(gongbao_client *client, int kind, uint64_t stream_id, int64_t deadline,
                                 gongbao_error *error) {
  Gongbao__V1__Frame *frame;
  for (;;) {
    int result = now_ms() > deadline ? 1 : next_frame(client, &frame, deadline, error);
    if (result != 0) {
      if (result > 0) timed_out(error);
      return NULL;
    }
    if ((int)frame->payload_case == kind && frame->stream_id == stream_id) return frame;
    gongbao_free(frame);
  }
}

gongbao_client *gongbao_connect(const char *server, int timeout_ms, gongbao_error *error) {
  gongbao_error_clear(error);
  const char *colon = strrchr(server, ':');
  gongbao_client *client = calloc(1, sizeof *client);
  if (!client || !colon) {
    free(client);
    gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__INVALID_ARGUMENT, "Give a server as HOST:PORT.");
    return NULL;
  }
  int bracket = server[0] == '[' && colon > server + 1 && colon[-1] == ']';
  client->socket = -1;
  client->host = strndup(server + bracket, (size_t)(colon - server) - 2 * (size_t)bracket);
  client->port = strdup(colon + 1);
  if (!client->host || !client->port ? no_memory(error) : open_socket(client, now_ms() + timeout_ms, error)) {
    gongbao_close(client);
    return NULL;
  }
  return client;
}

void gongbao_close(gongbao_client *client) {
  if (!client) return;
  if (client->socket >= 0) close(client->socket);
  free(client->host);
  free(client->port);
  free(client->bytes);
  free(client);
}

void *gongbao_call(gongbao_client *client, const char *method, const ProtobufCMessage *request,
                   const ProtobufCMessageDescriptor *answer, int timeout_ms, gongbao_error *error) {
  int64_t deadline = now_ms() + timeout_ms + GRACE_MS;
  if (ready(client, deadline - GRACE_MS, error) != 0) return NULL;
  size_t length = protobuf_c_message_get_packed_size(request);
  Gongbao__V1__Request body = GONGBAO__V1__REQUEST__INIT;
  Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT, *taken = NULL;
  uint64_t stream_id = frame.stream_id = ++client->stream_id;
  frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_REQUEST;
  frame.request = &body;
  body.method = gongbao_text(method);
  body.timeout_ms = timeout_ms > 0 ? (uint32_t)timeout_ms : 1;
  body.body.len = length;
  body.body.data = malloc(length + 1);
  if (!body.body.data) return no_memory(error), NULL;
  protobuf_c_message_pack(request, body.body.data);
  int sent = send_frame(client, &frame, deadline, error);
  free(body.body.data);
  if (sent == 0) taken = await(client, GONGBAO__V1__FRAME__PAYLOAD_RESPONSE, stream_id, deadline, error);
  if (!taken) {
    if (sent == 0 && client->socket >= 0) cancel(client, stream_id);
    return NULL;
  }
  void *message = NULL;
  if (taken->response->code != GONGBAO__V1__STATUS_CODE__OK)
    gongbao_refused(taken->response, error);
  else if (!(message = gongbao_unpack(answer, taken->response->body.len, taken->response->body.data)))
    gongbao_fail(error, GONGBAO_FAILURE_PROTOCOL, GONGBAO__V1__STATUS_CODE__INTERNAL, "The answer is no %s.", answer->name);
  gongbao_free(taken);
  return message;
}

int gongbao_ping(gongbao_client *client, int timeout_ms, gongbao_error *error) {
  int64_t deadline = now_ms() + timeout_ms;
  Gongbao__V1__Ping ping = GONGBAO__V1__PING__INIT;
  Gongbao__V1__Frame frame = GONGBAO__V1__FRAME__INIT, *pong;
  frame.payload_case = GONGBAO__V1__FRAME__PAYLOAD_PING;
  frame.ping = &ping;
  if (ready(client, deadline, error) != 0 || send_frame(client, &frame, deadline, error) != 0) return -1;
  if (!(pong = await(client, GONGBAO__V1__FRAME__PAYLOAD_PONG, 0, deadline, error))) return -1;
  int health = pong->pong->health;
  gongbao_free(pong);
  return health;
}
