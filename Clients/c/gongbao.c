/* The client: a connection that is made anew where it ends, and what accompanies its calls. */
#define _POSIX_C_SOURCE 200809L
#include "gongbao.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "client.h"

static char *copied(const char *text) {
  return text ? strdup(text) : NULL;
}

/* Lets a token accompany calls, white space at its ends apart; -1, and the error where it can be none. */
static int give_token(gongbao_client *client, const char *token, gongbao_error *error) {
  static const char blanks[] = " \t\n\v\f\r", bearer[] = "Bearer ";
  token += strspn(token, blanks);
  size_t length = strlen(token);
  while (length && strchr(blanks, token[length - 1])) length--;
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)token[i] <= ' ' || token[i] == 0x7f)
      return gongbao_fail(error, GONGBAO_FAILURE_STATUS, GONGBAO__V1__STATUS_CODE__INVALID_ARGUMENT,
                          "The token holds white space or control characters, as none does: give what gongbaod token printed, and nothing else.");
  if (length == 0) return 0;
  char *value = calloc(sizeof bearer + length, 1);
  int result = value ? gongbao_accompany(client, "authorization", strncat(strcpy(value, bearer), token, length)) : -1;
  free(value);
  return result;
}

static int open_client(gongbao_client *client, const char *server, const gongbao_options *options, gongbao_error *error) {
  const char *colon = strrchr(server, ':');
  int bracketed = server[0] == '[' && colon > server && colon[-1] == ']';
  gongbao_place *place = &client->place;
  place->host = colon == server ? strdup("127.0.0.1") : strndup(server + bracketed, (size_t)(colon - server) - 2 * (size_t)bracketed);
  place->port = strdup(colon + 1);
  place->options = *options;
  place->options.ca_file = copied(options->ca_file);
  place->options.cert_file = copied(options->cert_file);
  place->options.key_file = copied(options->key_file);
  place->options.token = NULL;
  client->retry = gongbao_retry_standard();
  if (options->attempts > 0) client->retry.attempts = options->attempts;
  if (pipe(place->wake) != 0) return place->wake[0] = place->wake[1] = -1;
  for (int i = 0; i < 2; i++)
    if (fcntl(place->wake[i], F_SETFL, O_NONBLOCK) || fcntl(place->wake[i], F_SETFD, FD_CLOEXEC)) return -1;
  if (!place->host || !place->port) return -1;
  if (options->compression && gongbao_accompany(client, "accept-encoding", "zlib") != 0) return -1;
  return options->token ? give_token(client, options->token, error) : 0;
}

gongbao_client *gongbao_connect_with(const char *server, const gongbao_options *options, int timeout_ms, gongbao_error *error) {
  gongbao_error_clear(error);
  const char *colon = strrchr(server, ':');
  if (!colon || !colon[1] || strspn(colon + 1, "0123456789") != strlen(colon + 1) || atol(colon + 1) > 65535) {
    gongbao_fail(error, GONGBAO_FAILURE_CONNECTION, GONGBAO__V1__STATUS_CODE__INVALID_ARGUMENT, "\"%s\" is no HOST:PORT.", server);
    return NULL;
  }
  gongbao_client *client = calloc(1, sizeof *client);
  if (!client) return gongbao_no_memory(error), NULL;
  client->place.wake[0] = client->place.wake[1] = -1;
  if (open_client(client, server, options, error) != 0) {
    if (error->failure == GONGBAO_FAILURE_NONE) gongbao_no_memory(error);
  } else if ((client->link = gongbao_link_open(&client->place, gongbao_now_ms() + timeout_ms, error))) {
    return client;
  }
  gongbao_close(client);
  return NULL;
}

gongbao_client *gongbao_connect(const char *server, int timeout_ms, gongbao_error *error) {
  gongbao_options standard = {0};
  return gongbao_connect_with(server, &standard, timeout_ms, error);
}

static void free_metadata(Gongbao__V1__Metadata *metadata) {
  free(metadata->key.data);
  free(metadata->value.data);
}

void gongbao_close(gongbao_client *client) {
  if (!client) return;
  gongbao_link_release(client->link);
  for (size_t i = 0; i < client->metadata_count; i++) free_metadata(&client->metadata[i]);
  for (int i = 0; i < 2; i++)
    if (client->place.wake[i] >= 0) close(client->place.wake[i]);
  free(client->place.host);
  free(client->place.port);
  free((char *)client->place.options.ca_file);
  free((char *)client->place.options.cert_file);
  free((char *)client->place.options.key_file);
  free(client);
}

int gongbao_accompany(gongbao_client *client, const char *key, const char *value) {
  Gongbao__V1__Metadata made = GONGBAO__V1__METADATA__INIT;
  for (size_t i = 0; i < client->metadata_count; i++) {
    if (client->metadata[i].key.len != strlen(key) || memcmp(client->metadata[i].key.data, key, strlen(key)) != 0) continue;
    free_metadata(&client->metadata[i]);
    client->metadata[i] = client->metadata[--client->metadata_count];
    break;
  }
  if (!value) return 0;
  if (client->metadata_count == GONGBAO_METADATA_LIMIT) return -1;
  made.key = gongbao_text(copied(key));
  made.value = gongbao_text(copied(value));
  if (!made.key.data || !made.value.data) return free_metadata(&made), -1;
  client->metadata[client->metadata_count++] = made;
  return 0;
}

void gongbao_interrupt(gongbao_client *client) {
  ssize_t ignored = write(client->place.wake[1], "", 1);
  (void)ignored;
}

int gongbao_client_connect(gongbao_client *client, int64_t deadline, gongbao_error *error) {
  if (client->link) gongbao_link_catch_up(client->link);
  if (client->link && gongbao_link_is_usable(client->link)) return 0;
  gongbao_link *made = gongbao_link_open(&client->place, deadline, error);
  if (!made) return -1;
  gongbao_link_release(client->link);
  client->link = made;
  return 0;
}

int gongbao_client_accompanies(const gongbao_client *client, const char *key) {
  for (size_t i = 0; i < client->metadata_count; i++)
    if (client->metadata[i].key.len == strlen(key) && memcmp(client->metadata[i].key.data, key, strlen(key)) == 0) return 1;
  return 0;
}

int gongbao_ping(gongbao_client *client, int timeout_ms, gongbao_error *error) {
  int64_t deadline = gongbao_now_ms() + timeout_ms;
  gongbao_error_clear(error);
  if (timeout_ms <= 0) return gongbao_time_is_over(error);
  if (gongbao_client_connect(client, deadline, error) != 0) return -1;
  return gongbao_link_ping(client->link, deadline, error);
}
