package org.onrecord.app.assistant;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.OutputStream;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;

/** One {@code onrecord mcp}: answers an assistant until it ends the conversation. */
public final class AssistantJob {
  private static final String INSTRUCTIONS =
      "OnRecord tells who said what on pages of news, and whether quotations are what their sources"
          + " say. Verify every quotation before you show it. An answer's words are copied from the"
          + " page; do not change them.";

  private final Console console;
  private final AssistantSettings settings;

  /** Creates a job for one run. */
  public AssistantJob(Console console, AssistantSettings settings) {
    this.console = console;
    this.settings = settings;
  }

  /**
   * Answers until standard input ends.
   *
   * @throws org.onrecord.app.console.UsageException if a place that was named is not there
   */
  public ExitCode run() {
    console.divertPrinting();
    OutputStream out = console.out();
    Pending pending = new Pending();
    try (Tools tools = new Tools(settings)) {
      ProtocolInput in = new ProtocolInput(console.in(), out, pending);
      McpSyncServer server = server(tools, in, out, pending);
      in.awaitEnd();
      server.closeGracefully();
      return ExitCode.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private McpSyncServer server(Tools tools, ProtocolInput in, OutputStream out, Pending pending) {
    ToolCall call = new ToolCall(console, pending, settings.debug());
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(Answer.mapper());
    JsonSchemaValidator tellsNothing = // each tool looks at its arguments
        (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");
    return McpServer.sync(
            new StdioServerTransportProvider(mapper, in, out, 2 * ProtocolInput.LONGEST))
        .serverInfo("onrecord", OnRecord.VERSION)
        .instructions(INSTRUCTIONS)
        .jsonMapper(mapper)
        .jsonSchemaValidator(tellsNothing)
        .validateToolInputs(false)
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .tools(tools.all().stream().map(call::specification).toList())
        .build();
  }
}
