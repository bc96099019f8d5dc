#!/bin/sh
# Builds the C programs of every topic with mingw-w64 and runs them under Wine: the same checks against another Winsock.
#
# usage: tests/oracle.sh [word...]     the programs whose path below tests-c/ contains a word; all of them when none is given
# A program whose first line says "(not under Wine)" is left out.
# TEST_TIME_FACTOR stretches the deadlines; ORACLE_DIR holds programs, logs and the Wine prefix (default target/oracle).
# Exit code: 0 all passed, 1 some failed, 2 something is missing here.
set -u
cd "$(dirname "$0")/.." || exit 2
work=${ORACLE_DIR:-target/oracle}
factor=${TEST_TIME_FACTOR:-1}
compiler=${ORACLE_CC:-x86_64-w64-mingw32-gcc}

missing=
command -v "$compiler" >/dev/null 2>&1 || missing="$missing mingw-w64"
wine=
for candidate in wine64 wine /usr/lib/wine/wine64; do
    if command -v "$candidate" >/dev/null 2>&1; then wine=$candidate; break; fi
done
[ -n "$wine" ] || missing="$missing wine64"
if [ -n "$missing" ]; then
    echo "oracle: not installed here:$missing" >&2
    echo "oracle: on Debian or Ubuntu: apt-get install --no-install-recommends$missing" >&2
    exit 2
fi

mkdir -p "$work/logs" || exit 2
work=$(cd "$work" && pwd)
export WINEDEBUG=-all WINEPREFIX="$work/prefix" TEST_TIME_FACTOR="$factor"
if [ ! -e "$WINEPREFIX/.ready" ]; then
    # The null driver lets programs create windows without a screen.
    timeout $((180 * factor)) "$wine" reg add 'HKCU\Software\Wine\Drivers' /v Graphics /d null /f >"$work/logs/prefix" 2>&1 ||
        { echo "oracle: Wine could not create its prefix:" >&2; cat "$work/logs/prefix" >&2; exit 2; }
    touch "$WINEPREFIX/.ready"
fi

# One program: build, run with a deadline, leave "ok", "FAILED" and so on in its .result file.
one='
source=$1; name=$(basename "$source" .c); log="$work/logs/$name"
rm -f "$log.result"
if head -n 1 "$source" | grep -q "(not under Wine)"; then # what neither Wine nor mingw-w64 has
    : >"$log.log"; echo "not for Wine" >"$log.result"; exit 0
fi
if ! "$compiler" -O1 -Wall -o "$work/$name.exe" "$source" -lws2_32 -lmswsock -liphlpapi -lgdi32 -lwinmm -lbcrypt -ladvapi32 -lpsapi >"$log.log" 2>&1; then
    echo "does not compile" >"$log.result"; exit 0
fi
# Wine has races of its own, which say nothing about a test: what fails is run once more, and the table says so.
for run in 1 2; do
    timeout -k 5 $((90 * factor)) "$wine" "$work/$name.exe" >>"$log.log" 2>&1
    code=$?
    [ $code = 0 ] && break
    echo "oracle: run $run ended with exit code $code" >>"$log.log"
done
case $code in
    0) [ $run = 1 ] && echo ok || echo "ok (run 2)" ;;
    99 | 124 | 137) echo "HANGS" ;;
    *) echo "FAILED, exit code $code" ;;
esac >"$log.result"
'
export work factor compiler wine
# Programs of these folders are driven by a test in Rust, and use what only this library and its hosts have.
sources=$(find tests-c -name '*.c' | grep -v -E '/(entry|headers|native|soak|symbols|tls)/' | sort)
if [ $# -gt 0 ]; then
    sources=$(for word in "$@"; do echo "$sources" | grep -F -- "$word"; done | sort -u)
fi
[ -n "$sources" ] || { echo "oracle: no such program: $*" >&2; exit 2; }
names=$(for source in $sources; do basename "$source" .c; done)
echo "$sources" | xargs -P "$(nproc 2>/dev/null || echo 2)" -I{} sh -c "$one" one {}

# Ends what a killed test may have left behind; touches only this prefix.
for server in wineserver /usr/lib/wine/wineserver; do
    if command -v "$server" >/dev/null 2>&1; then "$server" -k; break; fi
done

status=0
echo "program                    result     checks"
for name in $names; do
    result=$(cat "$work/logs/$name.result" 2>/dev/null || echo "not run")
    printf '%-26s %-10s %s\n' "$name" "$result" "$(grep -a 'checks, ' "$work/logs/$name.log" | tail -1 | tr -d '\r')"
    case $result in ok* | "not for Wine") ;; *) status=1 ;; esac
done
for name in $names; do
    case $(cat "$work/logs/$name.result" 2>/dev/null) in ok | "not for Wine") continue ;; esac
    echo "--- $name"
    tail -40 "$work/logs/$name.log"
done
exit $status
