package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol's own client asks the real process. */
class McpProcessTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HEARING =
      """
      HEARING ON THE QUAY

      MS. ILVES: The second quay cost forty-one million crowns, and nobody asked the ferrymen.

      MR. BRANDT: I was shown a drawing with a price on it, and the price was thirty million.

      MS. ILVES: That drawing was never signed by the harbour office, as the minutes show.

      MR. BRANDT: Then somebody in the council owes the whole town an explanation today.
      """;
  private static final String DRAFT =
      "The quay\n\n“The second quay cost forty-one million crowns, and nobody asked the ferrymen,”"
          + " said Ms. Ilves.\n\n“I was shown a drawing with a price on it, and the price was ninety"
          + " million,” said Mr. Brandt.\n";

  @TempDir private Path temp;
  private Path inside;
  private Path outside;

  @BeforeEach
  void write() throws IOException {
    inside = Files.createDirectories(temp.resolve("inside"));
    outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(inside.resolve("hearing.txt"), HEARING);
    Files.writeString(outside.resolve("secret.txt"), HEARING);
  }

  private static List<String> command(Object... args) {
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.add(Main.class.getName());
    command.add("mcp");
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    return command;
  }

  private static McpSyncClient client(Object... args) {
    List<String> command = command(args);
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build(),
            new JacksonMcpJsonMapper(JSON));
    JsonSchemaValidator none =
        (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");
    McpSyncClient client =
        McpClient.sync(transport)
            .jsonSchemaValidator(none)
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .build();
    client.initialize();
    return client;
  }

  private static McpSchema.CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(McpSchema.CallToolResult result) {
    return result.content().stream()
        .map(content -> ((McpSchema.TextContent) content).text())
        .collect(Collectors.joining());
  }

  private static JsonNode answer(McpSyncClient client, String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = call(client, tool, arguments);
    assertFalse(Boolean.TRUE.equals(result.isError()), text(result));
    return JSON.readTree(text(result));
  }

  private static String refusal(McpSyncClient client, String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = call(client, tool, arguments);
    assertTrue(Boolean.TRUE.equals(result.isError()), text(result));
    assertFalse(
        text(result).matches("(?s).*(Exception|\\tat |java\\.|internal error).*"), text(result));
    return text(result);
  }

  @Test
  void anAssistantLearnsWhetherItsQuotationsAreReal() {
    try (McpSyncClient client = client(inside)) {
      JsonNode verdicts = answer(client, "verify_quotations", Map.of("draft", DRAFT));
      assertEquals(1, verdicts.get("sources").intValue());
      assertEquals("verbatim", verdicts.get("quotations").get(0).get("verdict").stringValue());
      JsonNode altered = verdicts.get("quotations").get(1);
      assertEquals("altered", altered.get("verdict").stringValue());
      assertEquals("ninety", altered.get("changes").get(0).get("draft").stringValue());
      assertEquals("thirty", altered.get("changes").get(0).get("source").stringValue());
      JsonNode found = altered.get("found");
      assertEquals("MR. BRANDT", found.get("speaker").stringValue());
      assertEquals(inside + "/hearing.txt", found.get("source").stringValue());
    }
  }

  @Test
  void aPageIsReadByPathAndByTextInParts() {
    try (McpSyncClient client = client(inside)) {
      JsonNode page = answer(client, "read_page", Map.of("path", "hearing.txt", "limit", 1));
      assertTrue(page.get("total").intValue() >= 4);
      assertEquals(1, page.get("statements").size());
      JsonNode rest = answer(client, "read_page", Map.of("path", "hearing.txt", "from", 1));
      assertFalse(rest.has("next"));
      assertTrue(rest.toString().contains("a drawing"), rest.toString());
      JsonNode draft = answer(client, "read_page", Map.of("text", DRAFT));
      assertEquals("direct", draft.get("statements").get(0).get("kind").stringValue());
    }
  }

  @Test
  void aLedgerIsSearchedAndOnlyReadUnlessWritesAreAllowed() throws IOException {
    Path ledger = temp.resolve("desk.db");
    CliRun.of("add", inside, "--ledger", ledger).ended(ExitCode.DONE);
    Files.writeString(inside.resolve("draft.txt"), DRAFT);
    byte[] before = Files.readAllBytes(ledger);
    try (McpSyncClient client = client(inside, "--ledger", ledger)) {
      List<String> tools =
          client.listTools().tools().stream().map(McpSchema.Tool::name).sorted().toList();
      assertEquals(
          List.of("read_page", "search_statements", "trace_quotation", "verify_quotations"), tools);
      client.listTools().tools().forEach(tool -> assertTrue(tool.annotations().readOnlyHint()));
      JsonNode found =
          answer(client, "search_statements", Map.of("words", "ferrymen", "by", "Ilves"));
      assertEquals(1, found.get("hits").intValue());
      String number = found.get("found").get(0).get("statement").stringValue();
      JsonNode traced = answer(client, "trace_quotation", Map.of("statement", number));
      assertEquals(1, traced.get("total").intValue());
      assertEquals(number, traced.get("appearances").get(0).get("statement").stringValue());
      String words = found.get("found").get(0).get("words").stringValue();
      assertEquals(
          1, answer(client, "trace_quotation", Map.of("words", words)).get("total").intValue());
      assertTrue(refusal(client, "trace_quotation", Map.of()).contains("give words"));
      assertTrue(refusal(client, "trace_quotation", Map.of("statement", "x")).contains("12.3"));
      assertTrue(refusal(client, "trace_quotation", Map.of("words", "–")).length() > 5);
      assertTrue(refusal(client, "search_statements", Map.of("words", "a*")).length() > 5);
      assertTrue(
          refusal(client, "search_statements", Map.of("words", "x", "ledger", "/etc/x.db"))
              .contains("not given"));
    }
    assertTrue(Arrays.equals(before, Files.readAllBytes(ledger)));
    try (McpSyncClient client = client(inside, "--ledger", ledger, "--allow-writes")) {
      McpSchema.Tool add =
          client.listTools().tools().stream()
              .filter(tool -> tool.name().equals("add_page"))
              .findFirst()
              .orElseThrow();
      assertFalse(add.annotations().readOnlyHint());
      assertEquals(
          "added",
          answer(client, "add_page", Map.of("path", "draft.txt")).get("outcome").stringValue());
      JsonNode found = answer(client, "search_statements", Map.of("words", "ninety"));
      assertEquals(1, found.get("hits").intValue());
      refusal(client, "add_page", Map.of("path", outside.resolve("secret.txt").toString()));
    }
  }

  @Test
  void nothingOutsideIsReadWhateverNameLeadsThere() throws IOException {
    Path link = inside.resolve("link.txt");
    Path folder = inside.resolve("folder");
    try {
      Files.createSymbolicLink(link, outside.resolve("secret.txt"));
      Files.createSymbolicLink(folder, outside);
      Files.createSymbolicLink(
          inside.resolve("hearing.txt.yaml"),
          Files.writeString(outside.resolve("facts.yaml"), "title: The secret title\n"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here: " + e);
    }
    try (McpSyncClient client = client(inside)) {
      for (String path :
          List.of(
              outside.resolve("secret.txt").toString(),
              "../outside/secret.txt",
              inside + "/../outside/secret.txt",
              link.toString(),
              "link.txt",
              "folder/secret.txt",
              "folder",
              "https://example.org/a",
              "nothing.txt",
              "a\0b",
              "-")) {
        String message = refusal(client, "read_page", Map.of("path", path));
        refusal(client, "verify_quotations", Map.of("draft", DRAFT, "sources", List.of(path)));
        refusal(client, "verify_quotations", Map.of("draft_path", path));
        assertFalse(message.contains("forty-one"), message);
      }
      JsonNode verdicts = answer(client, "verify_quotations", Map.of("draft", DRAFT));
      assertEquals(1, verdicts.get("sources").intValue(), "links are no sources");
      JsonNode page = answer(client, "read_page", Map.of("path", "hearing.txt"));
      assertFalse(page.toString().contains("secret"), page.toString());
    }
  }

  @Test
  void whatIsAskedWronglyIsAnsweredInWords() throws IOException {
    Files.write(
        inside.resolve("broken.pdf"), "%PDF-1.7\nnonsense".getBytes(StandardCharsets.UTF_8));
    Files.write(inside.resolve("image.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    try (McpSyncClient client = client(inside, "--max-page-bytes", "64K")) {
      Files.writeString(inside.resolve("huge.txt"), "x".repeat(100_000));
      for (Map<String, Object> wrong :
          List.<Map<String, Object>>of(
              Map.of(),
              Map.of("path", 7),
              Map.of("path", List.of("hearing.txt")),
              Map.of("path", "hearing.txt", "text", "both"),
              Map.of("path", "hearing.txt", "limit", 100_000),
              Map.of("path", "hearing.txt", "limit", "ten"),
              Map.of("path", "hearing.txt", "min_reliability", 7),
              Map.of("path", "hearing.txt", "format", "html"),
              Map.of("path", "huge.txt"),
              Map.of("path", "broken.pdf"),
              Map.of("path", "image.txt"),
              Map.of("path", "."))) {
        refusal(client, "read_page", wrong);
      }
      answer(client, "read_page", Map.of("path", "hearing.txt"));
      JsonNode verdicts = answer(client, "verify_quotations", Map.of("draft", DRAFT));
      assertTrue(verdicts.get("unread_sources").size() >= 2, verdicts.toString());
    }
  }

  @Test
  void aSourceThatChangesIsReadAgain() throws IOException {
    try (McpSyncClient client = client(inside)) {
      answer(client, "verify_quotations", Map.of("draft", DRAFT));
      Files.writeString(
          inside.resolve("more.txt"), HEARING.replace("thirty million", "ninety million"));
      JsonNode verdicts = answer(client, "verify_quotations", Map.of("draft", DRAFT));
      assertEquals("verbatim", verdicts.get("quotations").get(1).get("verdict").stringValue());
    }
  }

  @Test
  void standardOutputCarriesTheProtocolAloneAndTheEndEndsIt() throws Exception {
    Path err = temp.resolve("err.txt");
    Path out = temp.resolve("out.txt");
    Process process =
        new ProcessBuilder(command(inside))
            .redirectError(err.toFile())
            .redirectOutput(out.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      for (String line :
          List.of(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                  + "{\"protocolVersion\":\"2024-11-05\",\"capabilities\":{},"
                  + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
              "no json",
              "[]",
              "{}",
              "",
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":\"x\"}",
              "{\"a\":\"" + "x".repeat(9 << 20) + "\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/call\",\"params\":"
                  + "{\"name\":\"read_page\",\"arguments\":{\"path\":\"hearing.txt\"}}}")) {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    assertEquals(0, process.exitValue(), Files.readString(err));
    List<String> lines = Files.readAllLines(out);
    for (String line : lines) {
      assertEquals("2.0", JSON.readTree(line).get("jsonrpc").stringValue(), line);
      assertFalse(line.contains("Exception"), line);
    }
    assertEquals(8, lines.size(), String.join("\n", lines));
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("\"id\":4") && line.contains("ferrymen")));
    assertEquals("", Files.readString(err));
  }

  /** What every run pays for is what it needs. */
  @Test
  void noOtherCommandLoadsAnythingOfIt() throws Exception {
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.add("-Xlog:class+load:file=" + temp.resolve("classes.txt"));
    command.add(Main.class.getName());
    command.addAll(List.of("read", inside.resolve("hearing.txt").toString(), "-q"));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertEquals(0, process.waitFor());
    List<String> all = Files.readAllLines(temp.resolve("classes.txt"));
    assertTrue(all.stream().anyMatch(line -> line.contains(Main.class.getName() + " ")));
    List<String> loaded =
        all.stream()
            .filter(
                line ->
                    line.matches(".*(modelcontextprotocol|reactor|app\\.assistant|app\\.export).*"))
            .toList();
    assertEquals(List.of(), loaded);
  }

  @Test
  void whoNamesNothingToReadUsesItWrongly() {
    CliRun.of("mcp").ended(ExitCode.USAGE);
    CliRun.of("mcp", temp.resolve("none")).ended(ExitCode.USAGE);
    CliRun.of("mcp", inside, "--allow-writes").ended(ExitCode.USAGE);
  }
}
