package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises groups that sign as one author before a title: {@code ATLAS Collaboration. A Title},
 * {@code 1000 Genomes Project Consortium (2015). A Title}.
 */
final class CollectiveRecogniser implements Recogniser {

  private static final FastPattern NAME =
      FastPattern.compile(
          "(?:[Tt]he )?[\\p{Lu}\\d][\\p{L}\\d'\u2019/-]*(?: (?:of|and|for|on|the|in|[\\p{Lu}\\d][\\p{L}\\d'\u2019/-]*)){0,9}"
              + " (?:Consortium|Collaboration|Investigators|(?:Study|Working|Trial) Group)");
  private static final int TITLE_WORDS = 3;

  @Override
  public void recognise(EntryText text, Claims claims) {
    for (Token token : text.start() > 0 ? List.<Token>of() : text.tokens()) {
      if (token.kind() == Token.Kind.TEXT) {
        claim(text, token, claims);
        return;
      }
    }
  }

  private static void claim(EntryText text, Token first, Claims claims) {
    String name = text.text(first);
    boolean more = text.words(first.end(), text.end()) >= TITLE_WORDS;
    char sign = text.after(first.end());
    boolean divided =
        ".(".indexOf(sign) >= 0
            || (sign == ',' && !name.endsWith("tion")); // "Human Collaboration, Trust and Tools"
    if (more && divided && NAME.matches(name)) {
      Persons.Group group = new Persons.Group(List.of(name), true);
      claims.persons(group, first.start(), first.end(), "a group of persons", 5);
    }
  }
}
