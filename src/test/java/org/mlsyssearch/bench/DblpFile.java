package org.mlsyssearch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a file of the shape of DBLP's: as many bytes as asked for, of the same record types in
 * about the same shares and with about as many members, authors, venues and doubled papers.
 *
 * <p>The same seed gives the same file. Names and titles are made of syllables and common words.
 */
public final class DblpFile {

  private static final String[] WORDS =
      ("adaptive scalable distributed learning systems memory efficient network graph neural training"
              + " inference cache scheduling parallel data model cloud storage fault tolerant secure"
              + " query transaction stream kernel compiler accelerator hardware analysis design"
              + " optimization sparse dynamic robust federated private energy wireless mobile sensor"
              + " image video speech language semantic knowledge retrieval ranking search index"
              + " consistent replicated virtual edge latency throughput bandwidth allocation placement"
              + " migration prediction detection estimation approximation bounds complexity logic"
              + " verification testing synthesis program")
          .split(" ");
  private static final String[] SYLLABLES =
      "ka lo mi ren to shi var ne dou bel han su ri tan wo ze gar li mo pe qui ru sa ty ul"
          .split(" ");
  private static final String[] LINKING = {"for", "with", "in", "of", "under", "via"};
  private static final String[] ACCENTED = {"M&uuml;ller", "Garc&iacute;a", "J&oslash;rgensen"};

  private final Random random;
  private final Writer out;
  private long written;
  private int records;
  private int preprints;

  private DblpFile(Writer out, long seed) {
    this.out = out;
    this.random = new Random(seed);
  }

  /** Writes a file of about that many bytes; returns how many records it holds. */
  public static int write(Path path, long bytes, long seed) throws IOException {
    try (OutputStream file = Files.newOutputStream(path);
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(file, StandardCharsets.ISO_8859_1), 1 << 20)) {
      DblpFile dblp = new DblpFile(out, seed);
      dblp.put("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n");
      dblp.put("<!DOCTYPE dblp SYSTEM \"dblp-2019-11-22.dtd\">\n<dblp>\n");
      while (dblp.written < bytes) {
        dblp.record();
      }
      dblp.put("</dblp>\n");
      return dblp.records;
    }
  }

  private void put(String text) throws IOException {
    out.write(text);
    written += text.length();
  }

  private void record() throws IOException {
    int dice = random.nextInt(1000);
    if (dice < 430) {
      String title = title();
      List<String> authors = authors();
      paper("inproceedings", title, authors, false);
      if (random.nextInt(5) == 0) {
        paper("article", title, authors, true);
      }
    } else if (dice < 740) {
      paper("article", title(), authors(), false);
    } else if (dice < 790) {
      paper("article", title(), authors(), true);
    } else if (dice < 800) {
      paper("incollection", title(), authors(), false);
    } else if (dice < 815) {
      paper("phdthesis", title(), authors(), false);
    } else if (dice < 825) {
      paper("proceedings", title(), authors(), false);
    } else {
      String name = person();
      begin("www", "homepages/" + random.nextInt(400) + "/" + records, "");
      field("author", name);
      field("title", "Home Page");
      put("</www>\n");
    }
  }

  private void begin(String element, String key, String attributes) throws IOException {
    records++;
    put("<" + element + " mdate=\"2023-11-02\" key=\"" + key + "\"" + attributes + ">\n");
  }

  private void field(String name, String text) throws IOException {
    put("<" + name + ">" + text + "</" + name + ">\n");
  }

  private void paper(String element, String title, List<String> authors, boolean preprint)
      throws IOException {
    String id = preprint ? arxiv() : "";
    int year = 1990 + (int) Math.sqrt(random.nextInt(34 * 34));
    int venue = (int) (Math.pow(random.nextDouble(), 3) * 9000);
    String acronym = venue < 40 ? "SOSP OSDI NSDI ATC".split(" ")[venue % 4] : acronym(venue);
    String key =
        preprint
            ? "journals/corr/abs-" + records
            : (element.equals("article") ? "journals/" : "conf/")
                + acronym.toLowerCase(Locale.ROOT)
                + "/"
                + records;
    begin(element, key, preprint ? " publtype=\"informal\"" : "");
    for (String author : authors) {
      field("author", author);
    }
    field("title", title + ".");
    field("year", String.valueOf(year));
    if (!preprint) {
      int page = random.nextInt(2000);
      field("pages", page + "-" + (page + 12));
    }
    switch (element) {
      case "article" -> {
        field("volume", preprint ? "abs/" + id : String.valueOf(1 + random.nextInt(60)));
        field("journal", preprint ? "CoRR" : "J. " + acronym + " Res.");
      }
      case "phdthesis" -> field("school", "University of " + acronym);
      default -> {
        field("booktitle", acronym);
        field("crossref", "conf/" + acronym.toLowerCase(Locale.ROOT) + "/" + year);
      }
    }
    if (preprint) {
      preprints++;
      put("<ee type=\"oa\">https://arxiv.org/abs/" + id + "</ee>\n");
    } else {
      field(
          "ee",
          "https://doi.org/10." + (1000 + venue) + "/" + acronym + "." + year + "." + records);
    }
    field("url", "db/" + key.substring(0, key.lastIndexOf('/')) + year + ".html#p" + records);
    put("</" + element + ">\n");
  }

  private List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      authors.add(person());
    }
    return authors;
  }

  /** Ids of one preprint after the other, sixty thousand a month. */
  private String arxiv() {
    int month = preprints / 60_000;
    return String.format(
        Locale.ROOT, "%02d%02d.%05d", 7 + month / 12, 1 + month % 12, preprints % 60_000);
  }

  private static String acronym(int venue) {
    int number = venue;
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append((char) ('A' + number % 26));
      number = number / 26 + 7 * i;
    }
    return name.toString();
  }

  private String person() {
    if (random.nextInt(12) == 0) {
      return syllables(2) + " " + ACCENTED[random.nextInt(ACCENTED.length)];
    }
    // A few names are everywhere, most are rare, as with people.
    String family = random.nextInt(4) == 0 ? syllables(1) + "n" : syllables(2);
    String name = syllables(2) + " " + family;
    return random.nextInt(9) == 0
        ? name + String.format(Locale.ROOT, " %04d", 1 + random.nextInt(30))
        : name;
  }

  private String syllables(int count) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < count; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    if (random.nextInt(5) == 0) {
      title.append(syllables(1)).append(syllables(2)).append(": ");
    }
    int words = 5 + random.nextInt(7);
    for (int i = 0; i < words; i++) {
      if (i > 0) {
        title.append(' ');
      }
      String word =
          i > 0 && i < words - 1 && random.nextInt(5) == 0
              ? LINKING[random.nextInt(LINKING.length)]
              : WORDS[random.nextInt(WORDS.length)];
      title.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    if (random.nextInt(60) == 0) {
      title.append(" in <i>O</i>(n<sup>").append(random.nextInt(9)).append("</sup>)");
    }
    return title.toString();
  }
}
