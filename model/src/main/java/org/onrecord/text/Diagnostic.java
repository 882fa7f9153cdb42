package org.onrecord.text;

/**
 * Something that could not be read as it should, with its place. Nothing is lost silently: the page
 * is still read, and this says what to doubt.
 *
 * @param code what kind of trouble
 * @param span the place in the page's text
 * @param message one sentence for a person, saying what was done about it
 */
public record Diagnostic(Code code, Span span, String message) {

  /** The kinds of trouble, named in JSON by {@link #id()}. */
  public enum Code {
    /** A quotation mark was opened and never closed. */
    UNCLOSED_QUOTATION("unclosedQuotation"),
    /** Bytes that the charset does not know were read as U+FFFD. */
    MALFORMED_BYTES("malformedBytes"),
    /** No charset was declared; the one named was inferred. */
    GUESSED_CHARSET("guessedCharset"),
    /** A declared charset is unknown or contradicted by the bytes. */
    WRONG_CHARSET("wrongCharset"),
    /** The page ends before its end: a compressed stream was cut short. */
    TRUNCATED("truncated"),
    /** Text was left out because a work limit was reached; the message names the limit. */
    LIMIT_REACHED("limitReached"),
    /** A comment answers one that is not on the page. */
    ORPHANED_COMMENT("orphanedComment"),
    /** The page has no text that could be an article. */
    NO_TEXT("noText"),
    /** Structured data (such as JSON-LD) could not be parsed and was not used. */
    MALFORMED_METADATA("malformedMetadata"),
    /** A name fits several entries of the user's list of people; it was linked to none. */
    AMBIGUOUS_PERSON("ambiguousPerson"),
    /**
     * The page says two things of itself that cannot both be so; the message says which was used.
     */
    CONFLICTING_METADATA("conflictingMetadata"),
    /** The page is in a language that the model does not know; no statements are looked for. */
    UNSUPPORTED_LANGUAGE("unsupportedLanguage"),
    /**
     * A stage after reading failed on a stretch of the text, by a fault of OnRecord's own; the
     * message says what is missing for it. The rest of the record stands.
     */
    STAGE_FAILED("stageFailed"),
    /** There were more diagnostics than are listed. */
    MORE("more");

    private final String id;

    Code(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
