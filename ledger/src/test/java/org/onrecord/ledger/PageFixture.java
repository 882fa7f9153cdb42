package org.onrecord.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.statement.Kind;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.Sha256;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Makes records of pages that nobody wrote: each statement is a paragraph of its own. */
public final class PageFixture {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<Span>> speakers = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private String version = "0.1.0";
  private double reliability = 0.87654;
  private final Map<Integer, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, PersonType> types = new LinkedHashMap<>();
  private KnownPeople list = KnownPeople.none();
  private @Nullable String outlet = "The Harbour Gazette";
  private @Nullable String canonical;
  private @Nullable String taken;
  private @Nullable String published = "2021-03-04";

  private record Said(@Nullable String speaker, Span source, Span content, @Nullable Span date) {}

  public PageFixture(String source) {
    this.source = source;
  }

  PageFixture version(String version) {
    this.version = version;
    return this;
  }

  /** How likely all of its statements are right. */
  PageFixture reliability(double reliability) {
    this.reliability = reliability;
    return this;
  }

  PageFixture outlet(@Nullable String outlet) {
    this.outlet = outlet;
    return this;
  }

  PageFixture published(@Nullable String published) {
    this.published = published;
    return this;
  }

  PageFixture canonical(String address) {
    this.canonical = address;
    return this;
  }

  PageFixture taken(String date) {
    this.taken = date;
    return this;
  }

  /** Adds the paragraph: speaker said: “words” */
  public PageFixture says(@Nullable String speaker, String words) {
    int begin = text.length();
    text.append(speaker == null ? "It" : speaker);
    Span who = new Span(begin, text.length());
    text.append(" said: ");
    int from = text.length();
    text.append("“").append(words).append("”");
    said.add(new Said(speaker, who, new Span(from, text.length()), null));
    if (speaker != null) {
      speakers.computeIfAbsent(speaker, name -> new ArrayList<>()).add(who);
    }
    parts.add(new Part(PartRole.BODY, new Span(begin, text.length())));
    text.append("\n\n");
    return this;
  }

  /** Adds the paragraph: speaker, role, said: “words”. The name is that before the comma. */
  PageFixture says(String speaker, String role, String words) {
    int begin = text.length();
    says(speaker + ", " + role, words);
    speakers.remove(speaker + ", " + role);
    Said last = said.remove(said.size() - 1);
    said.add(new Said(speaker, last.source(), last.content(), null));
    speakers
        .computeIfAbsent(speaker, name -> new ArrayList<>())
        .add(new Span(begin, begin + speaker.length()));
    return this;
  }

  /** Adds the paragraph: speaker said words, without marks around them. */
  PageFixture tells(String speaker, Kind kind, String words) {
    int begin = text.length();
    text.append(speaker).append(" said that ");
    Span content = new Span(text.length(), text.length() + words.length());
    text.append(words);
    Span who = new Span(begin, begin + speaker.length());
    kinds.put(said.size(), kind);
    said.add(new Said(speaker, who, content, null));
    speakers.computeIfAbsent(speaker, name -> new ArrayList<>()).add(who);
    parts.add(new Part(PartRole.BODY, new Span(begin, text.length())));
    text.append("\n\n");
    return this;
  }

  /** Adds a stretch of the page that names somebody by some words. */
  PageFixture mentions(String name, PartRole part, String words) {
    Span span = new Span(text.length(), text.length() + words.length());
    text.append(words).append("\n\n");
    speakers.computeIfAbsent(name, key -> new ArrayList<>()).add(span);
    parts.add(new Part(part, span));
    return this;
  }

  /** Whom the user's list knows. */
  PageFixture list(KnownPeople list) {
    this.list = list;
    return this;
  }

  /** What kind of speaker somebody is, if no person. */
  PageFixture type(String speaker, PersonType type) {
    types.put(speaker, type);
    return this;
  }

  /** Names somebody inside of what was said before. */
  PageFixture naming(String name) {
    Span content = said.get(said.size() - 1).content();
    int at = text.indexOf(name, content.start());
    speakers.computeIfAbsent(name, key -> new ArrayList<>()).add(new Span(at, at + name.length()));
    return this;
  }

  public PageRecord record() {
    SourceText all = SourceText.of(text.toString());
    String id = Sha256.named((text + "|" + published).getBytes(StandardCharsets.UTF_8));
    Page page =
        Page.builder(id, source, all)
            .metadata(
                new Metadata("News", outlet, List.of(), published, null, "en", canonical, null))
            .parts(parts)
            .capture(
                taken == null ? null : new Capture(null, null, "fetch", taken, null, null, null))
            .build();
    List<Person> people = new ArrayList<>();
    Map<String, String> ids = new LinkedHashMap<>();
    speakers.forEach(
        (name, mentions) -> {
          ids.put(name, "p" + (ids.size() + 1));
          people.add(
              new Person(
                  ids.get(name), types.getOrDefault(name, PersonType.PERSON), name, mentions));
        });
    List<Statement> statements = new ArrayList<>();
    for (Said one : said) {
      statements.add(
          Statement.builder("s" + (statements.size() + 1))
              .kind(kinds.getOrDefault(statements.size(), Kind.DIRECT))
              .speaker(one.speaker() == null ? null : ids.get(one.speaker()), 0.9)
              .source(List.of(one.source()))
              .content(List.of(one.content()))
              .said(one.date() == null ? null : new SaidAt(one.date(), "2021"))
              .confidence(0.9)
              .reliability(reliability)
              .build());
    }
    var identities = new LinkedHashMap<String, org.onrecord.person.Identity>();
    people.forEach(person -> identities.put(person.id(), list.identify(person, outlet)));
    return new PageRecord(
        new Provenance(version, "sha256:00", Map.of()),
        page,
        people,
        statements,
        List.of(),
        List.of(),
        List.of(),
        identities);
  }
}
