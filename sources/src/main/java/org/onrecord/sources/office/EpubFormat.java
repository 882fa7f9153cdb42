package org.onrecord.sources.office;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.DocumentFormat;
import org.onrecord.read.DocumentText;

/** EPUB books, 2 and 3: the chapters in the order of the spine. */
public final class EpubFormat implements DocumentFormat {
  private static final String TYPE = "application/epub+zip";

  /** Creates the format. */
  public EpubFormat() {}

  @Override
  public boolean recognises(byte[] bytes) {
    return ZipParts.isZip(bytes) && ZipParts.hasMimeType(bytes, TYPE);
  }

  @Override
  public DocumentText read(String source, byte[] bytes, PageLimits limits)
      throws UnreadablePageException {
    ZipParts zip = ZipParts.of(source, bytes, limits, EpubFormat::isWanted);
    Book book = new Book();
    String path = book.path(zip);
    byte[] list = zip.file(path);
    if (list == null) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.DAMAGED,
          source + ": byte 0: this EPUB is damaged, its list of chapters cannot be unpacked");
    }
    OfficeText text = new OfficeText();
    text.problem(Xml.visit(list, book));
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (String chapter : book.chapters()) {
      byte[] file = zip.file(resolved(folder, chapter));
      text.file(chapter.substring(chapter.lastIndexOf('/') + 1));
      text.problem(file == null ? "this chapter is missing" : Xml.visit(file, new Chapter(text)));
    }
    text.file(null);
    text.problem(zip.damage());
    return text.read(TYPE, DublinCore.of(list), true);
  }

  private static boolean isWanted(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".opf")
        || lower.endsWith("container.xml")
        || lower.matches("(?s).*\\.x?html?")
        || lower.endsWith(".xml");
  }

  private static String resolved(String folder, String href) {
    String path = href;
    try {
      path = URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      path = href;
    }
    String base = folder;
    while (path.startsWith("../") && base.endsWith("/")) {
      path = path.substring(3);
      base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
    }
    return base + path;
  }

  /** The list of a book's files and the order of its chapters. */
  private static final class Book implements Xml.Visitor {
    private final Map<String, String> files = new HashMap<>();
    private final List<String> spine = new ArrayList<>();
    private @Nullable String root;

    private String path(ZipParts zip) {
      byte[] container = zip.file("META-INF/container.xml");
      String problem = container == null ? "" : Xml.visit(container, this);
      boolean told = problem == null && root != null && zip.file(root) != null;
      return told && root != null
          ? root
          : zip.files().keySet().stream()
              .filter(n -> n.endsWith(".opf"))
              .sorted()
              .findFirst()
              .orElse("");
    }

    @Override
    public void start(String name, XMLStreamReader element) {
      switch (name) {
        case "rootfile" -> root = root == null ? Xml.attribute(element, "full-path") : root;
        case "item" -> {
          String id = Xml.attribute(element, "id");
          String href = Xml.attribute(element, "href");
          String properties = Xml.attribute(element, "properties");
          boolean contents = properties != null && properties.contains("nav");
          if (id != null && href != null && !contents) {
            files.put(id, href);
          }
        }
        case "itemref" -> spine.add(String.valueOf(Xml.attribute(element, "idref")));
        default -> {}
      }
    }

    private List<String> chapters() {
      return spine.stream().distinct().filter(files::containsKey).map(files::get).toList();
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String characters) {}
  }

  /** The paragraphs of a chapter. */
  private static final class Chapter implements Xml.Visitor {
    private static final Set<String> BLOCKS =
        Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "div",
            "blockquote",
            "td",
            "th",
            "dt",
            "dd",
            "pre",
            "figcaption",
            "caption",
            "section",
            "article",
            "aside",
            "body",
            "header",
            "footer",
            "ul",
            "ol",
            "table",
            "tr",
            "figure");

    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "nav", "rt");

    private final OfficeText text;
    private int unseen;
    private int notes;

    private Chapter(OfficeText text) {
      this.text = text;
    }

    private static boolean isNoteMark(String name, XMLStreamReader element) {
      String type = Xml.attribute(element, "type");
      return name.equals("a") && type != null && type.contains("noteref");
    }

    @Override
    public void start(String name, XMLStreamReader element) {
      if (unseen > 0 || UNSEEN.contains(name) || isNoteMark(name, element)) {
        unseen++;
        return;
      }
      if (BLOCKS.contains(name)) {
        text.end();
        String type = Xml.attribute(element, "type");
        boolean note = type != null && type.contains("note");
        notes += notes > 0 || note ? 1 : 0;
        text.begin(notes > 0 ? PartRole.OTHER : PartRole.BODY);
      } else if (name.equals("br")) {
        text.add(" ");
      }
    }

    @Override
    public void end(String name) {
      if (unseen > 0) {
        unseen--;
      } else if (BLOCKS.contains(name)) {
        text.end();
        notes -= notes > 0 ? 1 : 0;
        if (!name.equals("body")) {
          text.begin(notes > 0 ? PartRole.OTHER : PartRole.BODY);
        }
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
