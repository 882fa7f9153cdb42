package org.onrecord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.stage.StageFailures;
import org.onrecord.stage.UnusableException;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;
import org.onrecord.trace.Quoted;
import org.onrecord.trace.Verifier;
import org.onrecord.verdict.Verification;

/**
 * Verifies the quotations of a draft: the quoted words of its direct and mixed statements, and any
 * other quotation of {@value #LEAST_WORDS} words or more, in quotation marks or set off without
 * them.
 *
 * <p>Where a direct statement is interrupted by its cue (“We paid,” she said. “We are paying
 * still.”), its runs are verified as one quotation if they are faithful as one; otherwise each is
 * verified for itself, so that a change in one does not taint the other.
 *
 * <p>Thread-safe.
 */
public final class DraftVerifier {
  /** A quotation that belongs to no statement is verified if it has at least this many words. */
  public static final int LEAST_WORDS = 5;

  /**
   * How sure it must be who speaks: what the sources say of another name would accuse the writer.
   */
  private static final double SURE_OF_SPEAKER = 0.7;

  private final Check check;

  /** Verifies quotations with a verifier. */
  public DraftVerifier(Verifier verifier) {
    this((Check) verifier::verify);
  }

  DraftVerifier(Check check) {
    this.check = check;
  }

  /** How one quotation of a draft is verified. */
  interface Check {
    Verification verify(Quoted quotation) throws IOException;
  }

  /**
   * Verifies all quotations of a draft. A quotation on which the verification fails is left out
   * with a diagnostic, {@link Diagnostic.Code#STAGE_FAILED}.
   *
   * @param draft the record of the draft
   * @throws IOException if the index cannot be read or is damaged
   * @throws org.onrecord.stage.UnusableException if the index is closed
   */
  public VerifiedDraft verify(PageRecord draft) throws IOException {
    Page page = draft.page();
    List<VerifiedQuotation> quotations = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    StageFailures failures = new StageFailures();
    List<List<Span>> runs =
        failures.orElse(
            new Span(0, page.text().length()),
            "quotations are not looked for",
            List.of(),
            () -> DraftQuotations.in(page));
    List<@Nullable Statement> statements =
        QuotedStatements.holding(runs.stream().map(run -> run.get(0)).toList(), draft.statements());
    int at = 0;
    while (at < runs.size()) {
      Statement statement = statements.get(at);
      int end = at + 1;
      while (end < runs.size()
          && statement != null
          && statement.kind() == Kind.DIRECT
          && last(runs.get(end - 1)).end() <= runs.get(end).get(0).start()
          && statement.equals(statements.get(end))) {
        end++;
      }
      try {
        verify(draft, statement, runs.subList(at, end), quotations, diagnostics);
      } catch (UnusableException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        Span place = runs.get(at).get(0).cover(last(runs.get(end - 1)));
        failures.add(place, "this quotation was not verified", e);
      }
      at = end;
    }
    diagnostics.addAll(failures.diagnostics());
    return new VerifiedDraft(draft, quotations, diagnostics);
  }

  private void verify(
      PageRecord draft,
      @Nullable Statement statement,
      List<List<Span>> runs,
      List<VerifiedQuotation> quotations,
      List<Diagnostic> diagnostics)
      throws IOException {
    String text = draft.page().text().string();
    int words = Verifier.words(text, runs);
    if (words == 0 || (statement == null && Verifier.spokenWords(text, runs) < LEAST_WORDS)) {
      return;
    }
    List<Span> spans = runs.stream().flatMap(List::stream).toList();
    if (words > Verifier.MAX_WORDS) {
      diagnostics.add(tooLong(spans, words));
      return;
    }
    String speaker = speaker(draft, statement);
    Verification verification = check.verify(new Quoted(text, runs, speaker));
    if (runs.size() > 1 && !verification.verdict().isFaithful()) {
      for (List<Span> run : runs) {
        verify(draft, statement, List.of(run), quotations, diagnostics);
      }
      return;
    }
    String id = statement == null ? null : statement.id();
    boolean isDoubtful =
        statement != null && DoubtfulSpeaker.isOne(draft, statement, speaker, verification);
    quotations.add(new VerifiedQuotation(spans, id, isDoubtful ? null : speaker, verification));
  }

  private static Span last(List<Span> run) {
    return run.get(run.size() - 1);
  }

  private static Diagnostic tooLong(List<Span> spans, int words) {
    Span first = spans.get(0);
    return new Diagnostic(
        Diagnostic.Code.LIMIT_REACHED,
        new Span(first.start(), first.start() + 1),
        "this quotation of "
            + words
            + " words was not verified; at most "
            + Verifier.MAX_WORDS
            + " are compared");
  }

  private static @Nullable String speaker(PageRecord draft, @Nullable Statement statement) {
    if (statement == null || statement.speakerConfidence() < SURE_OF_SPEAKER) {
      return null;
    }
    Optional<Person> person = draft.speaker(statement);
    return person.filter(p -> p.type() == PersonType.PERSON).map(Person::name).orElse(null);
  }
}
