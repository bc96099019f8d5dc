# Drives cargo: build, demonstrate, test, measure, install.
PREFIX  ?= /usr/local
LIBDIR  ?= $(PREFIX)/lib
DESTDIR ?=
CARGO   ?= cargo

TARGET  := $(abspath $(or $(CARGO_TARGET_DIR),target))
BUILT   := $(TARGET)/release
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)

# The file that programs load, and the name that the linker looks for.
ifeq ($(shell uname -s),Darwin)
LOADED := libws2_32.2.dylib
SUFFIX := dylib
else
LOADED := libws2_32.so.2
SUFFIX := so
endif

SOAK   ?= 600
STRESS ?= 30

.PHONY: all demo check test nightly test-oracle soak stress model headers bench install uninstall clean

all:
	$(CARGO) build --release
	ln -sf libws2_32.$(SUFFIX) $(BUILT)/$(LOADED)

demo: all
	OUT=$(TARGET)/demo examples-c/demo.sh

# Quick: what needs no second compiler, and every C program once.
check:
	$(CARGO) test --no-run
	TEST_ROUND=check $(CARGO) test -q --test c_programs -- --everything

test: all
	$(CARGO) test --no-run
	$(CARGO) test -q --test c_programs -- --everything

# What takes longer than a person waits: all builds, all pairs of headers, the races and the soak.
nightly: all
	$(CARGO) test --no-run
	TEST_ROUND=nightly $(CARGO) test -q --test c_programs -- --everything
	$(MAKE) model
	$(MAKE) stress
	$(MAKE) soak

test-oracle:
	tests/oracle.sh

# Random cancels, closes and resets under 200 connections; not part of `make test`. make soak SOAK=60 is a shorter one.
soak: all
	WS2_32_LIB_DIR=$(BUILT) bin/ws2cc -O1 -g -Wall -pthread tests-c/soak/soak.c -o $(TARGET)/soak -lws2_32
	$(TARGET)/soak $(SOAK)

# The races of network events that `make test` runs for a second: STRESS seconds of load, and many more rounds.
stress: all
	WS2_32_LIB_DIR=$(BUILT) bin/ws2cc -O1 -g -Wall -pthread tests-c/events/event_races.c -o $(TARGET)/stress -lws2_32
	TEST_TIME_FACTOR=10 $(TARGET)/stress $(STRESS)
	WS2_32_LIB_DIR=$(BUILT) bin/ws2cc -O1 -g -Wall -pthread tests-c/messages/message_races.c -o $(TARGET)/stress -lws2_32
	TEST_TIME_FACTOR=10 $(TARGET)/stress $(STRESS)

# Protocols between threads, through all orders of their steps: a minute to build, seconds to run.
model:
	cd model && CARGO_TARGET_DIR=$(TARGET)/model RUST_BACKTRACE=0 $(CARGO) test

headers:
	WS2_32_WRITE_HEADERS=1 $(CARGO) build

bench: all
	OUT=$(TARGET)/bench benches/run.sh

# wsock32, mswsock and iphlpapi are part of ws2_32 here; their names exist so that -lwsock32 and kin link.
install: all
	install -d $(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include/ws2_32 $(DESTDIR)$(PREFIX)/share/doc/ws2_32
	install -m 755 $(BUILT)/libws2_32.$(SUFFIX) $(DESTDIR)$(LIBDIR)/$(LOADED)
	install -m 644 $(BUILT)/libws2_32.a $(BUILT)/libws2_32main.a $(DESTDIR)$(LIBDIR)
	for name in ws2_32 wsock32 mswsock iphlpapi; do ln -sf $(LOADED) $(DESTDIR)$(LIBDIR)/lib$$name.$(SUFFIX) || exit 1; done
	for name in wsock32 mswsock iphlpapi; do ln -sf libws2_32.a $(DESTDIR)$(LIBDIR)/lib$$name.a || exit 1; done
	cp -R include/. $(DESTDIR)$(PREFIX)/include/ws2_32
	install -m 755 $(BUILT)/ws2cc $(DESTDIR)$(PREFIX)/bin
	for name in ws2c++ ws2windres ws2dlltool; do ln -sf ws2cc $(DESTDIR)$(PREFIX)/bin/$$name || exit 1; done
	install -d $(DESTDIR)$(PREFIX)/share/ws2_32
	install -m 644 share/ws2_32/* $(DESTDIR)$(PREFIX)/share/ws2_32
	install -m 644 README.md LICENSE-MIT LICENSE-APACHE $(DESTDIR)$(PREFIX)/share/doc/ws2_32
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@VERSION@|$(VERSION)|' build/ws2_32.pc.in >$(DESTDIR)$(LIBDIR)/pkgconfig/ws2_32.pc

uninstall:
	cd $(DESTDIR)$(LIBDIR) && rm -f $(LOADED) libws2_32.* libws2_32main.a libwsock32.* libmswsock.* libiphlpapi.* pkgconfig/ws2_32.pc
	cd $(DESTDIR)$(PREFIX)/bin && rm -f ws2cc ws2c++ ws2windres ws2dlltool
	rm -rf $(DESTDIR)$(PREFIX)/include/ws2_32 $(DESTDIR)$(PREFIX)/share/doc/ws2_32 $(DESTDIR)$(PREFIX)/share/ws2_32

clean:
	$(CARGO) clean
