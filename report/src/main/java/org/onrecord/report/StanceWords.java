package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Position;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;

/** Disputes and positions in a few words of English. */
final class StanceWords {
  /** Whose negation is in themselves. */
  private static final Pattern NOBODY =
      Pattern.compile("(?i)(?:no|nobody|none|neither|not one)\\b");

  /** Words that stand before "recognise" and not before "recognises". */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?i:^(?:i|you|we|they|others|many|most|some|several|few|both|all|these|those|people)\\b"
              + ")|\\band\\b|\\b\\p{Ll}+[^\\P{Ll}siu']s$|\\bpeople$");

  /** Owners by the pronoun of who they are. */
  private static final Map<String, String> OWNERS =
      Map.of(
          "its", "it", "their", "they", "our", "we", "my", "I", "his", "he", "her", "she", "your",
          "you");

  private static final Pattern OWNER = Pattern.compile("(?<=\\p{L})(?:['’]s|(?<=s)['’])$");

  private StanceWords() {}

  /** Such as "disputes", or "answers" for what is neither for nor against. */
  static String of(Relation relation) {
    return relation == Relation.NEUTRAL ? "answers" : relation.id();
  }

  /** Such as "quoting it, altered". */
  static String basis(Dispute dispute) {
    return switch (dispute.target().basis()) {
      case QUOTED ->
          dispute.quoting() == null
              ? "quoted"
              : "quoted " + dispute.quoting().verdict().id().toLowerCase(Locale.ROOT);
      case NAMED -> "named";
      case IMPLICIT -> "by its content";
      case PARENT -> "by its place";
    };
  }

  /** Such as "does not recognise", behind who takes the position. */
  static String of(PageRecord record, Position position) {
    return of(actor(record, position), position.stance(), position.negated());
  }

  /**
   * Likewise.
   *
   * @param actor who takes the position, in the words that stand before: "we" do not "recognises",
   *     and whoever reads that nobody "does not" reads the opposite
   */
  static String of(String actor, Stance stance, boolean negated) {
    boolean isPlural = PLURAL.matcher(actor).find();
    if (negated && !NOBODY.matcher(actor).lookingAt()) {
      return (isPlural ? "do not " : "does not ") + base(stance);
    }
    return isPlural ? base(stance) : stance.id();
  }

  private static String base(Stance stance) {
    String third = stance.id();
    return stance == Stance.DENIES ? "deny" : third.substring(0, third.length() - 1);
  }

  /** According to whom, how firmly, and when; empty where all is the page's own and asserted. */
  static List<String> notes(PageRecord record, Position position) {
    List<String> notes = new ArrayList<>();
    String by = position.by();
    if (by != null) {
      notes.add("according to " + name(record, by));
    }
    for (String each : position.through()) {
      notes.add("through " + name(record, each));
    }
    if (position.certainty() != Certainty.ASSERTED) {
      notes.add(position.certainty().id());
    }
    if (position.when() != null) {
      notes.add(position.when());
    }
    return notes;
  }

  /** What to call who takes a position. */
  static String actor(PageRecord record, Position position) {
    String id = position.actor();
    return id == null
        ? subject(record.page().text().slice(position.actorSpan()))
        : name(record, id);
  }

  /** "It" of "its recognition", "Armenia" of "Armenia's". */
  private static String subject(String words) {
    String owner = OWNERS.get(words.toLowerCase(Locale.ROOT));
    return owner == null ? OWNER.matcher(words).replaceFirst("") : owner;
  }

  /** What to call a person of the record. */
  static String name(PageRecord record, String id) {
    return record.people().stream()
        .filter(person -> person.id().equals(id))
        .map(person -> person.name())
        .findFirst()
        .orElse(id);
  }

  /** To two places. */
  static String figure(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /** The same with a word on it where it is more likely wrong than right, as of statements. */
  static String sureness(double confidence) {
    return (Math.round(confidence * 100) < 50 ? "doubtful, " : "") + figure(confidence);
  }
}
