package org.onrecord.sources.input;

import java.util.List;
import org.onrecord.read.Formats;
import org.onrecord.sources.mail.MailFormat;
import org.onrecord.sources.office.DocxFormat;
import org.onrecord.sources.office.EpubFormat;
import org.onrecord.sources.office.OdtFormat;
import org.onrecord.sources.pdf.PdfFormat;
import org.onrecord.sources.subtitle.SubRip;
import org.onrecord.sources.subtitle.TimedTranscript;
import org.onrecord.sources.subtitle.WebVtt;

/** The formats that are read beside plain text and HTML. */
public final class DocumentFormats {
  /** All of them. */
  public static final Formats ALL =
      new Formats(
          List.of(
              new PdfFormat(),
              new MailFormat(),
              new DocxFormat(),
              new OdtFormat(),
              new EpubFormat()),
          List.of(new WebVtt(), new SubRip(), new TimedTranscript()));

  private DocumentFormats() {}
}
