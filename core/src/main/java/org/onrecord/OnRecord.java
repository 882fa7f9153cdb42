package org.onrecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.certainty.Certainties;
import org.onrecord.attribution.find.ModelExtractor;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.person.KnownPeople;
import org.onrecord.read.Formats;
import org.onrecord.read.PageReader;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.speaker.SpeakerResolver;
import org.onrecord.spi.ModelKind;
import org.onrecord.statement.Act;
import org.onrecord.text.SourceText;

/**
 * Reads pages and finds who said what. This is where a program that uses OnRecord starts.
 *
 * <pre>{@code
 * OnRecord onRecord = OnRecord.standard();
 * PageRecord record = onRecord.read(Path.of("examples/column.html"));
 * for (Statement statement : record.statements()) {
 *   String who = record.speaker(statement).map(Person::name).orElse("somebody");
 *   System.out.println(who + ": " + record.words(statement.content()));
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe. All instances in a JVM share one model, about 100 MB outside Java's
 * heap, which {@link java.util.ServiceLoader} finds. {@link #close()} of the last instance gives
 * that back; a program that uses one to its end need not call it.
 */
public final class OnRecord implements AutoCloseable {
  /** The version of OnRecord, as it stands in records. */
  public static final String VERSION = version();

  private static final String ENGLISH = "en";

  private final PageReader pages;
  private final Wanted wanted;
  private final ModelKind kind;
  private final KnownPeople known;
  private final AttributionExtractor extractor;

  /** Its share in the model, or null where the extractor came from outside. */
  private final @Nullable SharedModel model;

  private final SpeakerResolver speakers = new SpeakerResolver();

  private OnRecord(Builder builder) {
    this.pages = new PageReader(builder.limits, builder.formats);
    this.wanted = new Wanted(builder.acts, builder.minConfidence);
    this.known = builder.known;
    this.kind = builder.kind;
    if (builder.extractor == null) {
      this.model = SharedModel.of(ENGLISH, kind);
      this.model.model().allowThreads(builder.threads);
      this.extractor = new ModelExtractor(model.model());
    } else {
      this.model = null;
      this.extractor = builder.extractor;
    }
  }

  /**
   * An instance with default limits and the model for English.
   *
   * @throws IllegalStateException if {@code onrecord-model-en} is missing
   */
  public static OnRecord standard() {
    return builder().build();
  }

  /** A builder, to set limits, another extractor and more. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a page from a file: plain text or HTML, either gzipped.
   *
   * @param file the page; its path as given becomes {@code page.source}
   * @throws UnreadablePageException if it is empty, binary or beyond a limit
   * @throws IOException if the file cannot be read
   */
  public PageRecord read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(file.toString(), bytes);
    }
  }

  /**
   * Reads a page from a stream.
   *
   * @param source path, URL or record id: named in the record and in errors
   * @param bytes the page; read to its end, not closed
   * @throws UnreadablePageException if it is empty, binary or beyond a limit
   * @throws IOException if the stream cannot be read
   */
  public PageRecord read(String source, InputStream bytes) throws IOException {
    return recordOf(pages.read(source, bytes));
  }

  /**
   * Reads text that is already in memory, as a plain-text page.
   *
   * @param source what to call it in the record
   * @param text the page; not blank; U+FFFD is read in the place of each lone surrogate
   * @throws UnreadablePageException if it is blank or beyond a limit
   */
  public PageRecord readText(String source, String text) throws UnreadablePageException {
    String wellFormed = SourceText.of(text).string();
    try {
      return read(source, new ByteArrayInputStream(wellFormed.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadablePageException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the statements of a page that was read before. A fault of a stage costs only the stretch
   * on which it occurs, which is left out with a diagnostic, {@link
   * org.onrecord.text.Diagnostic.Code#STAGE_FAILED}.
   *
   * @param page any page
   * @throws org.onrecord.stage.UnusableException if the model is closed or cannot be run
   */
  public PageRecord recordOf(Page page) {
    if (model != null) {
      model.model(); // fails where this instance was closed, though others keep the model
    }
    PageStages.Tools tools =
        new PageStages.Tools(
            read -> model == null || PageLanguage.isEnglish(read),
            extractor,
            speakers,
            (read, attribution) -> Certainties.judge(read.text(), attribution),
            known,
            wanted);
    return new PageStages(page).record(tools, provenance());
  }

  /** What makes the records of this instance, as it stands in each of them. */
  public Provenance provenance() {
    return new Provenance(VERSION, extractor.model(), settings());
  }

  private Map<String, String> settings() {
    return Provenance.settings(wanted.leastReliability(), wanted.acts(), known.digest(), kind);
  }

  /** Releases the model's memory. This instance cannot read pages afterwards. */
  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = OnRecord.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing from the jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  /** Builds an instance. Not thread-safe. */
  public static final class Builder {
    private PageLimits limits = PageLimits.DEFAULT;
    private Formats formats = Formats.NONE;
    private @Nullable AttributionExtractor extractor;
    private ModelKind kind = ModelKind.ACCURATE;
    private int threads = 1;
    private double minConfidence;
    private Set<Act> acts = Wanted.ALL.acts();
    private KnownPeople known = KnownPeople.none();

    private Builder() {}

    /** Limits how much work one page may cost. */
    public Builder limits(PageLimits limits) {
      this.limits = limits;
      return this;
    }

    /** Sets what is read beside plain text and HTML; nothing unless set. */
    public Builder formats(Formats formats) {
      this.formats = formats;
      return this;
    }

    /** Sets which of the models for English finds the attributions; the accurate one unless set. */
    public Builder model(ModelKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * Sets how many threads the model may use at once: a page that is read alone is then read by as
     * many. All instances in a JVM share the model, and the most that any asks for counts. Records
     * are the same.
     *
     * @param threads 1 unless set, with which each page is read by the thread that asks for it
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder threads(int threads) {
      if (threads < 1) {
        throw new IllegalArgumentException("fewer than one thread: " + threads);
      }
      this.threads = threads;
      return this;
    }

    /** Sets what finds the attributions; the model for English unless set. The caller closes it. */
    public Builder extractor(AttributionExtractor extractor) {
      this.extractor = extractor;
      return this;
    }

    /**
     * Leaves out statements whose reliability is lower. They are left out at the end: who speaks in
     * the others does not depend on it.
     *
     * @param minConfidence probability, 0 to 1; 0 keeps all
     * @throws IllegalArgumentException if it is no probability
     */
    public Builder minConfidence(double minConfidence) {
      if (!(minConfidence >= 0 && minConfidence <= 1)) {
        throw new IllegalArgumentException("not a probability: " + minConfidence);
      }
      this.minConfidence = minConfidence;
      return this;
    }

    /**
     * Leaves out statements of other acts, at the end, as with {@link #minConfidence}.
     *
     * @param acts those to keep; all unless set
     */
    public Builder acts(Set<Act> acts) {
      this.acts = Set.copyOf(acts);
      return this;
    }

    /** Sets the list of people to identify across pages; empty unless set. */
    public Builder people(KnownPeople people) {
      this.known = people;
      return this;
    }

    /**
     * Builds the instance, which loads the model unless an extractor was set.
     *
     * @throws IllegalStateException if no extractor was set and {@code onrecord-model-en} is not on
     *     the class path
     */
    public OnRecord build() {
      return new OnRecord(this);
    }
  }
}
