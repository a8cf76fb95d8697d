package org.mlsyssearch.corpus.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.model.Kind;

/** What a stated place of publication comes to: a venue, whatever stands around its name. */
class StatedVenuesTest {

  private final StatedVenues venues =
      new StatedVenues(Authority.bundled(new Diagnostics()).venues());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Commun. ACM | CACM",
        "Comm. of the ACM | CACM",
        "J. Funct. Program. | JFP",
        "J. Funct. Programming | JFP",
        "Journal of Functional Programming | JFP",
        "Proc. ACM Program. Lang. | PACMPL",
        "Proc. ACM on Program. Lang. | PACMPL",
        "J. ACM | JACM",
        "ACM Trans. Program. Lang. Syst. | TOPLAS",
        "ACM Trans. Comput. Syst. | TOCS",
        "J. Mach. Learn. Res. | JMLR",
        "IEEE Trans. Parallel Distrib. Syst. | TPDS",
        "IEEE Trans. Parallel Distributed Syst. | TPDS",
        "IEEE Trans. Softw. Eng. | TSE",
        "IEEE/ACM Trans. Netw. | ToN",
        "ACM Comput. Surv. | CSUR",
        "Log. Methods Comput. Sci. | LMCS",
        "Math. Struct. Comput. Sci. | MSCS",
        "SIGPLAN Not. | SIGPLAN Notices",
        "Proc. VLDB Endow. | VLDB",
        "Nat. Commun. | Nature Communications",
        "Proc. Natl. Acad. Sci. | PNAS",
        "Proc. Intl. Conf. Mach. Learn. | ICML",
        "Proc. Int. Conf. on Machine Learning | ICML",
        "In Proc. of the 35th Intl. Conf. on Machine Learning | ICML",
        "Adv. Neural Inf. Process. Syst. | NeurIPS",
        "IEEE Conf. Comput. Vis. Pattern Recognit. | CVPR",
        "Trans. Assoc. Comput. Linguistics | TACL",
        "Trans. Mach. Learn. Res. | TMLR",
        "Proc. ACM Program. Lang. 7 (2023) | PACMPL",
        "Proc. ACM Program. Lang., vol. 4, no. POPL, 2020 | PACMPL",
        "J. ACM 65(2) | JACM",
        "Commun. ACM, 62 | CACM",
      })
  void anAbbreviationStandsForItsFullName(String stated, String label) {
    assertEquals(label, venues.of(stated, Kind.JOURNAL).label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Proceedings of the 21st International Symposium on Principles and Practice of Declarative"
            + " Programming, PPDP 2019, Porto, Portugal, October 7-9, 2019 | PPDP",
        "ECOOP 2012 -- Object-Oriented Programming | ECOOP",
        "ECOOP 2012 – Object-Oriented Programming | ECOOP",
        "Data Engineering (ICDE), 2012 IEEE 28th International Conference on | ICDE",
        "Computer Vision and Pattern Recognition, 2009. CVPR 2009. IEEE Conference on | CVPR",
        "Robotics and Automation, 2000. Proceedings. ICRA '00. IEEE International Conference on |"
            + " ICRA",
        "Software Engineering, IEEE Transactions on | TSE",
        "Parallel and Distributed Systems, IEEE Transactions on | TPDS",
        "Networked Systems Design and Implementation, Proceedings of the 10th USENIX Symposium on |"
            + " NSDI",
        "Haskell 2021: Proceedings of the 14th ACM SIGPLAN International Symposium on Haskell,"
            + " Virtual Event, Korea, August 26-27, 2021 | Haskell",
        "LICS '20: 35th Annual ACM/IEEE Symposium on Logic in Computer Science, Saarbrücken,"
            + " Germany, July 8-11, 2020 | LICS",
        "1st Summit on Advances in Programming Languages (SNAPL 2015) | SNAPL",
        "Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics"
            + " and the 11th International Joint Conference on Natural Language Processing: System"
            + " Demonstrations | ACL",
        "Proceedings of the 49th Annual Meeting of the Association for Computational Linguistics:"
            + " Human Language Technologies | ACL",
        "Proceedings of the 2019 Conference of the North American Chapter of the Association for"
            + " Computational Linguistics: Human Language Technologies, Volume 1 (Long and Short"
            + " Papers) | NAACL",
        "Proceedings of the 2021 Conference on Empirical Methods in Natural Language Processing:"
            + " System Demonstrations | EMNLP",
        "Proc. of SOSP'23 | SOSP",
        "SOSP '23: ACM SIGOPS 29th Symposium on Operating Systems Principles, Koblenz, Germany,"
            + " October 23-26, 2023 | SOSP",
        "Proceedings of the 34th International Conference on Machine Learning - Volume 70 | ICML",
        "Proceedings of the 34th International Conference on Machine Learning, ICML 2017, Sydney,"
            + " NSW, Australia, 6-11 August 2017 | ICML",
        "Proceedings of the Twenty-Fifth International Conference on Architectural Support for"
            + " Programming Languages and Operating Systems | ASPLOS",
        "Advances in Neural Information Processing Systems 30: Annual Conference on Neural"
            + " Information Processing Systems 2017, December 4-9, 2017, Long Beach, CA, USA |"
            + " NeurIPS",
        "2018 USENIX Annual Technical Conference, USENIX ATC 2018, Boston, MA, USA, July 11-13,"
            + " 2018 | ATC",
        "14th USENIX Symposium on Operating Systems Design and Implementation (OSDI 20) | OSDI",
        "Proceedings of the 2018 International Conference on Management of Data | SIGMOD",
        "ACM/IEEE 45th Annual International Symposium on Computer Architecture | ISCA",
        "Symposium on Operating Systems Principles | SOSP",
        "World Wide Web 2017, International Conference on | WWW",
        "Programming Languages and Systems, 13th European Symposium on Programming, ESOP 2004, Held"
            + " as Part of the Joint European Conferences on Theory and Practice of Software, ETAPS"
            + " 2004, Barcelona, Spain, March 29 - April 2, 2004, Proceedings | ESOP",
        "Conference Record of the Thirty-Third ACM SIGPLAN-SIGACT Symposium on Principles of"
            + " Programming Languages | POPL",
        "NIPS'15 Proceedings of the 28th International Conference on Neural Information Processing"
            + " Systems - Volume 1 | NeurIPS",
        "ACM-SAC 2019 - The 34th ACM/SIGAPP Symposium On Applied Computing | SAC",
        "Proceedings of the ACM Workshop on Artificial Intelligence and Security (AISec@CCS) |"
            + " AISec @ CCS",
        "ICML Workshop on Efficient Systems | Efficient Systems @ ICML",
      })
  void aMeetingIsKnownWhateverStandsAroundItsName(String stated, String label) {
    assertEquals(label, venues.of(stated, Kind.CONFERENCE).label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Proceedings of the Twenty-ninth Conference on the Mathematical Foundations of Programming"
            + " Semantics | Conference on the Mathematical Foundations of Programming Semantics |"
            + " CONFERENCE",
        "Journal of Very Small Results | Journal of Very Small Results | JOURNAL",
        "Journal of Very Small Results, vol. 12, no. 3, pp. 1-20 | Journal of Very Small Results |"
            + " JOURNAL",
        "Journal of Very Small Results 12(3) | Journal of Very Small Results | JOURNAL",
        "3rd International Conference on Tiny Things, Porto, Portugal, May 3-5, 2017 |"
            + " International Conference on Tiny Things | CONFERENCE",
        "International Conference on Objects, Types, and Applications, October 2017 | International"
            + " Conference on Objects, Types, and Applications | CONFERENCE",
        "International Conference on Tiny Things, Singapore, October 2017 | International"
            + " Conference on Tiny Things | CONFERENCE",
        "International Conference on Tiny Things, Boston, Massachusetts, USA | International"
            + " Conference on Tiny Things | CONFERENCE",
        "International Conference on Tiny Things. Springer, 2019 | International Conference on Tiny"
            + " Things | CONFERENCE",
        "International Conference on Tiny Things (Lecture Notes in Computer Science, Vol. 1234) |"
            + " International Conference on Tiny Things | CONFERENCE",
        "Acta Tiny Things (Oslo, Norway : 1992) | Acta Tiny Things | CONFERENCE",
        "Tiny Types, International Workshop, Torino, Italy, April 30 - May 4, 2003, Revised"
            + " Selected Papers | Tiny Types, International Workshop | WORKSHOP",
        "Workshop on Tiny Things | Workshop on Tiny Things | WORKSHOP",
        "Fast Software Encryption (FSE) | Fast Software Encryption | CONFERENCE",
        "Z Journal | Z Journal | JOURNAL",
        "Tiny Things | Tiny Things | CONFERENCE",
        "2019 | 2019 | CONFERENCE",
        "... | ... | CONFERENCE",
      })
  void whatNobodyKnowsKeepsItsOwnNameWithoutPlaceDateAndNumber(
      String stated, String name, Kind kind) {
    assertEquals(name, venues.of(stated, Kind.CONFERENCE).name());
    assertEquals(kind, venues.of(stated, Kind.CONFERENCE).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Proceedings of the 3rd International Conference on Tiny Things (ICTT '19), Porto, Portugal"
            + " | ICTT | International Conference on Tiny Things",
        "3rd International Conference on Tiny Things, ICTT 2019, Porto, Portugal, May 3-5, 2019 |"
            + " ICTT | International Conference on Tiny Things",
        "ICTT '19: 3rd International Conference on Tiny Things, Porto | ICTT | International"
            + " Conference on Tiny Things, Porto",
        "ICTT 2019 the 3rd Symposium on Tiny Things | ICTT | Symposium on Tiny Things",
        "Proceedings of the 3rd Symposium on Tiny Things (ICTT-19) | ICTT | Symposium on Tiny"
            + " Things",
        "Tiny Things in Tiny Places - European Conference, ICTT TINY 2017, Skopje, Macedonia,"
            + " September 18-22, 2017, Proceedings, Part III | ICTT TINY | Tiny Things in Tiny"
            + " Places - European Conference",
        "2017 International Conference on Tiny Things (WI 2017) | WI | International Conference on"
            + " Tiny Things",
        "Proceedings of the 2014 symposium on Tinyness - Tinyness '14 | Tinyness | symposium on"
            + " Tinyness",
        "ICTT 2019 | ICTT | ICTT",
        "ICTT | ICTT | ICTT",
      })
  void whatNobodyKnowsStandsUnderTheAcronymBesideItsName(String stated, String label, String name) {
    assertEquals(label, venues.of(stated, Kind.CONFERENCE).label());
    assertEquals(name, venues.of(stated, Kind.CONFERENCE).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arXiv:1710.00012 [cs] | 1710.00012",
        "arXiv:2001.00013 [cs, math] | 2001.00013",
        "arXiv:2001.00013v2 [cs.LG] | 2001.00013",
        "arXiv preprint arXiv:2001.00014 | 2001.00014",
        "ArXiv preprint, abs/2001.00014 | 2001.00014",
        "arXiv:cs/9901001 [cs] | cs/9901001",
        "CoRR, abs/2001.00014 | 2001.00014",
        "CoRR abs/1710.00012 | 1710.00012",
        "CoRR |",
        "ArXiv |",
        "arXiv (Cornell University) |",
        "arXiv e-prints |",
        "Available at arXiv:2001.00014 | 2001.00014",
      })
  void arxivIsReadWithItsId(String stated, String id) {
    StatedVenues.Stated read = venues.read(stated, Kind.JOURNAL);
    assertEquals("arXiv", read.venue().label());
    assertEquals(Kind.PREPRINT, read.venue().kind());
    assertEquals(id, read.arxivId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Proc. of SOSP'23 | 2023",
        "1st Summit on Advances in Programming Languages (SNAPL 2015) | 2015",
        "14th USENIX Symposium on Operating Systems Design and Implementation (OSDI 20) | 2020",
        "3rd International Conference on Tiny Things, Porto, May 3-5, 2017 | 2017",
        "Journal of Very Small Results |",
      })
  void theYearBesideANameIsRead(String stated, Integer year) {
    assertEquals(year, venues.read(stated, Kind.CONFERENCE).year());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Proceedings of the 35th",
        "Proceedings of the 35th \u007F",
        "In Proc. of the \u0001 35th -",
        "the 35th \u001B[31m ---",
        "Proceedings of the - 2023"
      })
  void whereNothingButSignsIsLeftOfANameItStaysAsStated(String stated) {
    String label = venues.of(stated, Kind.JOURNAL).label();
    assertFalse(label.isBlank(), stated);
    assertTrue(label.chars().anyMatch(Character::isLetterOrDigit), label);
    assertTrue(label.chars().noneMatch(Character::isISOControl), label);
  }
}
