package org.onrecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.CheckedClaim;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * Finds the statements of a page that say what the page checks. Two say the same where they share
 * most of their words that carry meaning, and all numbers of the claim; and where claimant and
 * speaker are both named, they share a name.
 */
final class ClaimTies {
  /** Of a hundred words of the shorter one, how many stand in the other. */
  private static final int SHORTER = 80;

  /** Of a hundred words of the longer one. */
  private static final int LONGER = 40;

  /** Fewer words in common may be chance. */
  private static final int FEWEST = 3;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Words that any two sentences may share. */
  private static final Set<String> EMPTY =
      WordSet.of(
          """
          a an the and or but of to in on at by for from with as that this these those it its
          is are was were be been being has have had do does did will would can could may might
          he she they we i you his her their our my your him them us who which there not no
          s t says said say claims claimed
          """);

  private final Page page;
  private final Map<String, Person> people = new HashMap<>();

  private ClaimTies(Page page, List<Person> people) {
    this.page = page;
    people.forEach(person -> this.people.put(person.id(), person));
  }

  /**
   * The claims of a page, each with the statements that say the same.
   *
   * @param statements in text order
   * @param people who the speakers are
   */
  static List<CheckedClaim> tied(Page page, List<Statement> statements, List<Person> people) {
    ClaimTies ties = new ClaimTies(page, people);
    return page.claims().stream().map(claim -> ties.tied(claim, statements)).toList();
  }

  private CheckedClaim tied(ClaimReview claim, List<Statement> statements) {
    Set<String> words = words(claim.claim());
    List<String> same = new ArrayList<>();
    for (Statement statement : statements) {
      if (mayBe(claim.claimant(), statement) && isSame(words, words(statement))) {
        same.add(statement.id());
      }
    }
    return new CheckedClaim(claim, same);
  }

  private boolean mayBe(@Nullable String claimant, Statement statement) {
    Person speaker = statement.speaker() == null ? null : people.get(statement.speaker());
    if (claimant == null || speaker == null || speaker.type() != PersonType.PERSON) {
      return true;
    }
    Set<String> both = words(claimant);
    both.retainAll(words(speaker.name()));
    return !both.isEmpty();
  }

  private static boolean isSame(Set<String> claim, Set<String> said) {
    Set<String> both = new HashSet<>(claim);
    both.retainAll(said);
    int shorter = Math.min(claim.size(), said.size());
    int longer = Math.max(claim.size(), said.size());
    boolean numbers = said.containsAll(claim.stream().filter(ClaimTies::isNumber).toList());
    return numbers
        && both.size() >= FEWEST
        && both.size() * 100 >= shorter * SHORTER
        && both.size() * 100 >= longer * LONGER;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private Set<String> words(Statement statement) {
    StringBuilder words = new StringBuilder();
    for (Span span : statement.content()) {
      words.append(page.text().slice(span)).append(' ');
    }
    return words(words.toString());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && !EMPTY.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
