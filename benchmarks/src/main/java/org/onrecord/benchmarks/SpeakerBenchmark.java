package org.onrecord.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * How the search for speakers grows with a page: {@code SpeakerBenchmark WORDS…}. Each page names
 * 500 people, or fewer where it is short, and has a statement every dozen words, half of them by a
 * pronoun. One thread, whose processor time is told: the median of five rounds.
 */
public final class SpeakerBenchmark {
  private static final int PEOPLE = 500;
  private static final int ROUNDS = 5;
  private static final String[] FORENAMES = {"Mary", "Peter", "Jane", "Viktor", "Ada", "Tom"};
  private static final String[] SYLLABLES = {"bel", "ron", "fin", "hal", "lun", "quil", "tas"};

  private SpeakerBenchmark() {}

  /**
   * Measures.
   *
   * @param args numbers of words
   */
  public static void main(String[] args) throws IOException {
    System.out.println("| words | statements | people | ms | µs a word |");
    System.out.println("|---|---|---|---|---|");
    run(20_000); // not shown
    for (String words : args) {
      System.out.println(run(Integer.parseInt(words)));
    }
  }

  private static String run(int words) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < words / 24; i++) {
      String surname = surname(i % PEOPLE);
      String forename = FORENAMES[i % PEOPLE % FORENAMES.length];
      String pronoun = i % 2 == 0 ? "She" : "He";
      add(text, attributions, forename + " " + surname, "that the old mill by the river was sold.");
      add(text, attributions, pronoun, "that nobody in the whole village had ever been asked.");
      text.append(i % 3 == 2 ? "\n\n" : "");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Page page = new PageReader(PageLimits.DEFAULT).read("page", new ByteArrayInputStream(bytes));
    SpeakerResolver resolver = new SpeakerResolver();
    long[] times = new long[ROUNDS];
    int people = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      people = resolver.resolve(page, attributions).people().size();
      times[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    double ms = times[ROUNDS / 2] / 1e6;
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %.0f | %.1f |",
        words,
        attributions.size(),
        people,
        ms,
        ms * 1000 / words);
  }

  private static void add(
      StringBuilder text, List<Attribution> attributions, String source, String content) {
    Span who = append(text, source);
    Span cue = append(text, "said");
    Span what = append(text, content);
    attributions.add(
        new Attribution(Kind.INDIRECT, List.of(who), List.of(cue), List.of(what), "body", 1));
  }

  private static Span append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    Span span = new Span(start, text.length());
    text.append(' ');
    return span;
  }

  private static String surname(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
