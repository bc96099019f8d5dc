#!/usr/bin/env bash
# Builds the benchmark with ws2cc (and with mingw for Wine, where both are installed) and prints its tables: that of calls, then that of servers.
#
# Usage: run.sh [-s SECONDS] [TEXT]      see driver.c and iocp/driver.c; `run.sh echo` is some servers, `run.sh "would block"` a call
# Environment:  WS2CC  the compiler (default: ../bin/ws2cc);  CC  the native one;  OUT  folder for the programs
#               WINE   empty: no Wine column
set -u
cd "$(dirname "$0")" || exit 1
ws2cc=${WS2CC:-../bin/ws2cc}
out=${OUT:-../target/bench}
flags="-O2 -Wall -Wextra"
mkdir -p "$out" || exit 1

"${CC:-cc}" $flags -DBENCH_NATIVE -c cases.c -o "$out/native.o" || exit 1
"${CC:-cc}" $flags -c driver.c -o "$out/driver.o" || exit 1
"$ws2cc" $flags -c cases.c -o "$out/winsock.o" || exit 1
"$ws2cc" "$out/driver.o" "$out/native.o" "$out/winsock.o" -o "$out/bench" -lpthread || exit 1

wine=
for candidate in ${WINE-wine64 wine /usr/lib/wine/wine64}; do
  if command -v "$candidate" >/dev/null; then
    wine=$candidate
    break
  fi
done
results=()
if [ -n "$wine" ] && command -v x86_64-w64-mingw32-gcc >/dev/null; then
  x86_64-w64-mingw32-gcc $flags driver.c cases.c -o "$out/bench.exe" -lws2_32 || exit 1
  export WINEDEBUG=-all WINEPREFIX=${WINEPREFIX:-$(cd "$out" && pwd)/wine}
  if timeout 60 "$wine" wineboot -u >"$out/wine.log" 2>&1 &&
    timeout 60 "$wine" "$out/bench.exe" "$@" -s 0.5 >"$out/wine.txt" 2>>"$out/wine.log"; then
    results=(-w "$out/wine.txt")
  else
    echo "bench: no Wine column, see $out/wine.log"
  fi
elif [ -n "${WINE-unset}" ]; then
  echo "bench: no Wine column: wine64 and mingw-w64 are not both installed"
fi

"$out/bench" ${results[@]+"${results[@]}"} "$@" || exit 1
echo
WS2CC=$ws2cc OUT=$out WINE=${results:+$wine} exec iocp/run.sh "$@"
