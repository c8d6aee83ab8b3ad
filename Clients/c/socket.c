/* Waits and connections, each with an end. */
#define _POSIX_C_SOURCE 200809L
#include "socket.h"

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

#include "foreign.h"

int64_t gongbao_now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int gongbao_wait(const gongbao_place *place, int descriptor, short events, int64_t deadline) {
  for (;;) {
    int64_t left = deadline - gongbao_now_ms();
    struct pollfd ready[2] = {{place ? place->wake[0] : -1, POLLIN, 0}, {descriptor, events, 0}};
    int count = poll(ready, 2, left < 0 ? 0 : left > 3600000 ? 3600000 : (int)left);
    if (count > 0 && ready[0].revents) {
      uint8_t bytes[64];
      while (read(place->wake[0], bytes, sizeof bytes) > 0) continue;
      return GONGBAO_INTERRUPTED;
    }
    if (count > 0) return 0;
    if (left <= 0) return GONGBAO_LATE;
  }
}

/* Connects to one address: 0, or why not. */
static int dial_one(const gongbao_place *place, int made, const struct addrinfo *address, int64_t deadline) {
  int result = 0, one = 1;
  socklen_t size = sizeof result;
  if (fcntl(made, F_SETFL, O_NONBLOCK) != 0 || fcntl(made, F_SETFD, FD_CLOEXEC) != 0) return errno;
  if (connect(made, address->ai_addr, address->ai_addrlen) != 0) {
    if (errno != EINPROGRESS && errno != EINTR) return errno;
    int waited = gongbao_wait(place, made, POLLOUT, deadline);
    if (waited != 0) return waited == GONGBAO_LATE ? ETIMEDOUT : ECANCELED;
    if (getsockopt(made, SOL_SOCKET, SO_ERROR, &result, &size) != 0) return errno;
  }
  if (result == 0) setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return result;
}

int gongbao_dial(const gongbao_place *place, int64_t deadline, gongbao_error *error) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found = NULL;
  int problem = getaddrinfo(place->host, place->port, &hints, &found), result = 0;
  const char *why = problem ? gai_strerror(problem) : "no address";
  for (struct addrinfo *address = found; address && result != ECANCELED; address = address->ai_next) {
    int made = socket(address->ai_family, SOCK_STREAM, 0);
    result = made < 0 ? errno : dial_one(place, made, address, deadline);
    if (result == 0) {
      freeaddrinfo(found);
      return made;
    }
    why = strerror(result);
    if (made >= 0) close(made);
  }
  if (found) freeaddrinfo(found);
  if (result == ECANCELED) return gongbao_was_cancelled(error);
  return gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAVAILABLE,
                      "No server at %s:%s (%s); start one: gongbaod serve --data DIR", place->host, place->port, why);
}

/* The connection ended, or nothing came, before there was TLS. */
static int broken(const gongbao_place *place, const char *why, gongbao_error *error) {
  return gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__UNAVAILABLE,
                      "The connection to %s:%s ended before TLS began: %s.", place->host, place->port, why);
}

/* Sends what the handshake has to say: NULL, or why that failed. */
static const char *send_output(int socket, gongbao_tls *tls, int64_t deadline) {
  gongbao_bytes out = {NULL, 0, 0};
  const char *why = gongbao_tls_output(tls, &out) ? "there is not enough memory" : NULL;
  for (size_t sent = 0; !why && sent < out.count;) {
    ssize_t part = send(socket, out.data + sent, out.count - sent, MSG_NOSIGNAL);
    if (part >= 0) sent += (size_t)part;
    else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) why = strerror(errno);
    else if (gongbao_wait(NULL, socket, POLLOUT, deadline) != 0) why = "no answer came in time";
  }
  free(out.data);
  return why;
}

int gongbao_dial_tls(const gongbao_place *place, int socket, gongbao_tls *tls, int64_t deadline, gongbao_error *error) {
  uint8_t bytes[1 << 14];
  gongbao_bytes none = {NULL, 0, 0};
  for (;;) {
    const char *why = NULL;
    int done = gongbao_tls_shake(tls, &why);
    /* The alert that says why it failed is sent, too. */
    const char *unsent = send_output(socket, tls, deadline);
    if (done == GONGBAO_TLS_FAILED) return gongbao_no_tls(place, why, error);
    if (done < 0 || unsent) return broken(place, done < 0 ? why : unsent, error);
    if (done) return 0;
    int waited = gongbao_wait(place, socket, POLLIN, deadline);
    if (waited == GONGBAO_INTERRUPTED) return gongbao_was_cancelled(error);
    if (waited == GONGBAO_LATE) return broken(place, "no answer came in time", error);
    ssize_t part = recv(socket, bytes, sizeof bytes, 0);
    if (part == 0) return broken(place, "the server closed the connection", error);
    if (part < 0 && errno != EAGAIN && errno != EINTR) return broken(place, strerror(errno), error);
    if (part > 0 && gongbao_tls_take(tls, bytes, (size_t)part, &none, &why) != 0) return broken(place, why, error);
  }
}
