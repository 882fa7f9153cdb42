package org.onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.spi.ModelFiles;
import org.onrecord.spi.ModelKind;
import org.onrecord.stage.UnusableException;

/**
 * A share in the model for a language: all instances of {@link OnRecord} in a JVM use one, which
 * takes about 100 MB outside Java's heap. It is loaded with the first share and given back with the
 * last. Thread-safe.
 */
final class SharedModel implements AutoCloseable {
  private static final Map<Key, Loaded> LOADED = new HashMap<>();

  private static final RuntimeLibraries LIBRARIES =
      new RuntimeLibraries(System.getProperty("os.name"), System.getProperty("os.arch"));

  private final Key key;
  private @Nullable AttributionModel model;

  /** What tells models apart. */
  private record Key(String language, ModelKind kind) {}

  /** A model with the number of shares in it. */
  private record Loaded(AttributionModel model, int shares) {}

  private SharedModel(Key key, AttributionModel model) {
    this.key = key;
    this.model = model;
  }

  /**
   * Takes a share.
   *
   * @param language a BCP 47 tag
   * @param kind which of the language's models
   * @throws IllegalStateException if there is no model for the language
   * @throws UncheckedIOException if it cannot be read
   */
  static SharedModel of(String language, ModelKind kind) {
    Key key = new Key(language, kind);
    synchronized (LOADED) {
      Loaded before = LOADED.get(key);
      AttributionModel model = before == null ? load(key) : before.model();
      LOADED.put(key, new Loaded(model, before == null ? 1 : before.shares() + 1));
      return new SharedModel(key, model);
    }
  }

  private static AttributionModel load(Key key) {
    for (ModelFiles files : ServiceLoader.load(ModelFiles.class, OnRecord.class.getClassLoader())) {
      if (files.language().equals(key.language()) && files.kind() == key.kind()) {
        try {
          return LIBRARIES.during(() -> AttributionModel.read(files));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalStateException(
        "the "
            + key.kind().id()
            + " model for the language \""
            + key.language()
            + "\" is missing: put onrecord-model-"
            + key.language()
            + " on the class path or module path");
  }

  /**
   * The model.
   *
   * @throws UnusableException if this share is closed
   */
  synchronized AttributionModel model() {
    if (model == null) {
      throw new UnusableException("the model cannot be run: it was closed");
    }
    return model;
  }

  /** Gives the share back; with the last one the model's memory. */
  @Override
  public synchronized void close() {
    if (model == null) {
      return;
    }
    model = null;
    synchronized (LOADED) {
      Loaded loaded = LOADED.remove(key);
      if (loaded != null && loaded.shares() > 1) {
        LOADED.put(key, new Loaded(loaded.model(), loaded.shares() - 1));
      } else if (loaded != null) {
        loaded.model().close();
      }
    }
  }
}
