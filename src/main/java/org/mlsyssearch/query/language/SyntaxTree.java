package org.mlsyssearch.query.language;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.queryparser.charstream.FastCharStream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserTokenManager;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;

/**
 * Has Lucene's syntax parser make the tree of lexemes, which it takes in place of tokens of its
 * own: the text is read once.
 *
 * <p>A leaf of the tree knows the number of its lexeme as the column where it begins.
 */
final class SyntaxTree {

  /** The field of what is tied to none. */
  static final String ANY_FIELD = "any";

  private SyntaxTree() {}

  /** The tree of lexemes that stand as {@link Lexer#lexemes} leaves them; at least one. */
  static QueryNode of(List<Lexer.Lexeme> lexemes) {
    try {
      return new StandardSyntaxParser(new Tokens(lexemes)).TopLevelQuery(ANY_FIELD);
    } catch (ParseException e) {
      throw new IllegalStateException("The lexer lets through what is no query: " + lexemes, e);
    }
  }

  /** The number of the lexeme that a leaf was made from. */
  static int lexeme(FieldQueryNode leaf) {
    // The parser counts the quotation mark as a column.
    return leaf instanceof QuotedFieldQueryNode ? leaf.getBegin() - 1 : leaf.getBegin();
  }

  /** Hands lexemes to the parser as its tokens. */
  private static final class Tokens extends StandardSyntaxParserTokenManager {
    private final Iterator<Token> tokens;

    Tokens(List<Lexer.Lexeme> lexemes) {
      super(new FastCharStream(new StringReader("")));
      List<Token> made = new ArrayList<>();
      for (int i = 0; i < lexemes.size(); i++) {
        Lexer.Lexeme lexeme = lexemes.get(i);
        if (lexeme.field() != null) {
          made.add(token(StandardSyntaxParserConstants.TERM, lexeme.field(), i));
          made.add(token(StandardSyntaxParserConstants.OP_COLON, ":", i));
        }
        made.add(
            switch (lexeme.kind()) {
              // The text is taken from the lexeme, as a token's would be searched for escapes.
              case WORD -> token(StandardSyntaxParserConstants.TERM, "word", i);
              case QUOTED -> token(StandardSyntaxParserConstants.QUOTED, "\"words\"", i);
              case OPEN -> token(StandardSyntaxParserConstants.LPAREN, "(", i);
              case CLOSE -> token(StandardSyntaxParserConstants.RPAREN, ")", i);
              case NOT -> token(StandardSyntaxParserConstants.MINUS, "-", i);
              case AND -> token(StandardSyntaxParserConstants.AND, "AND", i);
              case OR -> token(StandardSyntaxParserConstants.OR, "OR", i);
            });
      }
      made.add(token(StandardSyntaxParserConstants.EOF, "", lexemes.size()));
      tokens = made.iterator();
    }

    @Override
    public Token getNextToken() {
      return tokens.next();
    }

    private static Token token(int kind, String image, int lexeme) {
      Token token = new Token(kind, image);
      token.beginColumn = lexeme;
      token.endColumn = lexeme;
      return token;
    }
  }
}
