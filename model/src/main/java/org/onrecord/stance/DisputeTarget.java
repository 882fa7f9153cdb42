package org.onrecord.stance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * What an answer answers.
 *
 * @param kind what it is; null where the answer is to something that is not on the page
 * @param id of the statement, comment or person; null for a passage, the article and nothing
 * @param span the words answered; null for a person, the whole article and nothing
 * @param basis how we know that it is meant
 */
public record DisputeTarget(
    @Nullable Kind kind, @Nullable String id, @Nullable Span span, Basis basis) {

  /**
   * Holds each target to its kind.
   *
   * @throws IllegalArgumentException if id or span is there where its kind has none, or missing
   *     where it has one
   */
  public DisputeTarget {
    boolean named = kind == Kind.STATEMENT || kind == Kind.COMMENT || kind == Kind.PERSON;
    boolean placed = kind == Kind.STATEMENT || kind == Kind.COMMENT || kind == Kind.PASSAGE;
    if (named != (id != null) || placed != (span != null)) {
      throw new IllegalArgumentException("no target of the kind " + kind + ": " + id + " " + span);
    }
  }

  /** Something that is not on the page. */
  public static DisputeTarget elsewhere(Basis basis) {
    return new DisputeTarget(null, null, null, basis);
  }

  /** The article as a whole. */
  public static DisputeTarget article(Basis basis) {
    return new DisputeTarget(Kind.ARTICLE, null, null, basis);
  }

  /** Some words of the page. */
  public static DisputeTarget passage(Span span, Basis basis) {
    return new DisputeTarget(Kind.PASSAGE, null, span, basis);
  }

  /** A comment as a whole. */
  public static DisputeTarget comment(String id, Span span, Basis basis) {
    return new DisputeTarget(Kind.COMMENT, id, span, basis);
  }

  /** A statement of the record. */
  public static DisputeTarget statement(String id, Span span, Basis basis) {
    return new DisputeTarget(Kind.STATEMENT, id, span, basis);
  }

  /** A person of the record. */
  public static DisputeTarget person(String id, Basis basis) {
    return new DisputeTarget(Kind.PERSON, id, null, basis);
  }

  /** What is answered. */
  public enum Kind {
    /** A statement of the record. */
    STATEMENT,
    /** Words of the page that are no statement. */
    PASSAGE,
    /** A reader's comment as a whole. */
    COMMENT,
    /** The article as a whole. */
    ARTICLE,
    /** A person, not what they said. */
    PERSON;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How we know what is answered. */
  public enum Basis {
    /** The answer repeats the words. */
    QUOTED,
    /** It says whom or what it means. */
    NAMED,
    /** Only the content tells. */
    IMPLICIT,
    /** Only the place in the thread tells. */
    PARENT;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
