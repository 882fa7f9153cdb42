package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Pages of any size whose shape has brought parsers to their knees. */
enum HostileShape {
  NESTED_DIV("<div>", "", ""),
  NESTED_DIV_WITH_TEXT("<div>Rain. ", "", ""),
  NESTED_SPAN("<span>", "x", ""),
  NESTED_A("<a href=x>", "x", ""),
  NESTED_FORMATTING("<b><i>", "x", ""),
  FORMATTING_IN_PARAGRAPHS("<p><b><i>x", "", ""),
  FORMATTING_WITH_ATTRIBUTES("<font size=%d>", "x", ""),
  FORMATTING_REOPENED("<p><font size=%d>x", "", ""),
  MISNESTED_FORMATTING("<b><p>x</b>", "", ""),
  MISNESTED_LINKS("<a href=x><div>x", "", ""),
  NESTED_TABLE("<table><tr><td>", "x", ""),
  TABLE_IN_TABLE("<table><table>", "x", ""),
  TEXT_IN_TABLE("<table>x", "", ""),
  UNCLOSED_P("<p>It rained, she said.", "", ""),
  UNCLOSED_LI("<ul>", "<li>It rained.", ""),
  NESTED_LISTS("<ul><li>", "x", ""),
  NESTED_BLOCKQUOTE("<blockquote>", "x", ""),
  FLAT_LIST("<li>Rain</li>", "", "<ul>"),
  FLAT_DIVS("<div>Rain</div>", "", ""),
  FLAT_COMMENTS("<div class=comment id=c%d><b>Ada</b><p>Rain %d.</p></div>", "", ""),
  NESTED_COMMENTS("<div class=comment><b>Ada</b><p>Rain.</p>", "", ""),
  FLAT_PARAGRAPHS("<p>The bells rang %d times, said Ada Quill of the tower.</p>", "", ""),
  ATTRIBUTES("a%d=b ", ">x", "<p "),
  SAME_ATTRIBUTE("a=b ", ">x", "<p "),
  ONE_ATTRIBUTE("x", "\">y", "<p title=\""),
  CLASS_NAMES("c%d ", "\">y", "<p class=\""),
  ENTITIES("&amp;&nbsp;&#8212;", "", ""),
  BROKEN_ENTITIES("&amp&nosuch;&#xfffffff;&", "", ""),
  COMMENTS("<!-- x -->", "y", ""),
  COMMENT_STARTS("<!--", "", ""),
  CDATA("<![CDATA[x]]>", "y", ""),
  CDATA_STARTS("<![CDATA[", "", "<svg>"),
  SCRIPT("var a = '<p>'; ", "</script>y", "<script>"),
  SCRIPT_COMMENTS("<!--<script>", "", "<script>"),
  SCRIPTS("<script>a</script>", "y", ""),
  JSON_LD_DEPTH("[", "</script>y", "<script type=\"application/ld+json\">"),
  JSON_LD_COMMENTS(
      "{\"@type\":\"Comment\",\"@id\":\"#%d\",\"text\":\"Rain\",\"parentItem\":{\"@id\":\"#%d\"}},",
      "{}]</script><p>y", "<script type=\"application/ld+json\">["),
  SELECT("<option>x", "", "<select>"),
  NESTED_SELECT("<select><option>", "x", ""),
  TEMPLATE("<template>", "x", ""),
  SVG("<svg><g>", "x", ""),
  MATH("<math><mi>", "x", ""),
  FOREIGN("<svg><foreignObject>", "x", ""),
  FORMS("<form><input>", "x", ""),
  HEADINGS("<h1>Rain %d", "", ""),
  SPACES(" ", "x", "<p>"),
  LINE_ENDS("\r\n", "x", "<pre>"),
  CLOSED_UNOPENED("</div></p></b>", "x", ""),
  LESS_THAN("<", "x", ""),
  OPENING_QUOTES("<p>\u201cRain ", "", ""),
  BREAKS("Rain<br>", "", ""),
  META("<meta name=author content=a%d>", "<p>x", "<head>"),
  TIMES("<time datetime=2024-03-14>x</time> ", "", ""),
  BYLINES("<p class=byline>By Ada Quill %d</p>", "", ""),
  WORD("x", "", "<p>");

  private final String unit;
  private final String end;
  private final String start;

  HostileShape(String unit, String end, String start) {
    this.unit = unit;
    this.end = end;
    this.start = start;
  }

  /**
   * A page of this shape.
   *
   * @param size about its length in characters
   */
  String page(int size) {
    StringBuilder page = new StringBuilder(size + 200);
    page.append("<html><body>").append(start);
    String[] parts = unit.split("%d", -1);
    for (int number = 0; page.length() < size; number++) {
      page.append(parts[0]);
      for (int part = 1; part < parts.length; part++) {
        page.append(number).append(parts[part]);
      }
    }
    return page.append(end).toString();
  }

  /** Writes one page of each shape into a folder: FOLDER SIZE. */
  public static void main(String[] args) throws IOException {
    for (HostileShape shape : values()) {
      Path file = Path.of(args[0], shape.name().toLowerCase(Locale.ROOT) + ".html");
      Files.write(file, shape.page(Integer.parseInt(args[1])).getBytes(StandardCharsets.UTF_8));
    }
  }
}
