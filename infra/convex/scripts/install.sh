#!/bin/sh
# Installs the packages that the lock file names, unless that has been done.
set -eu
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "infra/convex needs Node.js from version 20 up, and npm, on the PATH (on Debian: apt-get install nodejs npm)." >&2
    exit 1
fi
if ! node -e 'process.exit(Number.parseInt(process.versions.node) >= 20 ? 0 : 1)'; then
    echo "infra/convex needs Node.js from version 20 up; $(command -v node) is $(node --version)." >&2
    exit 1
fi

installed=node_modules/.installed-lock.json
if ! cmp -s package-lock.json "$installed"; then
    # Without the packages' own scripts: none is needed.
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
    cp package-lock.json "$installed"
fi
