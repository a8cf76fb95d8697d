package org.mlsyssearch.corpus.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;

/** What the short texts of links such as "[code]" mean, and what the hosts they lead to hold. */
public final class LinkLabels {

  /** What a link's text says of what it leads to. */
  public enum Label {
    PAPER,
    CODE,
    SLIDES,
    VIDEO,
    SITE,
    POST,
    BOOK,
    /** Data, models, citations: belongs to a paper and is none. */
    OTHER
  }

  private static final Set<String> PAPER =
      Set.of(
          "paper",
          "papers",
          "pdf",
          "link",
          "links",
          "url",
          "arxiv",
          "doi",
          "abs",
          "abstract",
          "html",
          "acm",
          "ieee",
          "usenix",
          "openreview",
          "preprint",
          "publication",
          "here",
          "read",
          "full text",
          "fulltext",
          "paper link",
          "pdf link",
          "paper pdf",
          "arxiv link",
          "acl",
          "acm dl",
          "dl",
          "ps",
          "springer",
          "source",
          "aaai",
          "neurips",
          "pmlr",
          "tech report",
          "technical report",
          "report",
          "extended version",
          "\u8BBA\u6587",
          "\u94FE\u63A5",
          "ar5iv",
          "hal",
          "proceedings",
          "journal",
          "conference",
          "paper page",
          "anthology",
          "cvf");
  private static final Set<String> CODE =
      Set.of(
          "code",
          "github",
          "codes",
          "repo",
          "repository",
          "implementation",
          "official code",
          "source code",
          "official",
          "pytorch",
          "tensorflow",
          "jax",
          "pytorch code",
          "gitlab",
          "artifact",
          "artifacts",
          "ae",
          "software",
          "official implementation",
          "unofficial code",
          "code link",
          "\u4EE3\u7801",
          "git",
          "official github",
          "prototype",
          "github repo",
          "huggingface code",
          "open source",
          "toolkit",
          "library");
  private static final Set<String> SLIDES =
      Set.of("slides", "slide", "ppt", "presentation", "deck", "keynote", "slides link", "poster");
  private static final Set<String> VIDEO =
      Set.of(
          "video",
          "videos",
          "talk",
          "youtube",
          "recording",
          "bilibili",
          "talk video",
          "lightning talk",
          "podcast",
          "\u89C6\u9891",
          "playlist");
  private static final Set<String> SITE =
      Set.of(
          "project",
          "website",
          "homepage",
          "site",
          "page",
          "project page",
          "web",
          "webpage",
          "home",
          "docs",
          "documentation",
          "home page",
          "project website",
          "demo",
          "product",
          "online demo");
  private static final Set<String> POST =
      Set.of(
          "blog",
          "post",
          "blog post",
          "blogpost",
          "article",
          "news",
          "medium",
          "zhihu",
          "notes",
          "note",
          "review",
          "summary",
          "twitter",
          "tweet",
          "thread",
          "\u535A\u5BA2",
          "\u77E5\u4E4E",
          "reading notes",
          "my notes");
  private static final Set<String> BOOK =
      Set.of("book", "course", "tutorial", "syllabus", "lecture", "lectures", "ebook");
  private static final Set<String> OTHER =
      Set.of(
          "data",
          "dataset",
          "datasets",
          "model",
          "models",
          "weights",
          "bib",
          "bibtex",
          "cite",
          "citation",
          "appendix",
          "supplement",
          "supplementary",
          "supp",
          "traces",
          "trace",
          "benchmark",
          "leaderboard",
          "hf",
          "huggingface",
          "hugging face",
          "semantic scholar",
          "scholar",
          "google scholar",
          "dblp",
          "checkpoint",
          "checkpoints",
          "colab",
          "notebook",
          "docker",
          "patent",
          "discussion",
          "reviews",
          "s2",
          "errata",
          "stars",
          "star",
          "papers with code",
          "more",
          "info");

  private static final Pattern PAPER_HOST =
      Pattern.compile(
          "(?i)(?:^|\\.)(?:arxiv\\.org|doi\\.org|dl\\.acm\\.org|usenix\\.org|openreview\\.net|ieeexplore\\.ieee\\.org"
              + "|proceedings\\.mlr\\.press|proceedings\\.mlsys\\.org|proceedings\\.neurips\\.cc|papers\\.nips\\.cc|aclanthology\\.org|aclweb\\.org"
              + "|vldb\\.org|link\\.springer\\.com|sciencedirect\\.com|openaccess\\.thecvf\\.com|ojs\\.aaai\\.org|aaai\\.org|jmlr\\.org"
              + "|semanticscholar\\.org|computer\\.org|biorxiv\\.org|ndss-symposium\\.org|cidrdb\\.org|ijcai\\.org|dblp\\.org"
              + "|mlsys\\.org|papers\\.ssrn\\.com|ssrn\\.com|onlinelibrary\\.wiley\\.com|nature\\.com|science\\.org|eprint\\.iacr\\.org|hal\\.science"
              + "|proceedings\\.iclr\\.cc|drops\\.dagstuhl\\.de|tandfonline\\.com|mdpi\\.com|ar5iv\\.org|alphaxiv\\.org|papers\\.cool|osti\\.gov|hotnets.*)$");
  private static final Pattern CODE_HOST =
      Pattern.compile(
          "(?i)(?:^|\\.)(?:github\\.com|gitlab\\.com|gitlab\\..+|bitbucket\\.org|gitee\\.com|sourceforge\\.net|codeberg\\.org|pypi\\.org|crates\\.io|npmjs\\.com|zenodo\\.org|huggingface\\.co|kaggle\\.com)$");
  private static final Pattern VIDEO_HOST =
      Pattern.compile(
          "(?i)(?:^|\\.)(?:youtube\\.com|youtu\\.be|vimeo\\.com|bilibili\\.com|coursera\\.org|edx\\.org|udacity\\.com|videolectures\\.net)$");
  private static final Pattern POST_HOST =
      Pattern.compile(
          "(?i)(?:^|\\.)(?:medium\\.com|zhihu\\.com|zhuanlan\\.zhihu\\.com|substack\\.com|twitter\\.com|x\\.com|reddit\\.com|news\\.ycombinator\\.com|linkedin\\.com|wikipedia\\.org|towardsdatascience\\.com|amazon\\.com|stackoverflow\\.com|slack\\.com|discord\\.gg|csdn\\.net)$|^blogs?\\.");

  private LinkLabels() {}

  /** The meaning of a link's text; null if it is something else than a label. */
  public static @Nullable Label of(String text) {
    String key =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[\\[\\]()\u3010\u3011{}:*_`'\"\u201C\u201D]", " ")
            .replaceAll("[\\p{So}\\p{Sk}\\p{Cn}\\uFE0F\\u200D|\u2197\u2192]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    key =
        key.replaceAll(
            "^(?:the|view|see|read|full|official|our|get|download|original|official) (?=.)", "");
    key =
        key.replaceAll(
            "^(?:arxiv|pdf|paper|code|github|slides|video|blog|talk)[ -]?(?:\\d{1,2}|v\\d|[a-e])$",
            key.replaceAll("[ -]?(?:\\d{1,2}|v\\d|[a-e])$", ""));
    Label label = exact(key);
    if (label != null || key.length() > 40) {
      return label;
    }
    // "Paper (arXiv)", "PDF/Code", "GitHub stars": each word is a label.
    String[] words = key.split("[ /,+&-]+", -1);
    if (words.length < 2 || words.length > 4) {
      return null;
    }
    Label first = null;
    for (String word : words) {
      Label each = exact(word);
      if (each == null) {
        return null;
      }
      first = first == null ? each : first;
    }
    return first;
  }

  private static @Nullable Label exact(String key) {
    if (PAPER.contains(key)) {
      return Label.PAPER;
    }
    if (CODE.contains(key)) {
      return Label.CODE;
    }
    if (SLIDES.contains(key)) {
      return Label.SLIDES;
    }
    if (VIDEO.contains(key)) {
      return Label.VIDEO;
    }
    if (SITE.contains(key)) {
      return Label.SITE;
    }
    if (POST.contains(key)) {
      return Label.POST;
    }
    if (BOOK.contains(key)) {
      return Label.BOOK;
    }
    return OTHER.contains(key) ? Label.OTHER : null;
  }

  /** The link of an address under a label; null if the address is none of the web's. */
  public static @Nullable Link link(String href, @Nullable Label label) {
    String address = href.strip().replace(" ", "%20");
    if (!Link.isWeb(address)) {
      return null;
    }
    return new Link(rel(address, label), address);
  }

  private static Link.Rel rel(String href, @Nullable Label label) {
    if (label == Label.CODE) {
      return Link.Rel.CODE;
    }
    if (label == Label.SLIDES) {
      return Link.Rel.SLIDES;
    }
    if (label == Label.VIDEO || VIDEO_HOST.matcher(host(href)).find()) {
      return Link.Rel.VIDEO;
    }
    if (label == Label.SITE || label == Label.POST || label == Label.OTHER || label == Label.BOOK) {
      return isCodeHost(href) ? Link.Rel.CODE : Link.Rel.SITE;
    }
    if (isCodeHost(href)
        && !href.toLowerCase(Locale.ROOT).endsWith(".pdf")
        && !href.contains("huggingface.co/papers/")) {
      return Link.Rel.CODE;
    }
    if (Identifiers.arxivIn(href) != null) {
      return Link.Rel.ARXIV;
    }
    if (host(href).endsWith("doi.org")) {
      return Link.Rel.DOI;
    }
    return href.toLowerCase(Locale.ROOT).matches(".*\\.pdf([?#].*)?")
        ? Link.Rel.PDF
        : Link.Rel.PAPER;
  }

  /** Whether papers are what an address's host keeps. */
  public static boolean isPaperHost(String href) {
    return PAPER_HOST.matcher(host(href)).find()
        || href.toLowerCase(Locale.ROOT).matches(".*\\.pdf([?#].*)?")
        || href.contains("huggingface.co/papers/");
  }

  public static boolean isCodeHost(String href) {
    return CODE_HOST.matcher(host(href)).find()
        && !href.contains("huggingface.co/papers/")
        && !href.contains("huggingface.co/blog");
  }

  public static boolean isVideoHost(String href) {
    return VIDEO_HOST.matcher(host(href)).find();
  }

  /** Whether an address is a blog's, a forum's or a shop's. */
  public static boolean isPostHost(String href) {
    return POST_HOST.matcher(host(href)).find()
        || href.toLowerCase(Locale.ROOT)
            .matches(".*(/blogs?/|/posts?/|\\.blog/|://blogs?\\.|github\\.io/\\d{4}-).*");
  }

  private static String host(String href) {
    try {
      String host = new URI(href).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
