package org.onrecord.ledger.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;

/**
 * A question to a ledger. Immutable; made by {@link #builder()}.
 *
 * @param words that were said
 * @param stemming whether they are found in other forms, too
 * @param by words of the speaker's name; empty for anybody
 * @param about words that were said or stand in the page's headline
 * @param to words of the addressee's name
 * @param through words of the name of somebody who tells it
 * @param acts any of these; empty for all
 * @param kinds any of these; empty for all
 * @param certainties any of these; empty for all
 * @param outlet words of the outlet's name
 * @param said when it was said, as far as the page tells, else when the page was published; null
 *     for any time, known or not
 * @param published when the page was published, likewise
 * @param minReliability from 0 to 1
 * @param review whether somebody said that they are right
 * @param disputed whether readers doubt or dispute them
 * @param reading the only one whose statements are asked for; null for all
 * @param sort in which order
 * @param grouping which statements make one hit
 * @param limit how many hits at most
 * @param after where the page of hits before ended; null for the first
 */
public record Query(
    Words words,
    Stemming stemming,
    String by,
    Words about,
    String to,
    String through,
    Set<Act> acts,
    Set<Kind> kinds,
    Set<Certainty> certainties,
    String outlet,
    @Nullable DateRange said,
    @Nullable DateRange published,
    double minReliability,
    Review review,
    Disputed disputed,
    @Nullable Long reading,
    Sort sort,
    Grouping grouping,
    int limit,
    @Nullable Cursor after) {
  private static final int USUAL_LIMIT = 20;

  /**
   * Copies the sets.
   *
   * @throws QueryException if a name is too long to be looked for
   */
  public Query {
    List.of(by, to, through, outlet).forEach(Words::refuseLongName);
    acts = Set.copyOf(acts);
    kinds = Set.copyOf(kinds);
    certainties = Set.copyOf(certainties);
  }

  /** A builder. Unless more is set, the question is for the twenty best of all statements. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same question for the hits that follow. */
  public Query after(@Nullable Cursor last) {
    return with(limit, last);
  }

  /** The same question for so many hits. */
  public Query limit(int most) {
    return with(most, after);
  }

  private Query with(int most, @Nullable Cursor last) {
    return new Query(
        words,
        stemming,
        by,
        about,
        to,
        through,
        acts,
        kinds,
        certainties,
        outlet,
        said,
        published,
        minReliability,
        review,
        disputed,
        reading,
        sort,
        grouping,
        most,
        last);
  }

  /** Builds a question. Not thread-safe. */
  public static final class Builder {
    private Words words = Words.none();
    private Stemming stemming = Stemming.ENGLISH;
    private String by = "";
    private Words about = Words.none();
    private String to = "";
    private String through = "";
    private Set<Act> acts = Set.of();
    private Set<Kind> kinds = Set.of();
    private Set<Certainty> certainties = Set.of();
    private String outlet = "";
    private @Nullable DateRange said;
    private @Nullable DateRange published;
    private double minReliability;
    private Review review = Review.ALL;
    private Disputed disputed = Disputed.ALL;
    private @Nullable Long reading;
    private Sort sort = Sort.RELEVANCE;
    private Grouping grouping = Grouping.WORDS;
    private int limit = USUAL_LIMIT;

    private Builder() {}

    /** Words that were said, as typed into a search box. */
    public Builder words(String typed) {
      this.words = Words.parse(typed);
      return this;
    }

    /** Words that were said. */
    public Builder words(Words words) {
      this.words = words;
      return this;
    }

    /** Whether words are found in other forms, too. */
    public Builder stemming(Stemming stemming) {
      this.stemming = stemming;
      return this;
    }

    /** All of these words stand in the speaker's name. */
    public Builder by(String name) {
      this.by = name;
      return this;
    }

    /** Words that were said or stand in the page's headline. */
    public Builder about(String typed) {
      this.about = Words.parse(typed);
      return this;
    }

    /** All of these words stand in the addressee's name. */
    public Builder to(String name) {
      this.to = name;
      return this;
    }

    /** All of these words stand in the name of one who tells it. */
    public Builder through(String name) {
      this.through = name;
      return this;
    }

    /** Any of these acts. */
    public Builder acts(Set<Act> acts) {
      this.acts = acts;
      return this;
    }

    /** Any of these kinds. */
    public Builder kinds(Set<Kind> kinds) {
      this.kinds = kinds;
      return this;
    }

    /** Any of these certainties. */
    public Builder certainties(Set<Certainty> certainties) {
      this.certainties = certainties;
      return this;
    }

    /** All of these words stand in the outlet's name. */
    public Builder outlet(String name) {
      this.outlet = name;
      return this;
    }

    /** When it was said, else published. */
    public Builder said(@Nullable DateRange said) {
      this.said = said;
      return this;
    }

    /** When the page was published. */
    public Builder published(@Nullable DateRange published) {
      this.published = published;
      return this;
    }

    /** The least reliability, from 0 to 1. */
    public Builder minReliability(double minReliability) {
      this.minReliability = minReliability;
      return this;
    }

    /** Whether somebody said that they are right. */
    public Builder review(Review review) {
      this.review = review;
      return this;
    }

    /** Whether readers doubt or dispute them. */
    public Builder disputed(Disputed disputed) {
      this.disputed = disputed;
      return this;
    }

    /** Only of this reading; null for all. */
    public Builder reading(@Nullable Long reading) {
      this.reading = reading;
      return this;
    }

    /** The order. */
    public Builder sort(Sort sort) {
      this.sort = sort;
      return this;
    }

    /** Which statements make one hit. */
    public Builder grouping(Grouping grouping) {
      this.grouping = grouping;
      return this;
    }

    /** How many hits at most, at least 1. */
    public Builder limit(int limit) {
      if (limit < 1) {
        throw new QueryException(limit + " hits cannot be asked for; ask for 1 or more");
      }
      this.limit = limit;
      return this;
    }

    /** Builds it. */
    public Query build() {
      return new Query(
          words,
          stemming,
          by,
          about,
          to,
          through,
          acts,
          kinds,
          certainties,
          outlet,
          said,
          published,
          minReliability,
          review,
          disputed,
          reading,
          sort,
          grouping,
          limit,
          null);
    }
  }
}
