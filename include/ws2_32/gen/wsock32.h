/* Generated from src/api/wsock32/extras.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WSOCK32_H
#define WS2_32_GEN_WSOCK32_H

WS2_BEGIN_DECLS

/* The number of an IPv4 network from its dotted text, in host byte order; INADDR_NONE where it is none. */
u_long inet_network(const char *cp) WS2_SYM(ws2_inet_network);

/* Writes `prefix` and the text of the thread's last error to standard error. */
void s_perror(const char *prefix);

/* Expands a name of the domain name system that a message holds in its compressed form.

   `msg` and `eomorig` are the message's begin and end, `comp_dn` the name in it, `exp_dn` receives `length` bytes at most.
   Returns how many bytes the compressed name takes, -1 where it is none or does not fit. */
int dn_expand(const char *msg,
              const char *eomorig,
              const char *comp_dn,
              char *exp_dn,
              int length) WS2_SYM(ws2_dn_expand);

/* Would replace the function that posts Winsock's messages; programs of Windows 3 did so. Always 0: none was set before. */
int WSApSetPostRoutine(void *lpPostRoutine);

WS2_END_DECLS

#endif
