package org.onrecord.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.CodePoints;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/**
 * Reads back what {@link VerificationWriter} wrote, one draft a line, by the rules of {@link
 * RecordReader}. The draft holds its page and nothing else, since no statements are written; words
 * around a passage are not written either.
 */
public final class VerificationReader implements Closeable {
  private final JsonLines lines;

  private VerificationReader(JsonLines lines) {
    this.lines = lines;
  }

  /**
   * Opens a file of verified drafts.
   *
   * @throws IOException if it cannot be opened
   */
  public static VerificationReader open(Path file) throws IOException {
    return new VerificationReader(new JsonLines(file.toString(), Files.newInputStream(file)));
  }

  /**
   * Reads a stream of verified drafts.
   *
   * @param name what errors call it
   * @param in closed with the reader
   */
  public static VerificationReader of(String name, InputStream in) {
    return new VerificationReader(new JsonLines(name, in));
  }

  /**
   * The draft of the next line that is not blank; null after the last.
   *
   * @throws MalformedRecordException if the line is none; the next call reads the next line
   * @throws IOException if the input cannot be read
   */
  public @Nullable VerifiedDraft next() throws IOException {
    byte[] line = lines.next();
    return line == null ? null : lines.at(() -> read(line));
  }

  /**
   * Reads one draft.
   *
   * @throws MalformedRecordException if it is none
   */
  public static VerifiedDraft parse(String json) throws MalformedRecordException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static VerifiedDraft read(byte[] json) throws MalformedRecordException {
    JsonFields fields = JsonFields.parse(json);
    PageJson page = new PageJson(fields);
    PageRecord draft =
        new PageRecord(
            new Provenance("", "", Map.of()),
            page.read(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new VerifiedDraft(
        draft,
        fields.objects("quotations", quotation -> quotation(quotation, page.places())),
        fields.objects("diagnostics", page::diagnostic));
  }

  private static VerifiedQuotation quotation(JsonFields fields, PlaceReader places)
      throws MalformedRecordException {
    List<Span> runs =
        fields.has("runs") ? places.spans(fields, "runs") : List.of(places.span(fields, "span"));
    if (runs.isEmpty()) {
      throw fields.wrong("runs", "an array of places, at least one");
    }
    JsonFields passage = fields.object("found");
    Passage found = passage == null ? null : passage(passage);
    List<Edit> edits =
        found == null ? List.of() : fields.objects("edits", edit -> edit(edit, places, found));
    return new VerifiedQuotation(
        runs,
        fields.optional("statement"),
        fields.optional("speaker"),
        new Verification(
            fields.constant("verdict", Verdict.class, Verdict::id),
            found,
            edits,
            fields.objects("also", VerificationReader::passage),
            fields.number("chance", 0)));
  }

  private static Passage passage(JsonFields fields) throws MalformedRecordException {
    String text = SourceText.of(fields.string("text", "")).string();
    int startCodePoint = fields.offset("start");
    int start = fields.has("startUtf16") ? fields.offset("startUtf16") : startCodePoint;
    return new Passage(
        fields.required("source"),
        fields.optional("published"),
        start,
        start + text.length(),
        startCodePoint,
        text,
        "",
        "",
        fields.optional("speaker"),
        fields.optional("place"),
        fields.strings("copies"));
  }

  private static Edit edit(JsonFields fields, PlaceReader places, Passage found)
      throws MalformedRecordException {
    return new Edit(
        fields.constant("op", Edit.Op.class, Edit.Op::id),
        fields.constant("kind", Edit.Kind.class, Edit.Kind::id),
        places.span(fields, "quote"),
        inSource(fields, found),
        fields.truth("marked"));
  }

  private static Span inSource(JsonFields fields, Passage found) throws MalformedRecordException {
    int[] pair = fields.row("source", 2);
    if (pair == null) {
      throw fields.wrong("source", "an array of 2 numbers");
    }
    CodePoints codePoints = SourceText.of(found.text()).codePoints();
    int start = pair[0] - found.startCodePoint();
    int end = pair[1] - found.startCodePoint();
    if (start < 0 || end < start || end > found.text().codePointCount(0, found.text().length())) {
      throw new MalformedRecordException(
          fields.pointer() + "/source: this place does not lie in the passage found");
    }
    return new Span(
        found.start() + codePoints.utf16Offset(start), found.start() + codePoints.utf16Offset(end));
  }
}
