package org.onrecord.encoder;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores joined from overlapping windows. A word's tags come from the window where it stands
 * farthest from an inner edge, a link from the one where the outer of its two words does.
 */
final class JoinedScores implements WordScores {
  private final List<WindowScores> windows;
  private final float[] tags;

  private JoinedScores(List<WindowScores> windows, float[] tags) {
    this.windows = windows;
    this.tags = tags;
  }

  static JoinedScores join(int words, List<WindowScores> windows) {
    float[] tags = new float[words * Role.TAGS];
    // A word that no window could hold is outside.
    for (int at = 0; at < tags.length; at++) {
      tags[at] = at % Role.TAGS == Role.OUTSIDE ? 0 : -20;
    }
    int[] room = new int[words];
    Arrays.fill(room, -1);
    for (WindowScores window : windows) {
      for (int word = window.first(); word < window.last(); word++) {
        int left = window.first() == 0 ? words : word - window.first();
        int right = window.last() == words ? words : window.last() - 1 - word;
        if (Math.min(left, right) > room[word]) {
          room[word] = Math.min(left, right);
          System.arraycopy(
              window.tags(),
              (word - window.first()) * Role.TAGS,
              tags,
              word * Role.TAGS,
              Role.TAGS);
        }
      }
    }
    return new JoinedScores(List.copyOf(windows), tags);
  }

  @Override
  public int size() {
    return tags.length / Role.TAGS;
  }

  @Override
  public double tag(int word, int tag) {
    return tags[word * Role.TAGS + tag];
  }

  @Override
  public double toCue(int content, int cue) {
    WindowScores window = holding(content, cue);
    return window == null
        ? Double.NEGATIVE_INFINITY
        : window.toCue().get(content - window.first(), cue - window.first());
  }

  @Override
  public double toSource(int cue, int source) {
    WindowScores window = holding(cue, source);
    return window == null
        ? Double.NEGATIVE_INFINITY
        : window.toSource().get(cue - window.first(), source - window.first());
  }

  /**
   * Of the windows that hold both words, the one in which the outer word is farthest from the edge.
   */
  private @Nullable WindowScores holding(int i, int j) {
    int low = Math.min(i, j);
    int high = Math.max(i, j);
    int best = -1;
    WindowScores found = null;
    for (int k = firstEndingAfter(high); k < windows.size(); k++) {
      WindowScores window = windows.get(k);
      if (window.first() > low) {
        break;
      }
      int room = Math.min(low - window.first(), window.last() - 1 - high);
      if (room > best) {
        best = room;
        found = window;
      }
    }
    return found;
  }

  private int firstEndingAfter(int word) {
    int low = 0;
    int high = windows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (windows.get(middle).last() > word) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
