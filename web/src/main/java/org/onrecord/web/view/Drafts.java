package org.onrecord.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.DraftVerifier;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Moment;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.trace.Tracer;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.source.Source;
import org.onrecord.web.answer.SentFile;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.guard.User;

/** Verifies drafts, and keeps the last verdicts as long as the server runs. Thread-safe. */
final class Drafts {
  private static final int MOST_KEPT = 100;
  private static final int MOST_PAGES = 200;
  private static final int MOST_HITS = 50;
  private static final int MOST_RUNS = 200;
  private static final int LONGEST_RUN = 400;
  private static final PageLimits LIMITS = new PageLimits(16 << 20, 100);

  /** Words between quotation marks of any shape, roughly: the verifier looks closer. */
  private static final Pattern QUOTED = Pattern.compile("[“\"„«‘]([^“”\"„«»]{12,})[”\"“»’]");

  private final Ledger ledger;
  private final Supplier<OnRecord> reader;
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private @Nullable OnRecord loaded;

  /**
   * A draft that was verified.
   *
   * @param owner who had it verified
   */
  record Kept(String owner, VerifiedDraft verified) {}

  Drafts(Ledger ledger, Supplier<OnRecord> reader) {
    this.ledger = ledger;
    this.reader = reader;
  }

  /**
   * Verifies a draft against files, or where there are none against the pages of the ledger in
   * which its quoted words stand.
   *
   * @return under which id it is kept
   * @throws Refusal if the draft or a file cannot be read
   */
  String verify(User user, String text, List<SentFile> files) throws IOException {
    return verify(user, model().readText("draft", text), files);
  }

  /** As {@link #verify(User, String, List)}, where the draft is a file: a page or a document. */
  String verify(User user, SentFile draft, List<SentFile> files) throws IOException {
    return verify(user, model().recordOf(page(draft)), files);
  }

  private String verify(User user, PageRecord draft, List<SentFile> files) throws IOException {
    String text = draft.page().text().string();
    List<Source> sources = files.isEmpty() ? pages(text) : read(files);
    try (QuotationIndex index = QuotationIndex.inMemory(sources)) {
      return keep(user, new DraftVerifier(new Verifier(index)).verify(draft));
    }
  }

  private synchronized OnRecord model() {
    OnRecord model = loaded;
    if (model == null) {
      model = reader.get();
      loaded = model;
    }
    return model;
  }

  private static List<Source> read(List<SentFile> files) {
    List<Source> sources = new ArrayList<>();
    for (SentFile file : files) {
      sources.add(Source.of(page(file)));
    }
    return sources;
  }

  private static Page page(SentFile file) {
    try (InputStream bytes = file.content().get()) {
      return new InputReader(LIMITS).read(new PageInput.StandardInput(file.name(), bytes));
    } catch (IOException e) {
      throw new Refusal(Reason.BAD, file.name() + " cannot be read as a page.");
    }
  }

  /** The pages on which something was said in words that the draft quotes. */
  private List<Source> pages(String text) throws IOException {
    Set<String> pages = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(text);
    for (int runs = 0; runs < MOST_RUNS && pages.size() < MOST_PAGES && quoted.find(); runs++) {
      String run = quoted.group(1);
      hits(run.length() > LONGEST_RUN ? run.substring(0, LONGEST_RUN) : run)
          .forEach(hit -> pages.add(hit.page()));
    }
    List<Source> sources = new ArrayList<>();
    for (String page : pages) {
      try {
        sources.add(Source.of(ledger.judged(page).record().page()));
      } catch (LedgerException e) {
        if (e.fault() != LedgerException.Fault.REFUSED) { // taken out meanwhile
          throw e;
        }
      }
    }
    return sources;
  }

  private List<Hit> hits(String words) throws IOException {
    Words wanted = Tracer.candidates(words);
    if (wanted.isEmpty()) {
      return List.of();
    }
    try {
      return ledger
          .searchLately(
              Query.builder()
                  .words(wanted)
                  .stemming(Stemming.OFF)
                  .grouping(Grouping.NONE)
                  .limit(MOST_HITS)
                  .build(),
              Moment.FIRST)
          .hits();
    } catch (QueryException e) {
      return List.of(); // words that are no words
    }
  }

  private synchronized String keep(User user, VerifiedDraft verified) {
    String id = UUID.randomUUID().toString();
    kept.put(id, new Kept(user.name(), verified));
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return id;
  }

  /** The draft of an id, whoever's it is. */
  synchronized Optional<Kept> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }
}
