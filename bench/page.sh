#!/usr/bin/env bash
# Measures the page in a real browser over the bundled corpus and writes bench/results/page.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. src/main/shell/common.sh
need_build_tools
maven -q test -Dtest=PageBench -Dbrowser.required=true
