package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that Hypothes.is exports and imports. It knows one target an annotation: words in
 * several pieces are told by the first, and in full in the note. Its places would count in the text
 * as a browser has it, which is not known here, so that words are found by themselves and what
 * stands around them.
 */
public final class HypothesisForm implements SayingForm {
  private static final String USER = "acct:OnRecord@localhost";

  @Override
  public Frame frame() {
    ObjectNode head = Json.object().put("client_version", "OnRecord " + OnRecord.VERSION);
    head.put("export_userid", USER);
    String line = Json.line(head);
    String open = line.substring(0, line.length() - 1);
    return new Frame(open + ",\"annotations\":[\n", ",\n", "\n]}\n");
  }

  @Override
  public String entry(Saying saying) {
    Origin origin = saying.origin();
    ObjectNode annotation = Json.object().put("id", Reference.urn(saying.name()));
    annotation.put("user", USER).put("group", "__world__");
    annotation.put("uri", origin.reference()).put("text", note(saying));
    annotation.set("tags", Json.array(Tags.of(saying)));
    annotation.putArray("references");
    annotation.putObject("document").putArray("title").add(origin.title());
    ObjectNode permissions = annotation.putObject("permissions");
    for (String right : List.of("read", "admin", "update", "delete")) {
      permissions.putArray(right).add(USER);
    }
    ArrayNode selectors =
        annotation
            .putArray("target")
            .addObject()
            .put("source", origin.reference())
            .putArray("selector");
    selectors.add(Selectors.quote(saying.pieces().get(0)));
    return Json.line(annotation);
  }

  private static String note(Saying saying) {
    List<@Nullable String> parts = new ArrayList<>();
    parts.add(saying.speaker() == null ? "speaker unknown" : saying.speaker());
    parts.add(saying.through().isEmpty() ? null : "through " + String.join(", ", saying.through()));
    parts.add(saying.to() == null ? null : "to " + saying.to());
    parts.add(saying.said() == null ? null : "said " + saying.said());
    String line = String.join(" · ", stream(parts).toList());
    String note = Markdown.plain(line);
    return saying.pieces().size() == 1 ? note : note + "\n\n" + Markdown.quoted(saying.words());
  }

  private static Stream<String> stream(List<@Nullable String> parts) {
    return parts.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
  }
}
