package org.onrecord.app.job;

import java.util.Locale;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.verdict.Verdict;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Findings that let a run of {@code verify} end with 1. */
public enum FailOn {
  /** A quotation altered without a mark. */
  ALTERED("altered"),
  /** A quotation that no source holds. */
  NOT_FOUND("notFound"),
  /** A quotation that the source has somebody else say. */
  SPEAKER("speaker"),
  /** A draft in which no quotation was found, so that nothing was verified. */
  NONE("none");

  private final String id;

  FailOn(String id) {
    this.id = id;
  }

  /** Whether a quotation is such a finding. */
  boolean holds(VerifiedQuotation quotation) {
    Verdict verdict = quotation.verification().verdict();
    return switch (this) {
      case ALTERED -> verdict == Verdict.ALTERED;
      case NOT_FOUND -> verdict == Verdict.NOT_FOUND;
      case SPEAKER -> quotation.isAnothersWords();
      case NONE -> false; // told of the draft, not of a quotation
    };
  }

  /** Reads the names. */
  public static final class Converter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String value) {
      for (FailOn finding : values()) {
        if (finding.id.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
          return finding;
        }
      }
      throw new TypeConversionException(
          "'" + value + "' is not altered, notFound, speaker or none");
    }
  }
}
