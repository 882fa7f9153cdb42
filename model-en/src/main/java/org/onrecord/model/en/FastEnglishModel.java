package org.onrecord.model.en;

import java.io.FileNotFoundException;
import java.io.InputStream;
import org.onrecord.spi.ModelFiles;
import org.onrecord.spi.ModelKind;

/**
 * The fast model for English: the accurate one's vocabulary, and a graph of its own. It has no
 * heads, so that the answers of comments are judged by their words alone.
 */
public final class FastEnglishModel implements ModelFiles {

  /** For {@link java.util.ServiceLoader}. */
  public FastEnglishModel() {}

  @Override
  public String language() {
    return "en";
  }

  @Override
  public ModelKind kind() {
    return ModelKind.FAST;
  }

  @Override
  public InputStream open(String name) throws FileNotFoundException {
    String file = name.equals("vocabulary.txt") ? name : "fast/" + name;
    InputStream in = FastEnglishModel.class.getResourceAsStream(file);
    if (in == null) {
      throw new FileNotFoundException(name + " is missing from the fast model for English");
    }
    return in;
  }
}
