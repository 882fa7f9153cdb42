package org.onrecord.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Statement;

/**
 * Distinguishes a chain worth showing from a plain one. A chain is plain where only the page's
 * author or outlet stands in it; in a comment, only the comment's author.
 */
final class Chains {
  private final Roster roster;
  private final Set<String> ownNames = new HashSet<>();
  private final Map<String, Comment> comments = new HashMap<>();

  Chains(Page page, Roster roster) {
    this.roster = roster;
    Metadata metadata = page.metadata();
    ownNames.addAll(metadata.authors());
    if (metadata.outlet() != null) {
      ownNames.add(metadata.outlet());
    }
    page.comments().forEach(comment -> comments.put(comment.id(), comment));
  }

  /** Whether the chain says no more than whose page or comment it is. */
  boolean isPlain(Statement statement) {
    Comment comment = comments.get(statement.part());
    return statement.through().stream().allMatch(id -> isOwn(roster.person(id), comment));
  }

  /** The names in a chain, outermost first. */
  List<String> names(Statement statement) {
    return statement.through().stream().map(roster::name).toList();
  }

  private boolean isOwn(@Nullable Person person, @Nullable Comment comment) {
    if (person == null) {
      return false;
    }
    boolean ofPage = ownNames.contains(person.name());
    if (comment == null) {
      return ofPage || person.type() == PersonType.AUTHOR;
    }
    return Objects.equals(comment.author(), person.name())
        || (!ofPage && comment.author() == null && person.type() == PersonType.AUTHOR);
  }
}
