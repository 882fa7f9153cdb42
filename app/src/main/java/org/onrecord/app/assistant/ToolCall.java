package org.onrecord.app.assistant;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.input.Failures;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls tools, one after the other, and makes of whatever goes wrong an answer that says so.
 *
 * @param console where stack traces go, if they are wanted
 * @param pending counts the calls that are not answered
 * @param debug whether they are
 */
record ToolCall(Console console, Pending pending, ReentrantLock lock, boolean debug) {
  ToolCall(Console console, Pending pending, boolean debug) {
    this(console, pending, new ReentrantLock(), debug);
  }

  /** A tool as the protocol knows it. */
  SyncToolSpecification specification(Tool tool) {
    McpSchema.ToolAnnotations annotations =
        new McpSchema.ToolAnnotations(null, !tool.writes(), false, true, false, null);
    return SyncToolSpecification.builder()
        .tool(
            McpSchema.Tool.builder(tool.name(), tool.schema().json())
                .description(tool.description())
                .annotations(annotations)
                .build())
        .callHandler((exchange, request) -> answer(tool, request.arguments()))
        .build();
  }

  @SuppressWarnings("CatchingUnchecked") // one call's failure must not end the conversation
  private McpSchema.CallToolResult answer(Tool tool, @Nullable Map<String, ?> given) {
    pending.begin();
    lock.lock();
    try {
      Map<String, ?> values = given == null ? Map.of() : given;
      ObjectNode answer = tool.call(new Arguments(values, tool.schema().names()));
      return result(answer.toString(), false);
    } catch (ToolException | UsageException | NoModelException e) {
      return result(Failures.message(e), true);
    } catch (IOException | RuntimeException | Error e) {
      if (debug) {
        console.trace(e);
      }
      return result(Failures.why(e), true);
    } finally {
      lock.unlock();
      pending.end();
    }
  }

  private static McpSchema.CallToolResult result(String text, Boolean failed) {
    return McpSchema.CallToolResult.builder().addTextContent(text).isError(failed).build();
  }
}
