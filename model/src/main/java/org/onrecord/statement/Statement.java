package org.onrecord.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * One statement of a page, with its speaker.
 *
 * @param id "s1", "s2" … in order of content
 * @param kind how the words are given
 * @param act what the speaker did: said it, wrote it, or only thought, wanted or showed it
 * @param speaker id of the person or body whose statement it is; null where unknown
 * @param speakerConfidence probability, 0 to 1, that the speaker is right where the source's words
 *     are; 0 where the speaker is unknown
 * @param source the words that name the speaker here; empty where none
 * @param cue the words that attribute; empty where none
 * @param content what was said, quotation marks included; several spans where the cue interrupts it
 * @param through ids of those through whom we know it, outermost first, without the speaker
 * @param to id of the addressee; null where unknown
 * @param said when it was said; null where the page does not say
 * @param certainty how firmly the source puts it
 * @param certaintySpan the words that show it; empty for asserted
 * @param part "body", another role's name, or the id of the comment that holds it
 * @param confidence probability, 0 to 1, that source and content are right
 * @param reliability probability, 0 to 1, that content, act and speaker are right together, the act
 *     as far as it tells what was said or written from what was not: the number to filter by
 */
public record Statement(
    String id,
    Kind kind,
    Act act,
    @Nullable String speaker,
    double speakerConfidence,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    List<String> through,
    @Nullable String to,
    @Nullable SaidAt said,
    Certainty certainty,
    List<Span> certaintySpan,
    String part,
    double confidence,
    double reliability) {

  /** Copies the lists. */
  public Statement {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    through = List.copyOf(through);
    certaintySpan = List.copyOf(certaintySpan);
  }

  /** The key that identifies the statement beyond the record of its page. */
  public StatementKey key(String pageId, SourceText text) {
    return new StatementKey(
        pageId,
        content.stream()
            .map(
                span ->
                    new StatementKey.Range(
                        text.codePointOffset(span.start()), text.codePointOffset(span.end())))
            .toList());
  }

  /**
   * A builder of a statement. Unless more is set, it is asserted, indirect, spoken and in the body,
   * and its speaker is unknown.
   *
   * @param id "s1", "s2" … in order of content
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds a statement. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private Kind kind = Kind.INDIRECT;
    private Act act = Act.SPEECH;
    private @Nullable String speaker;
    private double speakerConfidence;
    private List<Span> source = List.of();
    private List<Span> cue = List.of();
    private List<Span> content = List.of();
    private List<String> through = List.of();
    private @Nullable String to;
    private @Nullable SaidAt said;
    private Certainty certainty = Certainty.ASSERTED;
    private List<Span> certaintySpan = List.of();
    private String part = "body";
    private double confidence;
    private double reliability;

    private Builder(String id) {
      this.id = id;
    }

    /** How the words are given. */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /** What the speaker did. */
    public Builder act(Act act) {
      this.act = act;
      return this;
    }

    /**
     * The speaker.
     *
     * @param speaker id of the person or body; null where unknown
     * @param speakerConfidence probability, 0 to 1; 0 where unknown
     */
    public Builder speaker(@Nullable String speaker, double speakerConfidence) {
      this.speaker = speaker;
      this.speakerConfidence = speakerConfidence;
      return this;
    }

    /** The words that name the speaker here. */
    public Builder source(List<Span> source) {
      this.source = source;
      return this;
    }

    /** The words that attribute. */
    public Builder cue(List<Span> cue) {
      this.cue = cue;
      return this;
    }

    /** What was said, quotation marks included. */
    public Builder content(List<Span> content) {
      this.content = content;
      return this;
    }

    /** Ids of those through whom we know it, outermost first, without the speaker. */
    public Builder through(List<String> through) {
      this.through = through;
      return this;
    }

    /** Id of the addressee. */
    public Builder to(@Nullable String to) {
      this.to = to;
      return this;
    }

    /** When it was said. */
    public Builder said(@Nullable SaidAt said) {
      this.said = said;
      return this;
    }

    /**
     * How firmly the source puts it.
     *
     * @param certaintySpan the words that show it; empty for asserted
     */
    public Builder certainty(Certainty certainty, List<Span> certaintySpan) {
      this.certainty = certainty;
      this.certaintySpan = certaintySpan;
      return this;
    }

    /** "body", another role's name, or the id of the comment that holds it. */
    public Builder part(String part) {
      this.part = part;
      return this;
    }

    /** Probability, 0 to 1, that source and content are right. */
    public Builder confidence(double confidence) {
      this.confidence = confidence;
      return this;
    }

    /** Probability, 0 to 1, that content, act and speaker are right together. */
    public Builder reliability(double reliability) {
      this.reliability = reliability;
      return this;
    }

    /** Builds the statement. */
    public Statement build() {
      return new Statement(
          id,
          kind,
          act,
          speaker,
          speakerConfidence,
          source,
          cue,
          content,
          through,
          to,
          said,
          certainty,
          certaintySpan,
          part,
          confidence,
          reliability);
    }
  }
}
