package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.person.Person;
import org.onrecord.read.PageReader;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.pronoun.PronounModel;
import org.onrecord.statement.Kind;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/** What becomes of a page on which the speakers of some words cannot be worked out. */
class FailingSpeakersTest {
  private static final String TEXT =
      "Ada Roe said that the dam was safe. He said that it was old.\n\n"
          + "Tom Finch said that it leaked.";

  private static Resolution resolve(Error failure, List<Attribution> attributions)
      throws IOException {
    Page page =
        new PageReader(PageLimits.DEFAULT)
            .read("test.txt", new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    PronounModel failing =
        (pronoun, candidates) -> {
          throw failure;
        };
    return new SpeakerResolver(NameLexicon.load(), failing).resolve(page, attributions);
  }

  private static Attribution says(String source, String content, String section) {
    return new Attribution(
        Kind.INDIRECT, List.of(span(source)), List.of(), List.of(span(content)), section, 1);
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static List<String> speakers(Resolution resolution) {
    return resolution.voices().stream()
        .map(
            voice ->
                resolution.people().stream()
                    .filter(person -> person.id().equals(voice.speaker()))
                    .map(Person::name)
                    .findFirst()
                    .orElse("?"))
        .toList();
  }

  @Test
  void aPronounOnWhichTheModelFailsCostsItsOwnSpeakerOnly() throws IOException {
    Resolution resolution =
        resolve(
            new StackOverflowError(),
            List.of(
                says("Ada Roe", "that the dam was safe", "body"),
                says("He", "that it was old", "body"),
                says("Tom Finch", "that it leaked", "body")));

    assertEquals(List.of("Ada Roe", "?", "Tom Finch"), speakers(resolution));
    assertEquals(
        List.of("that it was old"),
        resolution.diagnostics().stream().map(each -> each.span().in(TEXT)).toList());
    assertEquals(Diagnostic.Code.STAGE_FAILED, resolution.diagnostics().get(0).code());
  }

  @Test
  void anAttributionOfNoSectionIsNobodysAndTheOthersAreResolved() throws IOException {
    Resolution resolution =
        resolve(
            new StackOverflowError(),
            List.of(
                says("Ada Roe", "that the dam was safe", "nowhere"),
                says("Tom Finch", "that it leaked", "body")));

    assertEquals(List.of("?", "Tom Finch"), speakers(resolution));
    assertEquals(
        List.of("that the dam was safe", "He"),
        resolution.diagnostics().stream().map(each -> each.span().in(TEXT)).toList());
  }

  @Test
  void wantOfMemoryGoesToTheCaller() {
    assertThrows(
        OutOfMemoryError.class,
        () -> resolve(new OutOfMemoryError(), List.of(says("He", "that it was old", "body"))));
  }
}
