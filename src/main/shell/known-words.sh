#!/usr/bin/env bash
# Writes src/main/resources/words/known-words.txt anew from the word lists of SCOWL; see docs/known-words.md.
set -euo pipefail
cd "$(dirname "$0")/../../.."
lists=${1:-/usr/share/dict/scowl}
[ -r "$lists/english-words.10" ] || {
  echo "$0: no SCOWL lists in '$lists'; install them (Debian: apt install scowl) or name their folder." >&2
  exit 1
}
export LC_ALL=C

# The lists of one kind up to a size, of all spellings: British and American, first choices and accepted variants.
up_to() {
  local size
  for size in 10 20 35 40 50 55 60 70; do
    if [ "$size" -le "$2" ]; then
      cat "$lists"/{english,american,british,british_z}-"$1.$size" 2>/dev/null || true
      [ "$1" != words ] || cat "$lists"/{variant_1,british_variant_1}-"$1.$size"
    fi
  done
}

# Words of the largest list that people write by mistake for commoner ones.
mistakes="astroid billon brach chanel corse dateset difficultly eduction formate larges metics neral patten precess \
precessing programing secund sematic tabes takin technic technics withing"

# Letters without diacritics, in lower case, a word a line.
folded() {
  iconv -f UTF-8 -t ISO-8859-1 \
    | tr '\300-\305\307\310-\313\314-\317\321\322-\326\331-\334\340-\345\347\350-\353\354-\357\361\362-\366\371-\374' \
      'AAAAAACEEEEIIIINOOOOOUUUUaaaaaaceeeeiiiinooooouuuu' \
    | tr 'A-Z' 'a-z' | sed "s/'s\$//; s/'//g"
}

# Of the words of a larger list those that inflect a word of a smaller one, or make a verb of it: "topologies",
# "parallelize", but not "sailer".
inflected() {
  awk 'NR == FNR { known[$0]; next }
    $0 in known { next }
    { base = $0
      if (sub(/i[sz](e|es|ed|er|ers|ing|ation|ations)$/, "", base)) {
        if (base in known) { print; next }
        base = $0
      }
      if (sub(/(ies|ied)$/, "", base)) { if (base "y" in known) print; next }
      if (!sub(/(es|s|ed|d|ing|ly)$/, "", base)) next
      if (base in known || base "e" in known || substr(base, 1, length(base) - 1) in known) print }' "$1" "$2"
}

common=$(mktemp)
larger=$(mktemp)
trap 'rm -f "$common" "$larger"' EXIT
{ up_to words 60; up_to upper 60; up_to proper-names 50; } | grep -v "[a-z]'[a-rt-z]" | folded | grep -xE '[a-z]{4,}' | sort -u > "$common"
up_to words 70 | folded | grep -xE '[a-z]{5,}' | sort -u > "$larger"

{
  echo "# Words of general English, folded; made by src/main/shell/known-words.sh."
  echo "# From SCOWL, copyright 2000-2018 by Kevin Atkinson; what may be done with it: known-words.LICENSE.txt."
  {
    grep -E '.{5}' "$common"
    inflected "$common" "$larger"
    # Of short words and contractions the common ones, as many rare ones are parts of names.
    { up_to words 50; up_to contractions 50; } | folded | grep -xE '[a-z]{2,4}'
    up_to contractions 50 | folded | grep -xE '[a-z]{5,}'
  } | sort -u | grep -vxF -e "$(tr -s ' ' '\n' <<<"$mistakes")"
} > src/main/resources/words/known-words.txt
