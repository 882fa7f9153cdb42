package org.onrecord.speaker;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Section;
import org.onrecord.read.PageReader;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Candidate;
import org.onrecord.speaker.pronoun.Clue;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.speaker.pronoun.PronounModel;
import org.onrecord.speaker.pronoun.TrainedPronounModel;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the pronoun model sees of texts whose pronouns are resolved, for {@code
 * training/pronouns.py}: so that the clues are computed by the same code in training and in use.
 *
 * <p>Each input line is a JSON object: {@code text}, {@code attributions} (kind, source, cue,
 * content), {@code targets} (span of a pronoun, spans of its antecedents). Spans are UTF-16. Where
 * a text has no targets, gender is the teacher: names and titles are read without it, and a pronoun
 * is an example where one person alone of those named lately is of its gender, and others are not.
 * Each output line is a pronoun: number of the text, 1 for a source, index of the right candidate,
 * and the candidates with their clues.
 */
public final class PronounExamples implements PronounModel {
  private final PronounModel model = TrainedPronounModel.load();
  private final int document;
  private final Map<Integer, List<Span>> targets;
  private final boolean byGender;
  private final NameLexicon lexicon = NameLexicon.load();
  private final String text;
  private final List<String> lines = new ArrayList<>();

  private PronounExamples(
      int document, String text, Map<Integer, List<Span>> targets, boolean byGender) {
    this.document = document;
    this.byGender = byGender;
    this.text = text;
    this.targets = targets;
  }

  /**
   * Reads texts and writes examples.
   *
   * @param args the texts and the file to write
   */
  public static void main(String[] args) throws IOException {
    JsonMapper json = new JsonMapper();
    PageReader pages = new PageReader(PageLimits.DEFAULT);
    int number = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        JsonNode document = json.readTree(line);
        byte[] bytes = document.get("text").asString().getBytes(StandardCharsets.UTF_8);
        Page page = pages.read("text " + number, new ByteArrayInputStream(bytes));
        for (String example : examples(number++, page, document)) {
          out.write(example);
          out.write('\n');
        }
      }
    }
  }

  private static List<String> examples(int number, Page page, JsonNode document) {
    Map<Integer, List<Span>> targets = new HashMap<>();
    for (JsonNode target : document.get("targets")) {
      targets.put(target.get("pronoun").get(0).asInt(), spans(target.get("antecedents")));
    }
    List<Attribution> attributions = new ArrayList<>();
    for (JsonNode node : document.get("attributions")) {
      List<Span> content = spans(node.get("content"));
      String section = content.isEmpty() ? null : section(page, content.get(0).start());
      if (section != null) {
        attributions.add(
            new Attribution(
                Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT)),
                spans(node.get("source")),
                spans(node.get("cue")),
                content,
                section,
                1));
      }
    }
    boolean byGender = document.get("targets").isEmpty();
    PronounExamples examples = new PronounExamples(number, page.text().string(), targets, byGender);
    new SpeakerResolver(byGender ? NameLexicon.withoutGender() : NameLexicon.load(), examples)
        .resolve(page, attributions);
    return examples.lines;
  }

  private static String section(Page page, int offset) {
    for (Section section : page.sections()) {
      if (section.paragraphs().stream().anyMatch(span -> span.contains(offset))) {
        return section.name();
      }
    }
    return null;
  }

  private static List<Span> spans(JsonNode array) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : array) {
      spans.add(new Span(span.get(0).asInt(), span.get(1).asInt()));
    }
    return spans;
  }

  @Override
  public Choice choose(Pronoun pronoun, List<Candidate> candidates) {
    if (byGender) {
      return byGender(pronoun, candidates);
    }
    List<Span> antecedents = targets.get(pronoun.span().start());
    if (antecedents == null) {
      return model.choose(pronoun, candidates);
    }
    int right = 0;
    long most = 0;
    for (int i = 1; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      long hits = antecedents.stream().filter(span -> isNamedBy(candidate, span)).count();
      if (hits > most) {
        most = hits;
        right = i;
      }
    }
    lines.add(line(pronoun, candidates, right));
    return new Choice(candidates.get(right), 1);
  }

  private Choice byGender(Pronoun pronoun, List<Candidate> candidates) {
    List<Candidate> possible = new ArrayList<>(List.of(candidates.get(0)));
    int near = 0;
    int right = 0;
    for (int i = 1; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (gender(candidate).agreesWith(pronoun.gender())) {
        possible.add(candidate);
        near += candidate.get(Clue.FAR) == 0 ? 1 : 0;
        right = right == 0 ? i : right;
      }
    }
    boolean plain = near == 1 && right > 0 && gender(candidates.get(right)) == pronoun.gender();
    if (plain && candidates.size() > possible.size()) {
      lines.add(line(pronoun, candidates, right));
    }
    return plain ? new Choice(candidates.get(right), 1) : model.choose(pronoun, possible);
  }

  private Gender gender(Candidate candidate) {
    People.Entry entry = candidate.entry();
    String forename = entry == null ? "" : entry.name().split(" ", -1)[0];
    return lexicon.ofForename(forename.toLowerCase(Locale.ROOT));
  }

  /** Whether a mention of the candidate is what an annotated span names, and not part of it. */
  private boolean isNamedBy(Candidate candidate, Span span) {
    People.Entry entry = candidate.entry();
    return entry != null
        && entry.mentionsIn(span).stream()
            .anyMatch(
                mention ->
                    mention.end() == span.end()
                        || (mention.start() == span.start() && !isOwner(mention)));
  }

  private boolean isOwner(Span mention) {
    String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + 2));
    return after.equals("'s") || after.equals("’s");
  }

  private String line(Pronoun pronoun, List<Candidate> candidates, int right) {
    StringBuilder line = new StringBuilder();
    line.append(document).append('\t').append(pronoun.attribution() == null ? 0 : 1);
    line.append('\t').append(right);
    for (Candidate candidate : candidates) {
      line.append('\t');
      for (Clue clue : Clue.values()) {
        double value = candidate.get(clue);
        if (value != 0) {
          line.append(clue).append('=').append((float) value).append(' ');
        }
      }
    }
    return line.toString();
  }
}
