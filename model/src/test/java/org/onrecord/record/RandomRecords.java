package org.onrecord.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Comment;
import org.onrecord.page.Locator;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.Sidecar;
import org.onrecord.page.Turn;
import org.onrecord.person.Identity;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;
import org.onrecord.stance.Quoting;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Kind;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/**
 * Records of any form, by a seed: texts of narrow and wide characters, every field set or not. They
 * mean nothing, but each keeps the promises that the model makes of a record.
 */
public final class RandomRecords {
  private static final String[] CHARACTERS = {
    "a", "b", "Z", " ", " ", "\n", "“", "”", "é", "e\u0301", "\\", "\"", "/", "ß", "\u2028", "🦀",
    "🐟", "𝔘", "\u0001", "<", "\ufffd"
  };

  private final Random random;
  private final SourceText text;

  private RandomRecords(long seed) {
    this.random = new Random(seed);
    this.text = SourceText.of(words(random.nextInt(60)));
  }

  /** A record with every field that the writer keeps. */
  public static PageRecord record(long seed) {
    return new RandomRecords(seed).record();
  }

  /** A draft with its verdicts. */
  static VerifiedDraft draft(long seed) {
    return new RandomRecords(seed).draft();
  }

  private PageRecord record() {
    List<CheckedClaim> claims = some(i -> claim());
    Page page = page(comments(), claims.stream().map(CheckedClaim::review).toList());
    List<Person> people = some(i -> person("p" + i));
    Map<String, Identity> identities = new LinkedHashMap<>();
    for (Person person : people) {
      Identity identity = identity();
      if (!identity.equals(Identity.open())) {
        identities.put(person.id(), identity);
      }
    }
    return new PageRecord(
        new Provenance(words(5), words(5), Map.of("a", words(3), words(2) + "b", words(3))),
        page,
        people,
        some(i -> statement("s" + i)),
        some(i -> new DatedEvent(words(4), span(), "s" + i)),
        some(i -> dispute("d" + i)),
        some(i -> position("x" + i)),
        claims,
        some(i -> diagnostic()),
        identities);
  }

  private VerifiedDraft draft() {
    PageRecord draft =
        new PageRecord(
            new Provenance("", "", Map.of()),
            page(List.of(), List.of()), // a draft's comments and claims are not written
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new VerifiedDraft(draft, some(i -> quotation()), some(i -> diagnostic()));
  }

  private VerifiedQuotation quotation() {
    List<Span> runs = spans();
    Passage found = random.nextInt(4) == 0 ? null : passage();
    Verification verification =
        found == null
            ? Verification.NOT_FOUND
            : new Verification(
                one(Verdict.values()),
                found,
                some(i -> edit(found)),
                some(i -> passage()),
                random.nextInt(101) / 100.0);
    return new VerifiedQuotation(
        runs.isEmpty() ? List.of(span()) : runs,
        maybe(() -> "s1"),
        maybe(() -> words(4)),
        verification);
  }

  private Passage passage() {
    String words = words(12);
    int startCodePoint = random.nextInt(30);
    int start = startCodePoint + random.nextInt(5);
    return new Passage(
        words(4),
        maybe(() -> "2031-04"),
        start,
        start + words.length(),
        startCodePoint,
        words,
        "",
        "",
        maybe(() -> words(3)),
        maybe(() -> words(3)),
        some(i -> words(2)));
  }

  private Edit edit(Passage found) {
    Span in = span(SourceText.of(found.text()));
    return new Edit(
        one(Edit.Op.values()),
        one(Edit.Kind.values()),
        span(),
        new Span(found.start() + in.start(), found.start() + in.end()),
        random.nextBoolean());
  }

  private List<Comment> comments() {
    return some(
        i -> new Comment("c" + i, maybe(() -> "c0"), line(), maybe(() -> "2031-05"), span()));
  }

  private CheckedClaim claim() {
    return new CheckedClaim(
        new ClaimReview(words(5), line(), maybe(() -> "2031-05"), line(), line(), line()),
        some(i -> "s" + i));
  }

  private Page page(List<Comment> comments, List<ClaimReview> claims) {
    Page.Builder page =
        Page.builder("sha256:" + words(3), words(6), text)
            .metadata(metadata())
            .capture(maybe(this::capture))
            .parts(spans().stream().map(span -> new Part(one(PartRole.values()), span)).toList())
            .turns(some(i -> turn()))
            .claims(claims)
            .comments(comments)
            .locators(spans().stream().map(this::locator).toList())
            .sidecar(maybe(() -> new Sidecar("f" + words(3), "sha256:0", line())));
    if (text.length() > 0 && random.nextBoolean()) {
      drawFromMarkup(page.mediaType("text/html"));
    }
    return page.build();
  }

  /** Some pieces of the text stand in the source, with markup between; others do not. */
  private void drawFromMarkup(Page.Builder page) {
    StringBuilder source = new StringBuilder(words(5));
    OffsetMap.Builder map = OffsetMap.builder();
    int from = 0;
    while (from < text.codePointLength()) {
      int to = Math.min(text.codePointLength(), from + 1 + random.nextInt(9));
      Span piece = new Span(text.utf16Offset(from), text.utf16Offset(to));
      if (from == 0 || random.nextInt(4) > 0) {
        map.add(piece.start(), source.length(), piece.length());
        source.append(text.slice(piece));
      }
      source.append(words(random.nextInt(4)));
      from = to;
    }
    page.sourceMap(map.build(), SourceText.of(source.toString()).codePoints());
  }

  private Locator locator(Span span) {
    int from = random.nextInt(90_000);
    return switch (random.nextInt(3)) {
      case 0 -> new Locator.Sheet(span, 1 + random.nextInt(9), "p" + words(2), maybe(this::box));
      case 1 -> new Locator.TimeCode(span, from, from + random.nextInt(9_000));
      default -> new Locator.Paragraph(span, line(), 1 + random.nextInt(9));
    };
  }

  private Locator.Box box() {
    return new Locator.Box(random.nextInt(90), random.nextInt(90), random.nextInt(9), 8);
  }

  private Metadata metadata() {
    return new Metadata(
        line(), line(), some(i -> words(3)), line(), line(), line(), line(), line());
  }

  private Capture capture() {
    return new Capture(line(), line(), words(3), line(), line(), line(), line());
  }

  private Turn turn() {
    List<Span> words = spans();
    return new Turn(
        one(Turn.Voice.values()), maybe(this::span), words.isEmpty() ? List.of(span()) : words);
  }

  private Person person(String id) {
    return new Person(id, one(PersonType.values()), words(5), spans());
  }

  private Identity identity() {
    return switch (random.nextInt(3)) {
      case 0 -> Identity.open();
      case 1 -> new Identity(words(3), one(Identity.Basis.values()), List.of());
      default -> new Identity(null, null, List.of(words(3), words(2)));
    };
  }

  private Statement statement(String id) {
    String speaker = maybe(() -> "p1");
    return Statement.builder(id)
        .kind(one(Kind.values()))
        .act(one(Act.values()))
        .speaker(speaker, speaker == null ? 0 : hundredths())
        .source(spans())
        .cue(spans())
        .content(spans())
        .through(some(i -> "p" + i))
        .to(maybe(() -> "p2"))
        .said(maybe(() -> new SaidAt(span(), words(4))))
        .certainty(one(Certainty.values()), spans())
        .part(words(3))
        .confidence(hundredths())
        .reliability(hundredths())
        .build();
  }

  private Dispute dispute(String id) {
    List<Span> words = spans();
    return new Dispute(
        id,
        maybe(() -> "p1"),
        words(3),
        words.isEmpty() ? List.of(span()) : words,
        target(one(DisputeTarget.Basis.values())),
        maybe(this::quoting),
        one(Relation.values()),
        one(Scope.values()),
        hundredths());
  }

  private Position position(String id) {
    List<Span> words = spans();
    return new Position(
        id,
        maybe(() -> "p1"),
        span(),
        new Position.Subject(span(), maybe(() -> "p2"), words(4)),
        one(Stance.values()),
        random.nextBoolean(),
        words.isEmpty() ? List.of(span()) : words,
        some(i -> "s" + i),
        maybe(() -> "p3"),
        some(i -> "p" + i),
        one(Certainty.values()),
        maybe(() -> "2031"),
        random.nextInt(101) / 100.0);
  }

  private DisputeTarget target(DisputeTarget.Basis basis) {
    return switch (random.nextInt(6)) {
      case 0 -> DisputeTarget.statement("s1", span(), basis);
      case 1 -> DisputeTarget.passage(span(), basis);
      case 2 -> DisputeTarget.comment("c1", span(), basis);
      case 3 -> DisputeTarget.article(basis);
      case 4 -> DisputeTarget.person("p1", basis);
      default -> DisputeTarget.elsewhere(basis);
    };
  }

  private Quoting quoting() {
    return new Quoting(
        spans(),
        span(),
        one(Verdict.values()),
        some(
            i ->
                new Edit(
                    one(Edit.Op.values()),
                    one(Edit.Kind.values()),
                    span(),
                    span(),
                    random.nextBoolean())));
  }

  private Diagnostic diagnostic() {
    return new Diagnostic(one(Diagnostic.Code.values()), span(), words(6));
  }

  private double hundredths() {
    return random.nextInt(101) / 100.0;
  }

  /** Places of the text in order, without overlap; they may touch, and be empty. */
  private List<Span> spans() {
    TreeSet<Integer> borders = new TreeSet<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      borders.add(text.utf16Offset(random.nextInt(text.codePointLength() + 1)));
    }
    List<Integer> order = List.copyOf(borders);
    List<Span> spans = new ArrayList<>();
    for (int i = 1; i < order.size(); i += 1 + random.nextInt(2)) {
      spans.add(new Span(order.get(i - 1), order.get(i)));
    }
    return spans;
  }

  private Span span() {
    return span(text);
  }

  private Span span(SourceText of) {
    int a = of.utf16Offset(random.nextInt(of.codePointLength() + 1));
    int b = of.utf16Offset(random.nextInt(of.codePointLength() + 1));
    return new Span(Math.min(a, b), Math.max(a, b));
  }

  private @Nullable String line() {
    return maybe(() -> words(6));
  }

  private String words(int characters) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      words.append(one(CHARACTERS));
    }
    return words.toString();
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> some(Numbered<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(element.of(list.size() + 1));
    }
    return list;
  }

  private interface Numbered<T> {
    T of(int number);
  }
}
