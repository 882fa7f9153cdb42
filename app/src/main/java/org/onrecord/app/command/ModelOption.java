package org.onrecord.app.command;

import org.onrecord.spi.ModelKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option of all commands that read pages: with which model. */
final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      converter = Named.class,
      description = {
        "accurate, or fast: about half the time, for large archives, and a little less often"
            + " right. Default: accurate."
      })
  private ModelKind kind = ModelKind.ACCURATE;

  /** The model that reads. */
  ModelKind kind() {
    return kind;
  }

  /** A model by its name, in any case. */
  static final class Named implements ITypeConverter<ModelKind> {
    @Override
    public ModelKind convert(String value) {
      return OneOf.of(value, ModelKind.values(), ModelKind::id);
    }
  }
}
