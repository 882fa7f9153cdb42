package org.onrecord.attribution.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Act;
import org.onrecord.statement.Kind;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** What a source did, of made-up sentences: S, Q and C mark source, cue and content. */
class ActsTest {
  private static final Pattern MARK = Pattern.compile("\\[([SQC]) ([^\\]]*)\\]");

  static Acts.Judgement judge(String marked) {
    return Acts.judge(textOf(marked), attribution(marked));
  }

  static Set<String> clues(String marked) {
    return ActClues.of(textOf(marked), attribution(marked), ActWords.load());
  }

  private static SourceText textOf(String marked) {
    return SourceText.of(MARK.matcher(marked).replaceAll("$2"));
  }

  private static Attribution attribution(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    Matcher marks = MARK.matcher(marked);
    while (marks.find()) {
      marks.appendReplacement(text, "");
      int start = text.length();
      text.append(marks.group(2));
      List<Span> spans =
          switch (marks.group(1)) {
            case "S" -> source;
            case "Q" -> cue;
            default -> content;
          };
      spans.add(new Span(start, text.length()));
    }
    marks.appendTail(text);
    boolean quoted = text.charAt(content.get(0).start()) == '“';
    return new Attribution(quoted ? Kind.DIRECT : Kind.INDIRECT, source, cue, content, "body", 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPEECH  | [C “The dam will hold,”] [S the engineer] [Q said].",
        "SPEECH  | [S Mayor Voss] [Q told] the council [C the ferry was late].",
        "SPEECH  | [S Voss] [Q has denied] [C taking money from the port].",
        "SPEECH  | [S Study author Ada Quill] [Q said] [C the steel was too thin].",
        "WRITING | [S A report published in June] [Q said] [C the steel was too thin].",
        "SPEECH  | [C “We will not sell,”] [S she] [Q said] in a statement.",
        "SPEECH  | [Q According to] [S the harbour master], [C the north pier is closed].",
        "WRITING | [S Haldane] [Q tweeted] [C “See you at the bridge”].",
        "WRITING | [S The report] [Q says] [C the steel was too thin].",
        "WRITING | [S A poll by the harbour college] [Q found] [C that most ferrymen want a bridge].",
        "WRITING | [S The Harbour Chronicle] [Q says] [C the steel was too thin].",
        "WRITING | [S the Ferry Ledger-Herald] [Q reported] [C that the steel was too thin].",
        "WRITING | [C “The toll stays,”] [S Voss] [Q wrote] on Facebook.",
        "SPEECH  | [S She] [Q told] the meeting: [C “The money is there.”]",
        "SPEECH  | [C “Stamps are sold like tea,”] [S he] [Q alleged], adding that nobody paid.",
        "SPEECH  | [C She] [Q was told by] [S the company] [C that records had been lost].",
        "THOUGHT | [S Haldane] [Q believes] [C the lender will not wait].",
        "THOUGHT | [S Few ferrymen] [Q think] [C that the toll will fall].",
        "THOUGHT | [S Voss] [Q knew] [C that the steel was too thin].",
        "WISH    | [S The ferrymen] [Q hope] [C to keep their pier].",
        "WISH    | [S Voss] [Q wants] [C the toll to stay].",
        "WISH    | [S The council] [Q plans] [C to close the north pier].",
        "OTHER   | [S The council] [Q supports] [C the second track].",
        "OTHER   | [S The ferrymen] [Q voted for] [C Voss].",
        "OTHER   | [S The port board] [Q voted 4-3 Monday] [C to send the plan back].",
        "WRITING | [S @lenaholm][Q :] [C The tram never came].",
        "SPEECH  | The court [Q heard] [C that Voss had come by sea].",
        "THOUGHT | The crowd [Q heard] [C that Voss had come by sea].",
        "SPEECH  | [S Voss] [Q liked to tell] [C that the toll had risen].",
        "SPEECH  | [C “The ferry was late,”] [S she] [Q believes].",
        "THOUGHT | [S She] [Q believes]: [C “The ferry was late.”]",
        "THOUGHT | [S Voss] [Q accepted] [C the toll had risen].",
        "THOUGHT | [S Voss] [Q would accept] [C that the toll had risen].",
        "THOUGHT | [Q accepting] [C that the toll had risen], Voss paid.",
        "SPEECH  | [S Voss] [Q accepted] [C that the plan had failed].",
        "SPEECH  | [S Ferryman Jo Holm] [Q rued] [C that the plan had failed].",
        "SPEECH  | [C “It took four years,”] [S she] [Q remembers].",
        "THOUGHT | [S She] [Q remembers] [C that it took four years].",
        "SPEECH  | [S Voss] [Q liked to tell] [C audiences that she had come by sea].",
        "THOUGHT | [S Voss] [Q liked] [C the thought that she had come by sea].",
        "OTHER   | [S The port] [Q backed] [C the plan]."
      })
  void theActIsToldByCueSourceAndWhatStandsBesideThem(Act act, String marked) {
    assertEquals(act, judge(marked).act(), marked);
  }

  @Test
  void theSourceMakesWritingOfTheSameCue() {
    String person = "[S The engineer] [Q says] [C the steel was too thin].";
    String paper = "[S The study] [Q says] [C the steel was too thin].";
    assertEquals(Act.SPEECH, judge(person).act());
    assertEquals(Act.WRITING, judge(paper).act());
  }

  @Test
  void anUnknownCueIsLessSureThanAPlainOne() {
    double plain = judge("[S Voss] [Q said] [C the toll would stay].").probability();
    double odd = judge("[S Voss] [Q harbouring] [C the ferry].").probability();
    assertTrue(odd + 0.1 < plain, odd + " of " + plain);
  }
}
