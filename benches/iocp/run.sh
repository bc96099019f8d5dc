#!/usr/bin/env bash
# Builds the servers on completion ports with ws2cc (and with mingw for Wine), the native ones and their load, and prints the table.
#
# Usage: run.sh [-s SECONDS] [TEXT]      see driver.c;  ../run.sh calls this
# Environment:  WS2CC  the compiler (default: ../../bin/ws2cc);  CC  the native one;  OUT  folder for the programs
#               WINE   the program that runs Windows programs; none: no rows for Wine
set -u
from=$(dirname "$0")
if [ "$(uname -s)" != Linux ]; then
  echo "bench: no servers: what they are compared with needs Linux"
  exit 0
fi
ws2cc=${WS2CC:-$from/../../bin/ws2cc}
cc=${CC:-cc}
out=${OUT:-$from/../../target/bench}/iocp
flags="-O2 -Wall -Wextra"
windows_servers="echo_iocp accept_iocp file_transmitfile idle_iocp"
mkdir -p "$out" || exit 1

"$cc" $flags "$from/driver.c" "$from/load.c" -o "$out/driver" || exit 1
for name in echo_epoll accept_accept4 file_sendfile; do
  "$cc" $flags "$from/$name.c" -o "$out/$name" -pthread || exit 1
done
# Only for who wants to compare, and only where the kernel's headers know what it uses.
"$cc" $flags "$from/echo_uring.c" -o "$out/echo_uring" -pthread 2>/dev/null || rm -f "$out/echo_uring"
for name in $windows_servers; do
  "$ws2cc" $flags "$from/$name.c" -o "$out/$name" -lmswsock -lws2_32 || exit 1
done
if [ -n "${WINE:-}" ]; then
  for name in $windows_servers; do
    x86_64-w64-mingw32-gcc $flags "$from/$name.c" -o "$out/$name.exe" -lmswsock -lws2_32 || exit 1
  done
  set -- -w "$WINE" "$@"
fi
cd "$out" && ./driver "$@"
