package org.onrecord.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.spi.ModelKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
      String name = value.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(ModelKind.values())
          .filter(kind -> kind.id().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + value
                          + "' is none of "
                          + Arrays.stream(ModelKind.values())
                              .map(ModelKind::id)
                              .collect(Collectors.joining(", "))));
    }
  }
}
