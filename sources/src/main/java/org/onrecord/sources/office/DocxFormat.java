package org.onrecord.sources.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.DocumentFormat;
import org.onrecord.read.DocumentText;

/** Documents of Microsoft Word (.docx; ISO/IEC 29500). */
public final class DocxFormat implements DocumentFormat {
  private static final String DOCUMENT = "word/document.xml";
  private static final Set<String> WANTED =
      Set.of(
          DOCUMENT,
          "word/styles.xml",
          "word/footnotes.xml",
          "word/endnotes.xml",
          "docProps/core.xml");

  /** What is deleted, a fallback for older programs, or an instruction. */
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "rPr");

  /** Creates the format. */
  public DocxFormat() {}

  @Override
  public boolean recognises(byte[] bytes) {
    return ZipParts.isZip(bytes) && ZipParts.hasName(bytes, DOCUMENT);
  }

  @Override
  public DocumentText read(String source, byte[] bytes, PageLimits limits)
      throws UnreadablePageException {
    ZipParts zip = ZipParts.of(source, bytes, limits, WANTED::contains);
    byte[] document = zip.file(DOCUMENT);
    if (document == null) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.DAMAGED,
          source + ": byte 0: this Word document is damaged, its text cannot be unpacked");
    }
    Notes notes = new Notes();
    notes.read(zip.file("word/footnotes.xml"), "f");
    notes.read(zip.file("word/endnotes.xml"), "e");
    Styles styles = new Styles();
    styles.read(zip.file("word/styles.xml"));
    OfficeText text = new OfficeText();
    text.problem(Xml.visit(document, new Body(text, styles.titles, notes.words)));
    text.problem(zip.damage());
    return text.read(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DublinCore.of(zip.file("docProps/core.xml")),
        false);
  }

  /** The styles that are called "Title", whatever their ids. */
  private static final class Styles implements Xml.Visitor {
    private final Set<String> titles = new HashSet<>(Set.of("Title"));
    private String id = "";

    private void read(byte @Nullable [] file) {
      if (file != null && Xml.visit(file, this) != null) {
        id = ""; // what was read before the break stands
      }
    }

    @Override
    public void start(String name, XMLStreamReader element) {
      String value = Xml.attribute(element, name.equals("style") ? "styleId" : "val");
      if (name.equals("style")) {
        id = value == null ? "" : value;
      } else if (name.equals("name") && "title".equalsIgnoreCase(value)) {
        titles.add(id);
      }
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String characters) {}
  }

  /** Footnotes and endnotes by their kind and id. */
  private static final class Notes implements Xml.Visitor {
    private final Map<String, String> words = new HashMap<>();
    private final StringBuilder note = new StringBuilder();
    private String kind = "";
    private @Nullable String id;
    private boolean shown;

    private void read(byte @Nullable [] file, String notes) {
      kind = notes;
      if (file != null && Xml.visit(file, this) != null) {
        id = null; // what was read before the break stands
      }
    }

    @Override
    public void start(String name, XMLStreamReader element) {
      if (name.equals("footnote") || name.equals("endnote")) {
        id = Xml.attribute(element, "type") == null ? Xml.attribute(element, "id") : null;
        note.setLength(0);
      }
      shown = name.equals("t");
    }

    @Override
    public void end(String name) {
      if ((name.equals("footnote") || name.equals("endnote")) && id != null) {
        words.put(kind + id, note.toString());
      }
      note.append(name.equals("p") || name.equals("tab") || name.equals("br") ? " " : "");
      shown = false;
    }

    @Override
    public void text(String characters) {
      note.append(shown ? characters : "");
    }
  }

  /** The paragraphs of the document. */
  private static final class Body implements Xml.Visitor {
    private final OfficeText text;
    private final Set<String> titles;
    private final Map<String, String> notes;
    private int unseen;
    private boolean shown;

    private Body(OfficeText text, Set<String> titles, Map<String, String> notes) {
      this.text = text;
      this.titles = titles;
      this.notes = notes;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
      if (unseen > 0 || UNSEEN.contains(name)) {
        unseen++;
        return;
      }
      shown = name.equals("t");
      switch (name) {
        case "p" -> text.begin(PartRole.BODY);
        case "pStyle" -> {
          if (titles.contains(String.valueOf(Xml.attribute(element, "val")))) {
            text.role(PartRole.HEADLINE);
          }
        }
        case "tab", "br", "cr" -> text.add(" ");
        case "noBreakHyphen" -> text.add("-");
        case "footnoteReference" -> note("f" + Xml.attribute(element, "id"));
        case "endnoteReference" -> note("e" + Xml.attribute(element, "id"));
        default -> {}
      }
    }

    private void note(String id) {
      String words = notes.get(id);
      if (words != null && text.isOpen()) {
        text.begin(PartRole.OTHER);
        text.add(words);
        text.end();
      }
    }

    @Override
    public void end(String name) {
      if (unseen > 0) {
        unseen--;
        return;
      }
      shown = false;
      if (name.equals("p")) {
        text.end();
      }
    }

    @Override
    public void text(String characters) {
      if (unseen == 0 && shown) {
        text.add(characters);
      }
    }
  }
}
