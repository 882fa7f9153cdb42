package org.onrecord.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;

/**
 * The formats beside plain text and HTML that a {@link PageReader} knows. Each list is asked in its
 * order.
 *
 * @param documents known by their bytes
 * @param texts known by their text
 */
public record Formats(List<DocumentFormat> documents, List<TextFormat> texts) {

  /** Text and HTML, nothing else. */
  public static final Formats NONE = new Formats(List.of(), List.of());

  /** Copies the lists. */
  public Formats {
    documents = List.copyOf(documents);
    texts = List.copyOf(texts);
  }

  /**
   * Whether a file is a document of these formats.
   *
   * @param bytes all of the file, decompressed; not changed
   */
  public boolean hold(byte[] bytes) {
    return document(bytes) != null;
  }

  @Nullable DocumentFormat document(byte[] bytes) {
    return documents.stream().filter(each -> each.recognises(bytes)).findFirst().orElse(null);
  }

  @Nullable TextFormat text(SourceText text) {
    return texts.stream().filter(each -> each.recognises(text)).findFirst().orElse(null);
  }
}
