package org.zhengpu.entity.tagger.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

/**
 * Makes sentences as local papers write them, with the names in them marked, from a grammar and vocabularies. The same
 * seed gives the same sentences. May be shared between threads.
 */
public final class SentenceGenerator {

  private static final int LONGEST = 200;

  private final SentenceGrammar grammar;
  private final List<Vocabulary> vocabularies;

  /** A generator with the grammar that comes with the program. */
  public SentenceGenerator(List<Vocabulary> vocabularies) {
    this(SentenceGrammar.load(), vocabularies);
  }

  SentenceGenerator(SentenceGrammar grammar, List<Vocabulary> vocabularies) {
    this.grammar = grammar;
    this.vocabularies = List.copyOf(vocabularies);
    Set<String> unknown = new TreeSet<>(grammar.undefined());
    vocabularies.forEach(vocabulary -> unknown.removeAll(vocabulary.symbols()));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("The grammar of training sentences does not define " + unknown);
    }
  }

  /** Different sentences, in the order in which they were made. */
  public List<TaggedSentence> generate(int count, long seed) {
    Random chance = new Random(seed);
    Set<TaggedSentence> sentences = new LinkedHashSet<>();
    for (int tries = 0; sentences.size() < count && tries < 4 * count; tries++) {
      TaggedSentence sentence = new Sentence(chance).make();
      if (sentence.text().length() <= LONGEST) {
        sentences.add(sentence);
      }
    }
    return List.copyOf(sentences);
  }

  /** One sentence while it is made. */
  private final class Sentence {
    private final Random chance;
    private final StringBuilder text = new StringBuilder();
    private final List<TaggedName> names = new ArrayList<>();
    private int depth;
    private int begin;
    private String type = "";

    Sentence(Random chance) {
      this.chance = chance;
    }

    TaggedSentence make() {
      expand(SentenceGrammar.START);
      return new TaggedSentence(text.toString(), names);
    }

    private void expand(String symbol) {
      if (grammar.defines(symbol)) {
        grammar.choose(symbol, chance).parts().forEach(this::write);
      } else {
        vocabularies.stream().filter(v -> v.symbols().contains(symbol)).findFirst()
            .ifPresent(vocabulary -> text.append(vocabulary.word(symbol, chance)));
      }
    }

    private void write(Expansion.Part part) {
      switch (part.kind()) {
        case TEXT -> text.append(part.value());
        case SYMBOL -> expand(part.value());
        case OPTIONAL_SYMBOL -> maybe(part.value());
        case NAME_BEGIN -> open(part.value());
        case NAME_END -> close();
      }
    }

    private void maybe(String symbol) {
      if (chance.nextBoolean()) {
        expand(symbol);
      }
    }

    /** Of names inside names only the outer one is marked. */
    private void open(String opened) {
      if (depth == 0) {
        begin = text.length();
        type = opened;
      }
      depth++;
    }

    private void close() {
      depth--;
      if (depth == 0) {
        names.add(new TaggedName(new Span(begin, text.length()), type));
      }
    }
  }
}
