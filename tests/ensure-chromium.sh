#!/bin/sh
# The browser tests need a Chromium. Installs Debian's where there is none and we may.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else as="none"; fi
if [ "$as" != none ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests ..."
  $as apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive \
    $as apt-get install -y -q --no-install-recommends chromium >/dev/null && exit 0
fi
echo "The browser tests need Chromium. On Debian: sudo apt install chromium" >&2
exit 1
