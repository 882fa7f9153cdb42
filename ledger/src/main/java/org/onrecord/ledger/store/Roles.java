package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * What a page calls a human being besides their name: "Mayor Orla Venn", and "Orla Venn, the mayor
 * of Senna". Read off the words by which the record says that the page names them.
 */
final class Roles {
  /** Of the rules: a ledger of other ones is brought up to date when it is opened. */
  static final String VERSION = "2";

  private static final int MOST_WORDS = 10;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern FORMS =
      Pattern.compile("(?i)(mr|mrs|ms|miss|sir|dame|dr|the|a|an|his|her|their|our|my|its)\\.?");

  /** Before a title these count or choose. */
  private static final Pattern DETERMINERS =
      Pattern.compile(
          "(?i)this|that|these|those|another|other|some|several|many|both|either|neither|no|each"
              + "|every|all|one|two|three");

  /** Before a name these begin a sentence or go on with one, and do not end what somebody is. */
  private static final Pattern NO_END =
      Pattern.compile(
          "(?i)(and|or|but|as|to|by|for|in|of|on|at|with|from|about|after|before|during|against|over"
              + "|under|between|among|than|like|while|when|because|if|not|also|only|is|are|was|were|be"
              + "|has|have|had|new|young|old|late|former|current|fellow|lifelong|longtime|well-known"
              + "|(?!king$|sibling$)\\p{L}{2,}ing)");

  /** With one of these it is a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?i).*\\b(he|she|they|we|you|it|him|them|who|whom|whose|which|that)\\b.*");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}\\p{L}{0,3}\\.");
  private static final Pattern AGE = Pattern.compile("(?i)\\d+(-years?-old)?,?|aged");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)[,;:(–—].*|\\s(who|whose|whom|which|that|where|when|said|says|told)\\s.*",
          Pattern.DOTALL);

  private Roles() {}

  /** The roles of those who have any on a page, by their numbers in the ledger. */
  static Map<Long, Set<String>> of(PageRecord record, PagePeople people) {
    SourceText text = record.page().text();
    Map<Long, Set<String>> roles = new TreeMap<>();
    List<Span> headlines = headlines(record);
    List<Span> passedOver = new ArrayList<>(ofOthers(record, people));
    passedOver.addAll(headlines);
    for (PagePeople.Known known : people.onPage().values()) {
      known.person().mentions().stream()
          .filter(span -> passedOver.stream().noneMatch(other -> other.contains(span)))
          .forEach(span -> add(roles, known, text.slice(span)));
    }
    for (Statement statement : record.statements()) {
      String content = Places.of(statement.content(), text);
      PagePeople.Known speaker = people.in(content, statement.speaker());
      if (speaker != null) {
        statement.source().stream()
            .filter(span -> headlines.stream().noneMatch(headline -> headline.contains(span)))
            .forEach(span -> add(roles, speaker, text.slice(span)));
      }
    }
    roles.values().removeIf(Set::isEmpty);
    return roles;
  }

  /** Where each word may be written as in a name, so that verbs look like titles. */
  private static List<Span> headlines(PageRecord record) {
    return record.page().parts().stream()
        .filter(part -> part.role() == PartRole.HEADLINE)
        .map(Part::span)
        .toList();
  }

  /** Where speakers are named who are others in their statement than on the page. */
  private static List<Span> ofOthers(PageRecord record, PagePeople people) {
    if (people.inStatements().isEmpty()) {
      return List.of();
    }
    return record.statements().stream()
        .filter(
            statement ->
                people
                    .inStatements()
                    .getOrDefault(Places.of(statement.content(), record.page().text()), Map.of())
                    .containsKey(String.valueOf(statement.speaker())))
        .flatMap(statement -> statement.source().stream())
        .toList();
  }

  private static void add(Map<Long, Set<String>> roles, PagePeople.Known known, String phrase) {
    PersonType type = known.person().type();
    if (type == PersonType.PERSON || type == PersonType.AUTHOR) {
      add(roles.computeIfAbsent(known.id(), id -> new TreeSet<>()), phrase, known.person().name());
    }
  }

  private static void add(Set<String> roles, String phrase, String fullName) {
    String name = SPACE.matcher(fullName).replaceAll(" ").strip();
    String line = SPACE.matcher(phrase).replaceAll(" ").strip();
    int at = line.indexOf(name);
    int end = at + name.length();
    if (at < 0) {
      String last = name.substring(name.lastIndexOf(' ') + 1);
      at = line.indexOf(last);
      end = at + last.length();
    }
    boolean isWord =
        at >= 0
            && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
            && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)));
    if (!isWord) {
      return;
    }
    keepBefore(roles, line.substring(0, at), Set.copyOf(Arrays.asList(name.split(" ", -1))));
    String behind = line.substring(end);
    if (behind.startsWith(", ")) {
      keep(roles, CLAUSE.matcher(behind.substring(2)).replaceFirst(""), "");
    }
  }

  /** What stands before a name, or before a part of it. */
  private static void keepBefore(Set<String> roles, String words, Set<String> name) {
    List<String> kept = new ArrayList<>(Arrays.asList(words.strip().split(" ", -1)));
    while (!kept.isEmpty() && isOfName(kept.get(kept.size() - 1), name)) {
      kept.remove(kept.size() - 1);
    }
    while (!kept.isEmpty() && DETERMINERS.matcher(kept.get(0)).matches()) {
      kept.remove(0);
    }
    String last = kept.isEmpty() ? "" : kept.get(kept.size() - 1);
    String before = String.join(" ", kept);
    if (!NO_END.matcher(last).matches() && !SENTENCE.matcher(before).matches()) {
      keep(roles, before, ABBREVIATION.matcher(last).matches() ? "." : "");
    }
  }

  private static boolean isOfName(String word, Set<String> name) {
    return name.contains(word) || INITIAL.matcher(word).matches();
  }

  /** Without articles and forms of address; nothing where a clause or a possessor is left. */
  private static void keep(Set<String> roles, String words, String ending) {
    List<String> kept = new ArrayList<>(Arrays.asList(words.strip().split(" ", -1)));
    kept.removeIf(String::isEmpty);
    while (!kept.isEmpty() && isForm(kept.get(0))) {
      kept.remove(0);
    }
    while (!kept.isEmpty() && isForm(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    String role = String.join(" ", kept).replaceAll("[\\p{P}\\s]+$", "");
    boolean fits =
        !role.isEmpty()
            && kept.size() <= MOST_WORDS
            && Character.isLetter(role.codePointAt(0))
            && !role.matches(".*([,;:“”\"(]|['’]s$).*")
            && !role.matches("(?i)(and|or|but|as|to|by|for|in|of|on|at|with|from|who|whose)( .*)?");
    if (fits && roles.stream().noneMatch(held -> fold(held).equals(fold(role)))) {
      roles.add(role + ending);
    }
  }

  private static boolean isForm(String word) {
    return FORMS.matcher(word).matches() || AGE.matcher(word).matches();
  }

  /** For comparisons: "Sen." is "sen". */
  static String fold(String role) {
    return role.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
