package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.PageRecord;
import org.onrecord.web.account.Origins;
import org.onrecord.web.account.Replies;
import org.onrecord.web.add.PageAdder;
import org.onrecord.web.view.Description;
import org.onrecord.web.view.Download;
import org.onrecord.web.view.View;
import org.onrecord.web.view.Views;
import org.onrecord.web.view.Write;
import org.onrecord.web.work.Inbox;
import org.onrecord.web.work.Works;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What docs/api.md and OpenAPI say of the views is what they answer. */
class ApiTest {
  private static final Path DOCUMENT = Path.of("../docs/api.md");

  @TempDir private Path temp;
  private Served served;
  private PageRecord record;

  @BeforeEach
  void serve() {
    record = new MadePage("a.html").says("Orla Venn", "The quay will be open by spring").record();
    served = new Served(temp, record);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private List<View> views(Views.OpenTo replies) throws IOException {
    return Views.of(
        served.ledger,
        Served.READER,
        new Works(
            PageAdder.NONE,
            new Origins(served.ledger, Clock.systemUTC()),
            Inbox.in(temp.resolve("sent")),
            Clock.systemUTC(),
            (number, failure) -> {}),
        new Replies(served.ledger, Clock.systemUTC()),
        replies);
  }

  /** The part of the document that is made of what the views say of themselves. */
  private String described() throws IOException {
    StringBuilder text = new StringBuilder();
    for (View view : views(Views.OpenTo.ANYBODY)) {
      Description description = view.description();
      text.append("### `").append(Routes.API).append(view.path()).append("`\n\n");
      text.append(description.summary()).append('\n');
      if (!description.parameters().isEmpty()) {
        text.append("\n| asked | |\n|---|---|\n");
        for (Description.Parameter parameter : description.parameters()) {
          String place = parameter.place().name().toLowerCase(Locale.ROOT);
          String note = place.equals("query") ? "" : " (" + place + ")";
          text.append("| `" + parameter.name() + "`" + note + " | " + parameter.meaning() + " |\n");
        }
      }
      text.append("\n| answered | |\n|---|---|\n");
      for (Description.Member member : description.members()) {
        String type = member.type().name().toLowerCase(Locale.ROOT);
        text.append("| `" + member.name() + "` " + type + " | " + member.meaning() + " |\n");
      }
      for (Download download : view.downloads()) {
        text.append("\n`GET " + download.path() + "`: ").append(download.summary()).append('\n');
      }
      for (Write write : view.writes()) {
        text.append(
            "\n`POST " + write.path() + "` (" + write.access().name().toLowerCase(Locale.ROOT));
        text.append("): ").append(write.summary()).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void theDocumentSaysWhatTheViewsSay() throws IOException {
    String document = Files.readString(DOCUMENT);
    String begin = "## The views\n\n";
    int from = document.indexOf(begin);
    assertTrue(from >= 0, "docs/api.md lacks \"## The views\"");
    assertEquals(
        described(), document.substring(from + begin.length()), "docs/api.md should have this");
  }

  @Test
  void eachAnswerHasTheMembersThatAreDescribedAndNoOthers() throws IOException {
    Http reader = served.reader();
    String person = served.ledger.people("Venn").get(0).toString();
    Http.Reply draft =
        reader.post("/verify", "csrf=" + Served.csrf(reader) + "&draft=Nothing+is+quoted.");
    String kept = draft.header("Location");
    for (View view : views(Views.OpenTo.NOBODY)) {
      if (view.path().contains("{work}")) {
        continue; // nothing is being added here; AddInBrowserTest has that
      }
      String path =
          view.path()
              .replace("{page}", record.page().id())
              .replace("{person}", person)
              .replace("{statement}", "1.1")
              .replace("{draft}", kept.substring(kept.lastIndexOf('/') + 1));
      Http.Reply reply = reader.get(Routes.API + path);
      assertEquals(200, reply.status(), path + reply.body());
      Map<String, JsonToken> members = members(reply.body());
      Map<String, String> described = new TreeMap<>();
      for (Description.Member member : view.description().members()) {
        described.put(member.name(), member.type().name());
      }
      described
          .keySet()
          .removeAll(
              view.path().startsWith("/page/") ? List.of("disputes", "positions") : List.of());
      assertEquals(described.keySet(), members.keySet(), path);
      members.forEach(
          (name, token) -> assertTrue(fits(described.get(name), token), path + " " + name));
    }
  }

  private static boolean fits(String type, JsonToken token) {
    return switch (type) {
      case "STRING" -> token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
      case "INTEGER" -> token == JsonToken.VALUE_NUMBER_INT;
      case "BOOLEAN" -> token.isBoolean();
      case "ARRAY" -> token == JsonToken.START_ARRAY;
      default -> token == JsonToken.START_OBJECT;
    };
  }

  private static Map<String, JsonToken> members(String json) {
    Map<String, JsonToken> members = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      assertEquals(JsonToken.START_OBJECT, parser.nextToken());
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        members.put(name, parser.nextToken());
        parser.skipChildren();
      }
    }
    return members;
  }

  @Test
  void openApiListsEachViewWithItsParameters() throws IOException {
    String json = served.reader().get(Routes.API + "/openapi.json").body();
    List<String> paths = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME
            && parser.currentName().startsWith(Routes.API)) {
          paths.add(parser.currentName().substring(Routes.API.length()));
        }
      }
    }
    assertEquals(views(Views.OpenTo.NOBODY).stream().map(View::path).toList(), paths);
    for (View view : views(Views.OpenTo.NOBODY)) {
      view.description()
          .parameters()
          .forEach(
              each -> assertTrue(json.contains("\"name\":\"" + each.name() + "\""), each.name()));
    }
  }
}
