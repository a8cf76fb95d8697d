package org.mlsyssearch.corpus.dblp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.bench.DblpFile;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;

class DblpReaderTest {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE dblp SYSTEM "dblp-2019-11-22.dtd">
      <dblp>
      """;
  private static final String VLLM =
      """
      <inproceedings mdate="2023-10-18" key="conf/sosp/KwonLZ0ZY0ZS23">
      <author>Woosuk Kwon</author><author>Hao Zhang 0022</author>
      <title>vLLM: Efficient Memory Management for <i>Large</i> Language Model Serving, O(n<sup>2</sup>).</title>
      <pages>611-626</pages><year>2023</year><booktitle>SOSP</booktitle>
      <ee type="oa">https://doi.org/10.1145/3600006.3613165</ee>
      <crossref>conf/sosp/2023</crossref><url>db/conf/sosp/sosp2023.html#KwonLZ0ZY0ZS23</url>
      </inproceedings>
      """;
  private static final String PREPRINT =
      """
      <article publtype="informal" key="journals/corr/abs-2309-06180">
      <author>Woosuk Kwon</author>
      <title>vLLM: Efficient Memory Management for Large Language Model Serving, O(n2).</title>
      <year>2024</year><volume>abs/2309.06180</volume><journal>CoRR</journal>
      <ee type="oa">https://doi.org/10.48550/arXiv.2309.06180</ee>
      </article>
      """;

  @TempDir Path folder;

  private Reading read(String text) {
    return Reading.of(folder.resolve("dblp.xml"), text);
  }

  private Reading records(String records) {
    return read(HEAD + records + "</dblp>\n");
  }

  @Test
  void readsAPaperWithTheMarkupOfItsTitle() {
    Draft draft = records(VLLM).draft();
    assertEquals(
        "vLLM: Efficient Memory Management for Large Language Model Serving, O(n2)", draft.title());
    assertEquals(List.of("Woosuk Kwon", "Hao Zhang"), draft.authors());
    assertEquals(List.of("vLLM"), draft.systems());
    assertEquals("sosp", draft.venue().id());
    assertEquals(2023, draft.year());
    assertEquals(Kind.CONFERENCE, draft.kind());
    assertEquals(
        List.of(new Link(Link.Rel.DOI, "https://doi.org/10.1145/3600006.3613165")), draft.links());
    assertEquals("10.1145/3600006.3613165", draft.doi());
    assertEquals("DBLP", draft.source().list());
    assertEquals(4, draft.source().line());
  }

  @Test
  void aVenueIsReadWithoutTheNumberOfItsPart() {
    for (String name : List.of("SOSP", "SOSP (2)", " SOSP (12) ")) {
      assertEquals("sosp", records(VLLM.replace(">SOSP<", ">" + name + "<")).draft().venue().id());
    }
    Draft other = records(VLLM.replace(">SOSP<", ">Zoo (2b)<")).draft();
    assertEquals("Zoo (2b)", other.venue().name());
  }

  @Test
  void theKindOfAPaperIsToldByItsRecordAndByItsPlace() {
    assertEquals(Kind.CONFERENCE, records(VLLM.replace("SOSP<", "ZooConf<")).draft().kind());
    assertEquals(Kind.WORKSHOP, records(VLLM.replace("SOSP<", "Zoo Workshop<")).draft().kind());
    assertEquals(Kind.WORKSHOP, records(VLLM.replace("SOSP<", "Zoo@SOSP<")).draft().kind());
    String formal = PREPRINT.replace("publtype=\"informal\" ", "");
    assertEquals(Kind.PREPRINT, records(formal).draft().kind());
    assertEquals(Kind.JOURNAL, records(formal.replace("CoRR<", "Zoo<")).draft().kind());
    assertEquals(Kind.PREPRINT, records(PREPRINT.replace("CoRR<", "Zoo<")).draft().kind());
  }

  @Test
  void aThesisIsOfItsSchool() {
    Draft draft =
        records(
                "<phdthesis key=\"phd/a\"><author>Ann Lee</author><title>Zebra Stripes for"
                    + " Models.</title><year>2020</year><school>School of Zoo</school></phdthesis>")
            .draft();
    assertEquals("School of Zoo", draft.venue().name());
  }

  @Test
  void aPreprintAndItsPublicationAreOnePaper() {
    Reading reading = records(PREPRINT + VLLM);
    assertTrue(reading.drafts().getFirst().isPreprint());
    assertEquals("2309.06180", reading.drafts().getFirst().arxivId());
    assertEquals(1, reading.papers().size());
    Paper paper = reading.papers().getFirst();
    assertEquals("vllm-sosp23", paper.id().value());
    assertEquals("2309.06180", paper.arxivId());
    assertEquals(2, paper.sources().size());
  }

  @Test
  void knowsTheEntitiesOfLatin1() {
    Draft draft =
        records(
                "<article><author>J&uuml;rgen &Aring;str&ouml;m</author>"
                    + "<title>Gr&ouml;&szlig;e &amp; &#956;-Recursion.</title><year>1999</year>"
                    + "<journal>Inf. Process. Lett.</journal></article>")
            .draft();
    assertEquals(List.of("Jürgen Åström"), draft.authors());
    assertEquals("Größe & μ-Recursion", draft.title());
    assertEquals(Kind.JOURNAL, draft.kind());
    assertEquals("IPL", draft.venue().label().replaceFirst("\\.$", ""));
    assertEquals("\u00A0", LatinEntities.text("nbsp"));
    assertEquals("\u00FF", LatinEntities.text("yuml"));
  }

  @Test
  void passesOverWhatIsNoPaperWithAReason() {
    Reading reading =
        records(
            VLLM
                + "<www key='homepages/1'><author>A B</author><title>Home"
                + " Page</title></www><proceedings key='p'><title>Proceedings of"
                + " SOSP.</title></proceedings><book key='b'><title>A Book on"
                + " Systems.</title></book><article key='w' publtype='withdrawn'><title>Wrong"
                + " Claims of Mine.</title></article><data key='d'><title>Some"
                + " Traces.</title></data><article key='n'><title></title></article>");
    assertEquals(1, reading.drafts().size());
    assertEquals(4, reading.remarks().count(DiagnosticCode.OTHER_RECORD));
    assertEquals(1, reading.remarks().count(DiagnosticCode.BOOK_OR_COURSE));
    assertEquals(1, reading.remarks().count(DiagnosticCode.NO_TITLE));
  }

  @Test
  void partsOfOneConferenceAreOneVenueAndWorkshopsAreTold() {
    Reading reading =
        records(
            "<inproceedings><title>One Fine Paper Here.</title><year>2019</year><booktitle>ICML"
                + " (2)</booktitle></inproceedings><inproceedings><title>Two Fine Papers"
                + " Here.</title><year>2019</year><booktitle>Odd"
                + " Workshops</booktitle></inproceedings><phdthesis><title>My Own Thesis"
                + " Here.</title><year>2019</year><school>ETH Zurich</school></phdthesis>");
    assertEquals("icml", reading.drafts().get(0).venue().id());
    assertEquals(Kind.WORKSHOP, reading.drafts().get(1).kind());
    assertEquals(Kind.OTHER, reading.drafts().get(2).kind());
    assertEquals("ETH Zurich", reading.drafts().get(2).venue().label());
  }

  @Test
  void readsGzipAndSaysWhereItEnds() throws Exception {
    byte[] text = (HEAD + VLLM + "</dblp>").getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("dblp.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text);
    }
    assertEquals(1, Reading.of(file).drafts().size());
    byte[] zipped = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(zipped, zipped.length / 2));
    assertEquals(1, Reading.of(file).remarks().count(DiagnosticCode.SYNTAX));
    Files.write(file, "no gzip at all".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "dblp.xml.gz: error: This file is no gzip file or a damaged one: Not in GZIP format."
            + " [syntax]",
        Reading.of(file).problems().getFirst());
  }

  @Test
  void refusesDefinitionsThatGrowInOneSentence() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE dblp [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">");
    }
    laughs.append(
        "]><dblp>"
            + VLLM
            + "<article><title>Why &lol9; &lol9; So"
            + " Large.</title><year>2020</year></article></dblp>");
    Reading reading = read(laughs.toString());
    assertEquals(2, reading.drafts().size());
    assertEquals("Why So Large", reading.drafts().getLast().title());
    assertEquals(
        List.of(
            "dblp.xml:8:27: warning: The entity '&lol9;' is none of DBLP's and is left out;"
                + " definitions within a file are not read. Write the character itself."
                + " [bad-field]"),
        reading.problems());
  }

  @Test
  void opensNoFileAndNoAddressThatAFileNames() throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "TOP SECRET");
    Reading reading =
        read(
            "<!DOCTYPE dblp SYSTEM \"http://127.0.0.1:1/evil.dtd\" [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><dblp><article><title>Contents Are &x; And"
                + " More.</title><year>2020</year></article></dblp>");
    assertEquals("Contents Are And More", reading.draft().title());
    assertEquals(1, reading.remarks().count(DiagnosticCode.BAD_FIELD));
  }

  @Test
  void refusesOtherXmlInOneSentence() {
    Reading reading = read("<feed><entry/></feed>");
    assertEquals(
        "dblp.xml:1:7: error: This is no file of DBLP: its root is 'feed', not 'dblp'. Remove it"
            + " from the corpus. [syntax]",
        reading.problems().getLast());
  }

  @Test
  void keepsWhatStandsBeforeBrokenXml() {
    Reading reading = read(HEAD + VLLM + "<article><title>Open\n</article>");
    assertEquals(1, reading.drafts().size());
    assertEquals(1, reading.remarks().count(DiagnosticCode.SYNTAX));
    assertTrue(
        reading.problems().getFirst().startsWith("dblp.xml:12:"), reading.problems().getFirst());
  }

  @Test
  void whatNoXmlMayHoldIsOneSentenceAndNothingIsPrinted() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (String text :
          List.of(
              "<!DOCTYPE dblp [<!ENTITY a\u0001 \"b\">]>\n<dblp/>",
              "<!DOCTYPE dblp [<!ELEMENTx (#PCDATA)>]>\n<dblp>\u0001</dblp>",
              "<?xml version=\"1.0\"?>\n<dblp>\u00e9\u00e8\u00ff</dblp>",
              "<?xml version=\"1.0\" encoding=\"x-none\"?>\n<dblp/>",
              "<?xml version=\"9\"?>\n<dblp/>",
              "\u00e9<dblp/>")) {
        Path file = folder.resolve("dblp.xml");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = Reading.of(file);
        assertEquals(1, reading.remarks().count(DiagnosticCode.SYNTAX), text);
        assertEquals(1, reading.problems().getFirst().lines().count(), text);
      }
      String seed = "seed 7, ";
      Random random = new Random(7);
      for (int i = 0; i < 3_000; i++) {
        byte[] bytes = (HEAD + VLLM + "</dblp>").getBytes(StandardCharsets.ISO_8859_1);
        for (int j = 0; j <= random.nextInt(4); j++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Path file = folder.resolve("dblp.xml");
        Files.write(file, bytes);
        Reading reading = Reading.of(file);
        assertEquals("", printed.toString(StandardCharsets.UTF_8), seed + i + reading.problems());
      }
    } finally {
      System.setErr(before);
    }
  }

  @Test
  void refusesATagOfManyMegabytes() throws Exception {
    Path file = folder.resolve("dblp.xml");
    try (var out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      out.write(HEAD + VLLM + "<article key=\"");
      String million = "x".repeat(1_000_000);
      for (int i = 0; i < 40; i++) {
        out.write(million);
      }
      out.write("\"/></dblp>");
    }
    Reading reading = Reading.of(file);
    assertEquals(1, reading.remarks().count(DiagnosticCode.TOO_LARGE));
  }

  @Test
  void survivesDeepNestingAndBinaryData() throws Exception {
    assertTrue(
        records("<article><title>" + "<i>".repeat(50_000) + "</title></article>")
                .remarks()
                .count(DiagnosticCode.SYNTAX)
            > 0);
    Path file = folder.resolve("dblp.xml");
    byte[] bytes = new byte[100_000];
    new java.util.Random(1).nextBytes(bytes);
    Files.write(file, bytes);
    assertEquals(1, Reading.of(file).remarks().count(DiagnosticCode.NOT_TEXT));
    Files.write(file, new byte[0]);
    assertTrue(Reading.of(file).remarks().count(DiagnosticCode.SYNTAX) > 0);
  }

  @Test
  void readsAGeneratedFileWithoutAProblem() throws Exception {
    Path file = folder.resolve("dblp.xml");
    int records = DblpFile.write(file, 2_000_000, 1);
    Reading reading = Reading.of(file);
    assertEquals(List.of(), reading.problems());
    int passedOver = reading.remarks().count(DiagnosticCode.OTHER_RECORD);
    assertEquals(records, reading.drafts().size() + passedOver);
    assertTrue(reading.papers().size() < reading.drafts().size());
  }
}
