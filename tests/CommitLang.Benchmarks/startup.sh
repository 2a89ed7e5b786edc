#!/usr/bin/env bash
# How long the native program takes to check the Beijing example, from process start to exit, beside gringo on a program of one line, both in one run.
# startup.sh [PROGRAM]: the native program; without it, it is published first. Fails where the median is over 10 ms or over three times gringo's.
# Needs gringo and hyperfine (Debian's packages of those names).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${1:-artifacts/native/CommitLang.Cli}
if [ $# -eq 0 ]; then
    dotnet publish src/CommitLang.Cli -c Release -r linux-x64 -v q -o artifacts/native
fi
for tool in gringo hyperfine; do
    command -v "$tool" >/dev/null || { printf 'startup: %s is missing\n' "$tool" >&2; exit 2; }
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'a.\n' >"$folder/one.lp"
example=examples/beijing-talks/beijing-talks.commit

# In turns, so that both see what else the machine does.
for round in 1 2 3 4 5; do
    hyperfine -N --warmup 5 --runs 40 --export-csv "$folder/$round.csv" \
        "gringo $folder/one.lp" "$program check $example" "$program --version" >/dev/null 2>&1 || {
        printf 'startup: %s or gringo does not run\n' "$program" >&2
        exit 2
    }
done

# The middle of the five medians, in milliseconds.
median() { cut -d, -f1,4 "$folder"/*.csv | grep "^$1" | sed 's/.*,//' | sort -g | sed -n 3p | awk '{ printf "%.2f", $1 * 1000 }'; }
gringo=$(median gringo) check=$(median ".*check") version=$(median ".*--version")
awk -v gringo="$gringo" -v check="$check" -v version="$version" 'BEGIN {
    printf "startup: check %s ms, --version %s ms, gringo %s ms: %.2f times gringo\n", check, version, gringo, check / gringo
    exit check > 10 || check > 3 * gringo
}'
