# A cluster on this machine, for trying and measuring: sourced behind common.sh, from the project's root.

# Starts three nodes in one process, waits for them, and sets backend to their addresses. They end with this shell, or
# with what it becomes by exec. Their data stays in target/cluster/data.
start_cluster() {
  local at=target/cluster process
  need_build_tools
  [ -f "$at/class-path" ] || maven -q antrun:run@cluster
  echo "Starting an OpenSearch cluster of three nodes ..."
  rm -f "$at/input" "$at/log" "$at/data/ready"
  mkfifo "$at/input"
  "$JDK/bin/java" -Xms1g -Xmx1g --enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector \
    -cp "$(cat "$at/class-path")" src/test/cluster/ClusterNode.java \
    "$at/data" all 9201,9202,9203 9301,9302,9303 <"$at/input" >"$at/log" 2>&1 &
  process=$!
  # The nodes end when nobody holds their input open any more.
  exec 3>"$at/input"
  rm "$at/input"
  until [ -f "$at/data/ready" ]; do
    kill -0 "$process" 2>/dev/null || { tail -5 "$at/log" >&2; fail "the cluster did not start; its log is $at/log."; }
    sleep 0.2
  done
  backend=http://localhost:9201,http://localhost:9202,http://localhost:9203
  echo "The cluster is ready: $backend"
}
