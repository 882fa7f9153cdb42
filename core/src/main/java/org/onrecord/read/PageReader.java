package org.onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.Page;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.block.PageContent;
import org.onrecord.read.bytes.CharsetLabels;
import org.onrecord.read.bytes.CharsetSniffer;
import org.onrecord.read.bytes.ControlCharacters;
import org.onrecord.read.bytes.DeclaredCharset;
import org.onrecord.read.bytes.Decoded;
import org.onrecord.read.bytes.Encoding;
import org.onrecord.read.bytes.Notice;
import org.onrecord.read.bytes.RawPage;
import org.onrecord.read.html.HtmlExplanation;
import org.onrecord.read.html.HtmlReader;
import org.onrecord.read.html.HtmlReadingObserver;
import org.onrecord.read.line.Spaces;
import org.onrecord.read.plain.PlainTextReader;
import org.onrecord.read.turn.Conversation;
import org.onrecord.read.turn.TurnFinder;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Sha256;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Reads bytes into a {@link Page}. Thread-safe; one instance serves all threads. */
public final class PageReader {
  private static final int START = 4096;

  private final PageLimits limits;
  private final Formats formats;
  private final TurnFinder turns;

  /**
   * Makes a reader of text and HTML.
   *
   * @param limits how much work one page may cost
   */
  public PageReader(PageLimits limits) {
    this(limits, Formats.NONE);
  }

  /**
   * Makes a reader of text, HTML and further formats.
   *
   * @param limits how much work one page may cost
   * @param formats what else is read
   */
  public PageReader(PageLimits limits, Formats formats) {
    this(limits, formats, Conversation::in);
  }

  private PageReader(PageLimits limits, Formats formats, TurnFinder turns) {
    this.limits = limits;
    this.formats = formats;
    this.turns = turns;
  }

  /**
   * A reader that does not look for conversations in texts and HTML, for those who want the words
   * alone: {@link Page#turns()} may be empty. All else of a page is the same.
   */
  public PageReader withoutTurns() {
    return new PageReader(limits, formats, TurnFinder.NONE);
  }

  /**
   * Reads one page. Gzip, format and charset are recognised from the bytes; the name's ending
   * counts only where they leave the format open.
   *
   * <p>Cost: linear in the page, in time and memory; a page beyond a limit is refused as soon as it
   * passes the limit, so that no more than that is held in memory.
   *
   * @param source path, URL or record id: named in the record and in errors
   * @param bytes the page; read to its end, not closed
   * @throws UnreadablePageException if it is empty, binary, damaged from the start, or larger than
   *     the limits allow
   * @throws IOException if reading the bytes fails
   */
  public Page read(String source, InputStream bytes) throws IOException {
    return read(source, bytes, null);
  }

  /**
   * Reads one page that was taken from the web, as {@link #read(String, InputStream)} does. The
   * charset of its Content-Type takes precedence over the one that the page declares.
   *
   * @param capture how it was taken; null where it is just a file
   * @throws UnreadablePageException as above
   * @throws IOException if reading the bytes fails
   */
  public Page read(String source, InputStream bytes, @Nullable Capture capture) throws IOException {
    return read(source, bytes, capture, null);
  }

  /**
   * Reads one page and explains why it was read as it was.
   *
   * @param capture how it was taken; null where it is just a file
   * @throws UnreadablePageException as above
   * @throws IOException if reading the bytes fails
   */
  public PageExplanation explain(String source, InputStream bytes, @Nullable Capture capture)
      throws IOException {
    HtmlExplanation explanation = new HtmlExplanation();
    Page page = read(source, bytes, capture, explanation);
    return new PageExplanation(
        page,
        explanation.choices(),
        explanation.rejected(),
        explanation.leftOut(),
        explanation.told(page.metadata()));
  }

  private Page read(
      String source,
      InputStream bytes,
      @Nullable Capture capture,
      @Nullable HtmlExplanation explanation)
      throws IOException {
    RawPage raw = RawPage.read(source, bytes, limits);
    DocumentFormat document = formats.document(raw.bytes());
    if (document != null) {
      return document(source, raw, document.read(source, raw.bytes(), limits), capture);
    }
    refuseOtherFiles(source, raw.bytes());
    Encoding encoding = CharsetSniffer.sniff(raw.bytes(), label(source, raw.bytes(), capture));
    Decoded decoded = Decoded.of(raw.bytes(), encoding);
    List<Notice> notices = new ArrayList<>(decoded.notices());
    SourceText whole = decoded.source();
    refuseBinary(source, decoded, notices);
    if (raw.damage() != null) {
      notices.add(new Notice(Diagnostic.Code.TRUNCATED, whole.length(), raw.damage()));
    }
    tellCut(capture, whole.length(), notices);
    TextFormat format = formats.text(whole);
    if (format != null) {
      DocumentText text = format.read(whole);
      return page(source, raw, text.mediaType(), whole, DocumentParts.of(text), notices, capture)
          .locators(text.locators())
          .build();
    }
    MediaType type = MediaType.of(whole.string(), source);
    PageContent content =
        type == MediaType.HTML
            ? HtmlReader.read(whole, notices, witness(explanation, whole), turns)
            : PlainTextReader.read(whole, turns);
    return page(source, raw, type.mediaType(), whole, content, notices, capture).build();
  }

  private static Page document(
      String source, RawPage raw, DocumentText text, @Nullable Capture capture) {
    PageContent content = DocumentParts.of(text);
    List<Notice> notices = new ArrayList<>();
    if (raw.damage() != null) {
      notices.add(new Notice(Diagnostic.Code.TRUNCATED, content.text().length(), raw.damage()));
    }
    tellCut(capture, content.text().length(), notices);
    return page(source, raw, text.mediaType(), content.text(), content, notices, capture)
        .locators(text.locators())
        .build();
  }

  private static void tellCut(@Nullable Capture capture, int end, List<Notice> notices) {
    if (capture != null && capture.truncated() != null) {
      String cut = "the archive says that the page was cut off (" + capture.truncated() + ")";
      notices.add(new Notice(Diagnostic.Code.TRUNCATED, end, cut));
    }
  }

  private static HtmlReadingObserver witness(
      @Nullable HtmlExplanation explanation, SourceText whole) {
    if (explanation == null) {
      return HtmlReadingObserver.NONE;
    }
    explanation.source(whole);
    return explanation;
  }

  private static Page.Builder page(
      String source,
      RawPage raw,
      String type,
      SourceText whole,
      PageContent content,
      List<Notice> notices,
      @Nullable Capture capture) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Notice notice : notices) {
      Span place = place(notice.offset(), type, content);
      diagnostics.add(new Diagnostic(notice.code(), place, notice.message()));
    }
    diagnostics.addAll(content.diagnostics());
    return Page.builder(Sha256.named(raw.bytes()), source, content.text())
        .mediaType(type)
        .metadata(content.metadata())
        .decodedSource(whole, content.sourceMap())
        .parts(content.parts())
        .comments(content.comments())
        .turns(content.turns())
        .setOff(content.setOff())
        .claims(content.claims())
        .diagnostics(diagnostics)
        .capture(capture);
  }

  /** The character of the text that stands at an offset of the source; empty where none does. */
  private static Span place(int offset, String type, PageContent content) {
    boolean own = type.equals(MediaType.PLAIN.mediaType());
    OptionalInt at = own ? OptionalInt.of(offset) : content.sourceMap().toText(offset);
    int start = at.orElse(0);
    int end = at.isPresent() ? Math.min(start + 1, content.text().length()) : start;
    return new Span(start, end);
  }

  private static @Nullable String label(String source, byte[] bytes, @Nullable Capture capture) {
    String served = capture == null ? null : capture.charset();
    return served == null || CharsetLabels.charset(served) == null
        ? declared(source, bytes)
        : served;
  }

  private static @Nullable String declared(String source, byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, START));
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    boolean markup = MediaType.of(latin, source) == MediaType.HTML || latin.startsWith("<?xml");
    return markup ? DeclaredCharset.in(start) : null;
  }

  private static void refuseOtherFiles(String source, byte[] bytes) throws UnreadablePageException {
    if (bytes.length == 0) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.EMPTY, source + ": the page is empty (0 bytes)");
    }
    FileKind kind = FileKind.of(bytes);
    if (kind != null) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.NOT_TEXT, source + ": byte 0: " + kind.message());
    }
  }

  private static void refuseBinary(String source, Decoded decoded, List<Notice> notices)
      throws UnreadablePageException {
    String text = decoded.source().string();
    if (Spaces.isBlank(text)) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.EMPTY,
          source + ": the page holds nothing but white space");
    }
    ControlCharacters controls = decoded.controls();
    if (controls.isBinary()) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.NOT_TEXT,
          source
              + ": character "
              + controls.first()
              + ": "
              + controls.counted()
              + " among "
              + text.length()
              + ", so this is no text; only text and HTML can be read");
    }
    if (controls.count() > 0) {
      notices.add(
          new Notice(
              Diagnostic.Code.MALFORMED_BYTES,
              controls.first(),
              controls.counted() + " in the text, the first here; kept as it is"));
    }
  }
}
