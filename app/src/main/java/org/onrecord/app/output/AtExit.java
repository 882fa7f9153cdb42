package org.onrecord.app.output;

/** Clears up when the process is stopped, as by Ctrl-C, unless that was done before. */
public final class AtExit {
  private final Thread hook;

  private AtExit(Thread hook) {
    this.hook = hook;
  }

  /**
   * Registers an action.
   *
   * @param act may run while the process is still at work
   */
  public static AtExit run(Runnable act) {
    Thread hook = new Thread(act, "onrecord-at-exit");
    Runtime.getRuntime().addShutdownHook(hook);
    return new AtExit(hook);
  }

  /** Cancels the action, which is no longer needed. */
  public void cancel() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // it is being done
    }
  }
}
