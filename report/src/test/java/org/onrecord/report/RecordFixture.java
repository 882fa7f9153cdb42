package org.onrecord.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.StatementAssert;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Makes records from text with marks in it: {@code ⟦1c⟧…⟦/1c⟧} is content of statement 1, {@code s}
 * its source, {@code q} its cue, {@code e} the words that show its certainty, {@code d} when it was
 * said. Marks may cross.
 */
final class RecordFixture {
  private static final Pattern MARK = Pattern.compile("⟦(/?)(\\d+)([csqed])⟧");

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();
  private final Map<String, Integer> open = new LinkedHashMap<>();
  private final Map<Integer, Telling> tellings = new TreeMap<>();
  private final Map<Integer, String> sections = new LinkedHashMap<>();
  private Metadata metadata = new Metadata(null, null, List.of(), null, null);
  private String source = "page.txt";
  private String mediaType = "text/plain";

  /** What a statement is besides its spans. */
  record Telling(
      Kind kind,
      @Nullable String speaker,
      List<String> through,
      @Nullable String to,
      @Nullable String date,
      Certainty certainty,
      Act act,
      double reliability) {
    Telling through(String... ids) {
      return new Telling(kind, speaker, List.of(ids), to, date, certainty, act, reliability);
    }

    Telling to(String id) {
      return new Telling(kind, speaker, through, id, date, certainty, act, reliability);
    }

    Telling on(String day) {
      return new Telling(kind, speaker, through, to, day, certainty, act, reliability);
    }

    Telling as(Certainty how) {
      return new Telling(kind, speaker, through, to, date, how, act, reliability);
    }

    Telling by(Act deed) {
      return new Telling(kind, speaker, through, to, date, certainty, deed, reliability);
    }

    Telling sure(double probability) {
      return new Telling(kind, speaker, through, to, date, certainty, act, probability);
    }
  }

  RecordFixture about(
      String headline, String outlet, String author, String published, String language) {
    metadata = new Metadata(headline, outlet, List.of(author), published, language);
    return this;
  }

  RecordFixture from(String path, String type) {
    source = path;
    mediaType = type;
    return this;
  }

  RecordFixture headline(String marked) {
    return part(PartRole.HEADLINE, "headline", marked);
  }

  RecordFixture body(String marked) {
    return part(PartRole.BODY, "body", marked);
  }

  RecordFixture part(PartRole role, String marked) {
    return part(role, role.id(), marked);
  }

  private RecordFixture part(PartRole role, String section, String marked) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    int start = text.length();
    Matcher marks = MARK.matcher(marked);
    int last = 0;
    while (marks.find()) {
      text.append(marked, last, marks.start());
      last = marks.end();
      String key = marks.group(2) + marks.group(3);
      if (marks.group(1).isEmpty()) {
        open.put(key, text.length());
        if (marks.group(3).equals("c")) {
          sections.putIfAbsent(Integer.parseInt(marks.group(2)), section);
        }
      } else {
        int from = Objects.requireNonNull(open.remove(key), key);
        spans.computeIfAbsent(key, k -> new ArrayList<>()).add(new Span(from, text.length()));
      }
    }
    text.append(marked, last, marked.length());
    parts.add(new Part(role, new Span(start, text.length())));
    return this;
  }

  RecordFixture comment(
      String id,
      @Nullable String parent,
      @Nullable String author,
      @Nullable String posted,
      String... paragraphs) {
    int start = text.length() == 0 ? 0 : text.length() + 2;
    for (String paragraph : paragraphs) {
      part(PartRole.COMMENT, id, paragraph);
    }
    comments.add(new Comment(id, parent, author, posted, new Span(start, text.length())));
    return this;
  }

  RecordFixture person(String id, PersonType type, String name) {
    people.add(new Person(id, type, name, List.of()));
    return this;
  }

  RecordFixture said(int number, Kind kind, @Nullable String speaker) {
    return said(number, kind, speaker, telling -> telling);
  }

  RecordFixture said(int number, Kind kind, @Nullable String speaker, UnaryOperator<Telling> more) {
    Telling telling =
        new Telling(kind, speaker, List.of(), null, null, Certainty.ASSERTED, Act.SPEECH, 0.93);
    tellings.put(number, more.apply(telling));
    return this;
  }

  RecordFixture problem(Diagnostic.Code code, int start, int end, String message) {
    diagnostics.add(new Diagnostic(code, new Span(start, end), message));
    return this;
  }

  PageRecord build() {
    List<Statement> statements = new ArrayList<>();
    tellings.forEach((number, telling) -> statements.add(statement(number, telling)));
    SourceText page = SourceText.of(text.toString());
    return StatementAssert.assertPlaces(
        new PageRecord(
            new Provenance("0.0.0", "by hand", Map.of()),
            Page.builder("sha256:" + "0".repeat(64), source, page)
                .mediaType(mediaType)
                .metadata(metadata)
                .parts(parts)
                .comments(comments)
                .build(),
            people,
            statements,
            List.of(),
            diagnostics));
  }

  private Statement statement(int number, Telling telling) {
    String date = telling.date();
    return Statement.builder("s" + number)
        .kind(telling.kind())
        .speaker(telling.speaker(), telling.speaker() == null ? 0 : 1)
        .source(marked(number, "s"))
        .cue(marked(number, "q"))
        .content(marked(number, "c"))
        .through(telling.through())
        .to(telling.to())
        .said(date == null ? null : new SaidAt(marked(number, "d").get(0), date))
        .certainty(telling.certainty(), marked(number, "e"))
        .part(sections.getOrDefault(number, "body"))
        .act(telling.act())
        .confidence(0.97)
        .reliability(telling.reliability())
        .build();
  }

  private List<Span> marked(int number, String role) {
    return spans.getOrDefault(number + role, List.of());
  }
}
