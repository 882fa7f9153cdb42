package org.onrecord.app.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.report.CsvRow;

/**
 * The sheet that TimelineJS reads: an event a statement, at the time when it was said or, where
 * that is unknown, when the page appeared. A statement without either has no place on a timeline.
 */
public final class TimelineForm implements SayingForm {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T.*)?)?)?");

  @Override
  public Frame frame() {
    String columns =
        CsvRow.of(
            "Year",
            "Month",
            "Day",
            "Time",
            "End Year",
            "End Month",
            "End Day",
            "End Time",
            "Display Date",
            "Headline",
            "Text",
            "Media",
            "Media Credit",
            "Media Caption",
            "Media Thumbnail",
            "Type",
            "Group",
            "Background",
            "Link");
    return new Frame(columns, "", "");
  }

  @Override
  public String entry(Saying saying) {
    Matcher date = date(saying);
    if (date == null) {
      return "";
    }
    Origin origin = saying.origin();
    return CsvRow.of(
        date.group(1),
        number(date.group(2)),
        number(date.group(3)),
        "",
        "",
        "",
        "",
        "",
        "",
        Html.text(saying.speaker() == null ? "Unattributed" : saying.speaker()),
        text(saying),
        "",
        "",
        "",
        "",
        "",
        origin.outlet(),
        "",
        origin.address());
  }

  private static @Nullable Matcher date(Saying saying) {
    Matcher said = matcher(saying.said());
    return said == null ? matcher(saying.origin().published()) : said;
  }

  private static @Nullable Matcher matcher(@Nullable String date) {
    Matcher matcher = DATE.matcher(date == null ? "" : date);
    return matcher.matches() ? matcher : null;
  }

  /** Without zeros in front: TimelineJS counts months by number. */
  private static @Nullable String number(@Nullable String digits) {
    return digits == null ? null : Integer.toString(Integer.parseInt(digits));
  }

  /** TimelineJS shows this column as HTML. */
  private static String text(Saying saying) {
    Origin origin = saying.origin();
    String title = Html.text(origin.title());
    String address = origin.address();
    String page =
        address == null
            ? title
            : "<a href=\"" + Html.text(Reference.of(address)) + "\">" + title + "</a>";
    String place = saying.place() == null ? "" : ", " + Html.text(saying.place());
    return "<blockquote>" + Html.text(saying.words()) + "</blockquote><p>" + page + place + "</p>";
  }
}
