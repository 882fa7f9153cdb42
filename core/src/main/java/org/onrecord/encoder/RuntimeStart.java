package org.onrecord.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Starts ONNX Runtime with enough stack.
 *
 * <p>While it starts, version 1.29 searches the command line of its process by a recursion that
 * takes stack for each byte, and the process dies where that does not suffice: with usual stacks at
 * 4,096 bytes, as when fifty files are named. A short command line costs nothing here.
 */
final class RuntimeStart {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  /** Bytes of a command line that any thread's stack suffices for. */
  private static final int SHORT = 1_024;

  /** More than what was seen to be taken for a byte, which is 250. */
  private static final long STACK_PER_BYTE = 1_024;

  private RuntimeStart() {}

  /**
   * Does something that starts it.
   *
   * @throws IOException for a checked exception of its own; unchecked ones are thrown as they are
   */
  static <T> T run(Callable<T> start) throws IOException {
    int length = commandLineLength();
    FutureTask<T> task = new FutureTask<>(start);
    if (length <= SHORT) {
      task.run();
    } else {
      Thread thread = new Thread(null, task, "onnxruntime-start", length * STACK_PER_BYTE);
      thread.setDaemon(true);
      thread.start();
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the model was loaded", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IOException(String.valueOf(cause.getMessage()), cause);
    }
  }

  /** In bytes; 0 where the system does not tell it in the way that it is looked up. */
  private static int commandLineLength() {
    try {
      return Files.readAllBytes(COMMAND_LINE).length;
    } catch (IOException e) {
      return 0; // not Linux: nothing is searched
    }
  }
}
