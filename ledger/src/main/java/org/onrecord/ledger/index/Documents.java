package org.onrecord.ledger.index;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Disputed;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.store.IndexRow;
import org.onrecord.trace.words.Fold;

/** Makes a document of a statement. */
final class Documents {
  private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType NAME = type(IndexOptions.DOCS);

  /** Lucene's longest term; a name is never so long. */
  private static final int LONGEST = 8000;

  static {
    NAME.setOmitNorms(true);
    TEXT.freeze();
    NAME.freeze();
  }

  private Documents() {}

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    return type;
  }

  static Document of(long reading, IndexRow row) {
    Document document = new Document();
    document.add(
        new StringField(
            Field.READING.key(),
            Long.toString(reading),
            org.apache.lucene.document.Field.Store.NO));
    number(document, Field.ID, row.id());
    number(document, Field.GROUP, row.group());
    number(document, Field.RELIABILITY, Math.round(row.reliability() * 100));
    document.add(new IntPoint(Field.RELIABILITY.key(), (int) Math.round(row.reliability() * 100)));
    text(document, Field.WORDS, Field.STEMS, row.words());
    if (row.headline() != null) {
      text(document, Field.HEADLINE, Field.HEADLINE_STEMS, row.headline());
    }
    names(document, row);
    value(document, Field.ACT, row.act());
    value(document, Field.KIND, row.kind());
    value(document, Field.CERTAINTY, row.certainty());
    dates(document, row);
    exact(document, Field.REVIEW, row.review().name());
    if (row.disputed() != Disputed.ALL) {
      exact(document, Field.DISPUTED, Disputed.PERHAPS.name());
    }
    if (row.disputed() == Disputed.LIKELY) {
      exact(document, Field.DISPUTED, Disputed.LIKELY.name());
    }
    return document;
  }

  private static void exact(Document document, Field field, String value) {
    document.add(new StringField(field.key(), value, org.apache.lucene.document.Field.Store.NO));
  }

  private static void names(Document document, IndexRow row) {
    if (row.speaker() != null) {
      facet(document, Field.SPEAKER, row.speaker());
      number(document, Field.SPEAKER_KEY, Fold.hash(row.speaker()));
    }
    row.speakerNames().forEach(name -> name(document, Field.BY, name));
    row.toNames().forEach(name -> name(document, Field.TO, name));
    row.throughNames().forEach(name -> name(document, Field.THROUGH, name));
    if (row.outlet() != null) {
      name(document, Field.OUTLET_WORDS, row.outlet());
      facet(document, Field.OUTLET, row.outlet());
      number(document, Field.OUTLET_KEY, Fold.hash(row.outlet()));
    }
  }

  private static void dates(Document document, IndexRow row) {
    Optional<DateRange> published = date(row.published());
    Optional<DateRange> said = date(row.said()).or(() -> published);
    published.ifPresent(days -> days(document, Field.PUBLISHED_FROM, Field.PUBLISHED_TO, days));
    if (said.isPresent()) {
      days(document, Field.SAID_FROM, Field.SAID_TO, said.get());
      facet(document, Field.YEAR, Integer.toString(said.get().from() / 10_000));
    }
  }

  private static Optional<DateRange> date(@Nullable String date) {
    return date == null ? Optional.empty() : DateRange.of(date);
  }

  private static void days(Document document, Field from, Field to, DateRange days) {
    document.add(new IntPoint(from.key(), days.from()));
    document.add(new IntPoint(to.key(), days.to()));
    number(document, from, days.from());
    number(document, to, days.to());
  }

  private static void number(Document document, Field field, long number) {
    document.add(new NumericDocValuesField(field.key(), number));
  }

  private static void value(Document document, Field field, String value) {
    exact(document, field, value);
    facet(document, field, value);
  }

  private static void facet(Document document, Field field, String value) {
    String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    document.add(new SortedDocValuesField(field.key(), new BytesRef(cut)));
  }

  private static void text(Document document, Field plain, Field stems, String text) {
    List<String> words = Words.folded(text);
    document.add(new org.apache.lucene.document.Field(plain.key(), Stems.plain(words), TEXT));
    document.add(new org.apache.lucene.document.Field(stems.key(), Stems.stemmed(words), TEXT));
  }

  private static void name(Document document, Field field, String name) {
    document.add(
        new org.apache.lucene.document.Field(field.key(), Stems.plain(Words.folded(name)), NAME));
  }
}
