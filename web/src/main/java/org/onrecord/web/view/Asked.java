package org.onrecord.web.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Disputed;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.Parameter;

/** A question to the ledger out of an address. */
final class Asked {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private Asked() {}

  /** What may be asked, in the order of the form. */
  static List<Parameter> parameters() {
    return List.of(
        Parameter.query("q", "Words that were said: \"a phrase\", begin*, -not, OR."),
        Parameter.query("by", "Words of the speaker's name."),
        Parameter.query("about", "Words that were said or stand in the page's headline."),
        Parameter.query("to", "Words of the name of whom it was said to."),
        Parameter.query("through", "Words of the name of who tells it."),
        Parameter.query("outlet", "Words of the outlet's name."),
        Parameter.query("said", "When it was said, else published: FROM..TO or one date."),
        Parameter.query("published", "When the page was published, likewise."),
        Parameter.repeated("act", "Any of " + Choices.names(Act.class) + "."),
        Parameter.repeated("kind", "Any of " + Choices.names(Kind.class) + "."),
        Parameter.repeated("certainty", "Any of " + Choices.names(Certainty.class) + "."),
        Parameter.query("reliable", "The least reliability, in hundredths: 0 to 100."),
        Parameter.query(
            "disputed",
            "What readers doubt or dispute: likely, or perhaps to have what is doubtful, too."),
        Parameter.query("sort", "One of " + Choices.names(Sort.class) + "."),
        Parameter.query("group", "What is one hit: one of " + Choices.names(Grouping.class) + "."),
        Parameter.query("exact", "yes: words in this form alone."),
        Parameter.query("limit", "How many hits, 1 to " + MOST + "; else " + USUAL + "."),
        Parameter.query("after", "Where the hits before ended: next of their answer."));
  }

  /**
   * The question.
   *
   * @throws org.onrecord.ledger.query.QueryException if words or dates cannot be read
   */
  static Query.Builder query(Question question) {
    String said = question.text("said");
    String published = question.text("published");
    return Query.builder()
        .words(question.text("q"))
        .by(question.text("by"))
        .about(question.text("about"))
        .to(question.text("to"))
        .through(question.text("through"))
        .outlet(question.text("outlet"))
        .said(said.isEmpty() ? null : DateRange.parse(said))
        .published(published.isEmpty() ? null : DateRange.parse(published))
        .acts(set(Act.class, question.choices("act", Act.class)))
        .kinds(set(Kind.class, question.choices("kind", Kind.class)))
        .certainties(set(Certainty.class, question.choices("certainty", Certainty.class)))
        .minReliability(question.number("reliable", 0, 0, 100) / 100.0)
        .disputed(question.choice("disputed", Disputed.class, Disputed.ALL))
        .stemming(question.text("exact").equals("yes") ? Stemming.OFF : Stemming.ENGLISH)
        .limit(question.number("limit", USUAL, 1, MOST));
  }

  /** Where the hits before ended. */
  static Query after(Question question, Query query) {
    String after = question.text("after");
    return after.isEmpty() ? query : query.after(Cursor.parse(after));
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(values);
    return set;
  }
}
