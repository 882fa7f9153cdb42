package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.record.PageRecord;
import org.onrecord.report.Roster.Speaker;
import org.onrecord.report.Segmentation.Segment;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/** Writes the page's own text, part by part, with its statements marked. */
final class HtmlText {
  private static final int MAX_DEPTH = 6;
  private static final int COLOURS = 10;

  /** Of a long article so many parts make a leaf, which is laid out when it comes into view. */
  private static final int LEAF = 40;

  private static final int LONG = 5 * LEAF;

  private final HtmlWriter html;
  private final PageRecord record;
  private final Page page;
  private final Roster roster;
  private final Places places;
  private final Segmentation segmentation;
  private final Map<Integer, List<Integer>> startingAt = new HashMap<>();
  private final Set<String> anchored = new HashSet<>();

  HtmlText(HtmlWriter html, PageRecord record, Roster roster, Places places) {
    this.html = html;
    this.record = record;
    this.page = record.page();
    this.roster = roster;
    this.places = places;
    this.segmentation = new Segmentation(Mark.of(record.statements(), page.text().string()));
    for (int i = 0; i < record.statements().size(); i++) {
      int start = record.statements().get(i).content().get(0).start();
      startingAt.computeIfAbsent(start, key -> new ArrayList<>()).add(i);
    }
  }

  /** The class that carries a speaker's colour. */
  static String colour(Speaker speaker) {
    return speaker.person() == null ? "vx" : "v" + (speaker.number() - 1) % COLOURS;
  }

  /** Ids of the statements whose anchor was written. */
  Set<String> anchored() {
    return anchored;
  }

  /** Writes headline, captions, byline, body and the author's note. */
  void writeArticle() {
    html.start("article").attr("lang", HtmlPage.language(page)).newLine();
    boolean headline = page.parts().stream().anyMatch(part -> part.role() == PartRole.HEADLINE);
    String title = page.metadata().headline();
    if (!headline) {
      html.start("h1").attr("class", "untold").attr("dir", "auto");
      html.text(title == null ? page.source() : title).end().newLine();
    }
    boolean first = true;
    boolean leaves = page.parts().size() > LONG;
    for (int i = 0; i < page.parts().size(); i++) {
      Part part = page.parts().get(i);
      if (leaves && i % LEAF == 0) {
        turn(i);
      }
      switch (part.role()) {
        case HEADLINE -> {
          writePart(first ? "h1" : "h2", part);
          first = false;
        }
        case BODY -> writeParagraph(part, places.paragraph(i));
        case CAPTION, BYLINE, BIO -> writePart("p", part);
        case COMMENT, OTHER -> {}
      }
    }
    if (leaves) {
      html.end().newLine();
    }
    html.end().newLine();
  }

  private void turn(int part) {
    if (part > 0) {
      html.end().newLine();
    }
    html.start("div").attr("class", "leaf").newLine();
  }

  /** Writes the readers' comments, each below its parent and with what it answers beside it. */
  void writeThread(HtmlStances stances) {
    if (page.comments().isEmpty()) {
      return;
    }
    html.start("section").attr("class", page.comments().size() > LONG ? "thread long" : "thread");
    html.attr("aria-labelledby", "thread").newLine();
    html.start("h2").attr("id", "thread");
    html.text("Readers’ comments (" + page.comments().size() + ")");
    html.end().newLine().start("ol").newLine();
    CommentDepth depth = new CommentDepth(page.comments());
    int next = 0;
    for (Comment comment : page.comments()) {
      html.start("li").attr("id", comment.id());
      html.attr("class", "d" + Math.min(depth.of(comment), MAX_DEPTH)).newLine();
      writeCommentHead(comment);
      html.start("div").attr("lang", HtmlPage.language(page));
      while (next < page.parts().size()
          && page.parts().get(next).span().start() < comment.span().end()) {
        Part part = page.parts().get(next++);
        if (part.role() == PartRole.COMMENT) {
          writePart("p", part);
        }
      }
      html.end();
      stances.writeAnswers(comment.id());
      html.end().newLine();
    }
    html.end().end().newLine();
  }

  /** Writes what belongs neither to the article nor to its readers, folded away. */
  void writeOther() {
    List<Part> other = page.parts().stream().filter(part -> part.role() == PartRole.OTHER).toList();
    if (other.isEmpty()) {
      return;
    }
    html.start("details").attr("class", "rest").newLine();
    html.element("summary", null, "Other text of the page (" + other.size() + ")").newLine();
    other.forEach(part -> writePart("p", part));
    html.end().newLine();
  }

  private void writeCommentHead(Comment comment) {
    html.start("p").attr("class", "by");
    html.start("bdi").attr("class", "name");
    html.text(comment.author() == null ? "A reader" : comment.author()).end();
    if (comment.posted() != null) {
      html.text(" ").start("time").text(comment.posted()).end();
    }
    html.text(" ").start("a").attr("href", "#" + comment.id()).text(comment.id()).end();
    if (comment.parent() != null) {
      html.text(" answers ").start("a").attr("href", "#" + comment.parent());
      html.text(comment.parent()).end();
    }
    html.end().newLine();
  }

  private void writeParagraph(Part part, int number) {
    html.start("p").attr("class", "body").attr("dir", "auto");
    html.attr("data-number", Integer.toString(number));
    writeSegments(part.span());
    html.end().newLine();
  }

  private void writePart(String element, Part part) {
    html.start(element).attr("class", part.role().id()).attr("dir", "auto");
    writeSegments(part.span());
    html.end().newLine();
  }

  private void writeSegments(Span span) {
    for (Segment segment : segmentation.within(span)) {
      for (int statement : startingAt.getOrDefault(segment.span().start(), List.of())) {
        writeAnchor(record.statements().get(statement));
      }
      for (Mark mark : segment.marks()) {
        Statement statement = record.statements().get(mark.statement());
        html.start("span");
        html.attr(
            "class",
            mark.role().className() + " " + colour(roster.of(statement)) + look(mark, statement));
        html.attr("data-s", statement.id());
      }
      html.text(page.text().slice(segment.span()));
      segment.marks().forEach(mark -> html.end());
    }
  }

  /** How a content looks that is doubtful, or was not said. */
  private static String look(Mark mark, Statement statement) {
    boolean content = mark.role() == Mark.Role.QUOTED || mark.role() == Mark.Role.PARAPHRASE;
    if (!content) {
      return "";
    }
    return Doubt.className(statement) + (statement.act().isSaid() ? "" : " unsaid");
  }

  /** The sign in front of a statement: where its permalink leads, and what the Tab key reaches. */
  private void writeAnchor(Statement statement) {
    if (!anchored.add(statement.id())) {
      return;
    }
    Speaker speaker = roster.of(statement);
    html.start("a").attr("class", "sign " + colour(speaker)).attr("id", statement.id());
    html.attr("href", "#" + statement.id()).attr("data-s", statement.id());
    String query = Doubt.isDoubtful(statement) ? "?" : "";
    html.attr("data-label", speaker.label() + "·" + HtmlStatements.number(statement) + query);
    String note = Deed.note(statement.act());
    String doubt = (note.isEmpty() ? "" : ", " + note) + (query.isEmpty() ? "" : ", doubtful");
    html.attr(
        "aria-label",
        "Statement "
            + HtmlStatements.number(statement)
            + ", "
            + speaker.name()
            + ", "
            + statement.kind().id()
            + doubt);
    html.end();
  }
}
