package org.onrecord.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Identity;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.record.RecordWriter;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Sha256;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Makes the records of pages that nobody wrote, for ledgers of any size: words and names as
 * frequent as real ones, agencies' quotations that many outlets print, dates over twenty years. The
 * same number gives the same records.
 */
public final class LedgerGenerator {
  private static final long SEED = 20251129;
  private static final int OUTLETS = 60;
  private static final int PEOPLE = 20_000;
  private static final int DAYS = 20 * 365;
  private static final int AGENCY_QUOTATIONS = 400;
  private static final String[] FIRST = {
    "Orla", "Tam", "Ida", "Nils", "Vera", "Samir", "Lucia", "Piet", "Hana", "Otto", "Mira", "Jon"
  };

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final WordModel words = new WordModel(SEED);
  private final List<String> agency = new ArrayList<>();
  private int pages;

  /** A statement of the page that is being made. */
  private record Said(String speaker, Span source, Span content) {}

  /**
   * Writes records until they hold so many statements.
   *
   * @param args the file, lines of JSON, the number, and how many each record has; 4 to 25 where
   *     that is left out
   */
  public static void main(String[] args) throws IOException {
    LedgerGenerator generator = new LedgerGenerator();
    long wanted = Long.parseLong(args[1]);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
      for (long made = 0; made < wanted; ) {
        PageRecord record =
            args.length > 2 ? generator.next(Integer.parseInt(args[2])) : generator.next();
        out.write(RecordWriter.line(record));
        out.write('\n');
        made += record.statements().size();
      }
    }
  }

  /** The next record. */
  PageRecord next() {
    return next(0);
  }

  /** The next record, with so many statements; 0 for some. */
  private PageRecord next(int wanted) {
    pages++;
    String outlet = "The " + capital(skewed(OUTLETS)) + " Post";
    LocalDate day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(DAYS));
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    Map<String, List<Span>> speakers = new LinkedHashMap<>();
    int count = wanted > 0 ? wanted : 4 + random.nextInt(22);
    String usual = name();
    for (int i = 0; i < count; i++) {
      int begin = text.length();
      String speaker = random.nextInt(3) == 0 ? usual : name();
      text.append(speaker);
      Span source = new Span(begin, text.length());
      speakers.computeIfAbsent(speaker, key -> new ArrayList<>()).add(source);
      text.append(" said: ");
      int from = text.length();
      text.append('“').append(quotation()).append('”');
      said.add(new Said(speaker, source, new Span(from, text.length())));
      if (random.nextInt(2) == 0) {
        text.append(' ').append(sentence());
      }
      parts.add(new Part(PartRole.BODY, new Span(begin, text.length())));
      text.append("\n\n");
    }
    return record(outlet, day, SourceText.of(text.toString()), parts, said, speakers);
  }

  private PageRecord record(
      String outlet,
      LocalDate day,
      SourceText text,
      List<Part> parts,
      List<Said> said,
      Map<String, List<Span>> speakers) {
    Page page =
        Page.builder(
                Sha256.named((pages + "|" + text.length()).getBytes(StandardCharsets.UTF_8)),
                "generated/" + pages + ".html",
                text)
            .metadata(
                new Metadata(
                    sentence(),
                    outlet,
                    List.of(),
                    day.toString(),
                    null,
                    "en",
                    "https://news.example/" + pages,
                    null))
            .parts(parts)
            .build();
    Map<String, Person> people = new LinkedHashMap<>();
    Map<String, Identity> identities = new LinkedHashMap<>();
    speakers.forEach(
        (name, mentions) -> {
          Person person = new Person("p" + (people.size() + 1), PersonType.PERSON, name, mentions);
          people.put(name, person);
          identities.put(person.id(), KnownPeople.none().identify(person, outlet));
        });
    List<Statement> statements = new ArrayList<>();
    for (Said one : said) {
      statements.add(
          Statement.builder("s" + (statements.size() + 1))
              .kind(Kind.values()[random.nextInt(3)])
              .act(Act.values()[skewed(Act.values().length)])
              .certainty(Certainty.values()[skewed(Certainty.values().length)], List.of())
              .speaker(people.get(one.speaker()).id(), 0.9)
              .source(List.of(one.source()))
              .content(List.of(one.content()))
              .confidence(0.9)
              .reliability(Math.round(100 - 60 * random.nextDouble() * random.nextDouble()) / 100.0)
              .build());
    }
    return new PageRecord(
        new Provenance("0.1.0", "sha256:00", Map.of()),
        page,
        List.copyOf(people.values()),
        statements,
        List.of(),
        List.of(),
        List.of(),
        identities);
  }

  private String quotation() {
    if (random.nextInt(10) == 0 && !agency.isEmpty()) {
      return agency.get(random.nextInt(agency.size()));
    }
    String quotation = sentence();
    if (random.nextInt(40) == 0) {
      if (agency.size() == AGENCY_QUOTATIONS) {
        agency.remove(0);
      }
      agency.add(quotation);
    }
    return quotation;
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder(words.word());
    for (int i = 6 + random.nextInt(22); i > 0; i--) {
      sentence.append(random.nextInt(11) == 0 ? ", " : " ").append(words.word());
    }
    return sentence.append('.').toString();
  }

  private String name() {
    int person = skewed(PEOPLE);
    return FIRST[person % FIRST.length] + " " + capital(person);
  }

  /** Low numbers are drawn far more often than high ones, as with names in the news. */
  private int skewed(int bound) {
    return (int) (Math.pow(bound + 1.0, random.nextDouble()) - 1) % bound;
  }

  private static String capital(int number) {
    String[] ends = {"mann", "sen", "ley", "ton", "berg", "ova", "ini", "ford"};
    StringBuilder name = new StringBuilder();
    int rest = number + 7;
    do {
      name.append("brakelmorvisathundel".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
      rest /= 13;
    } while (rest > 0);
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name + ends[number % ends.length];
  }
}
