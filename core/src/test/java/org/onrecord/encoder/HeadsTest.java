package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.en.EnglishModel;
import org.onrecord.spi.ModelFiles;
import org.onrecord.text.Span;

/** What learned on top of the encoder's vectors, with the model for English. */
class HeadsTest {
  private static final String CLAIM = "The new toll will ruin every shop in the harbour.";

  private static EncodedPage page(AttributionModel model, String... passages) {
    EncodedPage.Builder builder = new EncodedPage.Builder(model.heads());
    String text = String.join("\n", passages);
    int at = 0;
    for (String passage : passages) {
      Span span = new Span(at, at + passage.length());
      model.score(Passage.of(text, List.of(span), List.of()), builder);
      at = span.end() + 1;
    }
    return builder.build();
  }

  /** Scores of supports and disputes for an answer to the claim. */
  private static float[] answer(AttributionModel model, String words) {
    EncodedPage page = page(model, CLAIM, words);
    int[] pieces = page.pieces(List.of(new Span(0, CLAIM.length() + 1 + words.length())), 200);
    assertEquals(page.size(), pieces.length);
    int answered = page.from(CLAIM.length() + 1);
    int[] marks = new int[pieces.length];
    Arrays.fill(marks, 0, answered, 1);
    Arrays.fill(marks, answered, marks.length, 2);
    return model.heads().answers().orElseThrow().scores(page, pieces, marks);
  }

  @Test
  void agreementIsToldFromDispute() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      float[] agrees = answer(model, "I agree, you are right about that.");
      float[] disputes = answer(model, "No, that is wrong. Tolls do not ruin any shop.");
      assertTrue(agrees[0] > agrees[1], Arrays.toString(agrees));
      assertTrue(disputes[1] > disputes[0], Arrays.toString(disputes));
    }
  }

  @Test
  void vectorsOfALongPassageStandInTextOrderAndEachPieceOnce() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      String text = "The mayor of Harran said that it rained again. ".repeat(80).strip();
      EncodedPage page = page(model, text);
      int last = -1;
      for (int piece = 0; piece < page.size(); piece++) {
        assertTrue(page.word(piece).start() >= last);
        last = page.word(piece).start();
      }
      int words = Passage.of(text, List.of(new Span(0, text.length())), List.of()).size();
      assertTrue(page.size() >= words, page.size() + " pieces of " + words + " words");
      assertTrue(page.size() < words * 2, page.size() + " pieces of " + words + " words");
    }
  }

  @Test
  void theSentenceThatIsAnsweredComesFirst() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      List<String> post =
          List.of(
              "My aunt sings in the choir on Sundays.",
              "The ferry to Belmar burns far too much fuel.",
              "We should plant more trees along the quay.");
      String answer = "Ships like that use less diesel than forty lorries on the road.";
      EncodedPage page = page(model, String.join(" ", post), answer);
      int from = String.join(" ", post).length() + 1;
      int[] own = page.pieces(List.of(new Span(from, from + answer.length())), 60);
      int[] theirs = page.pieces(List.of(new Span(0, from)), 200);
      Matcher matcher = model.heads().matcher().orElseThrow();
      int[] starts = new int[3];
      int[] ends = new int[3];
      int at = 0;
      for (int i = 0; i < 3; i++) {
        starts[i] = page.from(at);
        at += post.get(i).length() + 1;
        ends[i] = page.from(at);
      }
      double[] scores =
          matcher.scores(
              matcher.stretch(page, own, new float[own.length]),
              matcher.stretch(page, theirs, new float[theirs.length]),
              starts,
              ends,
              new float[3][Matcher.FACTS]);
      assertTrue(scores[1] > scores[0] && scores[1] > scores[2], Arrays.toString(scores));
    }
  }

  /** Which sentence of a post comes first for an answer that shares no rare word with any. */
  private static int first(AttributionModel model, List<String> post, String answer) {
    String text = String.join(" ", post);
    EncodedPage page = page(model, text, answer);
    int from = text.length() + 1;
    int[] starts = new int[post.size()];
    int[] ends = new int[post.size()];
    int at = 0;
    for (int i = 0; i < post.size(); i++) {
      starts[i] = page.from(at);
      at += post.get(i).length() + 1;
      ends[i] = page.from(at);
    }
    int[] own = page.pieces(List.of(new Span(from, from + answer.length())), 60);
    int[] theirs = page.pieces(List.of(new Span(0, text.length())), 400);
    Matcher matcher = model.heads().matcher().orElseThrow();
    double[] scores =
        matcher.scores(
            matcher.stretch(page, own, new float[own.length]),
            matcher.stretch(page, theirs, new float[theirs.length]),
            starts,
            ends,
            new float[starts.length][Matcher.FACTS]);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  @Test
  void whatIsMeantTheSameIsFoundInOtherWords() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      List<String> post =
          List.of(
              "Our council wants to close the swimming pool.",
              "Teachers are leaving for better pay in the city.",
              "Nobody can afford a flat near the port any more.",
              "The bus to the hospital comes once an hour.");
      assertEquals(0, first(model, post, "Then nobody here will ever learn to swim."));
      assertEquals(1, first(model, post, "Schools elsewhere simply offer a higher salary."));
      assertEquals(3, first(model, post, "My sick mother waited an hour at the stop."));
    }
  }

  @Test
  void aTextLongerThanAWindowIsReadToItsEnd() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      String text = "The mayor of Harran said that it rained again. ".repeat(80).strip();
      EncodedPage page = page(model, text);
      int[] pieces = page.pieces(List.of(new Span(0, text.length())), Integer.MAX_VALUE);
      Matcher matcher = model.heads().matcher().orElseThrow();
      Matcher.Stretch all = matcher.stretch(page, pieces, new float[pieces.length]);
      assertEquals(pieces.length, all.size());
      int[] tail = Arrays.copyOfRange(pieces, 254 * (pieces.length / 254), pieces.length);
      Matcher.Stretch end = matcher.stretch(page, tail, new float[tail.length]);
      int last = pieces.length - 1;
      assertArrayEquals(end.means()[tail.length - 1], all.means()[last]);
    }
  }

  /** The likeliest class of what a sentence says of its two names. */
  private static int stance(AttributionModel model, String text, String one, String other) {
    EncodedPage page = page(model, text);
    Span first = new Span(text.indexOf(one), text.indexOf(one) + one.length());
    Span second = new Span(text.indexOf(other), text.indexOf(other) + other.length());
    PairHead.Pair pair = new PairHead.Pair(first, second);
    int[] pieces = page.pieces(List.of(new Span(0, text.length())), 128);
    float[][] scores =
        model.heads().positions().orElseThrow().scores(page, pieces, List.of(pair, pair));
    assertArrayEquals(scores[0], scores[1], 1e-4f);
    int best = 0;
    for (int i = 1; i < PairHead.CLASSES; i++) {
      best = scores[0][i] > scores[0][best] ? i : best;
    }
    return best;
  }

  @Test
  void whoStandsHowToWhomIsTold() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      String praise = "On Friday Senator Ada Finch praised Mayor Venn for his courage.";
      assertEquals(1, stance(model, praise, "Ada Finch", "Mayor Venn"));
      String attack = "Senator Ada Finch condemned Mayor Venn and called him a liar.";
      assertEquals(3, stance(model, attack, "Ada Finch", "Mayor Venn"));
      String passive = "Mayor Venn was harshly criticized by Senator Ada Finch over the toll.";
      assertEquals(4, stance(model, passive, "Mayor Venn", "Ada Finch"));
      String none = "Ada Finch was born in Belmar in 1950 and works as a teacher.";
      assertEquals(0, stance(model, none, "Ada Finch", "Belmar"));
    }
  }

  @Test
  void onlyWhatIsAskedForIsKeptAndItIsTheSame() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      String text = "The mayor of Harran said that it rained again. ".repeat(80).strip();
      Span whole = new Span(0, text.length());
      int at = text.indexOf("The", text.length() / 2);
      Span asked = new Span(at, text.indexOf('.', at) + 1);
      EncodedPage all = page(model, text);
      EncodedPage.Builder builder = new EncodedPage.Builder(model.heads(), List.of(asked));
      model.score(Passage.of(text, List.of(whole), List.of()), builder);
      EncodedPage some = builder.build();

      int[] expected = all.pieces(List.of(asked), 200);
      assertEquals(expected.length, some.size());
      float[] one = new float[EncodedPage.WIDTH];
      float[] other = new float[EncodedPage.WIDTH];
      for (int i = 0; i < expected.length; i++) {
        assertEquals(all.word(expected[i]), some.word(i));
        all.vector(expected[i], one, 0);
        some.vector(i, other, 0);
        assertArrayEquals(one, other);
      }
    }
  }

  @Test
  void aWholePageHasVectorsFromTwoDepthsAndStretchesHaveOne() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      EncodedPage whole = page(model, CLAIM);
      assertTrue(whole.hasLower());
      float[] both = new float[2 * EncodedPage.WIDTH + 1];
      float[] middle = new float[EncodedPage.WIDTH];
      whole.bothVectors(3, both, 1);
      whole.vector(3, middle, 0);
      int middleAt = 1 + EncodedPage.WIDTH;
      assertArrayEquals(middle, Arrays.copyOfRange(both, middleAt, both.length));
      assertFalse(Arrays.equals(middle, Arrays.copyOfRange(both, 1, middleAt)));
      assertEquals(0, both[0]);

      Span sentence = new Span(0, CLAIM.length());
      EncodedPage.Builder some = new EncodedPage.Builder(model.heads(), List.of(sentence));
      model.score(Passage.of(CLAIM, List.of(sentence), List.of()), some);
      EncodedPage stretch = some.build();
      assertEquals(whole.size(), stretch.size());
      assertFalse(stretch.hasLower());
      assertThrows(IllegalStateException.class, () -> stretch.bothVectors(0, both, 0));
    }
  }

  @Test
  void vectorsFromBelowOfManyPassagesStandWithTheirPieces() throws IOException {
    try (AttributionModel model = AttributionModel.read(new EnglishModel())) {
      String other = "Nobody asked the ferry company what it thinks of the toll.";
      EncodedPage together = page(model, CLAIM, other, CLAIM.repeat(9));
      EncodedPage alone = page(model, other);
      float[] one = new float[2 * EncodedPage.WIDTH];
      float[] two = new float[2 * EncodedPage.WIDTH];
      int from = together.from(CLAIM.length() + 1);
      for (int i = 0; i < alone.size(); i++) {
        together.bothVectors(from + i, one, 0);
        alone.bothVectors(i, two, 0);
        assertArrayEquals(two, one);
      }
    }
  }

  /** The model for English without some of its files. */
  private static ModelFiles without(String... missing) {
    return new ModelFiles() {
      @Override
      public String language() {
        return "en";
      }

      @Override
      public InputStream open(String name) throws FileNotFoundException {
        if (List.of(missing).contains(name)) {
          throw new FileNotFoundException(name);
        }
        return new EnglishModel().open(name);
      }
    };
  }

  @Test
  void aMatcherForVectorsThatTheModelDoesNotMakeIsRefused() {
    IOException refused =
        assertThrows(
            IOException.class, () -> AttributionModel.read(without("meanings.onnx")).close());
    assertTrue(refused.getMessage().contains("matcher.bin"), refused.getMessage());
  }

  @Test
  void vectorsFromBelowAreKeptForWhatTellsMeaningsAlone() throws IOException {
    try (AttributionModel model = AttributionModel.read(without("answers.onnx"))) {
      EncodedPage page = page(model, CLAIM);
      assertTrue(page.hasLower());
      int[] pieces = page.pieces(List.of(new Span(0, CLAIM.length())), 60);
      Matcher matcher = model.heads().matcher().orElseThrow();
      assertEquals(pieces.length, matcher.stretch(page, pieces, new float[pieces.length]).size());
    }
  }

  @Test
  void aModelMayDoWithoutHeads() throws IOException {
    ModelFiles files = without("answers.onnx", "meanings.onnx", "matcher.bin", "positions.onnx");
    try (AttributionModel model = AttributionModel.read(files)) {
      assertTrue(model.heads().answers().isEmpty());
      assertTrue(model.heads().matcher().isEmpty());
      assertTrue(model.heads().positions().isEmpty());
      assertTrue(page(model, CLAIM).size() > 0);
      assertFalse(page(model, CLAIM).hasLower(), "nobody would read them");
    }
  }
}
