#!/usr/bin/env bash
# Installs into an empty folder, builds and runs the examples with what is there alone, and uninstalls again.
set -eu
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
work=$root/work
mkdir "$work"

echo "install: into $root"
make -s install DESTDIR="$root" PREFIX=/opt/ws2 >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
prefix=$root/opt/ws2

# Run from elsewhere, so that nothing can be found by way of the source tree.
run_program() {
  "$work/$1" 127.0.0.1 | tee "$work/out"
  grep -q '^127.0.0.1 ' "$work/out"
}
cp examples-c/resolve.c "$work"
cp -R examples-c "$work/examples-c"
cd "$work"
echo "install: -lwsock32 -lmswsock, shared and static"
"$prefix/bin/ws2cc" resolve.c -o shared -lwsock32 -lmswsock -lws2_32
run_program shared
"$prefix/bin/ws2cc" --static resolve.c -o static -lws2_32 -lmswsock
run_program static
echo "install: a program that begins in WinMain"
"$prefix/bin/ws2cc" "$OLDPWD/tests-c/entry/tmain.c" -o begins
"$prefix/bin/ws2cc" --static "$OLDPWD/tests-c/entry/wwinmain.c" -o begins_static
if command -v pkg-config >/dev/null; then
  echo "install: pkg-config, without ws2cc"
  export PKG_CONFIG_PATH=$prefix/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root
  # shellcheck disable=SC2046 # pkg-config prints words
  "${CC:-cc}" resolve.c -o by_pkg_config $(pkg-config --cflags --libs ws2_32)
  LD_LIBRARY_PATH=$prefix/lib DYLD_LIBRARY_PATH=$prefix/lib run_program by_pkg_config
fi
echo "install: the demo"
WS2CC=$prefix/bin/ws2cc OUT=$work/demo "$work/examples-c/demo.sh" >"$work/demo.log" 2>&1 || { cat "$work/demo.log"; exit 1; }

cd - >/dev/null
make -s uninstall DESTDIR="$root" PREFIX=/opt/ws2
left=$(find "$prefix" ! -type d)
[ -z "$left" ] || { echo "install: left behind by uninstall:"; echo "$left"; exit 1; }
echo "install: ok"
