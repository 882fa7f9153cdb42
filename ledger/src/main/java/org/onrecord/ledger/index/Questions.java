package org.onrecord.ledger.index;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Disputed;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Review;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.ledger.query.Words;

/** A question in Lucene's terms. Nothing of what was typed is parsed by Lucene. */
final class Questions {
  private final Query query;
  private final BooleanQuery.Builder all = new BooleanQuery.Builder();

  private Questions(Query query) {
    this.query = query;
  }

  static org.apache.lucene.search.Query of(Query query) {
    return new Questions(query).build();
  }

  private org.apache.lucene.search.Query build() {
    words(query.words(), List.of(Field.WORDS));
    words(query.about(), List.of(Field.WORDS, Field.HEADLINE));
    name(Field.BY, query.by());
    name(Field.TO, query.to());
    name(Field.THROUGH, query.through());
    name(Field.OUTLET_WORDS, query.outlet());
    any(Field.ACT, query.acts().stream().map(act -> act.id()).toList());
    any(Field.KIND, query.kinds().stream().map(kind -> kind.id()).toList());
    any(Field.CERTAINTY, query.certainties().stream().map(certainty -> certainty.id()).toList());
    days(Field.SAID_FROM, Field.SAID_TO, query.said());
    days(Field.PUBLISHED_FROM, Field.PUBLISHED_TO, query.published());
    if (query.minReliability() > 0) {
      int least = (int) Math.ceil(query.minReliability() * 100 - 1e-9);
      filter(range(Field.RELIABILITY, least, Integer.MAX_VALUE));
    }
    if (query.review() != Review.ALL) {
      filter(exact(Field.REVIEW, query.review().name()));
    }
    if (query.disputed() != Disputed.ALL) {
      filter(exact(Field.DISPUTED, query.disputed().name()));
    }
    if (query.reading() != null) {
      filter(exact(Field.READING, Long.toString(query.reading())));
    }
    // so that a question of nothing but what must not be there finds the rest
    filter(new MatchAllDocsQuery());
    return all.build();
  }

  private void filter(org.apache.lucene.search.Query filter) {
    all.add(filter, Occur.FILTER);
  }

  private void words(Words words, List<Field> fields) {
    words.wanted().forEach(term -> all.add(in(fields, term), Occur.MUST));
    words.unwanted().forEach(term -> all.add(in(fields, term), Occur.MUST_NOT));
  }

  private org.apache.lucene.search.Query in(
      List<Field> fields, org.onrecord.ledger.query.Term term) {
    return either(fields.stream().map(field -> in(field, term)).toList());
  }

  private org.apache.lucene.search.Query in(Field field, org.onrecord.ledger.query.Term term) {
    if (term instanceof org.onrecord.ledger.query.Term.Word word) {
      return query.stemming() == Stemming.OFF
          ? exact(field, word.word())
          : exact(field == Field.WORDS ? Field.STEMS : Field.HEADLINE_STEMS, Stems.of(word.word()));
    }
    if (term instanceof org.onrecord.ledger.query.Term.Phrase phrase) {
      return new PhraseQuery(field.key(), phrase.words().toArray(String[]::new));
    }
    if (term instanceof org.onrecord.ledger.query.Term.Prefix prefix) {
      return new PrefixQuery(new Term(field.key(), prefix.beginning()));
    }
    List<org.onrecord.ledger.query.Term> terms =
        ((org.onrecord.ledger.query.Term.Any) term).terms();
    return either(terms.stream().map(one -> in(field, one)).toList());
  }

  private static org.apache.lucene.search.Query exact(Field field, String word) {
    return new TermQuery(new Term(field.key(), word));
  }

  private static org.apache.lucene.search.Query either(
      List<org.apache.lucene.search.Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    queries.forEach(one -> either.add(one, Occur.SHOULD));
    return either.build();
  }

  private void name(Field field, String name) {
    Words.folded(name).forEach(word -> filter(exact(field, word)));
  }

  private void any(Field field, Collection<String> values) {
    if (!values.isEmpty()) {
      filter(either(values.stream().map(value -> exact(field, value)).toList()));
    }
  }

  /** Days that may be among those asked for: a year overlaps each of its days. */
  private void days(Field from, Field to, @Nullable DateRange days) {
    if (days == null) {
      return;
    }
    boolean begins = days.from() > DateRange.all().from();
    boolean ends = days.to() < DateRange.all().to();
    if (begins) {
      filter(range(to, days.from(), Integer.MAX_VALUE));
    }
    if (ends || !begins) { // without either end: whatever has a date
      filter(range(from, Integer.MIN_VALUE, days.to()));
    }
  }

  /** By each statement's own number where few fit the words, else by the tree of all numbers. */
  private static org.apache.lucene.search.Query range(Field field, int least, int most) {
    return new IndexOrDocValuesQuery(
        IntPoint.newRangeQuery(field.key(), least, most),
        NumericDocValuesField.newSlowRangeQuery(field.key(), least, most));
  }
}
