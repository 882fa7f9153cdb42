package org.onrecord.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.onrecord.record.PageRecord;
import org.onrecord.text.SourceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each form is read by another program's reader, or by its own rules, whatever the words are. */
class FormsTest {
  private static final int SEEDS = 150;

  static String written(SayingForm form, List<Saying> sayings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntryWriter writer = new EntryWriter(out, form.frame());
    for (Saying saying : sayings) {
      writer.write(form.entry(saying));
    }
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void annotationsKeepTheModelsRulesAndLeadToTheWords() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      PageRecord record = HostilePage.random(seed, "a folder/ü:1?.txt");
      List<Saying> sayings = distinct(Sayings.of(record));
      JsonNode annotations = json(written(new AnnotationForm(), sayings));
      assertEquals(sayings.size(), annotations.size());
      WebAnnotations.check(annotations);
      SourceText text = record.page().text();
      for (JsonNode annotation : annotations) {
        for (JsonNode target : annotation.get("target")) {
          JsonNode quote = target.get("selector").get(0);
          JsonNode place = target.get("selector").get(1);
          int start = text.utf16Offset(place.get("start").intValue());
          int end = text.utf16Offset(place.get("end").intValue());
          String exact = quote.get("exact").stringValue();
          assertEquals(exact, text.string().substring(start, end), "seed " + seed);
          String prefix = quote.path("prefix").asString("");
          String suffix = quote.path("suffix").asString("");
          assertTrue(text.string().substring(0, start).endsWith(prefix), "seed " + seed);
          assertTrue(text.string().substring(end).startsWith(suffix), "seed " + seed);
        }
      }
    }
  }

  static List<Saying> distinct(List<Saying> sayings) {
    List<Saying> distinct = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Saying saying : sayings) {
      if (!names.contains(saying.name())) {
        names.add(saying.name());
        distinct.add(saying);
      }
    }
    return distinct;
  }

  @Test
  void nothingExportedIsStillWhole() throws IOException {
    assertEquals(0, json(written(new AnnotationForm(), List.of())).size());
    assertEquals(0, json(written(new SchemaForm(), List.of())).get("@graph").size());
    assertEquals(0, json(written(new HypothesisForm(), List.of())).get("annotations").size());
    assertEquals(1, written(new CsvForm(), List.of()).lines().count());
    assertEquals("", written(new MarkdownForm(), List.of()));
  }

  /** As the client checks what it imports: one target, a quote, a page, an author it can show. */
  @Test
  void hypothesisGetsOneTargetWithAQuote() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings = Sayings.of(HostilePage.random(seed, "a.txt"));
      JsonNode file = json(written(new HypothesisForm(), sayings));
      assertEquals(sayings.size(), file.get("annotations").size());
      for (JsonNode annotation : file.get("annotations")) {
        assertTrue(annotation.get("user").stringValue().matches("acct:[^@]+@.+"));
        assertEquals("a.txt", annotation.get("uri").stringValue());
        assertEquals(1, annotation.get("target").size());
        JsonNode quote = annotation.get("target").get(0).get("selector").get(0);
        assertEquals("TextQuoteSelector", quote.get("type").stringValue());
        assertFalse(quote.get("exact").stringValue().isEmpty());
        assertTrue(annotation.get("tags").isArray() && annotation.get("references").isEmpty());
      }
    }
  }

  @Test
  void noCellIsAFormulaAndEachRowIsWhole() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings = Sayings.of(HostilePage.random(seed, "=a.txt"));
      checkCsv(written(new CsvForm(), sayings), sayings.size(), seed);
    }
  }

  private static List<CSVRecord> checkCsv(String csv, int rows, long seed) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      List<CSVRecord> read = parser.getRecords();
      assertEquals(rows + 1, read.size(), "seed " + seed);
      for (CSVRecord row : read) {
        assertEquals(read.get(0).size(), row.size(), "seed " + seed);
        for (String cell : row) {
          assertFalse(cell.matches("(?s) *[=+@\\t\\r\\n＝＋－＠-].*"), "seed " + seed + ": " + cell);
          assertFalse(cell.contains("\0"), "seed " + seed);
        }
      }
      return read;
    }
  }

  /** Properties that schema.org defines for these types or for those above them. */
  @Test
  void schemaHasOnlyTypesAndPropertiesOfTheVocabulary() throws IOException {
    Set<String> work = Set.of("@type", "@id", "text", "author", "dateCreated", "inLanguage");
    Map<String, Set<String>> own =
        Map.of(
            "Quotation", Set.of("isPartOf"),
            "Claim", Set.of("appearance"),
            "Article",
                Set.of(
                    "headline",
                    "url",
                    "datePublished",
                    "creditText",
                    "publisher",
                    "pagination",
                    "isPartOf"),
            "Person", Set.of("@type", "name", "identifier", "sameAs"),
            "Organization", Set.of("@type", "name", "identifier", "sameAs"));
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings = Sayings.of(HostilePage.random(seed, "a.txt"));
      JsonNode file = json(written(new SchemaForm(), sayings));
      assertEquals("https://schema.org", file.get("@context").stringValue());
      assertEquals(sayings.size(), file.get("@graph").size());
      for (int i = 0; i < sayings.size(); i++) {
        JsonNode node = file.get("@graph").get(i);
        boolean direct = sayings.get(i).kind().equals("direct");
        assertEquals(direct ? "Quotation" : "Claim", node.get("@type").stringValue());
        assertEquals(sayings.get(i).words(), node.get("text").stringValue());
        checkVocabulary(node, work, own);
      }
    }
  }

  private static void checkVocabulary(
      JsonNode node, Set<String> work, Map<String, Set<String>> own) {
    String type = node.get("@type").stringValue();
    assertTrue(own.containsKey(type), type);
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String name = property.getKey();
      boolean creative = !type.equals("Person") && !type.equals("Organization");
      assertTrue((creative && work.contains(name)) || own.get(type).contains(name), type + name);
      if (property.getValue().isObject()) {
        checkVocabulary(property.getValue(), work, own);
      }
      if (name.startsWith("date")) {
        assertTrue(property.getValue().stringValue().matches("\\d{4}(-\\d\\d){0,2}(T.*)?"));
      }
    }
  }

  @Test
  void aTimelineHasNumbersForDatesAndNoMarkupOfOthers() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings = Sayings.of(HostilePage.random(seed, "a.txt"));
      boolean dated = "2024-03-14".equals(sayings.get(0).origin().published());
      String csv = written(new TimelineForm(), sayings);
      List<CSVRecord> rows = checkCsv(csv, dated ? sayings.size() : 0, seed);
      for (int i = 1; i < rows.size(); i++) {
        assertEquals("2024", rows.get(i).get(0));
        assertEquals("3", rows.get(i).get(1));
        assertEquals("14", rows.get(i).get(2));
        var html = Jsoup.parseBodyFragment(rows.get(i).get(10));
        assertEquals(1, html.select("blockquote").size(), "seed " + seed);
        assertEquals(0, html.select("script, b, img").size(), "seed " + seed);
      }
    }
  }

  @Test
  void markdownShowsWordsAsTheyAreWithAFootnoteEach() throws IOException {
    Parser parser = Parser.builder().extensions(List.of(FootnotesExtension.create())).build();
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Saying> sayings = Sayings.of(HostilePage.random(seed, "a.txt"));
      Seen seen = new Seen();
      parser.parse(written(new MarkdownForm(), sayings)).accept(seen);
      long quoted = sayings.stream().filter(saying -> !saying.words().isBlank()).count();
      assertEquals(sayings.size(), seen.notes, "seed " + seed);
      assertEquals(sayings.size(), seen.references, "seed " + seed);
      assertTrue(seen.quotes <= quoted, "seed " + seed);
      assertEquals(0, seen.markup, "seed " + seed);
      String words = squeezed(sayings.get(0).words());
      assertTrue(squeezed(seen.text.toString()).contains(words), "seed " + seed);
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\u0085\u2028]+", "");
  }

  /** What a reader of Markdown sees. */
  private static final class Seen extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();
    private int notes;
    private int references;
    private int quotes;
    private int markup;

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(BlockQuote node) {
      quotes++;
      visitChildren(node);
    }

    @Override
    public void visit(CustomBlock node) {
      notes += node instanceof FootnoteDefinition ? 1 : 0;
      visitChildren(node);
    }

    @Override
    public void visit(CustomNode node) {
      references += node instanceof FootnoteReference ? 1 : 0;
      visitChildren(node);
    }

    @Override
    public void visit(Link node) {
      markup++;
    }

    @Override
    public void visit(Image node) {
      markup++;
    }

    @Override
    public void visit(Code node) {
      markup++;
    }

    @Override
    public void visit(Emphasis node) {
      markup++;
    }

    @Override
    public void visit(Heading node) {
      markup++;
    }

    @Override
    public void visit(HtmlInline node) {
      markup++;
    }

    @Override
    public void visit(HtmlBlock node) {
      markup++;
    }

    @Override
    public void visit(OrderedList node) {
      markup++;
    }
  }
}
