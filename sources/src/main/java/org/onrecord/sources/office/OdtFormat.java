package org.onrecord.sources.office;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.DocumentFormat;
import org.onrecord.read.DocumentText;

/** OpenDocument texts (.odt; ISO/IEC 26300), as LibreOffice writes them. */
public final class OdtFormat implements DocumentFormat {
  private static final String TYPE = "application/vnd.oasis.opendocument.text";
  private static final String CONTENT = "content.xml";
  private static final Set<String> WANTED = Set.of(CONTENT, "meta.xml");

  /** What was deleted, remarks of readers, and the figures of notes. */
  private static final Set<String> UNSEEN =
      Set.of("tracked-changes", "annotation", "note-citation", "sequence-decls", "ruby-text");

  private static final int MOST_SPACES = 100;

  /** Creates the format. */
  public OdtFormat() {}

  @Override
  public boolean recognises(byte[] bytes) {
    return ZipParts.isZip(bytes) && ZipParts.hasMimeType(bytes, TYPE);
  }

  @Override
  public DocumentText read(String source, byte[] bytes, PageLimits limits)
      throws UnreadablePageException {
    ZipParts zip = ZipParts.of(source, bytes, limits, WANTED::contains);
    byte[] content = zip.file(CONTENT);
    if (content == null) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.DAMAGED,
          source + ": byte 0: this OpenDocument text is damaged, its text cannot be unpacked");
    }
    OfficeText text = new OfficeText();
    text.problem(Xml.visit(content, new Body(text)));
    text.problem(zip.damage());
    return text.read(TYPE, DublinCore.of(zip.file("meta.xml")), false);
  }

  /** The paragraphs of the document. */
  private static final class Body implements Xml.Visitor {
    private final OfficeText text;
    private final Set<String> titles = new HashSet<>(Set.of("Title"));
    private int unseen;
    private int notes;

    private Body(OfficeText text) {
      this.text = text;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
      if (unseen > 0 || UNSEEN.contains(name)) {
        unseen++;
        return;
      }
      switch (name) {
        case "style" -> {
          if ("Title".equals(Xml.attribute(element, "parent-style-name"))) {
            titles.add(String.valueOf(Xml.attribute(element, "name")));
          }
        }
        case "note" -> notes++;
        case "p", "h" -> {
          boolean title = titles.contains(String.valueOf(Xml.attribute(element, "style-name")));
          text.begin(notes > 0 ? PartRole.OTHER : title ? PartRole.HEADLINE : PartRole.BODY);
        }
        case "tab", "line-break" -> text.add(" ");
        case "s" -> text.add(" ".repeat(spaces(Xml.attribute(element, "c"))));
        default -> {}
      }
    }

    private static int spaces(@Nullable String count) {
      return count != null && count.matches("\\d{1,2}")
          ? Math.min(MOST_SPACES, Integer.parseInt(count))
          : 1;
    }

    @Override
    public void end(String name) {
      if (unseen > 0) {
        unseen--;
      } else if (name.equals("p") || name.equals("h")) {
        text.end();
      } else if (name.equals("note")) {
        notes--;
      }
    }

    @Override
    public void text(String characters) {
      if (unseen == 0) {
        text.add(characters);
      }
    }
  }
}
