package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mlsyssearch.search.SearchField;

/** Words and phrases that must stand in one field, or a phrase that may stand in any. */
final class FieldWords {

  private final Dictionary dictionary;
  private final boolean typos;
  private final Seeker seeker;
  private final List<Meaning.Replacement> corrections;

  FieldWords(
      Dictionary dictionary, boolean typos, Seeker seeker, List<Meaning.Replacement> corrections) {
    this.dictionary = dictionary;
    this.typos = typos;
    this.seeker = seeker;
    this.corrections = corrections;
  }

  /** The units of a run of words tied to a field. */
  List<Unit> units(org.mlsyssearch.search.Query.Words words, SearchField field) throws IOException {
    List<Words.Piece> pieces = Words.pieces(words.words());
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      units.add(new Unit(pieces.get(i), false));
      boolean open = words.lastIsPrefix() && i == pieces.size() - 1;
      addForms(units.getLast(), field, open);
    }
    for (int i = 0; i + 1 < pieces.size(); i++) {
      String joined = Words.join(pieces.get(i).term()) + Words.join(pieces.get(i + 1).term());
      if (dictionary.has(joined)) {
        units.get(i).add(anyOf(field, joined), Weights.JOINED);
        units.get(i + 1).add(anyOf(field, joined), Weights.JOINED);
        seek(List.of(joined), Seeker.How.EXACT, joined, field);
      }
    }
    return units;
  }

  private void addForms(Unit unit, SearchField field, boolean open) throws IOException {
    String term = unit.piece().term();
    String typed = unit.piece().text();
    boolean known = dictionary.has(term);
    if (known) {
      unit.add(anyOf(field, term), Weights.EXACT);
      seek(List.of(term), Seeker.How.EXACT, typed, field);
    }
    String stem = Schema.stem(term);
    if (dictionary.has(stem)) {
      unit.add(anyOf(field, stem), Weights.STEMMED);
      seek(List.of(stem), Seeker.How.STEM, typed, field);
      known = true;
    }
    if (open && dictionary.hasBeginning(Schema.TEXT, term)) {
      for (String name : Schema.fields(field)) {
        unit.add(new ConstantScoreQuery(new PrefixQuery(new Term(name, term))), Weights.COMPLETED);
      }
      seek(List.of(term), Seeker.How.BEGINNING, typed, field);
      known = true;
    }
    if (!known && typos && WordsPlan.mayBeMisspelt(term)) {
      List<Dictionary.Correction> near = dictionary.corrections(term);
      for (Dictionary.Correction correction : near) {
        unit.add(anyOf(field, correction.term()), Weights.ONE_EDIT);
        seek(List.of(correction.term()), Seeker.How.CORRECTION, typed, field);
      }
      if (!near.isEmpty()) {
        corrections.add(new Meaning.Replacement(typed, near.getFirst().term()));
      }
    }
  }

  /** Words next to each other, as they are; in any field where none is given. */
  Query phrase(org.mlsyssearch.search.Query.Phrase phrase) throws IOException {
    List<String> terms =
        Words.pieces(List.of(phrase.text())).stream().map(Words.Piece::term).toList();
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("an empty phrase");
    }
    SearchField field = phrase.field();
    String[] fields = field == null ? Schema.phraseFields() : Schema.fields(field);
    List<Query> forms = new ArrayList<>();
    String joined = String.join("", terms.stream().map(Words::join).toList());
    for (String name : fields) {
      forms.add(new PhraseQuery(name, terms.toArray(String[]::new)));
      if (terms.size() > 1) {
        forms.add(new TermQuery(new Term(name, joined)));
      }
    }
    seek(terms, Seeker.How.EXACT, phrase.text(), field);
    if (terms.size() > 1) {
      seek(List.of(joined), Seeker.How.EXACT, phrase.text(), field);
    }
    if (field == null && dictionary.isName(joined)) {
      forms.add(
          new org.apache.lucene.search.BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term(Schema.NAME, joined))),
              Weights.NAME_IS_QUERY));
    }
    return new DisjunctionMaxQuery(forms, 0f);
  }

  private static Query anyOf(SearchField field, String term) {
    String[] names = Schema.fields(field);
    if (names.length == 1) {
      return new TermQuery(new Term(names[0], term));
    }
    List<Query> fields = new ArrayList<>();
    for (String name : names) {
      fields.add(new TermQuery(new Term(name, term)));
    }
    return new DisjunctionMaxQuery(fields, 0f);
  }

  private void seek(
      List<String> terms,
      Seeker.How how,
      String typed,
      @org.jspecify.annotations.Nullable SearchField field) {
    seeker.add(new Seeker.Pattern(terms, how, typed, field));
  }
}
