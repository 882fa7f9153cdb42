package org.onrecord.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.stage.StageFailures;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Finds when the statements of a page were made, and which dates stand inside what was said.
 *
 * <p>A statement was made at the date that stands with its cue; else on the dated occasion that the
 * article has named for its speaker before; else, where the cue only goes on ("added"), when the
 * speaker's statement before it was made. Without any of these the time is unknown. Linear in the
 * page.
 */
public final class StatementTimes {
  private static final DateWords ENGLISH = DateWords.english();

  private final Page page;
  private final PageDates dates;
  private final CueDates cues;
  private final Occasions occasions;

  /**
   * When a statement was made, and the dates of which it speaks.
   *
   * @param said null where the page does not say; else it has a value
   * @param events dates inside what was said, in text order; each has a value
   */
  public record Times(@Nullable DateExpression said, List<DateExpression> events) {
    /** Where nothing is known. */
    public static final Times UNKNOWN = new Times(null, List.of());

    /** Copies the list. */
    public Times {
      events = List.copyOf(events);
    }
  }

  private StatementTimes(
      Page page,
      List<Attribution> attributions,
      Map<String, List<Span>> mentions,
      PageDates dates) {
    this.page = page;
    String text = page.text().string();
    this.dates = dates;
    this.cues = new CueDates(text, dates);
    this.occasions = new Occasions(text, outside(attributions), mentions);
  }

  /**
   * The times of each attribution, in the same order.
   *
   * @param page the page
   * @param attributions found on it, in text order
   * @param speakers for each attribution an id of its speaker; null where unknown
   * @param mentions for each such id the places that name the person, in text order
   * @param failures notes the paragraphs and statements whose dates cannot be worked out
   */
  public static List<Times> of(
      Page page,
      List<Attribution> attributions,
      List<@Nullable String> speakers,
      Map<String, List<Span>> mentions,
      StageFailures failures) {
    PageDates dates = PageDates.of(page, ParagraphDates.ENGLISH, failures);
    return of(page, attributions, speakers, mentions, dates, failures);
  }

  /** The same, with the page's dates. */
  static List<Times> of(
      Page page,
      List<Attribution> attributions,
      List<@Nullable String> speakers,
      Map<String, List<Span>> mentions,
      PageDates dates,
      StageFailures failures) {
    StatementTimes times = new StatementTimes(page, attributions, mentions, dates);
    List<Times> result = new ArrayList<>();
    DateExpression last = null;
    String before = null;
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      String speaker = speakers.get(i);
      DateExpression goingOn = speaker != null && speaker.equals(before) ? last : null;
      Times own =
          failures.orElse(
              attribution.extent(),
              "when it was said and the dates in it are left out",
              Times.UNKNOWN,
              () ->
                  new Times(times.said(attribution, speaker, goingOn), times.events(attribution)));
      result.add(own);
      last = own.said();
      before = speaker;
    }
    return List.copyOf(result);
  }

  private @Nullable DateExpression said(
      Attribution attribution, @Nullable String speaker, @Nullable DateExpression last) {
    DateExpression own = cues.of(attribution);
    if (own != null || speaker == null || !isArticle(attribution)) {
      return own;
    }
    if (last != null && goesOn(attribution)) {
      return last;
    }
    return occasions.of(attribution, speaker);
  }

  private static boolean isArticle(Attribution attribution) {
    for (PartRole role : PartRole.values()) {
      if (role.id().equals(attribution.section())) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(Attribution attribution) {
    for (Span cue : attribution.cue()) {
      for (Token token : Tokenizer.tokens(page.text().string(), cue)) {
        if (ENGLISH.in("[goes-on]", token)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<DateExpression> events(Attribution attribution) {
    List<DateExpression> events = new ArrayList<>();
    attribution.content().forEach(content -> events.addAll(dates.within(content)));
    return events;
  }

  /** The article's dates that stand outside of what was said. */
  private List<DateExpression> outside(List<Attribution> attributions) {
    List<Span> others = new ArrayList<>();
    attributions.forEach(attribution -> others.addAll(attribution.content()));
    page.comments().forEach(comment -> others.add(comment.span()));
    others.sort(null);
    List<DateExpression> outside = new ArrayList<>();
    int at = 0;
    int end = 0;
    for (DateExpression date : dates.all()) {
      while (at < others.size() && others.get(at).start() <= date.span().start()) {
        end = Math.max(end, others.get(at++).end());
      }
      if (end <= date.span().start()) {
        outside.add(date);
      }
    }
    return outside;
  }
}
