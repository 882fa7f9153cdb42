package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Where a page names people, in text order, so that those in a statement are found without going
 * through all.
 */
final class Mentions {
  private final List<Mention> inOrder;

  private record Mention(Span span, String local) {}

  private final PagePeople people;

  private Mentions(PagePeople people, List<Mention> inOrder) {
    this.people = people;
    this.inOrder = inOrder;
  }

  static Mentions of(PagePeople people) {
    List<Mention> mentions = new ArrayList<>();
    people
        .onPage()
        .forEach(
            (local, known) ->
                known.person().mentions().forEach(span -> mentions.add(new Mention(span, local))));
    mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return new Mentions(people, mentions);
  }

  /**
   * The numbers of those who are named in what was said, but for the speaker, ascending.
   *
   * @param place of its content
   */
  List<Long> in(Statement statement, String place) {
    TreeSet<Long> named = new TreeSet<>();
    for (Span content : statement.content()) {
      for (int i = firstFrom(content.start());
          i < inOrder.size() && inOrder.get(i).span().start() < content.end();
          i++) {
        Mention mention = inOrder.get(i);
        boolean isSpeaker = mention.local().equals(statement.speaker());
        PagePeople.Known known = people.in(place, mention.local());
        if (!isSpeaker && known != null && content.contains(mention.span())) {
          named.add(known.id());
        }
      }
    }
    return List.copyOf(named);
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
