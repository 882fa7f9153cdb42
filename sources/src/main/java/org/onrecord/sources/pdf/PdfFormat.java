package org.onrecord.sources.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.DocumentFormat;
import org.onrecord.read.DocumentText;

/** PDF, read with Apache PDFBox. */
public final class PdfFormat implements DocumentFormat {
  /** The most pages of a file that are read. */
  static final int MAX_SHEETS = 20_000;

  /** The bytes that PDFBox may hold of unpacked streams at once. */
  private static final long MAX_UNPACKED = 512L << 20;

  private static final byte[] MAGIC = {'%', 'P', 'D', 'F', '-'};

  /** A header or a byte order mark may stand before. */
  private static final int LOOK = 1024;

  /** Creates the format. */
  public PdfFormat() {}

  @Override
  public boolean recognises(byte[] bytes) {
    int last = Math.min(bytes.length - MAGIC.length, LOOK);
    for (int at = 0; at <= last; at++) {
      if (isMagic(bytes, at)) {
        return at == 0 || isBinary(bytes, at);
      }
    }
    return false;
  }

  private static boolean isMagic(byte[] bytes, int at) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** A text that talks of PDF has no bytes like those that follow a header. */
  private static boolean isBinary(byte[] bytes, int at) {
    String start =
        new String(bytes, at, Math.min(200, bytes.length - at), StandardCharsets.ISO_8859_1);
    return start.matches("(?s)%PDF-\\d\\.\\d\\s.*\\bobj\\b.*");
  }

  @Override
  public DocumentText read(String source, byte[] bytes, PageLimits limits)
      throws UnreadablePageException {
    OwnFonts.install();
    MemoryUsageSetting memory = MemoryUsageSetting.setupMainMemoryOnly(MAX_UNPACKED);
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", memory.streamCache)) {
      return new PdfText(document, sheets(document, limits)).read();
    } catch (InvalidPasswordException e) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.ENCRYPTED,
          source + ": byte 0: this PDF is encrypted; save it without a password first");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.DAMAGED,
          source + ": byte 0: this PDF is damaged and no page of it can be found (" + why(e) + ")");
    }
  }

  private static List<Sheet> sheets(PDDocument document, PageLimits limits) {
    GlyphReader reader = new GlyphReader(limits.maxPageBytes());
    List<Sheet> sheets = new ArrayList<>();
    int count = Math.min(document.getNumberOfPages(), MAX_SHEETS);
    for (int i = 0; i < count; i++) {
      sheets.add(
          reader.isFull()
              ? new Sheet(i + 1, List.of(), List.of(), tooLong(limits))
              : sheet(document, i, reader));
    }
    return sheets;
  }

  private static String tooLong(PageLimits limits) {
    return "the pages before it have maxPageBytes = " + limits.maxPageBytes() + " characters";
  }

  /** Whatever is wrong with one page costs that page only. */
  private static Sheet sheet(PDDocument document, int index, GlyphReader reader) {
    SortedMap<Integer, List<Glyph>> glyphs;
    String problem = "";
    try {
      glyphs = reader.read(document.getPage(index));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      problem = why(e);
      glyphs = reader.soFar();
    }
    int upright = 0;
    int most = 0;
    for (var direction : glyphs.entrySet()) {
      if (direction.getValue().size() > most) {
        most = direction.getValue().size();
        upright = direction.getKey();
      }
    }
    List<Piece> turned = new ArrayList<>();
    for (var direction : glyphs.entrySet()) {
      if (direction.getKey() != upright) {
        turned.addAll(Pieces.of(direction.getValue()));
      }
    }
    List<Piece> pieces = LineNumbers.removed(Pieces.of(glyphs.get(upright)));
    return new Sheet(index + 1, pieces, turned, problem);
  }

  /** In a few words, on one line. */
  private static String why(Throwable failure) {
    String message = failure.getMessage();
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    String kind = failure instanceof StackOverflowError ? "nested too deeply" : line;
    String shown = kind.isBlank() ? "its structure is broken" : kind;
    return shown.substring(0, Math.min(shown.length(), 120));
  }
}
