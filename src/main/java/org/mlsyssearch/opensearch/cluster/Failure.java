package org.mlsyssearch.opensearch.cluster;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.search.IndexUnusableException;
import tools.jackson.databind.JsonNode;

/** What is said where a cluster does not answer as it should: what happened, and the way out. */
final class Failure {

  private final Backend backend;

  Failure(Backend backend) {
    this.backend = backend;
  }

  /** No node could be asked. */
  IndexUnusableException unreachable(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && !(cause instanceof SSLException)
        && !(cause instanceof ConnectException)) {
      cause = cause.getCause();
    }
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    String why =
        switch (cause) {
          case SSLException e ->
              "offers no connection that can be trusted ("
                  + reason
                  + "); name the file of its certificate authority with --backend-ca";
          case UnknownHostException e ->
              "cannot be reached, as its name is unknown; correct --backend";
          case SocketTimeoutException e ->
              "does not answer in time (" + reason + "); look whether it is well";
          default ->
              "cannot be reached ("
                  + (reason.isEmpty() ? cause.getClass().getSimpleName() : reason)
                  + "); start it, or correct --backend";
        };
    return new IndexUnusableException(cluster() + " " + why, failure);
  }

  /** An answer that tells of a failure. */
  IndexUnusableException of(Reply reply) {
    String reason = reason(reply);
    if (reply.status() == 404 && reason.contains("no such index")) {
      return new IndexGoneException("An index is not there: " + reason);
    }
    String why =
        switch (reply.status()) {
          case 401 ->
              "refuses "
                  + backend.access().who()
                  + "; set "
                  + Access.USER
                  + " and "
                  + Access.PASSWORD
                  + ", or "
                  + Access.API_KEY;
          case 403 ->
              "does not let "
                  + backend.access().who()
                  + " do this ("
                  + reason
                  + "); docs/opensearch.md lists the rights that are needed";
          case 429 -> "has too much to do now (" + reason + "); try again later";
          default -> "cannot do this now (" + reply.status() + ": " + reason + ")";
        };
    return new IndexUnusableException(cluster() + " " + why);
  }

  /** An answer of something else. */
  IndexUnusableException foreign(Throwable failure) {
    return new IndexUnusableException(
        cluster() + " does not answer in JSON, so it is no OpenSearch; correct --backend", failure);
  }

  /** A search of which a part was not done. */
  IndexUnusableException partial(JsonNode answer) {
    if (answer.path("timed_out").asBoolean(false)) {
      return new IndexUnusableException(
          cluster() + " ran out of time before it had searched all papers; ask for less, or later");
    }
    JsonNode shards = answer.path("_shards");
    String reason = shards.at("/failures/0/reason/reason").asString("");
    return new IndexUnusableException(
        String.format(
            "%s could search only %d of %d parts of the index%s; look at its health",
            cluster(),
            shards.path("successful").asInt(0),
            shards.path("total").asInt(0),
            reason.isEmpty() ? "" : " (" + reason + ")"));
  }

  private String cluster() {
    return "The OpenSearch cluster at '" + backend.place() + "'";
  }

  private static String reason(Reply reply) {
    JsonNode error = reply.json().path("error");
    if (error.isString()) {
      return error.asString();
    }
    JsonNode root = error.at("/root_cause/0/reason");
    JsonNode caused = error.at("/caused_by/reason");
    return !caused.isMissingNode()
        ? caused.asString()
        : !root.isMissingNode() ? root.asString() : error.path("reason").asString("no reason");
  }
}
