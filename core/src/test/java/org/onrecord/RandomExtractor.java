package org.onrecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** Takes words at random for sources, cues and contents, as a network might in a strange text. */
final class RandomExtractor implements AttributionExtractor {
  private final Random random;

  RandomExtractor(Random random) {
    this.random = random;
  }

  @Override
  public Extraction extract(Page page) {
    List<Attribution> found = new ArrayList<>();
    for (Section section : page.sections()) {
      for (Span paragraph : section.paragraphs()) {
        List<Token> tokens = Tokenizer.tokens(page.text().string(), paragraph);
        int at = 0;
        while (at + 3 <= tokens.size() && random.nextInt(6) > 0) {
          List<Span> spans = new ArrayList<>();
          for (int i = 0; i < 3 && at < tokens.size(); i++) {
            int end = Math.min(tokens.size(), at + 1 + random.nextInt(i == 0 ? 4 : 9));
            spans.add(tokens.get(at).span().cover(tokens.get(end - 1).span()));
            at = end + random.nextInt(2);
          }
          if (spans.size() == 3) {
            found.add(attribution(spans, section.name()));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Attribution::extent));
    return new Extraction(found, List.of());
  }

  private Attribution attribution(List<Span> spans, String section) {
    int content = random.nextInt(3);
    List<Span> rest = new ArrayList<>(spans);
    Span said = rest.remove(content);
    boolean bare = random.nextInt(5) == 0;
    return new Attribution(
        List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
        bare ? List.of() : List.of(rest.get(0)),
        bare && random.nextBoolean() ? List.of() : List.of(rest.get(1)),
        List.of(said),
        section,
        random.nextDouble());
  }

  @Override
  public String model() {
    return "random";
  }
}
