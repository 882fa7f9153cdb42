package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

class DraftSpeakerTest {
  private static final String WORDS = "The wheel was never paid for by anybody in this town";

  @ParameterizedTest
  @CsvSource({"20, Tom Finch", "30, "})
  void muchChangedWordsMayBeTheLikeOfTwoPeople(int share, @Nullable String speaker)
      throws IOException, UnreadablePageException {
    PageRecord record;
    try (OnRecord onRecord = OnRecord.standard()) {
      record = onRecord.readText("a.txt", "“" + WORDS + ",” the miller Tom Finch said.");
    }
    int changed = WORDS.length() * share / 100;
    Edit edit =
        new Edit(Edit.Op.SUBSTITUTE, Edit.Kind.WORD, new Span(1, 2), new Span(0, changed), false);
    Passage found =
        new Passage("s", null, 0, WORDS.length(), 0, WORDS, "", "", "HALM", null, List.of());
    Verification altered = new Verification(Verdict.ALTERED, found, List.of(edit), List.of(), 0);
    VerifiedQuotation quotation =
        new DraftVerifier(quoted -> altered).verify(record).quotations().get(0);
    assertEquals(speaker, quotation.speaker());
    assertEquals(speaker != null, quotation.isAnothersWords());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "nobody",
      value = {
        // "he" may be either, and the source says who
        "Viktor Halm waited. The miller Tom Finch came late. %he said.~HALM~nobody",
        "The miller Tom Finch came late. %he said. Viktor Halm had waited.~HALM~nobody",
        // the writer names one: if the source has another, that is the writer's fault
        "Viktor Halm waited. %the miller Tom Finch said.~HALM~Tom Finch",
        // nobody of that name is there to be meant
        "The miller Tom Finch came late. %he said.~HALM~Tom Finch",
        // the source has the one who was meant
        "Viktor Halm waited. The miller Tom Finch came late. %he said.~FINCH~Tom Finch",
      })
  void aPronounIsNotHeldAgainstTheWriter(String draft, String label, @Nullable String speaker)
      throws IOException, UnreadablePageException {
    PageRecord record;
    try (OnRecord onRecord = OnRecord.standard()) {
      record = onRecord.readText("a.txt", draft.replace("%", "“" + WORDS + ",” "));
    }
    Passage found =
        new Passage("s", null, 0, WORDS.length(), 0, WORDS, "", "", label, null, List.of());
    Verification verification = new Verification(Verdict.VERBATIM, found, List.of(), List.of(), 0);
    List<VerifiedQuotation> quotations =
        new DraftVerifier(quoted -> verification).verify(record).quotations();
    assertEquals(1, quotations.size());
    assertEquals(speaker, quotations.get(0).speaker());
    boolean isAlarm = speaker != null && label.equals("HALM");
    assertEquals(isAlarm, quotations.get(0).isAnothersWords());
  }
}
