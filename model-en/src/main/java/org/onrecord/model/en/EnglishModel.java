package org.onrecord.model.en;

import java.io.FileNotFoundException;
import java.io.InputStream;
import org.onrecord.spi.ModelFiles;

/** The model for English, whose files lie beside this class. */
public final class EnglishModel implements ModelFiles {

  /** For {@link java.util.ServiceLoader}. */
  public EnglishModel() {}

  @Override
  public String language() {
    return "en";
  }

  @Override
  public InputStream open(String name) throws FileNotFoundException {
    InputStream in = EnglishModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name + " is missing from the model for English");
    }
    return in;
  }
}
