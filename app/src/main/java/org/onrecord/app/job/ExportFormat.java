package org.onrecord.app.job;

import java.util.Locale;
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

/** In which form an export is written. */
public enum ExportFormat {
  /** Web Annotations as JSON-LD. */
  ANNOTATIONS,
  /** The file that Hypothes.is imports. */
  HYPOTHESIS,
  /** A table. */
  CSV,
  /** brat standoff, two files a page. */
  BRAT,
  /** schema.org as JSON-LD. */
  SCHEMA,
  /** The sheet of TimelineJS. */
  TIMELINE,
  /** Quotations with footnotes. */
  MARKDOWN;

  /** The form of one file of statements; null where there are several files. */
  @Nullable SayingForm sayings() {
    return switch (this) {
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
  @Nullable VerdictForm verdicts() {
    return switch (this) {
      case ANNOTATIONS -> new AnnotationForm();
      case CSV -> new CsvForm.OfVerdicts();
      case MARKDOWN -> new FootnoteForm();
      case HYPOTHESIS, BRAT, SCHEMA, TIMELINE -> null;
    };
  }

  /** The form that a file's name asks for; null where it asks for none, or for one of several. */
  public static @Nullable ExportFormat ofName(@Nullable String file) {
    String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    return name.endsWith(".md") ? MARKDOWN : null;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
