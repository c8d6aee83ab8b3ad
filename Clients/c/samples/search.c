/* Searches: search HOST:PORT QUERY */
#include <stdio.h>
#include <stdlib.h>

#include "gongbao.h"

static void print(ProtobufCBinaryData text, char end) {
  fwrite(text.data, 1, text.len, stdout);
  putchar(end);
}

int main(int count, char **arguments) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  Gongbao__V1__SearchRequest request = GONGBAO__V1__SEARCH_REQUEST__INIT;
  Gongbao__V1__PageRequest page = GONGBAO__V1__PAGE_REQUEST__INIT;
  Gongbao__V1__SearchResponse *answer = NULL;
  if (count < 2) return fprintf(stderr, "usage: search HOST:PORT QUERY\n"), 2;

  size_t length = 1;
  for (int i = 2; i < count; i++) length += strlen(arguments[i]) + 1;
  char *query = calloc(length, 1);
  if (!query) return 1;
  for (int i = 2; i < count; i++) strcat(strcat(query, i > 2 ? " " : ""), arguments[i]);
  request.query_case = GONGBAO__V1__SEARCH_REQUEST__QUERY_TEXT;
  request.text = gongbao_text(query);
  request.page = &page;
  page.opt_limit_case = GONGBAO__V1__PAGE_REQUEST__OPT_LIMIT_LIMIT;
  page.limit = 5;

  gongbao_client *client = gongbao_connect(arguments[1], 10000, &error);
  if (client) answer = gongbao_search(client, &request, 10000, &error);
  for (size_t i = 0; answer && i < answer->n_hits; i++) {
    print(answer->hits[i]->report_id, '\t');
    print(answer->hits[i]->title, '\n');
  }
  if (!answer) fprintf(stderr, "%s: %s\n", gongbao_code_name(error.code), error.message);
  int status = answer ? 0 : 1;
  gongbao_free(answer);
  gongbao_close(client);
  gongbao_error_clear(&error);
  free(query);
  return status;
}
