package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/** What the hosts that links lead to keep: papers, code, videos, posts. */
public final class Hosts {

  /** What a host keeps. */
  private enum Kind {
    PAPER,
    CODE,
    VIDEO,
    POST
  }

  private static final Map<String, Kind> KINDS = WordList.groups("hosts", Kind.class);
  private static final FastPattern POST_PATH =
      FastPattern.compile(
          "/(?:[a-z]+-)?blogs?/|/posts?/|/news(?:-[a-z]+|room)?/|/noticias?/|\\.blog/|://blogs?\\.|github\\.io/\\d{4}-");

  /** "/2015/11/": posts have such paths, and some papers. */
  private static final FastPattern DATE_PATH =
      FastPattern.compile("/(?:19|20)\\d{2}/(?:\\d{1,2}|[a-z]{3})/");

  /** A host's own page or its list of new papers is none. */
  private static final FastPattern FRONT_PAGE =
      FastPattern.compile(
          "://[^/]+/?$|arxiv\\.org/list/|/journals?/[\\w-]+/?$|/(?:loi|toc|toc[a-z]|current|home|about)/?$");

  /** A mirror's address carries a DOI, or another address. */
  private static final FastPattern CARRIED =
      FastPattern.compile("://[^?#]*/(?:(https?://.*)|10\\.\\d{4,9}/\\w)");

  /** What a forge keeps beside code: discussions and texts. */
  private static final FastPattern FORGE_TEXT =
      FastPattern.compile(
          "/(?:issues|discussions|pull|merge_requests)/\\d|/wikis?/|/(?:blob|src)/[^?#]*\\.(?:md|markdown|rst|org|txt)(?:$|[?#])");

  private Hosts() {}

  /** Whether papers are what an address's host keeps. */
  public static boolean isPaper(String href) {
    return isPdf(href) || href.contains("huggingface.co/papers/") || isPublisher(href);
  }

  /** Whether an address is of a host that keeps papers and little else. */
  public static boolean isPublisher(String href) {
    return kind(href) == Kind.PAPER && !FRONT_PAGE.isFoundIn(href);
  }

  public static boolean isCode(String href) {
    return kind(href) == Kind.CODE
        && !FORGE_TEXT.isFoundIn(href)
        && !href.contains("huggingface.co/papers/")
        && !href.contains("huggingface.co/blog");
  }

  public static boolean isVideo(String href) {
    return kind(href) == Kind.VIDEO;
  }

  /** Whether an address is a blog's, a forum's or a shop's. */
  public static boolean isPost(String href) {
    if (isPdf(href)) {
      return false;
    }
    Kind kind = kind(href);
    String lower = href.toLowerCase(Locale.ROOT);
    return kind == Kind.POST
        || POST_PATH.isFoundIn(lower)
        || (kind != Kind.PAPER && DATE_PATH.isFoundIn(lower))
        || href.contains("huggingface.co/blog");
  }

  /** Whether an address is a PDF file's. */
  public static boolean isPdf(String href) {
    int end = href.length();
    for (char stop : new char[] {'?', '#'}) {
      int at = href.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return end >= 4 && href.regionMatches(true, end - 4, ".pdf", 0, 4);
  }

  private static @Nullable Kind kind(String href) {
    String host = of(href);
    if (host.startsWith("hotnets")) {
      return Kind.PAPER;
    }
    if (host.startsWith("gitlab.") || host.contains(".gitlab.")) {
      return Kind.CODE;
    }
    String rest = host;
    while (!rest.isEmpty()) {
      Kind kind = KINDS.get(rest);
      if (kind != null) {
        return kind;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    Matcher carried = CARRIED.find(href);
    return carried == null
        ? null
        : carried.group(1) == null ? Kind.PAPER : kind(href.substring(carried.start(1)));
  }

  /** The host of an address in lower case; empty if it has none. */
  static String of(String href) {
    int start = href.indexOf("://");
    if (start < 0) {
      return "";
    }
    start += 3;
    int end = start;
    while (end < href.length() && "/?#:\\".indexOf(href.charAt(end)) < 0) {
      end++;
    }
    String host = href.substring(start, end).toLowerCase(Locale.ROOT);
    return host.substring(host.indexOf('@') + 1);
  }
}
