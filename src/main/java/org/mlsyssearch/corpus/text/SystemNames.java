package org.mlsyssearch.corpus.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a system in a title or beside it. A wrong name is worse than none, so what may
 * be an ordinary word counts only where a list marks it.
 */
public final class SystemNames {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+*^_/'\u2019\u00B2\u00B3\u207A-]*(?:\\(\\))?");
  private static final Pattern MIXED =
      Pattern.compile(".*(?:\\p{Ll}.*\\p{Lu}|\\p{Lu}.*\\p{Lu}|\\d|\\+|\\p{L}\\.\\p{L}).*");
  private static final Set<String> GENERIC =
      Set.of(
          "a",
          "an",
          "the",
          "on",
          "survey",
          "towards",
          "toward",
          "beyond",
          "sok",
          "position",
          "demo",
          "vision",
          "tutorial",
          "keynote",
          "editorial",
          "perspective",
          "perspectives",
          "invited",
          "poster",
          "extended",
          "abstract",
          "introduction",
          "preface",
          "review",
          "overview",
          "benchmark",
          "benchmarks",
          "understanding",
          "demystifying",
          "efficient",
          "fast",
          "scalable",
          "distributed",
          "federated",
          "attention",
          "transformers",
          "fairness",
          "privacy",
          "security",
          "reliability",
          "llm",
          "llms",
          "gpu",
          "gpus",
          "ml",
          "ai",
          "moe",
          "dnn",
          "dnns",
          "gnn",
          "gnns",
          "rlhf",
          "tpu",
          "rdma",
          "quantization",
          "pruning",
          "inference",
          "training",
          "serving",
          "scheduling",
          "compilers",
          "systems",
          "machine",
          "deep",
          "short",
          "paper",
          "research",
          "work-in-progress",
          "wip",
          "case",
          "study",
          "report",
          "technical",
          "opinion",
          "viewpoint",
          "part",
          "analysis",
          "evaluation",
          "measurement",
          "characterization",
          "experience",
          "lessons",
          "challenges",
          "mixture-of-experts",
          "pre-training",
          "post-training",
          "fine-tuning",
          "end-to-end",
          "large-scale",
          "open-source",
          "dataset",
          "book",
          "course",
          "blog",
          "video",
          "talk",
          "slides",
          "code",
          "project",
          "tool",
          "library",
          "summary",
          "note",
          "notes",
          "title",
          "authors",
          "author",
          "venue",
          "year",
          "link",
          "links",
          "keywords",
          "tldr",
          "tl;dr",
          "question",
          "answer",
          "update",
          "news",
          "new",
          "best",
          "award",
          "arxiv",
          "figure",
          "table",
          "chapter",
          "appendix",
          "parallelism",
          "pipelining",
          "checkpointing",
          "communication",
          "networking",
          "storage",
          "energy",
          "carbon",
          "cloud",
          "edge",
          "mobile",
          "datacenter",
          "datacenters",
          "hardware",
          "software",
          "co-design",
          "codesign",
          "how",
          "why",
          "what",
          "when",
          "less",
          "more",
          "one",
          "two",
          "three",
          "think",
          "memory",
          "time",
          "scaling",
          "learning",
          "hpc",
          "rl",
          "nas",
          "automl",
          "mlops");
  private static final Set<String> PLACES =
      Set.of(
          "meta",
          "google",
          "microsoft",
          "alibaba",
          "bytedance",
          "nvidia",
          "amazon",
          "aws",
          "apple",
          "ibm",
          "intel",
          "amd",
          "tencent",
          "baidu",
          "huawei",
          "facebook",
          "openai",
          "anthropic",
          "deepmind",
          "deepseek",
          "mit",
          "cmu",
          "ucb",
          "ucsd",
          "ucla",
          "stanford",
          "berkeley",
          "harvard",
          "princeton",
          "cornell",
          "epfl",
          "eth",
          "thu",
          "pku",
          "sjtu",
          "zju",
          "ustc",
          "kaist",
          "snu",
          "nus",
          "ntu",
          "hkust",
          "hku",
          "cuhk",
          "cuhksz",
          "tsinghua",
          "umich",
          "uiuc",
          "uw",
          "gatech",
          "purdue",
          "nyu",
          "ucl",
          "oxford",
          "cambridge",
          "mpi",
          "mpi-sws",
          "inria",
          "tum",
          "kth",
          "rice",
          "duke",
          "yale",
          "columbia",
          "caltech",
          "utaustin",
          "ut",
          "uchicago",
          "wisconsin",
          "uwm",
          "vmware",
          "databricks",
          "snowflake",
          "linkedin",
          "uber",
          "netflix",
          "twitter",
          "salesforce",
          "samsung",
          "sony",
          "qualcomm",
          "arm",
          "graphcore",
          "cerebras",
          "groq",
          "sambanova",
          "moonshot",
          "zhipu",
          "kuaishou",
          "meituan",
          "jd",
          "didi",
          "ant",
          "antgroup",
          "bosch",
          "siemens",
          "microsoft research",
          "msra",
          "msr",
          "fair",
          "hugging face",
          "huggingface",
          "mosaicml",
          "together",
          "cohere",
          "mistral",
          "xai",
          "lmsys",
          "ict",
          "cas",
          "nudt",
          "hust",
          "buaa",
          "bupt",
          "seu",
          "nju",
          "fudan",
          "sysu",
          "lbnl",
          "llnl",
          "ornl",
          "argonne",
          "anl",
          "sandia",
          "stanford university",
          "uc berkeley",
          "imperial",
          "edinburgh",
          "imperial college london");
  private static final Set<String> REMARKS =
      Set.of(
          "oral",
          "spotlight",
          "poster",
          "best paper",
          "best paper award",
          "new",
          "survey",
          "classic",
          "must read",
          "recommended",
          "outdated",
          "wip",
          "withdrawn",
          "preprint",
          "to appear",
          "in chinese",
          "chinese",
          "english",
          "recent",
          "old",
          "important",
          "highly recommended",
          "optional",
          "required",
          "short",
          "demo",
          "invited",
          "keynote",
          "workshop",
          "journal",
          "conference",
          "extended",
          "extended abstract",
          "extended version",
          "longer version",
          "tech report",
          "technical report",
          "book",
          "course",
          "blog",
          "video",
          "talk",
          "slides",
          "code",
          "paper",
          "pdf",
          "link",
          "github",
          "honorable mention",
          "runner-up",
          "todo",
          "read",
          "unread",
          "done",
          "outstanding paper",
          "outstanding paper award",
          "distinguished paper",
          "test of time",
          "test of time award",
          "almost",
          "system",
          "theory");

  private SystemNames() {}

  /** The name before a title's first colon; null if what stands there is none. */
  public static @Nullable String beforeColon(String title) {
    int colon = title.indexOf(": ");
    if (colon <= 0 || colon > 40) {
      return null;
    }
    String name = title.substring(0, colon).strip();
    if (name.indexOf(' ') >= 0 || !TOKEN.matcher(name).matches()) {
      return null;
    }
    return isOrdinary(name) ? null : name;
  }

  private static boolean isOrdinary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (GENERIC.contains(lower)
        || lower.contains("-of-")
        || lower.contains("-in-")
        || lower.contains("-to-")) {
      return true;
    }
    if (name.matches("\\d+")) {
      return true;
    }
    if (MIXED.matcher(name).matches()) {
      // "Pre-Training" and "Cross-Layer" are words, "S-LoRA" and "FlexGen-X" are names.
      return name.contains("-") && isHyphenatedWord(name);
    }
    return Character.isLowerCase(name.charAt(0))
        || lower.matches(".{3,}(?:tion|tions|ment|ness|ization|ics)");
  }

  private static boolean isHyphenatedWord(String name) {
    String[] parts = name.split("-", -1);
    for (String part : parts) {
      if (!part.matches("\\p{L}\\p{Ll}{2,}")) {
        return false;
      }
    }
    return parts.length > 2
        || parts[parts.length - 1]
            .toLowerCase(Locale.ROOT)
            .matches(
                ".*(?:ing|tion|aware|based|free|efficient|driven|level|time|scale|optimal|order|centric|agnostic|preserving|layer|wise|box|shot)");
  }

  /** Whether a text that a list marks as bold or links alone can be a system's name. */
  public static boolean canBeMarked(String text) {
    String name = text.strip();
    String[] words = name.split("\\s+", -1);
    if (name.isEmpty()
        || name.length() > 40
        || words.length > 3
        || isPlace(name)
        || isRemark(name)) {
      return false;
    }
    for (String word : words) {
      if (!TOKEN.matcher(word).matches()) {
        return false;
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (words.length == 1) {
      return !GENERIC.contains(lower) && !lower.matches("\\d+");
    }
    for (String word : words) {
      String each = word.toLowerCase(Locale.ROOT);
      if (each.matches(
          "a|an|the|on|of|for|with|in|to|towards|toward|and|via|by|from|is|are|efficient|survey")) {
        return false;
      }
    }
    return Character.isUpperCase(name.charAt(0)) || MIXED.matcher(name).matches();
  }

  /** Whether a text in plain parentheses behind a title can be a system's name. */
  public static boolean canBeInParentheses(String text) {
    String name = text.strip();
    if (!canBeMarked(name) || name.split("\\s+", -1).length > 2) {
      return false;
    }
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    return MIXED.matcher(name).matches()
        || (Character.isUpperCase(name.charAt(0)) && !isOrdinary(name));
  }

  /** Whether a text names a company or a university. */
  public static boolean isPlace(String text) {
    String name = text.toLowerCase(Locale.ROOT).replaceFirst("^[@\\s]+", "").strip();
    if (text.strip().startsWith("@") || PLACES.contains(name)) {
      return true;
    }
    if (name.matches(
            ".*\\b(university|univ\\.?|institute|college|labs?|inc\\.?|corp\\.?|research|academy|school)\\b.*")
        && Titles.words(name) <= 8) {
      return true;
    }
    String[] parts = name.split("\\s*(?:[,&/+;]|\\band\\b|\u3001)\\s*", -1);
    if (parts.length < 2) {
      return false;
    }
    int known = 0;
    for (String part : parts) {
      if (PLACES.contains(part)
          || part.matches(
              ".*\\b(university|univ\\.?|institute|college|labs?|inc\\.?|research)\\b.*")) {
        known++;
      }
    }
    return known * 2 >= parts.length;
  }

  /** Whether a text is a remark such as "Oral" or "best paper". */
  public static boolean isRemark(String text) {
    String key = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").strip();
    return REMARKS.contains(key)
        || key.isEmpty()
        || key.matches(
            "(best|outstanding|distinguished) .*|.*\\baward\\b.*|\\d+ ?(stars?|citations?|pages?)|cited by.*");
  }
}
