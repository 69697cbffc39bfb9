#!/usr/bin/env bash
# Claims per second of `custodian drg group`, from JSONL to JSONL, on one core and on all.
# Usage: CUSTODIAN_REFERENCE=<reference files> bench/drg/run.sh PACKS [REPEATS]
set -euo pipefail
packs=${1:?folder of packs}
repeats=${2:-70}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=$here/artifacts/bin/Custodian.Cli/release/custodian
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The expected answers are cut off: id, grouper_version and claim stay.
zcat "$CUSTODIAN_REFERENCE/coding/cases/drg_mce_cases.jsonl.gz" | sed 's/,"drg":{.*$/}/' > "$scratch/once.jsonl"
for _ in $(seq "$repeats"); do cat "$scratch/once.jsonl"; done > "$scratch/claims.jsonl"
claims=$(wc -l < "$scratch/claims.jsonl")
echo "$claims claims, $(($(stat -c %s "$scratch/claims.jsonl") / 1000000)) MB"

# Time on the processors counts work, so that other programs on the machine do not spoil the figure.
measure() {
  local name=$1; shift
  local TIMEFORMAT='%R %U %S'
  { time "$@" drg group --packs "$packs" --input "$scratch/claims.jsonl" --output /dev/null > /dev/null; } 2> "$scratch/time"
  tail -n 1 "$scratch/time" | awk -v n="$claims" -v name="$name" \
    '{ printf "%-10s wall %.2f s (%d claims/s), processor %.2f s (%d claims/s and core)\n", name, $1, n / $1, $2 + $3, n / ($2 + $3) }'
}
measure "all cores" "$program"
measure "one core" taskset -c 0 "$program"
