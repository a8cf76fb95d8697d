# What ./run, ./test and the benchmarks share: sourced, from the project's root.

# Prints the home of the newest JDK of 21 or later, JAVA_HOME first; fails where there is none.
find_jdk() {
  local home version best= best_version=20
  for home in "${JAVA_HOME:-}" "${JDK_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [ "${version:-0}" -gt 20 ] || continue
    if [ "$home" = "${JAVA_HOME:-}" ]; then echo "$home"; return 0; fi
    if [ "$version" -gt "$best_version" ]; then best=$home best_version=$version; fi
  done
  [ -n "$best" ] && echo "$best"
}

# Starts a jar: jar NAME [JVM OPTION]... -- [ARGUMENT]... On a JDK of 21 or later it starts faster by what is kept: the
# AOT cache beside it, where train_jars has made one, else an archive of the loaded classes in target/, which Java writes
# when the jar ends for the first time. Without a JDK the jar finds a Java by itself.
jar() {
  local name=$1 home options=()
  shift
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  if home=$(find_jdk); then
    if has_aot_cache "$home"; then
      # A damaged cache would bring Java down, so its checksums are compared first.
      [ ! -f "$name.aot" ] || options+=(-XX:AOTCache="$name.aot" -XX:+UnlockDiagnosticVMOptions
        -XX:+VerifySharedSpaces '-Xlog:aot*=off')
    else
      mkdir -p target
      options+=(-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="target/$name.jsa" -Xlog:cds+dynamic=off)
    fi
    exec "$home/bin/java" -Xlog:cds=off ${options[@]+"${options[@]}"} -jar "$name.jar" "$@"
  fi
  exec java ${options[@]+"${options[@]}"} -jar "$name.jar" "$@"
}

# Whether a JDK makes AOT caches in one step: 25 and later.
has_aot_cache() { [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 25 ]; }

# Makes the AOT caches of indexer and server where one is missing or older than its jar, in the background and at the
# lowest priority.
train_jars() {
  local home
  home=$(find_jdk) && has_aot_cache "$home" || return 0
  [ ! indexer.aot -nt indexer.jar ] || [ ! server.aot -nt server.jar ] || return 0
  (train "$home" . </dev/null >/dev/null 2>&1 &)
}

# Makes both caches by using the jars once: train JAVA_HOME DIR, where DIR has the jars and gets the caches. The bundled
# corpus is indexed, and a server of that index, on a port of its own, answers searches and ends.
train() {
  local java=$1/bin/java at=$2 port='' tries=0 me
  me=$(exec sh -c 'echo "$PPID"')
  mkdir -p target
  # Not local, as what tidies up at the end reads them.
  work=$(mktemp -d target/train.XXXXXX) server=
  trap '[ -z "$server" ] || kill "$server" || true; rm -rf "$work"' EXIT
  touch "$work/begun"
  # As a launcher starts them, which names its process so.
  nice -n 19 "$java" -XX:AOTCacheOutput="$work/indexer.aot" -XX:+UseSerialGC -Dmlsys.launcher="$me" -jar "$at/indexer.jar" \
    --corpus corpus --index "$work/index" --meaning off
  keep_cache indexer "$at"
  nice -n 19 "$java" -XX:AOTCacheOutput="$work/server.aot" -XX:+UseSerialGC -Dmlsys.launcher="$me" -jar "$at/server.jar" \
    --index "$work/index" --port 0 --host 127.0.0.1 --meaning off >"$work/ready" &
  server=$!
  while [ -z "$port" ] && [ $((tries += 1)) -lt 60 ]; do
    sleep 1
    port=$(sed -n 's|.* on http://.*:\([0-9]*\)/$|\1|p' "$work/ready")
  done
  if [ -n "$port" ]; then
    ask "$port" '/api/v1/search?q=training'
    ask "$port" '/api/v1/search?q=how+to+serve+models'
    ask "$port" /
    sleep 2
  fi
  kill "$server"
  wait "$server" || true
  server=
  keep_cache server "$at"
}

# Sends one request to a port of this machine and reads the answer.
ask() {
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 0
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n' "$2" >&3
  cat <&3 >"$work/answer"
  exec 3>&-
}

# Moves a new cache beside its jar; it holds for the jar alone of which it was made.
keep_cache() {
  [ "$2/$1.jar" -nt "$work/begun" ] || [ ! -f "$work/$1.aot" ] || mv "$work/$1.aot" "$2/$1.aot"
}

fail() { echo "$0: $*" >&2; exit 1; }

need_build_tools() {
  command -v java >/dev/null || fail "no java on the PATH; install one (Debian: apt install openjdk-17-jre-headless)."
  command -v mvn >/dev/null || fail "Maven is needed to build; install it (Debian: apt install maven, macOS: brew install maven)."
  JDK=$(find_jdk) || fail "a JDK of 21 or newer is needed to build and none was found in JAVA_HOME, JDK_HOME or the usual places; install one or set JDK_HOME to it."
}

# Maven on that JDK, which the formatter needs; quiet about what libraries of Maven itself do.
maven() {
  local options="--enable-native-access=ALL-UNNAMED" version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$JDK/release")
  [ "$version" -ge 23 ] && options="$options --sun-misc-unsafe-memory-access=allow"
  JAVA_HOME=$JDK MAVEN_OPTS="$options ${MAVEN_OPTS:-}" mvn -B -ntp "$@"
}

# Whether a jar is missing or older than anything it is made from.
jars_are_stale() {
  [ -f indexer.jar ] && [ -f server.jar ] && [ -f meaning.jar ] && [ -f opensearch.jar ] || return 0
  [ -n "$(find pom.xml .mvn src/main web corpus/*.yaml corpus/synonyms.txt -newer server.jar -print -quit)" ] \
    || [ -n "$(find pom.xml .mvn src/main web corpus/*.yaml corpus/synonyms.txt -newer indexer.jar -print -quit)" ]
}

build_jars() {
  jars_are_stale || return 0
  need_build_tools
  echo "Building (the first time takes about a minute) ..."
  local log
  log=$(mktemp)
  if ! maven -q -Dmaven.test.skip=true -Dcyclonedx.skip=true package >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "the build failed; what Maven said stands above."
  fi
  rm -f "$log"
}
