package org.mlsyssearch.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.mlsyssearch.server.http.SecurityHeaders;

/**
 * A request made to break a server, of chance: hostile values in every parameter, paths, headers,
 * methods and bodies, broken framing, and requests in which bytes were changed.
 *
 * @param bytes what is sent
 * @param isHttp whether it is a whole request of HTTP/1.1, so that it must be answered
 */
public record HostileRequest(byte[] bytes, boolean isHttp) {

  /**
   * What came back.
   *
   * @param status 0 where the connection was closed without an answer
   */
  public record Answer(int status, String text, double millis) {}

  private static final int TIMEOUT_MILLIS = 30_000;

  /** A line of a Java stack trace, as it is or within JSON; texts of chance hold no such line. */
  private static final Pattern TRACE =
      Pattern.compile("\\bat [\\w.$/@]+\\((\\w+\\.java(:\\d+)?|Native Method|Unknown Source)\\)");

  private static final List<String> PATHS =
      List.of(
          "/api/v1/search",
          "/api/v1/search",
          "/api/v1/search",
          "/api/v1/papers",
          "/api/v1/papers/",
          "/api/v1/papers/ray-osdi18",
          "/api/v1/papers/ray-osdi18/similar",
          "/api/v1/facets/venue",
          "/api/v1/facets/topic",
          "/api/v1/facets/",
          "/api/v1/suggest",
          "/api/v1/export",
          "/api/v1/index",
          "/papers/",
          "/papers/ray-osdi18",
          "/papers/ray-osdi18.bib",
          "/browse",
          "/match",
          "/feed.atom",
          "/opensearch.xml",
          "/opensearch/suggest",
          "/sitemap.xml",
          "/sitemap-1.xml",
          "/sitemap-",
          "/robots.txt",
          "/openapi.json",
          "/docs",
          "/health/ready",
          "/metrics",
          "/app.js",
          "/");

  private static final List<String> NAMES =
      List.of(
          "q",
          "q",
          "q",
          "topic",
          "venue",
          "year",
          "author",
          "system",
          "award",
          "kind",
          "source",
          "typo",
          "match",
          "since",
          "sort",
          "page",
          "per_page",
          "cursor",
          "facets",
          "facet_limit",
          "fields",
          "explain",
          "format",
          "id",
          "code",
          "limit",
          "facet_query",
          "parent",
          "x",
          "");

  private static final List<String> VALUES =
      List.of(
          "",
          "ray",
          "training",
          "0",
          "-1",
          "1",
          "2147483647",
          "-2147483648",
          "99999999999999999999",
          "1e309",
          "NaN",
          "0x10",
          "true",
          "null",
          "2020-",
          "-2020",
          "2020-2010",
          "99999-",
          "!sosp",
          "!!!",
          "*",
          "**",
          "?*",
          "a*",
          "*a",
          "/.*/",
          "/(a+)+$/",
          "~",
          "ray~9",
          "\"",
          "\"\"\"",
          "\"a b",
          "\"a b\"~999999999",
          "(",
          "((((((((((",
          ")",
          "[1 TO",
          "{* TO *}",
          "AND",
          "OR OR",
          "NOT",
          "NOT NOT NOT a",
          "-",
          "--",
          "-a -b",
          "+",
          "a:b:c",
          "title:",
          "title:\"",
          "author:(",
          "venue:*",
          "year:[9 TO 1]",
          "^",
          "a^1e99",
          "\\",
          "\\\\\\",
          "\u0000",
          "\u0007\u001b[31m",
          "\r\n\r\nHTTP/1.1 200 OK",
          "\u202e\u200b\ufeff",
          "\ud83d\ude42",
          "\ud800",
          "ﬀ",
          "İ",
          "ß",
          "中文检索",
          "ひらがな",
          "한국어",
          "a\u0301\u0301\u0301",
          "<script>alert(1)</script>",
          "'\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "' OR 1=1 --",
          "; rm -rf /",
          "$(id)",
          "`id`",
          "${jndi:ldap://x/a}",
          "{{7*7}}",
          "%s%n%d",
          "../../etc/passwd",
          "=cmd|' /C calc'!A0",
          "bibtex",
          "csv",
          "json",
          "ris",
          "relevance",
          "year:desc",
          "title:asc",
          "none",
          "all",
          "auto",
          "words",
          "2020-01-01",
          "9999-99-99",
          "ray-osdi18",
          "ray-osdi18,ray-osdi18",
          "venue",
          "title,authors");

  private static final List<String> METHODS =
      List.of(
          "GET",
          "GET",
          "GET",
          "GET",
          "GET",
          "GET",
          "HEAD",
          "OPTIONS",
          "POST",
          "PUT",
          "DELETE",
          "TRACE",
          "CONNECT",
          "PATCH",
          "get",
          "BREW",
          "G@T",
          "PRI",
          "A".repeat(300));

  private static final List<String> HEADERS =
      List.of(
          "Accept: */*",
          "Accept: text/html",
          "Accept: ,;q=,/;;",
          "Accept: application/json;q=9",
          "Accept: " + "a/b,".repeat(2_000),
          "Accept-Encoding: gzip;q=0, *;q=0",
          "Accept-Encoding: br, zstd, identity",
          "Accept-Encoding: \u0001",
          "If-None-Match: *",
          "If-None-Match: \"",
          "If-None-Match: W/\"a\", \"b\"",
          "If-Modified-Since: yesterday",
          "Range: bytes=0-",
          "Range: bytes=99999999999-1",
          "Range: bytes=" + "0-1,".repeat(1_000) + "0-1",
          "Host: y",
          "Host:",
          "Host: a b",
          "Host: [::1",
          "Host: x:99999",
          "Host: \"><script>",
          "X-Forwarded-For: \r\n x",
          "X-Forwarded-Host: evil",
          "X-Forwarded-Proto: javascript",
          "Forwarded: for=\"",
          "Cookie: " + "a=b; ".repeat(1_000),
          "Cookie: a=\u0000",
          "Expect: 100-continue",
          "Expect: nothing",
          "Connection: close, keep-alive",
          "Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
          "Connection: Upgrade\r\n"
              + "Upgrade: websocket\r\n"
              + "Sec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: x",
          "Content-Type: multipart/form-data; boundary=",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Encoding: gzip",
          "Origin: null",
          "Access-Control-Request-Method: DELETE",
          "User-Agent: \u001b[2J\u0007{\"a\":\"",
          "X-Long: " + "x".repeat(20_000),
          "X-Longer: " + "x".repeat(40_000),
          "Sec-Fetch-Site: cross-site",
          "TE: trailers",
          ": empty",
          "No colon",
          " Folded: x");

  private static final List<String> BROKEN_FRAMING =
      List.of(
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: 5\r\nContent-Length: 6",
          "Content-Length: 1,2",
          "Content-Length: x",
          "Transfer-Encoding: chunked\r\nContent-Length: 3",
          "Transfer-Encoding: gzip",
          "Transfer-Encoding: chunked, chunked",
          "Transfer-Encoding: identity",
          "Transfer-Encoding: \u000bchunked",
          "Content-Length: 50");

  private static final List<String> NO_HTTP =
      List.of(
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
          "GET\r\n\r\n",
          "GET /\r\n\r\n",
          "GET / HTTP/0.9\r\n\r\n",
          "GET / HTTP/1.1\n\n",
          "GET  /  HTTP/1.1\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
          "GET / FTP/1.1\r\nHost: x\r\n\r\n",
          "\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
          "* * *\r\n\r\n",
          "GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET //x/../y HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
          "GET / HTTP/1.1\r\nA\u0000B: x\r\n\r\n",
          "\u0000\u0000\u0000",
          "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
          "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?\u0000 HTTP/1.1\r\nHost: x\r\n\r\n");

  /** A request of chance. */
  public static HostileRequest of(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> new HostileRequest(latin(one(NO_HTTP, random)), false);
      case 1 -> new HostileRequest(changed(request(random, false), random), false);
      case 2 -> new HostileRequest(request(random, true), false);
      case 3, 4 -> post(random);
      default -> get(random);
    };
  }

  /** A GET with whole framing whose path and parameters are hostile. */
  private static HostileRequest get(Random random) {
    String head = "GET " + target(random) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    return new HostileRequest(latin(head), true);
  }

  private static HostileRequest post(Random random) {
    byte[] body = body(random);
    String head =
        "POST "
            + (random.nextBoolean() ? "/api/v1/match" : "/match")
            + "?"
            + (random.nextInt(4) == 0 ? parameters(random) : "")
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(latin(head));
    all.writeBytes(body);
    return new HostileRequest(all.toByteArray(), true);
  }

  private static byte[] request(Random random, boolean brokenFraming) {
    StringBuilder request = new StringBuilder(one(METHODS, random));
    request.append(' ').append(target(random)).append(" HTTP/1.").append(random.nextInt(2));
    request.append("\r\nHost: x\r\n");
    for (int i = random.nextInt(4); i >= 0; i--) {
      request.append(one(HEADERS, random)).append("\r\n");
    }
    if (brokenFraming) {
      request.append(one(BROKEN_FRAMING, random)).append("\r\n");
    }
    return latin(
        request.append("\r\n").append(brokenFraming ? "5\r\nhello\r\n0\r\n\r\n" : "").toString());
  }

  private static String target(Random random) {
    String path = one(PATHS, random);
    if (random.nextInt(4) == 0) {
      path += encoded(value(random), random);
    }
    if (random.nextInt(20) == 0) {
      path =
          path.replace("/", one(List.of("//", "/./", "/%2e%2e/", "/%2F", "/;a=b/", "\\"), random));
    }
    return random.nextInt(5) == 0 ? path : path + "?" + parameters(random);
  }

  private static String parameters(Random random) {
    if (random.nextBoolean()) {
      // All parts of a request are read before it is refused, but only one that is not is searched.
      return "q=" + encoded(value(random), random);
    }
    List<String> pairs = new ArrayList<>();
    int many = random.nextInt(50) == 0 ? 500 : 5;
    for (int i = random.nextInt(many); i >= 0; i--) {
      pairs.add(one(NAMES, random) + "=" + encoded(value(random), random));
    }
    String query = String.join(random.nextInt(30) == 0 ? ";" : "&", pairs);
    return query.length() > 25_000 ? query.substring(0, 25_000) : query;
  }

  private static String value(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> one(VALUES, random).repeat(1 + random.nextInt(60));
      case 1 -> one(VALUES, random) + " " + one(VALUES, random) + " " + one(VALUES, random);
      case 2 -> cursor(random);
      case 3 -> letters(random);
      case 4 ->
          (one(VALUES, random) + one(List.of("/", " > ", ",", " OR ", " "), random))
              .repeat(1 + random.nextInt(100));
      default -> one(VALUES, random);
    };
  }

  private static String cursor(Random random) {
    String text =
        String.join(
            ":",
            one(VALUES, random),
            one(List.of("RELEVANCE", "NEWEST", "TITLE", "x"), random),
            Integer.toString(random.nextInt()),
            Integer.toString(random.nextInt()));
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String letters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i >= 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> 0x4E00 + random.nextInt(0x1000);
            case 2 -> random.nextInt(0x10FFFF);
            case 3 -> ' ';
            default -> 'a' + random.nextInt(26);
          });
    }
    return text.toString();
  }

  /** Percent-encoded, now and then wrongly. */
  private static String encoded(String value, Random random) {
    StringBuilder text = new StringBuilder();
    for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
      if (Character.isLetterOrDigit(one) && one > 0) {
        text.append((char) one);
      } else {
        text.append('%').append(String.format("%02X", one));
      }
    }
    if (random.nextInt(30) == 0) {
      text.append(
          one(
              List.of("%", "%F", "%zz", "%u0041", "%FF%FE", "%C0%AF", "%ED%A0%80", "%00", "+", "#"),
              random));
    }
    return text.toString();
  }

  private static byte[] body(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "" : "text=");
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> "@inproceedings{" + value(random) + ", title={" + value(random) + "}\n";
            case 1 -> "{".repeat(random.nextInt(300));
            case 2 ->
                "10.1145/" + value(random) + " arXiv:2309.06180 https://" + value(random) + "\n";
            case 3 -> "TY  - CONF\nTI  - " + value(random) + "\nER  - \n";
            default -> "[" + i + "] " + value(random) + ", \"" + value(random) + "\", 2023.\n";
          });
    }
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(6) == 0 ? changed(body, random) : body;
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(6); i >= 0 && changed.length > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sends it on a connection of its own and reads all that comes. */
  public Answer send(int port) throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
      try {
        socket.getOutputStream().write(bytes);
        if (!isHttp) {
          socket.shutdownOutput();
        }
        InputStream in = socket.getInputStream();
        in.transferTo(read);
      } catch (SocketException e) {
        // Where the server has had enough it closes the connection while more is sent.
      }
      socket.setSoLinger(true, 0);
    }
    String text = read.toString(StandardCharsets.ISO_8859_1);
    int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    return new Answer(status, text, (System.nanoTime() - start) / 1e6);
  }

  /** What is wrong with an answer; empty where nothing is. */
  public String wrong(Answer answer) {
    if (answer.status == 0) {
      return isHttp ? "no answer" : "";
    }
    if (answer.status >= 500) {
      return "status " + answer.status;
    }
    if (answer.status < 200) {
      return "";
    }
    String head = answer.text.substring(0, Math.max(0, answer.text.indexOf("\r\n\r\n") + 2));
    for (var header : SecurityHeaders.ALL.entrySet()) {
      if (!head.contains(header.getKey() + ": " + header.getValue() + "\r\n")) {
        return "no " + header.getKey();
      }
    }
    if (head.contains("\r\nServer: ") || answer.text.contains("Jetty")) {
      return "a banner";
    }
    return TRACE.matcher(answer.text).find() ? "a trace" : "";
  }

  /** Its first line, as it can be printed. */
  public String shown() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String begin = text.substring(0, Math.min(400, text.length()));
    return begin.replaceAll("[^\\x20-\\x7e]", ".");
  }
}
