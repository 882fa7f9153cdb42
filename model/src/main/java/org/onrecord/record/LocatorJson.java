package org.onrecord.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.text.Span;

/**
 * Reads where the lines of a document stand in it.
 *
 * @param places of the page's text
 */
record LocatorJson(PlaceReader places) {

  /** The locators of a page, in text order; those of a kind that is not known are passed over. */
  List<Locator> read(JsonFields page) throws MalformedRecordException {
    List<Locator> locators = new ArrayList<>();
    for (List<Locator> some : page.objects("locators", this::locator)) {
      for (Locator locator : some) {
        int last = locators.size() - 1;
        if (last >= 0 && locator.span().start() < locators.get(last).span().end()) {
          throw new MalformedRecordException(
              page.pointer() + "/locators/" + (last + 1) + ": this place is not behind the last");
        }
        locators.add(locator);
      }
    }
    return locators;
  }

  private List<Locator> locator(JsonFields fields) throws MalformedRecordException {
    Span span = places.startAndEnd(fields);
    try {
      if (fields.has("page")) {
        return List.of(
            new Locator.Sheet(
                span, fields.offset("page"), fields.string("label", ""), box(fields)));
      }
      if (fields.has("fromMillis")) {
        return List.of(
            new Locator.TimeCode(span, fields.offset("fromMillis"), fields.offset("toMillis")));
      }
      return fields.has("paragraph")
          ? List.of(
              new Locator.Paragraph(span, fields.optional("file"), fields.offset("paragraph")))
          : List.of();
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(fields.pointer() + ": " + e.getMessage(), e);
    }
  }

  private static Locator.@Nullable Box box(JsonFields fields) throws MalformedRecordException {
    int[] box = fields.row("box", 4);
    return box == null ? null : new Locator.Box(box[0], box[1], box[2], box[3]);
  }
}
