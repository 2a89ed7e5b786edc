#!/usr/bin/env bash
# Installs what `scale` measures CommitLang beside: Debian's packages of gringo, clasp, SWI-Prolog and SQLite. DuckDB comes with the benchmarks as a NuGet
# package. Debian has no package of Soufflé: where it is installed it is measured too. Needs root, or sudo.
set -euo pipefail
packages=(gringo clasp swi-prolog-nox sqlite3)
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { printf 'peers: run it as root, or install sudo\n' >&2; exit 2; }
    as_root=(sudo)
fi
command -v apt-get >/dev/null || { printf 'peers: there is no apt-get here; install %s by hand\n' "${packages[*]}" >&2; exit 2; }
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"
for tool in gringo clasp swipl sqlite3; do
    printf '%s: %s\n' "$tool" "$("$tool" --version | head -n 1)"
done
if command -v souffle >/dev/null; then
    printf 'souffle: %s\n' "$(souffle --version | head -n 1)"
else
    printf 'souffle: not installed; Debian has no package of it, see https://souffle-lang.github.io/install\n'
fi
