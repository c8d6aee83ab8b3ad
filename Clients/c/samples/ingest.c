/* Takes text files in: ingest HOST:PORT FILE... */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

#include "gongbao.h"

static void print(ProtobufCBinaryData text, char end) {
  fwrite(text.data, 1, text.len, stdout);
  putchar(end);
}

/* The file's bytes; data is NULL when it can't be read. */
static ProtobufCBinaryData contents(const char *path) {
  ProtobufCBinaryData text = {0, NULL};
  size_t capacity = 1 << 16, part;
  FILE *file = fopen(path, "rb");
  if (file) text.data = malloc(capacity);
  while (text.data && (part = fread(text.data + text.len, 1, capacity - text.len, file)) > 0) {
    text.len += part;
    if (text.len < capacity) continue;
    uint8_t *more = realloc(text.data, capacity *= 2);
    if (!more) free(text.data);
    text.data = more;
  }
  if (file && ferror(file)) {
    free(text.data);
    text.data = NULL;
  }
  if (file) fclose(file);
  return text;
}

/* The file's name without folder and suffix. */
static ProtobufCBinaryData stem(const char *path) {
  const char *slash = strrchr(path, '/');
  ProtobufCBinaryData name = gongbao_text(slash ? slash + 1 : path);
  const char *dot = strrchr((char *)name.data, '.');
  if (dot && dot != (char *)name.data && dot[1]) name.len = (size_t)(dot - (char *)name.data);
  return name;
}

int main(int count, char **arguments) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  Gongbao__V1__IngestRequest request = GONGBAO__V1__INGEST_REQUEST__INIT;
  Gongbao__V1__IngestResponse *answer = NULL;
  gongbao_client *client = NULL;
  if (count < 2) return fprintf(stderr, "usage: ingest HOST:PORT FILE...\n"), 2;

  Gongbao__V1__ReportDraft *drafts = calloc((size_t)count, sizeof *drafts);
  request.reports = calloc((size_t)count, sizeof *request.reports);
  for (int i = 2; drafts && request.reports && i < count; i++) {
    Gongbao__V1__ReportDraft *draft = request.reports[request.n_reports] = &drafts[request.n_reports];
    gongbao__v1__report_draft__init(draft);
    draft->id = stem(arguments[i]);
    draft->text = contents(arguments[i]);
    if (!draft->text.data) break;
    request.n_reports++;
  }
  if (request.n_reports < (size_t)count - 2)
    snprintf(error.message, sizeof error.message, "%s can't be read", arguments[2 + request.n_reports]);
  else
    client = gongbao_connect(arguments[1], 10000, &error);
  if (client) answer = gongbao_ingest(client, &request, 60000, &error);
  for (size_t i = 0; answer && i < answer->n_outcomes; i++) {
    const Gongbao__V1__IngestOutcome *outcome = answer->outcomes[i];
    print(outcome->id, '\t');
    if (outcome->error.len) {
      fputs("refused: ", stdout);
      print(outcome->error, '\n');
    } else {
      printf("%u figures\n", outcome->figure_count);
    }
  }
  if (!answer) fprintf(stderr, "%s: %s\n", error.code ? gongbao_code_name(error.code) : "ingest", error.message);
  int status = answer ? 0 : 1;
  gongbao_free(answer);
  gongbao_close(client);
  gongbao_error_clear(&error);
  for (size_t i = 0; i < request.n_reports; i++) free(request.reports[i]->text.data);
  free(request.reports);
  free(drafts);
  return status;
}
