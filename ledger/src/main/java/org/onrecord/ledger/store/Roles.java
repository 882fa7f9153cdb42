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
  private static final int MOST_WORDS = 10;
  private static final Pattern FORMS =
      Pattern.compile("(?i)(mr|mrs|ms|miss|sir|dame|dr|the|a|an|his|her|their|our|my|its)\\.?");
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
    List<Span> others = ofOthers(record, people);
    for (PagePeople.Known known : people.onPage().values()) {
      known.person().mentions().stream()
          .filter(span -> others.stream().noneMatch(other -> other.contains(span)))
          .forEach(span -> add(roles, known, text.slice(span)));
    }
    for (Statement statement : record.statements()) {
      String content = Places.of(statement.content(), text);
      PagePeople.Known speaker = people.in(content, statement.speaker());
      if (speaker != null) {
        statement.source().forEach(span -> add(roles, speaker, text.slice(span)));
      }
    }
    roles.values().removeIf(Set::isEmpty);
    return roles;
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

  private static void add(Set<String> roles, String phrase, String name) {
    String line = phrase.replaceAll("\\s+", " ").strip();
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
    keep(roles, line.substring(0, at));
    String behind = line.substring(end);
    if (behind.startsWith(", ")) {
      keep(roles, CLAUSE.matcher(behind.substring(2)).replaceFirst(""));
    }
  }

  /** Without articles and forms of address; nothing where a clause or a possessor is left. */
  private static void keep(Set<String> roles, String words) {
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
      roles.add(role);
    }
  }

  private static boolean isForm(String word) {
    return FORMS.matcher(word).matches() || AGE.matcher(word).matches();
  }

  /** For comparisons. */
  static String fold(String role) {
    return role.toLowerCase(Locale.ROOT);
  }
}
