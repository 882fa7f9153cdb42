package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.certainty.Certainties;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.attribution.quotation.QuotationStyle;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.page.Section;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Tokenizer;

/**
 * Finds what others said inside what somebody said: in <q>“The prime minister told me that he was
 * ready,” the president recalled</q> the president's words hold the prime minister's.
 *
 * <p>The network was trained on texts in which nothing is marked inside a content, so it finds
 * nothing there either. Shown the content alone, without the marks around it, it reads it as any
 * other text. This is done only for contents with a word of saying, and only what reports speech is
 * kept: most of the rest are views and plans ("she hopes", "the campaign planned") that belong to
 * the outer statement.
 *
 * <p>Costs one more reading of these contents, and goes {@value #DEPTH} levels deep.
 */
final class InnerSpeech {
  /** Statements with a lower confidence are left out. */
  private static final double LEAST = 0.85;

  /** The least words of a statement: "what he called" and "said that" alone are none. */
  private static final int LEAST_WORDS = 3;

  private static final int DEPTH = 3;

  private static final String THAT = "that ";

  /** "he had told her", "the late Ada Roe liked to say": the rest of a sentence that recounts. */
  private static final Pattern RECOUNTED =
      Pattern.compile(
          "(?:that )?(?<who>(?:[Hh]e|[Ss]he|[Tt]hey|him|her|them"
              + "|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|\\p{Lu}[\\p{L}.’'-]*)(?: [\\p{L}.’'-]+){0,6}?))"
              + " (?<cue>(?:(?:had|has|once|always|often|later|then|used to|liked to|would) ){0,3}"
              + SpeechWords.anyOf("recounted")
              + ")(?: .{0,80})?");

  /** Not so sure as to be shown as sure where the network does not say so. */
  private static final double RECOUNTS = 0.8;

  private static final SpeechWords WORDS = SpeechWords.load();

  private final SourceText source;
  private final String text;
  private final AttributionModel model;

  InnerSpeech(SourceText source, AttributionModel model) {
    this.source = source;
    this.text = source.string();
    this.model = model;
  }

  /**
   * What is said inside contents.
   *
   * @param outer attributions of one passage; their contents do not overlap
   * @param quotations of the same passage
   */
  List<Attribution> in(List<Attribution> outer, List<Quotation> quotations) {
    List<Attribution> all = new ArrayList<>();
    List<Attribution> holders = outer;
    List<Quotation> marks = quotations;
    for (int depth = 0; depth < DEPTH && !holders.isEmpty(); depth++) {
      NavigableMap<Integer, Span> contents = contents(holders, marks);
      if (contents.isEmpty()) {
        break;
      }
      PassageReading reading = PassageReading.of(text, sections(holders, contents));
      holders =
          reading.attributions(model).stream()
              .filter(inner -> isWithinOne(contents, inner) && isStatement(inner))
              .toList();
      marks = reading.quotations();
      all.addAll(holders);
    }
    outer.forEach(holder -> addRecounted(holder, all));
    return all;
  }

  /** What another said in “Go home,” Roe said he had told her: what stands between marks. */
  private void addRecounted(Attribution holder, List<Attribution> inner) {
    List<Span> content = holder.content();
    List<Span> words = content.stream().filter(this::isQuoted).toList();
    if (words.isEmpty() || words.size() + 1 != content.size() || holder.source().isEmpty()) {
      return;
    }
    Span clause = content.stream().filter(span -> !isQuoted(span)).findFirst().orElseThrow();
    Matcher recounted = RECOUNTED.matcher(text).region(clause.start(), clause.end());
    int last = words.get(words.size() - 1).end();
    boolean isBehind = last <= clause.start() && last <= holder.source().get(0).start();
    boolean isKnown = inner.stream().anyMatch(other -> other.extent().overlaps(clause));
    if (isBehind && !isKnown && recounted.matches()) {
      inner.add(
          new Attribution(
              Kind.DIRECT,
              List.of(new Span(recounted.start("who"), recounted.end("who"))),
              List.of(new Span(recounted.start("cue"), recounted.end("cue"))),
              words,
              holder.section(),
              RECOUNTS));
    }
  }

  /** Whether a span is nothing but what stands between marks. */
  private boolean isQuoted(Span span) {
    return "“\"‘".indexOf(text.charAt(span.start())) >= 0
        && "”\"’".indexOf(text.charAt(span.end() - 1)) >= 0;
  }

  /** What stands between the outer marks of the contents that have a word of saying, by start. */
  private NavigableMap<Integer, Span> contents(
      List<Attribution> holders, List<Quotation> quotations) {
    Map<Integer, Quoted> quoted = new TreeMap<>();
    for (Quotation quotation : quotations) {
      quotation.spans().forEach(part -> quoted.put(part.start(), new Quoted(quotation, part)));
    }
    NavigableMap<Integer, Span> contents = new TreeMap<>();
    for (Attribution holder : holders) {
      for (Span content : holder.content()) {
        Quoted marks = quoted.get(content.start());
        Span words = withoutThat(marks == null ? content : marks.inner(text, content));
        if (WORDS.isIn(text, words) && !isUnsaid(holder)) {
          contents.put(words.start(), words);
        }
      }
    }
    return contents;
  }

  /** "That the bridge was safe" as a sentence of its own. */
  private Span withoutThat(Span content) {
    int start = content.start() + THAT.length();
    return start < content.end() && text.startsWith(THAT, content.start())
        ? new Span(start, content.end())
        : content;
  }

  /**
   * Whether the content paraphrases what its source denies: according to the source, it was never
   * said.
   */
  private boolean isUnsaid(Attribution holder) {
    return holder.kind() == Kind.INDIRECT
        && Certainties.judge(source, holder).certainty() == Certainty.DENIED;
  }

  /** A part of a quotation. */
  private record Quoted(Quotation quotation, Span part) {

    /** A content without the marks around it; as it is where the part does not hold it. */
    Span inner(String text, Span content) {
      QuotationStyle style = quotation.style();
      int start = content.start() + style.openLength();
      if (part.end() < content.end() || start >= content.end()) {
        return content;
      }
      int end = content.end();
      for (int length = 2; length > 0; length--) {
        if (end - length > start && style.closeLength(text, end - length) == length) {
          return new Span(start, end - length);
        }
      }
      return new Span(start, end);
    }
  }

  /** The contents as sections of their own, named as those that hold them. */
  private static List<Section> sections(
      List<Attribution> holders, NavigableMap<Integer, Span> contents) {
    Map<String, NavigableMap<Integer, Span>> byName = new TreeMap<>();
    for (Attribution holder : holders) {
      Span extent = holder.extent();
      byName
          .computeIfAbsent(holder.section(), name -> new TreeMap<>())
          .putAll(contents.subMap(extent.start(), true, extent.end(), true));
    }
    return byName.entrySet().stream()
        .filter(section -> !section.getValue().isEmpty())
        .map(section -> new Section(section.getKey(), List.copyOf(section.getValue().values())))
        .toList();
  }

  /** Whether source and words lie in one span of an outer content. */
  private static boolean isWithinOne(NavigableMap<Integer, Span> contents, Attribution inner) {
    if (inner.source().isEmpty()) {
      return false;
    }
    Map.Entry<Integer, Span> holder = contents.floorEntry(inner.source().get(0).start());
    return holder != null
        && holder.getValue().contains(inner.extent())
        && inner.source().stream().allMatch(holder.getValue()::contains);
  }

  private boolean isStatement(Attribution inner) {
    int words = 0;
    for (Span span : inner.content()) {
      words += Tokenizer.tokens(text, span).size();
    }
    return words >= LEAST_WORDS && inner.confidence() >= LEAST && WORDS.reports(text, inner);
  }
}
