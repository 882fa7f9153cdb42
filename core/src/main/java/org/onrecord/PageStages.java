package org.onrecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.attribution.act.Acts;
import org.onrecord.attribution.certainty.Certainties;
import org.onrecord.attribution.find.EncodingExtractor;
import org.onrecord.attribution.find.SpokenTurns;
import org.onrecord.dispute.Disputes;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Page;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.Person;
import org.onrecord.position.PositionSentences;
import org.onrecord.position.Positions;
import org.onrecord.record.CheckedClaim;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.reliability.Reliabilities;
import org.onrecord.speaker.Resolution;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.stage.StageFailures;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Position;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;
import org.onrecord.time.DateExpression;
import org.onrecord.time.StatementTimes;

/**
 * Takes one page through the stages after reading. A stage that fails on a stretch of the text
 * costs that stretch, which gets a diagnostic, and never the page ({@link StageFailures}).
 */
final class PageStages {
  private static final String NO_POSITIONS = "who stands how to whom is not looked for";

  private final Page page;
  private final Span whole;

  /** The words of each turn, by where they start. */
  private final Map<Integer, List<Span>> turns = new HashMap<>();

  private final StageFailures failures = new StageFailures();

  /** Where somebody may take a position; null where that could not be looked for. */
  private @Nullable PositionSentences positionSentences;

  /** What the encoder made of the page, for those that ask later. */
  private EncodedPage encoded = EncodedPage.NONE;

  PageStages(Page page) {
    this.page = page;
    this.whole = new Span(0, page.text().length());
    page.turns().forEach(turn -> turns.put(turn.words().get(0).start(), turn.words()));
  }

  /** Judges how firmly the source of an attribution puts it. */
  interface Judge {
    Certainties.Judgement judge(Page page, Attribution attribution);
  }

  /**
   * What the stages use.
   *
   * @param reads whether a page is in a language that the extractor knows
   * @param wanted which statements the record keeps
   * @param known the user's list of people
   */
  record Tools(
      Predicate<Page> reads,
      AttributionExtractor extractor,
      SpeakerResolver speakers,
      Judge certainty,
      KnownPeople known,
      Wanted wanted) {}

  /** What is found on a page in a language that the extractor knows. */
  private record Found(
      List<Statement> statements,
      List<DatedEvent> events,
      List<Dispute> disputes,
      List<Position> positions) {
    private static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());
  }

  PageRecord record(Tools tools, Provenance provenance) {
    if (!tools.reads().test(page)) {
      Resolution resolution = tools.speakers().resolve(page, List.of());
      return record(tools, provenance, unsupported(), resolution, Found.NOTHING);
    }
    positionSentences = positionSentences();
    Extraction extraction = extraction(tools);
    Resolution resolution = tools.speakers().resolve(page, extraction.attributions());
    Found found = found(tools, extraction.attributions(), resolution);
    return record(tools, provenance, extraction, resolution, found);
  }

  private Found found(Tools tools, List<Attribution> attributions, Resolution resolution) {
    List<StatementTimes.Times> times = times(attributions, resolution);
    List<Statement> statements = new ArrayList<>();
    List<DatedEvent> events = new ArrayList<>();
    Reliabilities reliabilities = new Reliabilities(page, resolution.people());
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      String id = "s" + (statements.size() + 1);
      Certainties.Judgement judgement = certainty(tools.certainty(), attribution);
      Acts.Judgement act = act(attribution);
      Statement.Builder builder =
          statement(id, attribution, resolution.voices().get(i), times.get(i).said(), judgement)
              .act(act.act());
      double reliability = reliability(reliabilities, attribution, builder.build(), act);
      Statement statement = builder.reliability(reliability).build();
      if (tools.wanted().keeps(statement.act(), reliability)) {
        statements.add(statement);
        times.get(i).events().stream().map(date -> Timing.event(date, id)).forEach(events::add);
      }
    }
    List<Person> people = resolution.people();
    return new Found(
        statements, events, disputes(statements, people), positions(statements, people));
  }

  private PageRecord record(
      Tools tools,
      Provenance provenance,
      Extraction extraction,
      Resolution resolution,
      Found found) {
    List<CheckedClaim> claims = claims(found.statements(), resolution.people());
    Identities identities =
        failures.orElse(
            whole,
            "nobody is known beyond this page",
            Identities.NONE,
            () -> Identities.of(page, resolution.people(), tools.known()));
    List<Diagnostic> diagnostics = new ArrayList<>(page.diagnostics());
    // failures come first, so that the cap on diagnostics does not hide them
    diagnostics.addAll(resolution.diagnostics());
    diagnostics.addAll(failures.diagnostics());
    diagnostics.addAll(extraction.diagnostics());
    diagnostics.addAll(identities.diagnostics());
    return new PageRecord(
        provenance,
        page,
        resolution.people(),
        found.statements(),
        found.events(),
        found.disputes(),
        found.positions(),
        claims,
        DiagnosticCap.of(diagnostics),
        identities.byPerson());
  }

  private List<Dispute> disputes(List<Statement> statements, List<Person> people) {
    return failures.orElse(
        whole,
        "what its readers' comments answer is not looked for",
        List.of(),
        () -> Disputes.in(page, people, statements, encoded));
  }

  private @Nullable PositionSentences positionSentences() {
    return failures.<@Nullable PositionSentences>orElse(
        whole, NO_POSITIONS, null, () -> PositionSentences.of(page));
  }

  private List<Position> positions(List<Statement> statements, List<Person> people) {
    PositionSentences sentences = positionSentences;
    return sentences == null
        ? List.of()
        : failures.orElse(
            whole,
            NO_POSITIONS,
            List.of(),
            () -> Positions.in(page, sentences, people, statements, encoded));
  }

  private List<CheckedClaim> claims(List<Statement> statements, List<Person> people) {
    return failures.orElse(
        whole,
        "which statements say what it checks is not known",
        page.claims().stream().map(claim -> new CheckedClaim(claim, List.of())).toList(),
        () -> ClaimTies.tied(page, statements, people));
  }

  private Extraction extraction(Tools tools) {
    Extraction found =
        failures.orElse(
            whole,
            "statements are not looked for on this page",
            new Extraction(List.of(), List.of()),
            () -> extraction(tools.extractor()));
    List<Attribution> withTurns =
        failures.orElse(
            whole,
            "the turns of its conversation are left out",
            found.attributions(),
            () -> SpokenTurns.join(page, found.attributions()));
    return new Extraction(withTurns, found.diagnostics());
  }

  private Extraction extraction(AttributionExtractor extractor) {
    if (!(extractor instanceof EncodingExtractor encoding)) {
      return extractor.extract(page);
    }
    List<Span> asked = positionSentences == null ? List.of() : positionSentences.toEncode();
    EncodedPage.Builder builder =
        page.comments().isEmpty() ? encoding.encoded(asked) : encoding.encoded();
    boolean reads = !asked.isEmpty() && builder.heads().positions().isPresent();
    if (page.comments().isEmpty() && !reads) {
      return extractor.extract(page);
    }
    Extraction found = encoding.extract(page, builder);
    encoded = builder.build();
    return found;
  }

  private Extraction unsupported() {
    String told = page.metadata().language();
    String message =
        "the page is not in English, which is all that the model knows"
            + (told == null ? "" : " (it says \"" + told + "\")")
            + "; statements, answers and positions are not looked for";
    return new Extraction(
        List.of(), List.of(new Diagnostic(Diagnostic.Code.UNSUPPORTED_LANGUAGE, whole, message)));
  }

  private List<StatementTimes.Times> times(List<Attribution> attributions, Resolution resolution) {
    return failures.orElse(
        whole,
        "its dates are left out",
        Collections.nCopies(attributions.size(), StatementTimes.Times.UNKNOWN),
        () -> Timing.times(page, attributions, resolution, failures));
  }

  private Certainties.Judgement certainty(Judge judge, Attribution attribution) {
    return failures.orElse(
        attribution.extent(),
        "its certainty is given as asserted",
        Certainties.Judgement.ASSERTED,
        () -> judge.judge(page, attribution));
  }

  private boolean isTurn(Attribution attribution) {
    List<Span> words = turns.get(attribution.content().get(0).start());
    return attribution.content().equals(words);
  }

  private Acts.Judgement act(Attribution attribution) {
    return failures.orElse(
        attribution.extent(),
        "its act is given as speech",
        Acts.Judgement.SPEECH,
        () -> isTurn(attribution) ? Acts.Judgement.TURN : Acts.judge(page.text(), attribution));
  }

  private double reliability(
      Reliabilities reliabilities,
      Attribution attribution,
      Statement statement,
      Acts.Judgement act) {
    return failures.orElse(
        attribution.extent(),
        "it is not relied upon",
        0.0,
        () -> reliabilities.next(statement, act.probability()));
  }

  private static Statement.Builder statement(
      String id,
      Attribution attribution,
      Resolution.Voice voice,
      @Nullable DateExpression said,
      Certainties.Judgement judgement) {
    return Statement.builder(id)
        .kind(attribution.kind())
        .speaker(voice.speaker(), voice.confidence())
        .source(attribution.source())
        .cue(attribution.cue())
        .content(attribution.content())
        .through(voice.through())
        .to(voice.to())
        .said(said == null ? null : Timing.saidAt(said))
        .certainty(judgement.certainty(), judgement.shown())
        .part(attribution.section())
        .confidence(attribution.confidence());
  }
}
