#!/bin/sh
# Installs the packages that the lock file of a folder names, unless that has been done: npm-install.sh FOLDER
set -eu
cd "$1"

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "This needs Node.js from version 20.19 up, and npm, on the PATH (on Debian: apt-get install nodejs npm)." >&2
    exit 1
fi
if ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; then
    echo "This needs Node.js from version 20.19 up; $(command -v node) is $(node --version)." >&2
    exit 1
fi

installed=node_modules/.installed-lock.json
if ! cmp -s package-lock.json "$installed"; then
    # Without the packages' own scripts: none is needed.
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
    cp package-lock.json "$installed"
fi
