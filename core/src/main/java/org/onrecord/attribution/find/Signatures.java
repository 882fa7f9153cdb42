package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.page.PartRole;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Finds statements that are signed: <q>“…” — Harbour Master Quill</q>, a post above <q>— Ada Quill
 * (@adaquill) May 2, 2020</q>, and a quotation under a line that only names its speaker.
 */
final class Signatures {
  /** Set by hand: the annotated articles have too few to count. */
  private static final double SIGNED = 0.93;

  /** A name in a headline may also be what the headline is about. */
  private static final double HEADED = 0.85;

  private static final int MAX_NAME_TOKENS = 16;

  /** UTF-16 units. */
  private static final int LONGEST_HEADING = 100;

  /** The most words of a line that a post's earlier line may have, and those lines. */
  private static final int SHORT = 6;

  private static final int MAX_LINES = 4;

  private static final String DASH = "[-\\u2010-\\u2015~]{1,2}";

  /** After a quotation, to the end of its paragraph. */
  private static final Pattern TAIL =
      Pattern.compile("\\s*(?<cue>" + DASH + "|:)\\s*(?<name>\\p{L}[^“”\"\\n]{1,120}?)\\.?$");

  private static final Pattern POST =
      Pattern.compile(
          "(?:^|\\s)"
              + DASH
              + "\\s*(?<name>\\S[^\\n]{0,80}?\\s?\\(@\\w+\\))(?:\\s+\\p{Lu}\\p{L}+ \\d{1,2}, \\d{4}|\\s+\\d{1,2} \\p{Lu}\\p{L}+ \\d{4})?$");

  private static final Pattern BELOW =
      Pattern.compile("^" + DASH + "\\s*(?<name>\\p{Lu}[^“”\"\\n]{2,120}?)\\.?$");

  private static final Pattern ABOVE =
      Pattern.compile(
          "^(?:(?:And|Also|This|These|More|Next)[, ]+)?(?<cue>[Ff]rom(?: the desk of)?) (?<name>(?:the |an? )?\\p{L}[^“”\"\\n:]{2,120}?):?$");

  /** "Ilka, 34, a mother of three:" above what she said. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}(?:, \\d{1,3}| \\(\\d{1,3}\\))(?:, [^“”\"\\n:.]{2,60})?)(?<cue>:)$");

  /** The line after a quotation, in its paragraph: "Ilka Roe, 34, Harran". */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*\\n\\s*(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,4}, [^“”\"\\n.:]{2,80})$");

  /** The same as a paragraph of its own, where an age shows that somebody is named. */
  private static final Pattern AGED =
      Pattern.compile(
          "^(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}(?:, \\d{2,3}| \\(\\d{2,3}\\))(?:, [^“”\"\\n.:]{2,80})?)$");

  /** "Ilka, 67, retired nurse: The bank says no. I told them …", without quotation marks. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "^(?<name>\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}(?:, \\d{2,3}| \\(\\d{2,3}\\))(?:, [^“”\"\\n:.]{2,60})?)(?<cue>:) (?=[^“”\"‘'\\s])");

  /** "@adaquill: It leaks.", a reader's post in a live page. */
  private static final Pattern HANDLE =
      Pattern.compile("^(?<name>@\\w{2,30})(?<cue>:) (?=[^“”\"\\s])");

  /** Links and pictures after a post's words. */
  private static final Pattern LINKS =
      Pattern.compile("(?:\\s*(?:https?://\\S+|pic\\.twitter\\.com/\\S+))+$");

  private static final List<Pattern> WITHOUT_CUE = List.of(BELOW, LINE, AGED);

  private final String text;
  private final Map<Integer, Quotation> byStart = new HashMap<>();

  Signatures(String text, List<Quotation> quotations) {
    this.text = text;
    quotations.forEach(quotation -> byStart.put(quotation.extent().start(), quotation));
  }

  /** The signed statements of a section, in order. */
  List<Attribution> in(Section section) {
    List<Attribution> found = new ArrayList<>();
    List<Span> paragraphs = section.paragraphs();
    boolean agedBelow = isAgedBelow(section);
    for (int i = 0; i < paragraphs.size(); i++) {
      Attribution attribution = at(section, i, agedBelow);
      if (attribution != null) {
        found.add(attribution);
      }
    }
    return found;
  }

  private @Nullable Attribution at(Section section, int number, boolean agedBelow) {
    Span paragraph = section.paragraphs().get(number);
    Matcher post = matcher(POST, paragraph);
    if (post.find()) {
      return post(section, number, post);
    }
    Quotation quotation = byStart.get(paragraph.start());
    if (quotation == null) {
      Matcher handle = matcher(HANDLE, paragraph);
      Matcher introduced = handle.find() ? handle : matcher(INTRODUCED, paragraph);
      return introduced == handle || introduced.find()
          ? signed(
              section, introduced, List.of(new Span(introduced.end(), paragraph.end())), SIGNED)
          : null;
    }
    int last = paragraphOf(section, number, quotation.extent().end());
    Span end = section.paragraphs().get(last);
    Span rest = new Span(quotation.extent().end(), end.end());
    Matcher tail = matcher(TAIL, rest);
    if (tail.matches()) {
      boolean isHeadline =
          section.name().equals(PartRole.HEADLINE.id()) || isHeading(end, quotation);
      return isName(tail, isHeadline ? Case.ANY : Case.CAPITAL)
          ? signed(section, tail, quotation.spans(), isHeadline ? HEADED : SIGNED)
          : null;
    }
    Matcher line = matcher(LINE, rest);
    if (line.matches() && isName(line, Case.CAPITAL)) {
      return signed(section, line, quotation.spans(), SIGNED);
    }
    return rest.length() > 0 ? null : beside(section, number, last, quotation, agedBelow);
  }

  /** What the paragraph after a quotation, or before it, names as its speaker. */
  private @Nullable Attribution beside(
      Section section, int number, int last, Quotation quotation, boolean agedBelow) {
    List<Span> paragraphs = section.paragraphs();
    Span before = number > 0 ? paragraphs.get(number - 1) : null;
    Span after = last + 1 < paragraphs.size() ? paragraphs.get(last + 1) : null;
    Span named = agedBelow ? after : before;
    Matcher aged = named == null ? null : matcher(AGED, named);
    if (aged != null && aged.matches()) {
      return signed(section, aged, quotation.spans(), SIGNED);
    }
    Matcher below = after == null ? null : matcher(BELOW, after);
    if (below != null && below.matches() && isName(below, Case.CAPITAL)) {
      return signed(section, below, quotation.spans(), SIGNED);
    }
    if (before == null) {
      return null;
    }
    Matcher labelled = matcher(LABELLED, before);
    if (labelled.matches()) {
      return signed(section, labelled, quotation.spans(), SIGNED);
    }
    Matcher above = matcher(ABOVE, before);
    if (!above.matches()) {
      return null;
    }
    boolean isNoun = above.group("name").matches("(?:the|an?) .*");
    return isName(above, isNoun ? Case.ANY : Case.CAPITAL)
        ? signed(section, above, quotation.spans(), SIGNED)
        : null;
  }

  /** Whether the first line with name and age stands below a quotation, and not above the first. */
  private boolean isAgedBelow(Section section) {
    List<Span> paragraphs = section.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (matcher(AGED, paragraphs.get(i)).matches()) {
        return i > 0 && byStart.containsKey(paragraphs.get(i - 1).start());
      }
    }
    return false;
  }

  /** Whether a paragraph is a short line without a stop, as headings inside an article are. */
  private boolean isHeading(Span paragraph, Quotation quotation) {
    boolean whole = quotation.extent().start() == paragraph.start();
    return whole
        && paragraph.length() <= LONGEST_HEADING
        && ".?!".indexOf(text.charAt(paragraph.end() - 1)) < 0;
  }

  private Matcher matcher(Pattern pattern, Span span) {
    return pattern.matcher(text).region(span.start(), span.end());
  }

  /** The index of the paragraph in which a quotation ends that starts in one. */
  private static int paragraphOf(Section section, int first, int end) {
    int at = first;
    while (at + 1 < section.paragraphs().size() && section.paragraphs().get(at).end() < end) {
      at++;
    }
    return at;
  }

  private Attribution signed(
      Section section, Matcher signature, List<Span> content, double confidence) {
    Span source = new Span(signature.start("name"), signature.end("name"));
    boolean hasCue = !WITHOUT_CUE.contains(signature.pattern());
    List<Span> cue =
        hasCue ? List.of(new Span(signature.start("cue"), signature.end("cue"))) : List.of();
    return new Attribution(Kind.DIRECT, List.of(source), cue, content, section.name(), confidence);
  }

  /** The words before a post's signature, in its paragraph or in those before. */
  private @Nullable Attribution post(Section section, int number, Matcher post) {
    Span source = new Span(post.start("name"), post.end("name"));
    List<Span> lines = new ArrayList<>();
    Span own = withoutLinks(new Span(section.paragraphs().get(number).start(), post.start()));
    if (own.length() > 0) {
      lines.add(own);
    } else {
      for (int i = number - 1; i >= 0 && lines.size() < MAX_LINES; i--) {
        Span line = withoutLinks(section.paragraphs().get(i));
        boolean isShort = Tokenizer.tokens(text, line).size() <= 2 * SHORT;
        if (line.length() == 0 || (!lines.isEmpty() && !(isShort && isVerse(lines.get(0))))) {
          break;
        }
        lines.add(0, line);
      }
    }
    return lines.isEmpty()
        ? null
        : new Attribution(Kind.DIRECT, List.of(source), List.of(), lines, section.name(), SIGNED);
  }

  /** Whether a line goes on with the one before: it starts with a small letter. */
  private boolean isVerse(Span line) {
    return Character.isLowerCase(text.codePointAt(line.start()));
  }

  private Span withoutLinks(Span span) {
    Matcher links = matcher(LINKS, span);
    int end = links.find() ? links.start() : span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private enum Case {
    CAPITAL,
    ANY
  }

  /** Whether a signature is a name with titles, and no sentence. */
  private boolean isName(Matcher signature, Case letters) {
    Span name = new Span(signature.start("name"), signature.end("name"));
    List<Token> tokens = Tokenizer.tokens(text, name);
    boolean isShort = letters == Case.CAPITAL || tokens.size() <= SHORT;
    boolean isCapital = letters == Case.ANY || tokens.get(0).capitalised();
    return isShort
        && isCapital
        && tokens.size() <= MAX_NAME_TOKENS
        && tokens.stream().noneMatch(token -> token.is(".") || TraitReader.isFinite(token));
  }
}
