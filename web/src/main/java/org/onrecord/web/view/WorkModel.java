package org.onrecord.web.view;

import java.util.List;
import org.onrecord.web.answer.Address;
import org.onrecord.web.work.WorkReport;
import org.onrecord.web.work.WorkState;

/**
 * Something that is being added.
 *
 * @param report how far it is
 */
public record WorkModel(WorkReport report) {
  private static final int NAMED = 3;

  /** Its address. */
  public String address() {
    return Address.of("/add", report.id()).toString();
  }

  /** Where one hears how far it is. */
  public String events() {
    return address() + "/events";
  }

  /** The first names of what was sent. */
  public String title() {
    List<String> names = report.names();
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
  }

  /** How far it is, in words. */
  public String state() {
    return switch (report.state()) {
      case WAITING -> "waiting";
      case READING -> "being read";
      case DONE -> report.added() == 0 && report.failed() > 0 ? "nothing could be added" : "done";
      case FAILED -> "ended before its end";
    };
  }

  /** Whether it may still change. */
  public boolean running() {
    return report.state() == WorkState.WAITING || report.state() == WorkState.READING;
  }

  /** What came of it so far. */
  public List<String> figures() {
    return List.of(
        counted(report.added(), "page") + " added",
        counted(report.statements(), "statement"),
        report.present() + " there already",
        report.failed() + " failed");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The address of a page. */
  public static String address(WorkReport.Page page) {
    return Address.of("/page", page.id()).toString();
  }
}
