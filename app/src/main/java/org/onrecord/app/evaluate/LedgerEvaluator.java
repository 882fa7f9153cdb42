package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.entry.JudgedStatement;
import org.onrecord.record.PageRecord;
import org.onrecord.text.Span;

/**
 * Compares what was found on a page with what people said of its statements in a ledger. Accepted
 * and corrected statements are the gold. Nobody has judged the rest of the page, so only those
 * count as found that share a word with one that was judged: with a rejected one they are wrong.
 */
public final class LedgerEvaluator {
  private final double minConfidence;

  /**
   * Makes one.
   *
   * @param minConfidence statements whose reliability is lower are left out
   */
  public LedgerEvaluator(double minConfidence) {
    this.minConfidence = minConfidence;
  }

  /** Compares the record that the ledger shows. */
  public DocumentResult evaluate(JudgedPage page) {
    return evaluate(page, page.record(), null);
  }

  /**
   * Compares another record of the same page.
   *
   * @param record null where there is none, so that nothing counts as found
   * @param name of the file that should hold it
   */
  public DocumentResult evaluate(
      JudgedPage page, @Nullable PageRecord record, @Nullable String name) {
    String source = page.record().page().source();
    String text = page.record().page().text().string();
    String missing =
        record == null
            ? source + ": " + name + " has no record of it"
            : record.page().text().string().equals(text)
                ? null
                : source + ": page.text of its record in " + name + " is not its text";
    List<MarkedStatement> gold = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (JudgedStatement judged : page.statements()) {
      List<Span> content = judged.content();
      if (content == null) {
        notes.add(
            source
                + ": the corrected words of a statement do not stand on the page;"
                + " it is left out");
      } else if (judged.verdict() != Deed.REJECTED) {
        gold.add(MarkedStatement.of(text, judged.source(), judged.cue(), content));
        names.add(judged.speaker() == null ? "" : judged.speaker());
      }
    }
    TextWords words = new TextWords(text);
    Findings found =
        record == null || missing != null
            ? Findings.none(text, String.valueOf(missing))
            : findings(record, judgedWords(page, words), words);
    return compared(source, text, words, gold, names, found, missing, notes);
  }

  private static DocumentResult compared(
      String source,
      String text,
      TextWords words,
      List<MarkedStatement> gold,
      List<String> names,
      Findings found,
      @Nullable String missing,
      List<String> notes) {
    List<WordStatement> goldWords = gold.stream().map(s -> WordStatement.of(s, words)).toList();
    List<WordStatement> oursWords =
        found.statements().stream().map(s -> WordStatement.of(s, words)).toList();
    List<Disagreement> wrong = new DisagreementFinder(words, gold, found.statements()).find();
    long missed = wrong.stream().filter(each -> each.gold() != null).count();
    return new DocumentResult(
        source,
        text,
        new Matcher(goldWords, oursWords).measure(),
        speakers(words, goldWords, names, oursWords, found.speakers()),
        wrong,
        gold.size() - (int) missed,
        missing,
        notes);
  }

  /** Only where the page names the source in words, which is how sources are told apart. */
  private static Map<SpeakerTally.Group, SpeakerTally> speakers(
      TextWords words,
      List<WordStatement> gold,
      List<String> names,
      List<WordStatement> ours,
      List<String> speakers) {
    List<SpeakerGold.Source> sources = new ArrayList<>();
    List<WordNumbers> places = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (!names.get(i).isEmpty() && gold.get(i).source().numbers().findAny().isPresent()) {
        sources.add(new SpeakerGold.Source(List.of(), true, names.get(i)));
        places.add(gold.get(i).source());
      }
    }
    return new SpeakerMatcher(words, gold, ours, speakers)
        .measure(new SpeakerGold(sources), places);
  }

  /** The words of all contents that were judged and can be compared. */
  private static List<WordNumbers> judgedWords(JudgedPage page, TextWords words) {
    List<WordNumbers> judged = new ArrayList<>();
    for (JudgedStatement statement : page.statements()) {
      List<Span> content = statement.content();
      if (content != null) {
        judged.add(words.in(statement.place()));
        judged.add(words.in(content));
      }
    }
    return judged;
  }

  private Findings findings(PageRecord record, List<WordNumbers> judged, TextWords words) {
    return Findings.of(
        record,
        each ->
            each.reliability() >= minConfidence
                && judged.stream().anyMatch(words.in(each.content())::meets));
  }
}
