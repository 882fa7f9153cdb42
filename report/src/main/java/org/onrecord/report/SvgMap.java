package org.onrecord.report;

import java.util.List;
import java.util.Locale;
import org.onrecord.stance.Relation;

/**
 * Draws what is disputed: on the left each claim, on the right who answers it, joined by a line
 * that tells by colour and dashes how. The same stands beside it as a list.
 */
final class SvgMap {
  /** The most claims that are drawn. */
  private static final int MOST = 40;

  private static final int WIDTH = 660;
  private static final int BOX = 300;
  private static final int RIGHT = 360;
  private static final int ROW = 46;
  private static final int GAP = 16;
  private static final int HEIGHT = 38;
  private static final int LETTERS = 38;

  private final HtmlWriter html;
  private final String page;

  /**
   * Draws for a page.
   *
   * @param page its address, behind which the places on it stand; "" for this document
   */
  SvgMap(HtmlWriter html, String page) {
    this.html = html;
    this.page = page;
  }

  /** Draws claims, the first {@value #MOST} of them. */
  void write(List<DisputeMap.Claim> claims) {
    List<DisputeMap.Claim> drawn = claims.subList(0, Math.min(MOST, claims.size()));
    int height = GAP;
    for (DisputeMap.Claim claim : drawn) {
      height += claim.replies().size() * ROW + GAP;
    }
    html.start("div").attr("class", "map").newLine().start("svg");
    html.attr("viewBox", "0 0 " + WIDTH + " " + height).attr("role", "group");
    html.attr("aria-label", "Map of " + Counts.of(drawn.size(), "claim") + ", as listed below");
    html.newLine();
    int top = GAP;
    for (DisputeMap.Claim claim : drawn) {
      writeClaim(claim, top);
      top += claim.replies().size() * ROW + GAP;
    }
    html.end().newLine().end().newLine();
    if (claims.size() > drawn.size()) {
      html.element(
          "p", "hint", "Not drawn: " + Counts.of(claims.size() - drawn.size(), "claim") + ".");
      html.newLine();
    }
  }

  private void writeClaim(DisputeMap.Claim claim, int top) {
    int middle = top + claim.replies().size() * ROW / 2;
    int y = top;
    for (DisputeMap.Reply reply : claim.replies()) {
      int at = y + ROW / 2;
      int half = (BOX + RIGHT) / 2;
      html.start("path").attr("class", "line " + reply.relation().id());
      html.attr(
          "d",
          String.format(
              Locale.ROOT,
              "M %d %d C %d %d %d %d %d %d",
              RIGHT,
              at,
              half,
              at,
              half,
              middle,
              BOX,
              middle));
      html.end().newLine();
      box(RIGHT, at, reply.relation().id(), page + "#" + reply.anchor());
      label(RIGHT, at - 4, "who", who(reply));
      label(RIGHT, at + 12, "words", Shortened.of(reply.words(), LETTERS));
      html.end().newLine();
      y += ROW;
    }
    box(0, middle, "claim", page + "#" + (claim.anchor() == null ? "article" : claim.anchor()));
    label(0, middle - 4, "who", claim.holder().isEmpty() ? "—" : claim.holder());
    label(0, middle + 12, "words", Shortened.of(claim.words(), LETTERS));
    html.end().newLine();
  }

  /** Opens a link with a box in it, around a middle. */
  private void box(int x, int middle, String className, String to) {
    html.start("a").attr("href", to).start("rect").attr("class", "box " + className);
    html.attr("x", Integer.toString(x + 1)).attr("y", Integer.toString(middle - HEIGHT / 2));
    html.attr("width", Integer.toString(BOX - 2)).attr("height", Integer.toString(HEIGHT));
    html.attr("rx", "5").end();
  }

  private void label(int x, int y, String className, String words) {
    html.start("text").attr("class", className).attr("x", Integer.toString(x + 10));
    html.attr("y", Integer.toString(y)).text(words).end();
  }

  private static String who(DisputeMap.Reply reply) {
    String aside = reply.aside();
    return sign(reply.relation()) + " " + reply.who() + (aside.isEmpty() ? "" : ", " + aside);
  }

  private static String sign(Relation relation) {
    return switch (relation) {
      case SUPPORTS -> "+";
      case DOUBTS -> "?";
      case DISPUTES -> "−";
      case NEUTRAL -> "·";
    };
  }
}
