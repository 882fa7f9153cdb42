package org.onrecord.ledger.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.ledger.query.Term;
import org.onrecord.text.Span;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.WordCursor;

/** Finds where in what was said the words stand that were looked for. */
public final class Marker {
  private final boolean stems;
  private final Set<String> words = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<List<String>> phrases = new ArrayList<>();

  /** A marker of what a question looks for. */
  public Marker(Query query) {
    this.stems = query.stemming() == Stemming.ENGLISH;
    query.words().wanted().forEach(this::take);
    query.about().wanted().forEach(this::take);
  }

  private void take(Term term) {
    if (term instanceof Term.Word word) {
      words.add(stems ? Stems.of(word.word()) : word.word());
    } else if (term instanceof Term.Prefix prefix) {
      prefixes.add(prefix.beginning());
    } else if (term instanceof Term.Phrase phrase) {
      phrases.add(phrase.words());
    } else if (term instanceof Term.Any any) {
      any.terms().forEach(this::take);
    }
  }

  /** The places, in order and apart. */
  public List<Span> marks(String text) {
    List<Span> places = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    WordCursor cursor = new WordCursor(text, 0, text.length());
    while (cursor.next()) {
      String word = Fold.word(text.substring(cursor.start(), cursor.end()));
      if (!word.isEmpty()) {
        places.add(new Span(cursor.start(), cursor.end()));
        folded.add(word);
      }
    }
    int[] ends = new int[folded.size()]; // of the longest run that begins at a word
    for (int i = 0; i < folded.size(); i++) {
      ends[i] = end(folded, i);
    }
    List<Span> marks = new ArrayList<>();
    for (int i = 0; i < ends.length; ) {
      int end = ends[i];
      for (int j = i; j < end; j++) {
        end = Math.max(end, ends[j]);
      }
      if (end > i) {
        marks.add(new Span(places.get(i).start(), places.get(end - 1).end()));
      }
      i = Math.max(i + 1, end);
    }
    return marks;
  }

  private int end(List<String> folded, int at) {
    String word = folded.get(at);
    int end =
        words.contains(stems ? Stems.of(word) : word)
                || prefixes.stream().anyMatch(word::startsWith)
            ? at + 1
            : at;
    for (List<String> phrase : phrases) {
      int to = at + phrase.size();
      if (to <= folded.size() && folded.subList(at, to).equals(phrase)) {
        end = Math.max(end, to);
      }
    }
    return end;
  }
}
