package org.onrecord.spi;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The files of a trained model for one language. {@link java.util.ServiceLoader} finds those on the
 * class path or module path; a model ships as a jar of its own with one implementation of this.
 */
public interface ModelFiles {

  /** The language of the texts that it reads, a BCP 47 tag such as "en". */
  String language();

  /** Which of the language's models these files are. */
  default ModelKind kind() {
    return ModelKind.ACCURATE;
  }

  /**
   * Opens one of its files; the caller closes it.
   *
   * @param name {@code attribution.onnx}, {@code vocabulary.txt}, {@code model.properties}, or one
   *     that a model may do without: {@code answers.onnx}, {@code meanings.onnx}, {@code
   *     matcher.bin}, {@code positions.onnx}
   * @throws FileNotFoundException if there is no such file
   * @throws IOException if it cannot be opened
   */
  InputStream open(String name) throws IOException;
}
