package org.onrecord.reliability;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Act;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Judges how likely the statements of one page are right as a whole. For one page and one thread.
 * Cost: linear in the page's text, people and statements.
 */
public final class Reliabilities {
  /**
   * How much more likely all of a statement may be right than its speaker: the model, which adds up
   * signs, would be sure of words that are plainly somebody's, whoever that is.
   */
  private static final double DOUBT = 0.15;

  private static final ReliabilityModel MODEL = ReliabilityModel.load();

  private final Map<String, Person> people = new HashMap<>();
  private final Rivals rivals;
  private final SourceSigns sources;
  private final ContentSigns contents;

  /** The furthest end of a content that began before the statement at hand. */
  private int furthest;

  /**
   * Makes ready for a page.
   *
   * @param people those of the page
   */
  public Reliabilities(Page page, List<Person> people) {
    people.forEach(person -> this.people.put(person.id(), person));
    this.rivals = new Rivals(people);
    this.sources = new SourceSigns(page);
    this.contents = new ContentSigns(page);
  }

  /**
   * How likely the next statement is right.
   *
   * @param statement of the page, in the order of their contents; its own reliability is not seen
   * @param actProbability that its act is right, 0 to 1
   */
  public double next(Statement statement, double actProbability) {
    Map<Sign, Double> signs = signs(statement, actProbability);
    double reliability = MODEL.probability(signs);
    return signs.containsKey(Sign.PRONOUN_SURE) || isSomebody(statement)
        ? Math.min(reliability, statement.speakerConfidence() + DOUBT)
        : reliability;
  }

  private boolean isSomebody(Statement statement) {
    Person speaker = statement.speaker() == null ? null : people.get(statement.speaker());
    return speaker != null && speaker.type() == PersonType.PERSON;
  }

  Map<Sign, Double> signs(Statement statement, double actProbability) {
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.ANY, 1.0);
    signs.put(Sign.WORDS_SURE, logit(statement.confidence()));
    signs.put(Sign.ACT_SURE, logit(actProbability));
    Person speaker = statement.speaker() == null ? null : people.get(statement.speaker());
    if (speaker == null) {
      signs.put(Sign.SPEAKER_UNKNOWN, 1.0);
    } else {
      signs.put(Sign.SPEAKER_SURE, logit(statement.speakerConfidence()));
      put(signs, type(speaker.type()));
    }
    sources.add(signs, statement, speaker);
    if (speaker != null && signs.containsKey(Sign.SOURCE_PRONOUN)) {
      signs.put(Sign.PRONOUN_SURE, logit(statement.speakerConfidence()));
    }
    if (speaker != null
        && (signs.containsKey(Sign.SOURCE_PRONOUN) || signs.containsKey(Sign.SOURCE_DESCRIBED))) {
      int others = rivals.before(statement.source().get(0), speaker);
      flag(signs, Sign.RIVAL, others > 0);
      flag(signs, Sign.RIVALS, others > 1);
    }
    put(signs, act(statement.act()));
    put(signs, kind(statement.kind()));
    contents.add(signs, statement);
    Span extent = ContentSigns.extent(statement);
    flag(signs, Sign.WITHIN, extent.end() <= furthest);
    furthest = Math.max(furthest, extent.end());
    return signs;
  }

  static void flag(Map<Sign, Double> signs, Sign sign, boolean holds) {
    if (holds) {
      signs.put(sign, 1.0);
    }
  }

  private static void put(Map<Sign, Double> signs, Sign sign) {
    flag(signs, sign, sign != Sign.ANY);
  }

  /** Of a probability as the record shows it, in hundredths, and never quite certain. */
  private static double logit(double probability) {
    double rounded = Math.min(.98, Math.max(.02, Math.round(probability * 100) / 100.0));
    return StrictMath.log(rounded / (1 - rounded));
  }

  private static Sign type(PersonType type) {
    return switch (type) {
      case PERSON -> Sign.ANY;
      case ORGANISATION -> Sign.TYPE_ORGANISATION;
      case GROUP -> Sign.TYPE_GROUP;
      case UNNAMED -> Sign.TYPE_UNNAMED;
      case AUTHOR -> Sign.TYPE_AUTHOR;
    };
  }

  private static Sign act(Act act) {
    return switch (act) {
      case SPEECH -> Sign.ANY;
      case WRITING -> Sign.ACT_WRITING;
      case THOUGHT -> Sign.ACT_THOUGHT;
      case WISH -> Sign.ACT_WISH;
      case OTHER -> Sign.ACT_OTHER;
    };
  }

  private static Sign kind(Kind kind) {
    return switch (kind) {
      case DIRECT -> Sign.ANY;
      case MIXED -> Sign.KIND_MIXED;
      case INDIRECT -> Sign.KIND_INDIRECT;
    };
  }
}
