/* Native source: one HTTP request by libcurl, which uses the C library's sockets and resolver. */
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

struct room {
    char *text;
    size_t size, used;
};

static size_t keep(char *data, size_t size, size_t count, void *p)
{
    struct room *r = (struct room *)p;
    if (size * count >= r->size - r->used)
        return 0;
    memcpy(r->text + r->used, data, size * count);
    r->used += size * count;
    r->text[r->used] = 0;
    return size * count;
}

/* The size of the body, or -1. */
int fetch(unsigned short port, const char *host, char *body, int room)
{
    struct room r = {body, (size_t)room, 0};
    char url[100];
    CURLcode code;
    CURL *curl = curl_easy_init();
    if (!curl)
        return -1;
    snprintf(url, sizeof url, "http://%s:%u/hello", host, port);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &r);
    code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        printf("libcurl: %s\n", curl_easy_strerror(code));
    curl_easy_cleanup(curl);
    return code == CURLE_OK ? (int)r.used : -1;
}
