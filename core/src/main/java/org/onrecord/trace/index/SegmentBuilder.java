package org.onrecord.trace.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.trace.medium.Asides;
import org.onrecord.trace.medium.Furniture;
import org.onrecord.trace.medium.PrintedWords;
import org.onrecord.trace.medium.Signs;
import org.onrecord.trace.quote.Neighbours;
import org.onrecord.trace.source.Source;
import org.onrecord.trace.words.Gap;
import org.onrecord.trace.words.Winnowing;

/**
 * Builds one segment in memory: texts as tokens, and the postings of their fingerprints. Linear;
 * not thread-safe.
 */
public final class SegmentBuilder {
  /**
   * The most fingerprints of a segment. Fewer segments mean fewer look-ups; larger ones than this
   * would gain little.
   */
  private static final int MOST = 32_000_000;

  private static final int LEAST = 500_000;

  /** Bytes of heap for each fingerprint, most of them needed while a segment is written. */
  private static final int HEAP = 64;

  /** Fingerprints after which a segment is full: as many as the heap of this process allows. */
  public static final int FULL =
      (int) Math.max(LEAST, Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP));

  /** The same for the text's codes in bytes. */
  private static final int FULL_CODES = 256 << 20;

  private static final String SPACE = " ";

  final ByteList codes = new ByteList();
  final TokenTable tokens = new TokenTable();
  final PostingList postings = new PostingList();
  final IntList blocks = new IntList();
  public final IntList documents = new IntList();
  final ByteList details = new ByteList();

  private int words;
  private int document;
  private long[] hashes = new long[1024];
  private long[] shingles = new long[1024];
  private int[] places = new int[1024];

  public int documents() {
    return documents.size() / 4;
  }

  int blocks() {
    return blocks.size() / 4;
  }

  int words() {
    return words;
  }

  public boolean isFull() {
    return postings.size() >= FULL
        || codes.size() >= FULL_CODES
        || tokens.size() >= TokenCode.MAX_TOKENS / 2;
  }

  /** Adds a text; returns its number in this segment. */
  public int add(Source source) {
    int firstBlock = blocks();
    document = documents();
    documents.add(firstBlock);
    Signs signs = Signs.of(source.text());
    List<Span> furniture = Furniture.in(source.text(), signs);
    int count = encode(source.text(), signs.hasSurrogates(), furniture);
    fingerprint(count, firstBlock);
    documents.add(count);
    documents.add(source.text().length());
    documents.add(details.size());
    writeDetails(source, signs, furniture);
    words += count;
    return documents() - 1;
  }

  /** Writes the tokens of a text, leaves its words' hashes in {@link #hashes}, counts them. */
  private int encode(String text, boolean astral, List<Span> furniture) {
    PrintedWords cursor = new PrintedWords(text, furniture);
    int count = 0;
    int before = 0;
    int codePoints = 0;
    addBlock(0, 0);
    while (cursor.next()) {
      if (count % SegmentFormat.BLOCK == 0 && count > 0) {
        codePoints += astral ? text.codePointCount(blocks.get(blocks.size() - 3), before) : 0;
        addBlock(before, astral ? codePoints : before);
      }
      boolean space =
          count > 0 && cursor.start() - before == 1 && text.charAt(before) == SPACE.charAt(0);
      boolean nothing = count == 0 && cursor.start() == 0;
      if (!space && !nothing) {
        addGap(text, before, cursor.start());
      }
      TokenCode.write(codes, tokens.number(text, cursor.start(), cursor.end(), cursor.hash()));
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
        shingles = new long[count * 2];
        places = new int[count * 2];
      }
      hashes[count++] = cursor.hash();
      before = cursor.end();
    }
    if (before < text.length()) {
      addGap(text, before, text.length());
    }
    return count;
  }

  private void addGap(String text, int start, int end) {
    TokenCode.write(codes, tokens.number(text, start, end, Gap.of(text, start, end)));
  }

  private void addBlock(int offset, int codePoints) {
    blocks.add(codes.size());
    blocks.add(offset);
    blocks.add(codePoints);
    blocks.add(document);
  }

  private void fingerprint(int count, int firstBlock) {
    int last = count - Winnowing.SHINGLE;
    for (int i = 0; i <= last; i++) {
      shingles[i] = Winnowing.shingle(hashes, i);
    }
    int chosen = choose(last);
    for (int i = 0; i < chosen; i++) {
      int shingle = places[i];
      int block = firstBlock + shingle / SegmentFormat.BLOCK;
      postings.add(shingles[shingle], block, neighbours(shingle, count));
    }
  }

  /**
   * Leaves the places of the fingerprints in {@link #places}, counts them. Without branches on what
   * is chosen, since no processor can guess it.
   */
  private int choose(int last) {
    int count = 0;
    int before = -1;
    for (int i = 0; i <= Math.max(0, last + 1 - Winnowing.WINDOW) && last >= 0; i++) {
      int place = Winnowing.chosen(shingles, i, Math.min(last + 1, i + Winnowing.WINDOW));
      places[count] = place;
      count += place == before ? 0 : 1;
      before = place;
    }
    return count;
  }

  private int neighbours(int shingle, int count) {
    int behind = shingle + Winnowing.SHINGLE;
    return Neighbours.packed(
        shingle > 0 ? hashes[shingle - 1] : 0, behind < count ? hashes[behind] : 0);
  }

  private void writeDetails(Source source, Signs signs, List<Span> furniture) {
    writeString(source.name());
    writeString(source.stamp());
    writeString(source.published());
    List<SpeakerTurns.Turn> turns = turns(source, furniture);
    details.addVarint(turns.size());
    int before = 0;
    for (SpeakerTurns.Turn turn : turns) {
      details.addVarint(turn.start() - before);
      writeString(turn.speaker());
      before = turn.start();
    }
    List<Span> labels = turns.stream().map(SpeakerTurns.Turn::label).toList();
    writeAsides(Asides.in(source.text(), signs, furniture, labels));
    writeMarks(source.marks());
  }

  private void writeAsides(List<Span> asides) {
    details.addVarint(asides.size());
    int before = 0;
    for (Span aside : asides) {
      details.addVarint(aside.start() - before);
      details.addVarint(aside.length());
      before = aside.end();
    }
  }

  private void writeMarks(List<Source.Mark> marks) {
    details.addVarint(marks.size());
    int before = 0;
    for (Source.Mark mark : marks) {
      details.addVarint(mark.start() - before);
      writeString(mark.shown());
      before = mark.start();
    }
  }

  /** Those that the text tells; where it tells none, the one who is known to speak all of it. */
  private static List<SpeakerTurns.Turn> turns(Source source, List<Span> furniture) {
    List<SpeakerTurns.Turn> turns = SpeakerTurns.in(source.text(), furniture);
    String speaker = source.speaker();
    return turns.isEmpty() && speaker != null
        ? List.of(new SpeakerTurns.Turn(new Span(0, 0), speaker))
        : turns;
  }

  /** Length plus one, then the bytes; 0 for null. */
  private void writeString(@Nullable String string) {
    if (string == null) {
      details.addVarint(0);
      return;
    }
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    details.addVarint(bytes.length + 1);
    details.addAll(bytes);
  }
}
