package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some statements, pages, names and words of a served ledger, by which its views are asked for. */
final class WorkbenchSample {
  private static final Pattern STATEMENT = Pattern.compile("\"statement\":\"([0-9.]+)\"");
  private static final Pattern PAGE = Pattern.compile("\"page\":\"(sha256:[0-9a-f]{64})\"");
  private static final Pattern SPEAKER = Pattern.compile("\"speaker\":\"([^\"\\\\]+)\"");
  private static final Pattern WORDS = Pattern.compile("\"words\":\"([^\"\\\\]+)\"");
  private static final Pattern PERSON = Pattern.compile("\"person\":\"(p[0-9a-f]+)\"");

  private final List<String> statements;
  private final List<String> pages;
  private final List<String> speakers;
  private final List<String> words;
  private final List<String> phrases;
  private final List<String> people;

  private WorkbenchSample(String hits, String people) {
    this.statements = all(STATEMENT, hits);
    this.pages = all(PAGE, hits);
    this.speakers = all(SPEAKER, hits);
    this.phrases = all(WORDS, hits);
    TreeSet<String> each = new TreeSet<>();
    phrases.forEach(phrase -> each.addAll(List.of(phrase.split("[^a-z]+", -1))));
    each.removeIf(word -> word.length() < 3);
    this.words = List.copyOf(each);
    this.people = all(PERSON, people);
  }

  /** Takes some hundred statements from the whole of the ledger. */
  static WorkbenchSample of(WorkbenchClient client) {
    StringBuilder hits = new StringBuilder();
    for (String order : List.of("said", "published", "reliability", "doubt")) {
      for (String group : List.of("none", "speaker", "outlet")) {
        hits.append(
            client.data("/search.json?limit=200&sort=" + order + "&group=" + group).join().text());
      }
    }
    return new WorkbenchSample(
        hits.toString(), client.data("/people.json?limit=200").join().text());
  }

  private static List<String> all(Pattern pattern, String text) {
    TreeSet<String> found = new TreeSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("the ledger is too small: nothing like " + pattern);
    }
    return new ArrayList<>(found);
  }

  private static String one(List<String> values, RandomGenerator random) {
    return values.get(random.nextInt(values.size()));
  }

  String statement(RandomGenerator random) {
    return one(statements, random);
  }

  List<String> statements() {
    return statements;
  }

  String page(RandomGenerator random) {
    return one(pages, random);
  }

  String speaker(RandomGenerator random) {
    return WorkbenchClient.encoded(one(speakers, random));
  }

  String firstName(RandomGenerator random) {
    return WorkbenchClient.encoded(one(speakers, random).split(" ", -1)[0]);
  }

  String word(RandomGenerator random) {
    return one(words, random);
  }

  /** Eight words of a statement. */
  String phrase(RandomGenerator random) {
    List<String> some = List.of(one(phrases, random).split("[^a-z]+", -1));
    List<String> wanted = some.stream().filter(word -> !word.isEmpty()).limit(8).toList();
    return WorkbenchClient.encoded(String.join(" ", wanted));
  }

  String person(RandomGenerator random) {
    return one(people, random);
  }
}
