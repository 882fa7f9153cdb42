package org.onrecord.app.job;

import org.jspecify.annotations.Nullable;
import org.onrecord.app.export.AnnotationForm;
import org.onrecord.app.export.CsvForm;
import org.onrecord.app.export.FootnoteForm;
import org.onrecord.app.export.HypothesisForm;
import org.onrecord.app.export.MarkdownForm;
import org.onrecord.app.export.SayingForm;
import org.onrecord.app.export.SchemaForm;
import org.onrecord.app.export.TimelineForm;
import org.onrecord.app.export.VerdictForm;

/**
 * Makes the form of each format. Apart from the formats, which every command line knows: a run that
 * exports nothing loads none of this.
 */
final class Forms {
  private Forms() {}

  /** The form of one file of statements; null where there are several files. */
  static @Nullable SayingForm sayings(ExportFormat format) {
    return switch (format) {
      case ANNOTATIONS -> new AnnotationForm();
      case HYPOTHESIS -> new HypothesisForm();
      case CSV -> new CsvForm();
      case BRAT -> null;
      case SCHEMA -> new SchemaForm();
      case TIMELINE -> new TimelineForm();
      case MARKDOWN -> new MarkdownForm();
    };
  }

  /** The form of one file of verdicts; null where there is none. */
  static @Nullable VerdictForm verdicts(ExportFormat format) {
    return switch (format) {
      case ANNOTATIONS -> new AnnotationForm();
      case CSV -> new CsvForm.OfVerdicts();
      case MARKDOWN -> new FootnoteForm();
      case HYPOTHESIS, BRAT, SCHEMA, TIMELINE -> null;
    };
  }
}
