package org.onrecord.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.Sidecar;
import org.onrecord.page.Turn;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;

/** Reads the page of a record or of a verified draft. */
final class PageJson {
  private final JsonFields record;
  private final JsonFields page;
  private final SourceText text;
  private final PlaceReader places;

  PageJson(JsonFields record) throws MalformedRecordException {
    JsonFields object = record.object("page");
    if (object == null) {
      throw record.wrong("page", "an object");
    }
    this.record = record;
    this.page = object;
    this.text = SourceText.of(object.required("text"));
    this.places = new PlaceReader(text);
  }

  PlaceReader places() {
    return places;
  }

  Page read() throws MalformedRecordException {
    Page.Builder builder =
        Page.builder(page.string("id", ""), page.required("source"), text)
            .mediaType(page.string("mediaType", "text/plain"))
            .metadata(metadata())
            .capture(capture(page.object("capture")))
            .parts(page.objects("parts", this::part))
            .turns(page.objects("turns", this::turn))
            .claims(record.objects("claims", claim -> claim(claim).review()))
            .comments(record.objects("comments", this::comment))
            .locators(new LocatorJson(places).read(page))
            .sidecar(sidecar(page.object("sidecar")));
    return withSourceMap(builder).build();
  }

  private Metadata metadata() throws MalformedRecordException {
    return new Metadata(
        page.optional("headline"),
        page.optional("outlet"),
        page.strings("authors"),
        page.optional("published"),
        page.optional("modified"),
        page.optional("language"),
        page.optional("canonical"),
        page.optional("section"));
  }

  private static @Nullable Capture capture(@Nullable JsonFields fields)
      throws MalformedRecordException {
    return fields == null
        ? null
        : new Capture(
            fields.optional("url"),
            fields.optional("record"),
            fields.required("type"),
            fields.optional("date"),
            fields.optional("digest"),
            fields.optional("contentType"),
            fields.optional("truncated"));
  }

  private static @Nullable Sidecar sidecar(@Nullable JsonFields fields)
      throws MalformedRecordException {
    return fields == null
        ? null
        : new Sidecar(
            fields.required("file"), fields.string("digest", ""), fields.optional("speaker"));
  }

  private Part part(JsonFields fields) throws MalformedRecordException {
    return new Part(
        fields.constant("role", PartRole.class, PartRole::id), places.startAndEnd(fields));
  }

  private Turn turn(JsonFields fields) throws MalformedRecordException {
    Turn.Voice voice = fields.constant("voice", Turn.Voice.class, Turn.Voice::id);
    try {
      return new Turn(voice, places.optional(fields, "label"), places.spans(fields, "words"));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(fields.pointer() + ": " + e.getMessage(), e);
    }
  }

  /** One entry of a record's list of claims that the page checks. */
  CheckedClaim claim(JsonFields fields) throws MalformedRecordException {
    return new CheckedClaim(
        new ClaimReview(
            fields.required("claim"),
            fields.optional("claimant"),
            fields.optional("date"),
            fields.optional("rating"),
            fields.optional("reviewer"),
            fields.optional("url")),
        fields.strings("statements"));
  }

  private Comment comment(JsonFields fields) throws MalformedRecordException {
    return new Comment(
        fields.required("id"),
        fields.optional("parent"),
        fields.optional("author"),
        fields.optional("posted"),
        places.startAndEnd(fields));
  }

  /**
   * Adds the map back to the source, whose characters are not in the record. Which characters of a
   * run take two UTF-16 units is known from the text; such characters outside of all runs are
   * listed.
   */
  private Page.Builder withSourceMap(Page.Builder builder) throws MalformedRecordException {
    List<int[]> runs = page.rows("sourceMap", 3);
    if (runs.isEmpty()) {
      return builder;
    }
    int[] textWide = text.codePoints().wide();
    IntStream wide = Arrays.stream(page.offsets("sourcePairs"));
    for (int i = 0; i < runs.size(); i++) {
      int[] run = runs.get(i);
      if (run[0] > text.codePointLength() - run[2]) {
        throw new MalformedRecordException(
            page.pointer() + "/sourceMap/" + i + ": this run does not lie in the text");
      }
      int from = insertion(textWide, run[0]);
      int to = insertion(textWide, run[0] + run[2]);
      wide =
          IntStream.concat(wide, Arrays.stream(textWide, from, to).map(at -> at - run[0] + run[1]));
    }
    try {
      CodePoints source = CodePoints.ofWide(wide.sorted().toArray());
      OffsetMap.Builder map = OffsetMap.builder();
      for (int[] run : runs) {
        int start = text.utf16Offset(run[0]);
        map.add(start, source.utf16Offset(run[1]), text.utf16Offset(run[0] + run[2]) - start);
      }
      return builder.sourceMap(map.build(), source);
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(
          page.pointer() + "/sourceMap: these runs are not in order: " + e.getMessage(), e);
    }
  }

  private static int insertion(int[] ascending, int value) {
    int at = Arrays.binarySearch(ascending, value);
    return at < 0 ? -at - 1 : at;
  }

  /** One entry of a list of diagnostics about this page. */
  Diagnostic diagnostic(JsonFields fields) throws MalformedRecordException {
    return new Diagnostic(
        fields.constant("code", Diagnostic.Code.class, Diagnostic.Code::id),
        places.startAndEnd(fields),
        fields.string("message", ""));
  }
}
