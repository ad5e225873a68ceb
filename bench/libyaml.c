// What a C program needs to find the files and take their YAML apart with libyaml, keeping nothing: the floor of every reader of YAML.
// Compiled and run by run.mjs where gcc and libyaml (Debian: libyaml-dev) are. Usage: libyaml FOLDER

#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static unsigned char *buffer;
static size_t capacity;
static long events;

static size_t read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  size_t length = 0;
  for (;;) {
    if (capacity - length < 65536) buffer = realloc(buffer, capacity += 65536);
    size_t got = fread(buffer + length, 1, capacity - length, file);
    if (got == 0) break;
    length += got;
  }
  fclose(file);
  return length;
}

static int visit(const char *path, const struct stat *info, int type, struct FTW *place) {
  (void)info;
  (void)place;
  if (type != FTW_F || !strstr(path, ".yaml")) return 0;
  size_t length = read_file(path);
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, buffer, length);
  for (int done = 0; !done; events++) {
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return 0;
}

int main(int count, char **words) {
  if (count != 2 || nftw(words[1], visit, 16, FTW_PHYS) != 0) return 1;
  printf("%ld\n", events);
  return 0;
}
