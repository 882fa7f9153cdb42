package org.onrecord.app.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.statement.Act;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option that keeps statements of some acts only. */
final class ActOption {
  @Option(
      names = "--act",
      paramLabel = "ACT",
      split = ",",
      converter = Named.class,
      description = {
        "Only statements of these acts: speech, writing, thought (believes, knows), wish (wants,"
            + " fears), other (supports, votes against). speech,writing is what somebody uttered."
            + " Default: all."
      })
  private List<Act> acts = List.of();

  /** Those to keep. */
  Set<Act> acts() {
    return acts.isEmpty() ? EnumSet.allOf(Act.class) : EnumSet.copyOf(acts);
  }

  /** An act by its name in JSON, in any case. */
  static final class Named implements ITypeConverter<Act> {
    @Override
    public Act convert(String value) {
      return OneOf.of(value, Act.values(), Act::id);
    }
  }
}
