#!/usr/bin/env bash
# Compiles the programs of this folder and shows them in conversation; fails when one goes otherwise than expected.
#
# Environment:  WS2CC     the compiler              (default: ../bin/ws2cc)
#               OUT       folder for the programs   (default: ../target/demo)
#               RUN, EXE  what to run them with, how their names end (default: nothing; with a mingw WS2CC: wine, .exe)
set -u
cd "$(dirname "$0")" || exit 1
compiler=${WS2CC:-../bin/ws2cc}
out=${OUT:-../target/demo}
exe=${EXE:-}
deadline=30 # seconds for one program
wrong=0

# Runs a program under the deadline; its last line of output is "ended with STATUS".
run() {
  if command -v timeout >/dev/null; then
    timeout "$deadline" ${RUN:-} "$@" 2>&1
  else
    perl -e 'alarm shift; exec @ARGV' "$deadline" ${RUN:-} "$@" 2>&1
  fi
  echo "ended with $?"
}

# Copies lines to the terminal under the program's label, and to its log. Stops after one that begins with $2, if given.
show() {
  local line
  while IFS= read -r line; do
    line=${line%$'\r'}
    printf '%s\n' "$line" >>"$out/$1.log"
    [ "$line" = "ended with 0" ] || printf '%8s | %s\n' "$1" "$line"
    if [ -n "${2:-}" ] && [[ $line == "$2"* ]]; then
      found=${line#"$2"}
      return 0
    fi
  done
  [ -z "${2:-}" ]
}

# start LABEL BEGINNING PROGRAM ...: starts a program and waits for a line with that beginning (its rest is left in
# $found) before it returns; the program and the display of its further lines go on in the background.
start() {
  local label=$1 beginning=$2
  shift 2
  : >"$out/$label.log"
  exec 3< <(run "$@" </dev/null)
  if [ -n "$beginning" ] && ! show "$label" "$beginning" <&3; then
    echo "demo: $label never said: $beginning"
    exit 1
  fi
  show "$label" <&3 &
  exec 3<&-
}

# expect LABEL LINE ...: each line must stand in what that program wrote, and the program must have ended well.
expect() {
  local label=$1 line
  shift
  for line in "$@" "ended with 0"; do
    if ! grep -qxF -- "$line" "$out/$label.log"; then
      echo "demo: WRONG: $label did not write: $line"
      wrong=1
    fi
  done
}

title() {
  printf '\n== %s\n' "$1"
}

mkdir -p "$out" || exit 1
title "The programs of examples-c, written for Windows, compiled with ${compiler##*/}"
for source in *.c; do
  echo "\$ ${compiler##*/} -O2 -Wall $source -o ${source%.c} -lws2_32"
  "$compiler" -O2 -Wall -Wno-unknown-pragmas "$source" -o "$out/${source%.c}" -lws2_32 || exit 1
done

title "TCP: an echo server and its client"
start server "listening on port " "$out/tcp_echo_server$exe" 0 1
start client "" "$out/tcp_echo_client$exe" localhost "$found" "Hello from Winsock" "and goodbye"
wait
expect server "client from 127.0.0.1" "client finished after 29 bytes"
expect client 'sent "Hello from Winsock", received "Hello from Winsock"' 'sent "and goodbye", received "and goodbye"' \
  "connection closed"

title "UDP: a server that answers in capitals, and its client"
start server "listening on port " "$out/udp_server$exe" 0 2
start client "" "$out/udp_client$exe" 127.0.0.1 "$found" "first datagram" "second datagram"
wait
expect server '14 bytes from 127.0.0.1: "first datagram"' '15 bytes from 127.0.0.1: "second datagram"'
expect client '"first datagram" -> "FIRST DATAGRAM"' '"second datagram" -> "SECOND DATAGRAM"'

title "Chat: one server with select, two visitors"
start room "listening on port " "$out/chat_server$exe" 0 2
port=$found
start alice "* welcome" "$out/chat_client$exe" 127.0.0.1 "$port" alice alice.txt
start bob "* welcome" "$out/chat_client$exe" 127.0.0.1 "$port" bob bob.txt
wait
expect room "* alice has joined" "* bob has joined" "* alice has left" "* bob has left" "the room is empty"
expect alice "* welcome, alice: 1 here" "* bob has joined" "bob: A different one than last year, with the same source." \
  "bob: Nothing else."
expect bob "* welcome, bob: 2 here" "alice: Hello Bob, which system do you run on?" "alice: Recompiled and nothing else?" \
  "alice: Good. See you!"

title "HTTP: a page in two buffers, fetched by name"
start server "listening on port " "$out/http_server$exe" 0 1
start client "" "$out/http_get$exe" localhost "$found" /index.html
wait
expect server "GET /index.html HTTP/1.0"
expect client "HTTP/1.0 200 OK" "<p>This page comes from a Winsock program."

title "Events: one thread, one wait, many clients"
start server "listening on port " "$out/event_server$exe" 0 3
port=$found
start client1 "" "$out/tcp_echo_client$exe" localhost "$port" "one"
start client2 "" "$out/tcp_echo_client$exe" localhost "$port" "two"
start client3 "" "$out/tcp_echo_client$exe" localhost "$port" "three" "and more"
wait
expect server "client 1 has come" "client 3 has come" "all clients are served"
expect client1 'sent "one", received "one"' "connection closed"
expect client2 'sent "two", received "two"' "connection closed"
expect client3 'sent "three", received "three"' 'sent "and more", received "and more"' "connection closed"

title "Messages: a client with WinMain and a window that nobody sees"
start server "listening on port " "$out/event_server$exe" 0 1
start client "" "$out/async_client$exe" "$found" Hello from a window procedure
wait
expect server "client 1 has left after 29 bytes" "all clients are served"
expect client "connected" "echo: Hello from a window procedure" "connection closed"

title "Names: the addresses of localhost"
start resolve "127.0.0.1 port 80 stream" "$out/resolve$exe" -4 localhost 80
wait
expect resolve

echo
if [ "$wrong" = 0 ]; then
  echo "demo: all conversations went as expected"
else
  echo "demo: FAILED"
fi
exit "$wrong"
