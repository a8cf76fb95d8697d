#!/usr/bin/env bash
# Makes the pictures in docs/screenshots from the real page over the bundled corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
. src/main/shell/common.sh
need_build_tools
mkdir -p docs/screenshots
maven -q test -Dtest=Screenshots -Dbrowser.required=true
ls -l docs/screenshots
