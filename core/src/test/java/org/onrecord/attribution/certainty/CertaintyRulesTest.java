package org.onrecord.attribution.certainty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** How firmly something is put, of marked sentences: S, Q and C mark source, cue and content. */
class CertaintyRulesTest {
  private static final Pattern MARK = Pattern.compile("\\[([SQC]) ([^\\]]*)\\]");

  /** The certainty and the words that show it. */
  private static String judged(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    Matcher marks = MARK.matcher(marked);
    while (marks.find()) {
      marks.appendReplacement(text, "");
      Span span = new Span(text.length(), text.length() + marks.group(2).length());
      text.append(marks.group(2));
      switch (marks.group(1)) {
        case "S" -> source.add(span);
        case "Q" -> cue.add(span);
        default -> content.add(span);
      }
    }
    marks.appendTail(text);
    String all = text.toString();
    Kind kind = all.charAt(content.get(0).start()) == '“' ? Kind.DIRECT : Kind.INDIRECT;
    Certainties.Judgement judgement =
        Certainties.judge(
            SourceText.of(all), new Attribution(kind, source, cue, content, "body", 1));
    String shown = String.join(" + ", judgement.shown().stream().map(s -> s.in(all)).toList());
    return (judgement.certainty().id() + " " + shown).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "[S She] [Q said] [C the dam held]. > asserted",
        "[C The dam held]. > asserted",
        "[S She] [Q denied] [C the dam broke]. > denied denied",
        "[S She] did not [Q deny] [C the dam broke]. > hedged not + deny",
        "[S She] never [Q demanded] [C a new dam]. > denied never + demanded",
        "[S She] did not [Q suspect] [C the dam broke]. > denied not + suspect",
        "[S It] [Q is not expected] that [C the dam breaks]. > hedged is not expected",
        "[S Nobody] [Q said] [C the dam broke]. > denied Nobody",
        "[S No engineer] [Q said] [C the dam broke]. > denied No",
        "[S Not one] [Q said] [C the dam broke]. > denied Not",
        "[S An engineer] [Q said] [C the dam broke]. > asserted",
        "[S She] did not, on the day, [Q say] [C the dam broke]. > asserted",
        "[S She] did not quite [Q say] [C the dam broke]. > asserted",
        "[S She] [Q would neither confirm nor deny] [C the dam broke]."
            + " > denied neither confirm nor deny",
        "[S She] [Q failed to] [C mend the dam]. > denied failed",
        "[S She] [Q failed] [C the dam]. > asserted",
        "[S It] [Q was not clear] [C the dam held]. > hedged not + clear",
        "[S She] did not [Q notice] [C the dam broke]. > asserted",
        "[S She] may [Q say] [C the dam broke]. > hedged may",
        "[S They] [Q debated] [C whether the dam held]. > asked whether",
        "[S She] [Q told] [C the crew to go]. > wished to",
        "[S She] [Q told] [C them the dam is to go]. > asserted",
        "[S She] [Q moved] [C to mend the dam]. > wished to",
        "[S The dam] was [Q thought] [C to be old]. > asserted",
        "[S She] [Q asked] [C them to wait]. > wished asked",
        "[S She] [Q asked] [C that they wait]. > wished asked",
        "[S She] [Q asked] [C if they would wait to go]. > asked asked",
        "[S She] [Q asked] [C he was to go]. > asked asked",
        "[S She] [Q demanded] [C the keys]. > wished demanded",
        "[C “Why not?”] [S she] [Q demanded]. > asked demanded",
        "[S She] stopped short of [Q saying] [C the dam broke]. > asserted",
      })
  void theCueDecidesAndTheContentWhereItLeavesThat(String sentence, String expected) {
    assertEquals(expected, judged(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Had they known, the dam would have held > counterfactual would have",
        "that had they known, it might have held > counterfactual might have",
        "it might have held > hedged might",
        "if they knew, it could have held > counterfactual could have",
        "the dam would not ever have held > asserted",
        "the dam would probably not have held > counterfactual would probably not have",
        "the dam would now have held > asserted",
        "the dam would have to hold > asserted",
        "the dam would have a gate held open > asserted",
        "the dam would have quite certainly held > counterfactual would have",
        "the dam would have one gate that broke > asserted",
        "were they richer, the dam would hold > conditional were",
        "that were they richer, the dam would hold > conditional were",
        "the towns were rich and would pay > asserted",
        "were they rich > asserted",
        "the dam holds unless it rains > conditional unless",
        "the dam holds provided that it is dry > conditional provided",
        "the dam provided power > asserted",
        "the dam holds if dry > conditional if",
        "the dam holds even if wet > asserted",
        "the dam holds if possible > asserted",
        "the dam holds if > conditional if",
        "it depends on the rain > conditional depends",
        "it depends largely on the rain > conditional depends",
        "it depends entirely too on the rain > asserted",
        "they depend upon the rain > asserted",
        "there was no dam > denied no",
        "there is no dam > asserted",
        "there is no proof of fraud > denied no",
        "there is no proof of any kind of fraud > asserted",
        "it was no dam > asserted",
        "the claim is false > denied false",
        "the claim is not true > denied not",
        "the claim is not new > asserted",
        "the dam broke, which is untrue > asserted",
        "false claims break no dam > asserted",
        "the dam may hold > hedged may",
        "the dam broke because it may rain > asserted",
        "the dam broke because of rain, and may go > hedged may",
        "the dam is perhaps whole > hedged perhaps",
        "the dam is quite old and perhaps whole > asserted",
        "the dam is likely to hold > hedged likely",
        "a dam likely to hold was built > asserted",
        "likely to hold, the dam stays > hedged likely",
        "the rain of May was long > asserted",
        "they should mend the dam > wished should",
        "we need to mend the dam > wished need",
        "towns need to mend the dam > asserted",
        "we need money > asserted",
        "let us mend the dam > wished let",
        "so let us mend the dam > asserted",
        "let them mend the dam > asserted",
        "we will mend the dam > wished will",
        "we will not mend the dam > asserted",
        "we will be at the dam > asserted",
        "we will remember the dam > asserted",
        "we will surely remember the dam > asserted",
        "the town will mend the dam > asserted",
        "the town will build a dam > wished will",
        "the town will soon build a dam > asserted",
        "the town will finally build a dam > wished will",
        "they would like rain > wished would like",
        "they want a dam > wished want",
        "they wanted a dam > asserted",
        "they fear a flood > asserted",
        "that they suspect a flood > hedged suspect",
        "all towns that they want pay > asserted",
        "the towns want a dam > asserted",
        "the dam's wall may go > hedged may",
        "it's an old dam that may go > asserted",
      })
  void theFirstSentenceOfTheContentDecidesWhereTheCueIsPlain(String content, String expected) {
    assertEquals(expected, judged("[S She] [Q said] [C " + content + "]."));
  }

  @Test
  void whatBearsOnACueIsLookedForFortyLettersAround() {
    String there = "there ".repeat(6); // 36, and "not " before it
    assertEquals("denied not", judged("They do not " + there + "[Q say] [C the dam broke]."));
    assertEquals("asserted", judged("They do not there " + there + "[Q say] [C the dam broke]."));
    assertEquals("asserted", judged("They cannot " + there + "[Q say] [C the dam broke]."));
    assertEquals(
        "denied cannot",
        judged("They cannot " + there.substring(6) + "[Q say] [C the dam broke]."));
  }

  @Test
  void itIsOfTheSameClauseAndNeitherOfTheSourceNorOfTheContent() {
    assertEquals("denied not", judged("[S She] did not [Q say] [C the dam broke]."));
    assertEquals("asserted", judged("[S She] did not, [Q said] [C the dam broke]."));
    assertEquals("asserted", judged("[S A mayor who did not] [Q say] [C the dam broke]."));
    assertEquals("asserted", judged("[C the dam did not] [Q say] [S she] [C but broke]."));
    assertEquals("wished called for", judged("[S She] [Q called] for [C a dam]."));
    assertEquals("asserted", judged("[S She] [Q called], for [C a dam]."));
    assertEquals("asserted", judged("[S She] [Q called] [C for a dam]."));
    assertEquals("wished called for", judged("[C The dam], [S she] [Q called] for."));
  }

  private static int match(String phrase, String words, int start) {
    List<Token> tokens = Tokenizer.tokens(words, new Span(0, words.length()));
    return CuePhrase.parse(phrase).match(tokens, start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "deny* > deny > 0",
        "deny* > denies > 0",
        "deny* > denied > 0",
        "deny* > denying > 0",
        "deny* > denyed > -1",
        "pray* > prays > 0",
        "pray* > prayed > 0",
        "pray* > praies > -1",
        "urge* > urged > 0",
        "urge* > urging > 0",
        "urge* > urgeing > -1",
        "wish* > wishes > 0",
        "dismiss* > dismisses > 0",
        "wish* > wishs > -1",
        "want* > wants > 0",
        "want* > wanted > 0",
        "want* > wantes > -1",
        "seek*|sought > sought > 0",
        "call* ~ for > called for > 1",
        "call* ~ for > called on us all for > 4",
        "call* ~ for > called on us all here for > -1",
        "call on > call us on > -1",
        "call on > call > -1",
        "call on > on call > -1",
      })
  void aPhraseIsFoundInItsFormsAndOverItsGaps(String phrase, String words, int last) {
    assertEquals(last, match(phrase, words, 0));
  }

  @Test
  void aPhraseKnowsItsLengthAndItsFirstWords() {
    CuePhrase phrase = CuePhrase.parse("call|cry ~ for help");
    assertEquals(3, phrase.size());
    assertEquals(Set.of("call", "cry"), phrase.firstWords());
    assertEquals(2, match("call on", "they will call on us", 2) - 1);
    assertEquals(Certainty.ASSERTED, Certainties.Judgement.ASSERTED.certainty());
  }
}
