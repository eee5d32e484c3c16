#!/bin/sh
# The browser tests need a Chromium. Installs Debian's where there is none and we may; a Firefox too, if it is to be had.
may() { [ "$as" != none ] && command -v apt-get >/dev/null 2>&1; }
has() { for name in "$@"; do command -v "$name" >/dev/null 2>&1 && return 0; done; return 1; }
get() { $as apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive \
  $as apt-get install -y -q --no-install-recommends "$1" >/dev/null; }
if [ "$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else as="none"; fi

if ! has firefox-esr firefox && may; then
  echo "Installing Firefox for its test ..."
  get firefox-esr || echo "No Firefox is to be had; its test is left out." >&2
fi
has chromium chromium-browser google-chrome && exit 0
if may; then
  echo "Installing Chromium for the browser tests ..."
  get chromium && exit 0
fi
echo "The browser tests need Chromium. On Debian: sudo apt install chromium" >&2
exit 1
