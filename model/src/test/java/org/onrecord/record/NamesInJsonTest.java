package org.onrecord.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageRule;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.person.Identity;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.text.Diagnostic;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;

/** The contract: a name in JSON stays as it is. New ones may be added here. */
class NamesInJsonTest {
  private static <E extends Enum<E>> String names(Class<E> type, Function<E, String> id) {
    return Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(" "));
  }

  @Test
  void theNamesOfARecordStay() {
    assertEquals(
        "headline caption byline body bio comment other", names(PartRole.class, PartRole::id));
    assertEquals("named interviewer interviewee", names(Turn.Voice.class, Turn.Voice::id));
    assertEquals(
        "person organisation group unnamed author", names(PersonType.class, PersonType::id));
    assertEquals("list name", names(Identity.Basis.class, Identity.Basis::id));
    assertEquals("direct mixed indirect", names(Kind.class, Kind::id));
    assertEquals(
        "asserted hedged conditional counterfactual denied asked wished",
        names(Certainty.class, Certainty::id));
    assertEquals(
        "unclosedQuotation malformedBytes guessedCharset wrongCharset truncated limitReached"
            + " orphanedComment noText malformedMetadata ambiguousPerson conflictingMetadata"
            + " unsupportedLanguage stageFailed more",
        names(Diagnostic.Code.class, Diagnostic.Code::id));
  }

  @Test
  void theNamesOfAVerdictStay() {
    assertEquals(
        "verbatim elided bracketed altered tooShort notFound", names(Verdict.class, Verdict::id));
    assertEquals("delete insert substitute medium", names(Edit.Op.class, Edit.Op::id));
    assertEquals(
        "omission splice bracket word spelling number contraction disfluency medium",
        names(Edit.Kind.class, Edit.Kind::id));
  }

  @Test
  void theNamesOfAnExplanationStay() {
    assertEquals("taken agrees differs", names(PageExplanation.Use.class, PageExplanation.Use::id));
    for (PageRule rule : PageRule.values()) {
      StringBuilder name = new StringBuilder();
      for (String word : rule.name().toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
        name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
        name.append(word, 1, word.length());
      }
      assertEquals(name.toString(), rule.id());
      assertEquals(rule.sentence().strip(), rule.sentence());
    }
    assertEquals("a form", PageRule.LEFT_OUT_FORM.sentence());
  }
}
