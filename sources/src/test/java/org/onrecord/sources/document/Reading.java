package org.onrecord.sources.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.StatementAssert;
import org.onrecord.page.Locator;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.PageReader;
import org.onrecord.sources.input.DocumentFormats;

/** Reads documents as all commands do, and holds each against the contract. */
public final class Reading {
  private static final PageReader READER = new PageReader(PageLimits.DEFAULT, DocumentFormats.ALL);

  private Reading() {}

  /** Reads a document that must be readable. */
  public static Page of(String name, byte[] bytes) {
    try {
      return orRefused(name, bytes);
    } catch (UnreadablePageException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text of another format. */
  public static Page of(String text) {
    return of("page", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a document, or says why not. */
  public static Page orRefused(String name, byte[] bytes) throws UnreadablePageException {
    try {
      return StatementAssert.assertSound(READER.read(name, new ByteArrayInputStream(bytes)));
    } catch (UnreadablePageException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paragraphs of a role. */
  public static List<String> paragraphs(Page page, PartRole role) {
    return page.parts().stream()
        .filter(part -> part.role() == role)
        .map(Part::span)
        .map(page.text()::slice)
        .toList();
  }

  /** Where the first character of some words stands. */
  public static String placeOf(Page page, String words) {
    int at = page.text().string().indexOf(words);
    if (at < 0) {
      throw new AssertionError("not in the text: " + words + "\n" + page.text());
    }
    return page.locators().stream()
        .filter(locator -> locator.span().contains(at))
        .map(Locator::shown)
        .findFirst()
        .orElse("nowhere");
  }
}
