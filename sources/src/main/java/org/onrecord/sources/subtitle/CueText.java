package org.onrecord.sources.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.read.DocumentText;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Makes running text of cues. Linear; for one file. */
final class CueText {
  /** A pause that ends a paragraph, in milliseconds. */
  private static final int PAUSE = 4000;

  /** Characters after which a full stop ends a paragraph. */
  private static final int LONG = 500;

  private final String source;
  private final MappedText text;
  private final List<Locator> locators = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private List<String> before = List.of();
  private String speaker = "";

  /** Who speaks from a place on. */
  private record Voice(Span label, int wordsAt) {}

  private CueText(String source) {
    this.source = source;
    this.text = new MappedText(source);
  }

  /** The text of a file of subtitles. */
  static DocumentText of(String mediaType, SourceText file) {
    CueReader reader = new CueReader(file.string());
    return new CueText(file.string()).read(mediaType, reader.cues(), reader.diagnostics());
  }

  private DocumentText read(String mediaType, List<Cue> cues, List<Diagnostic> diagnostics) {
    int ended = 0;
    for (Cue cue : cues) {
      boolean full = text.paragraphLength() > LONG && ".!?…\"”".indexOf(text.last()) >= 0;
      if (full || cue.fromMillis() - ended > PAUSE) {
        text.endParagraph(PartRole.BODY);
      }
      add(cue);
      ended = cue.toMillis();
    }
    text.endParagraph(PartRole.BODY);
    SourceText words = text.text();
    DocumentText.Builder document =
        DocumentText.builder(mediaType, DocumentText.Prose.SPEECH, words)
            .sourceMap(text.map())
            .parts(text.parts())
            .locators(locators)
            .diagnostics(diagnostics);
    if (words.length() == 0) {
      document.diagnostics(
          List.of(
              new Diagnostic(
                  Diagnostic.Code.NO_TEXT, new Span(0, 0), "the subtitles hold no words")));
    }
    List<Turn> turns = turns();
    return turns.isEmpty() ? document.build() : document.turns(turns).build();
  }

  private void add(Cue cue) {
    List<String> now = new ArrayList<>();
    int from = text.length();
    for (Span line : cue.lines()) {
      String words = CueMarkup.words(source, line);
      now.add(words);
      if (!before.contains(words) || words.isEmpty()) {
        addLine(line);
      }
    }
    before = now;
    Span span = text.since(from);
    if (!span.isEmpty()) {
      locators.add(new Locator.TimeCode(span, cue.fromMillis(), cue.toMillis()));
    }
  }

  private void addLine(Span line) {
    Span voice = CueMarkup.voice(source, line);
    int start = CueMarkup.afterChange(source, line);
    boolean change = start > line.start() || isOtherVoice(voice) || isLabelled(line);
    if (change) {
      text.endParagraph(PartRole.BODY);
    }
    if (isOtherVoice(voice) && voice != null) {
      speaker = voice.in(source).strip();
      int at = text.length();
      text.copy(voice.start(), voice.end());
      Span label = text.since(at);
      text.add(":");
      text.space();
      voices.add(new Voice(label, text.length()));
    }
    CueMarkup.copy(source, new Span(start, line.end()), text);
  }

  private boolean isOtherVoice(@Nullable Span voice) {
    return voice != null && !voice.in(source).strip().equals(speaker);
  }

  /** "MS. ROE: I came", in capitals, as captions name who speaks. */
  private boolean isLabelled(Span line) {
    int colon = source.indexOf(':', line.start());
    if (colon < 0 || colon >= line.end() || colon - line.start() > 40) {
      return false;
    }
    String label = source.substring(line.start(), colon);
    return label.length() > 1
        && Character.isUpperCase(label.charAt(0))
        && label.chars().noneMatch(Character::isDigit)
        && label.equals(label.toUpperCase(Locale.ROOT));
  }

  /** The turns of those whose voices the file names. */
  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    List<Part> paragraphs = text.parts();
    int next = 0;
    for (int i = 0; i < voices.size(); i++) {
      Voice voice = voices.get(i);
      int until = i + 1 < voices.size() ? voices.get(i + 1).label().start() : text.length();
      List<Span> words = new ArrayList<>();
      while (next < paragraphs.size() && paragraphs.get(next).span().start() < until) {
        Span paragraph = paragraphs.get(next++).span();
        int from = text.since(Math.max(paragraph.start(), voice.wordsAt())).start();
        if (from < paragraph.end() && paragraph.start() >= voice.label().start()) {
          words.add(new Span(from, paragraph.end()));
        }
      }
      if (!words.isEmpty()) {
        turns.add(new Turn(Turn.Voice.NAMED, voice.label(), words));
      }
    }
    return turns;
  }
}
