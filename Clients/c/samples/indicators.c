/* Looks figures up: indicators HOST:PORT CONCEPT [REGION] */
#include <stdio.h>

#include "gongbao.h"

static void print(ProtobufCBinaryData text, char end) {
  fwrite(text.data, 1, text.len, stdout);
  putchar(end);
}

static void print_figure(const Gongbao__V1__Figure *figure) {
  ProtobufCBinaryData nowhere = {0, NULL};
  print(figure->opt_region_case == GONGBAO__V1__FIGURE__OPT_REGION_REGION ? figure->region->name : nowhere, '\t');
  print(figure->period, '\t');
  print(figure->name, '\t');
  print(figure->quote, '\t');
  print(figure->value, '\t');
  print(figure->unit, '\n');
}

int main(int count, char **arguments) {
  gongbao_error error = GONGBAO_ERROR_INIT;
  Gongbao__V1__ListFiguresRequest request = GONGBAO__V1__LIST_FIGURES_REQUEST__INIT;
  Gongbao__V1__FigureFilter filter = GONGBAO__V1__FIGURE_FILTER__INIT;
  Gongbao__V1__PageRequest page = GONGBAO__V1__PAGE_REQUEST__INIT;
  Gongbao__V1__ListFiguresResponse *answer = NULL;
  ProtobufCBinaryData concept, region;
  if (count < 2) return fprintf(stderr, "usage: indicators HOST:PORT CONCEPT [REGION]\n"), 2;

  if (count > 2) {
    concept = gongbao_text(arguments[2]);
    filter.concepts = &concept;
    filter.n_concepts = 1;
  }
  if (count > 3) {
    region = gongbao_text(arguments[3]);
    filter.regions = &region;
    filter.n_regions = 1;
  }
  request.filter = &filter;
  request.page = &page;
  page.opt_limit_case = GONGBAO__V1__PAGE_REQUEST__OPT_LIMIT_LIMIT;
  page.limit = 100;

  gongbao_client *client = gongbao_connect(arguments[1], 10000, &error);
  if (client) answer = gongbao_list_figures(client, &request, 10000, &error);
  for (size_t i = 0; answer && i < answer->n_figures; i++) print_figure(answer->figures[i]);
  if (!answer) {
    fprintf(stderr, "%s: %s\n", gongbao_code_name(error.code), error.message);
    for (size_t i = 0; i < error.candidate_count; i++) fprintf(stderr, "  %s?\n", error.candidates[i]);
  }
  int status = answer ? 0 : 1;
  gongbao_free(answer);
  gongbao_close(client);
  gongbao_error_clear(&error);
  return status;
}
