package org.onrecord.dispute;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.find.EncodingExtractor;
import org.onrecord.attribution.find.ModelExtractor;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.spi.ModelFiles;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.text.Span;

/**
 * Writes what the answers on pages are judged by, for {@code training/comments.py}: so that it is
 * computed by the same code in training and in use. Of each answer there is a line "answer" with
 * the page's source, its words, the kind, id, words and name of its target, its relation and scope,
 * the signs of how it stands and how sure it is, and "debate" where the page opens one; then a line
 * "fit" for each sentence that was compared, with its words and signs.
 */
public final class AnswerExamples {
  private AnswerExamples() {}

  /**
   * Reads records and writes signs.
   *
   * @param args the records, as JSON lines, and the file to write
   */
  public static void main(String[] args) throws IOException {
    ModelFiles files = ServiceLoader.load(ModelFiles.class).findFirst().orElseThrow();
    try (AttributionModel model = AttributionModel.read(files);
        RecordReader records = RecordReader.open(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      EncodingExtractor extractor = new ModelExtractor(model);
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        EncodedPage.Builder encoded = extractor.encoded();
        extractor.extract(record.page(), encoded);
        String source = record.page().source();
        List<Person> people = record.people();
        Disputes.in(
            record.page(),
            record.people(),
            record.statements(),
            encoded.build(),
            (draft, setting) -> {
              try {
                out.write("answer\t" + source + "\t" + told(draft, people) + "\t");
                out.write(
                    numbers(draft.judgement().signs()) + "\t" + numbers(draft.signs()) + "\t");
                out.write((setting.debate() ? "debate" : "") + "\n");
                write(out, draft.aim().fits());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
  }

  private static String told(Disputes.Draft draft, List<Person> people) {
    DisputeTarget target = draft.target();
    Span span = target.span();
    return String.join(
        "\t",
        spans(draft.answer().words()),
        target.kind() == null ? "" : target.kind().id(),
        target.id() == null ? "" : target.id(),
        span == null ? "" : spans(List.of(span)),
        people.stream()
            .filter(person -> person.id().equals(target.id()))
            .map(Person::name)
            .findFirst()
            .orElse(""),
        draft.judgement().relation().id(),
        draft.judgement().scope().id());
  }

  private static void write(BufferedWriter out, @Nullable Fits fits) throws IOException {
    if (fits != null) {
      for (Fits.Sentence sentence : fits.all()) {
        out.write("fit\t" + spans(List.of(sentence.span())) + "\t" + numbers(sentence.signs()));
        out.write("\n");
      }
    }
  }

  private static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining(" "));
  }

  private static String numbers(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> String.valueOf((float) number))
        .collect(Collectors.joining(" "));
  }
}
