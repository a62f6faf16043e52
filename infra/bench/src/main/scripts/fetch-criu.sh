#!/usr/bin/env bash
# Unpacks a CRIU that knows today's kernels into a folder of its own; installs nothing. For Debian, as root.
# Debian 12 has CRIU 3.17, which fails on kernels from 6.6 on: this takes the one of a newer release from the same mirror.
# Usage: fetch-criu.sh FOLDER [RELEASE]
set -euo pipefail

folder=$(mkdir -p "$1" && cd "$1" && pwd)
release=${2:-trixie}
mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work"/{lists,cache/archives}/partial "$work/packages" "$folder/root"
touch "$work/status"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $release main" >"$work/sources.list"
apt=(-q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$work/lists"
    -o "Dir::State::status=$work/status" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)

apt-get "${apt[@]}" update >/dev/null
# CRIU needs the libraries of its package's dependencies, but none of the interpreters among them.
packages=$(apt-cache "${apt[@]}" depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
    --no-enhances criu | grep -E '^(criu|lib)' | grep -vE '^(libpython|libperl|libdebconf)' | sort -u)
cd "$work/packages"
# shellcheck disable=SC2086  # a list
apt-get "${apt[@]}" download $packages >/dev/null
for package in *.deb; do
    dpkg --extract "$package" "$folder/root"
done

# With the loader and the libraries that it was built for, whatever this system has.
libraries=$folder/root/usr/lib/$(uname -m)-linux-gnu
loader=$(echo "$libraries"/ld-linux-*.so.*)
cat >"$folder/criu" <<END
#!/bin/sh
exec "$loader" --library-path "$libraries" "$folder/root/usr/sbin/criu" "\$@"
END
chmod +x "$folder/criu"
"$folder/criu" --version
