package org.onrecord.sources.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the glyphs of a page, with the help of PDFBox: what is printed twice for bold type counts
 * once, accents are joined with their letters. For one thread.
 */
final class GlyphReader extends PDFTextStripper {
  /** Operators of one page, drawings included: a hundred times as many as large maps have. */
  static final int MAX_OPERATORS = 5_000_000;

  private final TreeMap<Integer, List<Glyph>> byDirection = new TreeMap<>();
  private final int most;
  private int operators;
  private long characters;

  /**
   * Creates a reader.
   *
   * @param most characters of all pages together
   */
  GlyphReader(int most) {
    this.most = most;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** More work than a limit allows. */
  static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    LimitException(String message) {
      super(message);
    }
  }

  /**
   * The glyphs of a page by the direction in which they are written, in degrees.
   *
   * @throws IOException if the page cannot be read to its end
   */
  SortedMap<Integer, List<Glyph>> read(PDPage page) throws IOException {
    operators = 0;
    byDirection.clear();
    processPage(page);
    return byDirection;
  }

  /** What was read before a page broke off. */
  SortedMap<Integer, List<Glyph>> soFar() {
    writePage();
    return byDirection;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new LimitException("it has more than MAX_OPERATORS = " + MAX_OPERATORS + " operators");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++characters <= most) {
      super.processTextPosition(text);
    }
  }

  /** Whether characters were left out because there are too many. */
  boolean isFull() {
    return characters > most;
  }

  @Override
  protected void writePage() {
    for (List<TextPosition> article : charactersByArticle) {
      boolean spaced = false;
      for (TextPosition position : article) {
        String text = position.getUnicode();
        if (text == null || isBlank(text)) {
          spaced = true;
        } else {
          add(position, text, spaced);
          spaced = false;
        }
      }
      article.clear();
    }
  }

  private void add(TextPosition position, String text, boolean spaced) {
    float size = Math.abs(position.getFontSizeInPt());
    float left = position.getXDirAdj();
    float baseline = position.getYDirAdj();
    float width = position.getWidthDirAdj();
    if (!(size > 0 && size < 2000 && Math.abs(left) < 20_000 && Math.abs(baseline) < 20_000)) {
      return; // off any page
    }
    float pen = width > 0 && width < 5000 ? width : 0;
    byDirection
        .computeIfAbsent(Math.round(position.getDir()), direction -> new ArrayList<>())
        .add(new Glyph(plain(text), left, pen, baseline, size, spaced));
  }

  /** Called for each glyph, as is what follows: no streams. */
  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != 0xa0 && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Ligatures as their letters; other characters as they are, control characters as unknown. */
  private static String plain(String text) {
    boolean ascii = true;
    boolean ligature = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii &= c > ' ' && c < 0x7f;
      ligature |= c >= 0xfb00 && c <= 0xfb06;
    }
    if (ascii) {
      return text;
    }
    return cleaned(ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text);
  }

  private static String cleaned(String plain) {
    StringBuilder clean = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean lone = Character.isSurrogate(c) && !isPaired(plain, i);
      clean.append(c < ' ' || (c >= 0x7f && c < 0xa0) || lone ? '\ufffd' : c == 0xa0 ? ' ' : c);
    }
    return clean.toString().strip();
  }

  private static boolean isPaired(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
