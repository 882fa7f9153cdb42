package org.onrecord.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Sha256;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Makes records of pages that nobody wrote: each statement is a paragraph of its own. */
final class MadePage {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final Map<String, List<Span>> speakers = new LinkedHashMap<>();
  private final List<Statement.Builder> statements = new ArrayList<>();
  private final List<String> bySpeaker = new ArrayList<>();
  private final List<Function<List<Statement>, Dispute>> stances = new ArrayList<>();
  private final List<Function<Map<String, String>, Position>> positions = new ArrayList<>();
  private String headline = "News from the harbour";
  private String outlet = "The Harbour Gazette";
  private String author = "Ada Quill";
  private String published = "2021-03-04";
  private @Nullable String canonical;

  MadePage(String source) {
    this.source = source;
  }

  MadePage headline(String words) {
    headline = words;
    return this;
  }

  MadePage outlet(String name) {
    outlet = name;
    return this;
  }

  MadePage author(String name) {
    author = name;
    return this;
  }

  MadePage published(String date) {
    published = date;
    return this;
  }

  MadePage canonical(String address) {
    canonical = address;
    return this;
  }

  MadePage says(String speaker, String words) {
    return says(speaker, words, 0.95);
  }

  /** Adds the paragraph: speaker said: “words” */
  MadePage says(String speaker, String words, double reliability) {
    int begin = text.length();
    add(PartRole.BODY, speaker + " said: “" + words + "”");
    statement(speaker, begin, speaker.length() + " said: ".length(), reliability);
    return this;
  }

  /** Adds a reader's comment, who is said to have said it. */
  MadePage comment(String reader, String words) {
    int begin = text.length();
    add(PartRole.COMMENT, words);
    String id = "c" + (comments.size() + 1);
    comments.add(new Comment(id, null, reader, null, new Span(begin, begin + words.length())));
    return this;
  }

  /** The last comment answers a statement, counted from 1. */
  MadePage answers(int statement, Relation relation, double confidence) {
    Comment last = comments.get(comments.size() - 1);
    stances.add(
        made ->
            new Dispute(
                "d1",
                null,
                last.id(),
                List.of(last.span()),
                DisputeTarget.statement(
                    "s" + statement,
                    made.get(statement - 1).content().get(0),
                    DisputeTarget.Basis.IMPLICIT),
                null,
                relation,
                Scope.CLAIM,
                confidence));
    return this;
  }

  /** The last statement tells how somebody who speaks stands to somebody or something. */
  MadePage stands(String actor, Stance stance, String subject, @Nullable String when) {
    String statement = "s" + statements.size();
    int begin = text.length();
    positions.add(
        ids ->
            new Position(
                "x1",
                ids.get(actor),
                new Span(begin - 4, begin - 3),
                new Position.Subject(new Span(begin - 4, begin - 3), ids.get(subject), subject),
                stance,
                false,
                List.of(new Span(begin - 12, begin - 3)),
                List.of(statement),
                null,
                List.of(),
                Certainty.ASSERTED,
                when,
                0.7));
    return this;
  }

  private void add(PartRole role, String words) {
    parts.add(new Part(role, new Span(text.length(), text.length() + words.length())));
    text.append(words).append("\n\n");
  }

  private void statement(String speaker, int begin, int before, double reliability) {
    Span who = new Span(begin, begin + speaker.length());
    speakers.computeIfAbsent(speaker, name -> new ArrayList<>()).add(who);
    bySpeaker.add(speaker);
    statements.add(
        Statement.builder("s" + (statements.size() + 1))
            .kind(Kind.DIRECT)
            .source(List.of(who))
            .content(List.of(new Span(begin + before, text.length() - 2)))
            .confidence(0.9)
            .reliability(reliability));
  }

  PageRecord record() {
    String id = Sha256.named((source + "|" + text).getBytes(StandardCharsets.UTF_8));
    Page page =
        Page.builder(id, source, SourceText.of(text.toString()))
            .metadata(
                new Metadata(
                    headline, outlet, List.of(author), published, null, "en", canonical, null))
            .parts(parts)
            .comments(comments)
            .build();
    List<Person> people = new ArrayList<>();
    Map<String, String> ids = new LinkedHashMap<>();
    speakers.forEach(
        (name, mentions) -> {
          ids.put(name, "p" + (ids.size() + 1));
          people.add(new Person(ids.get(name), PersonType.PERSON, name, mentions));
        });
    List<Statement> made = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      made.add(statements.get(i).speaker(ids.get(bySpeaker.get(i)), 0.9).build());
    }
    return new PageRecord(
        new Provenance("0.1.0", "sha256:00", Map.of()),
        page,
        people,
        made,
        List.of(),
        stances.stream().map(each -> each.apply(made)).toList(),
        positions.stream().map(each -> each.apply(ids)).toList(),
        List.of(),
        List.of(),
        Map.of());
  }
}
