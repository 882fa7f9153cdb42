package org.onrecord.app.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.onrecord.OnRecord;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.text.FileName;

/**
 * Finds statements by reading the text with OnRecord.
 *
 * @param onRecord reads
 */
record ReadingFinder(OnRecord onRecord) implements Finder {

  @Override
  public Findings find(GoldDocument document, byte[] bytes, String own) throws IOException {
    String source = FileName.of(document.text());
    PageRecord record;
    try {
      record = onRecord.read(source, new ByteArrayInputStream(bytes));
    } catch (UnreadablePageException e) {
      return Findings.none(own, Failures.why(e));
    }
    String type = record.page().mediaType();
    if (!type.equals("text/plain")) {
      return Findings.none(
          own,
          source
              + ": it is read as "
              + type
              + ", whose text is not the file's own; save its text as plain text and annotate"
              + " that");
    }
    String text = record.page().text().string();
    return new Findings(
        text,
        record.statements().stream()
            .map(s -> MarkedStatement.of(text, s.source(), s.cue(), s.content()))
            .toList(),
        record.statements().stream()
            .map(s -> record.speaker(s).map(Person::name).orElse(""))
            .toList(),
        null);
  }
}
