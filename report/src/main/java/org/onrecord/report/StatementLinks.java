package org.onrecord.report;

import java.util.List;
import org.onrecord.statement.Statement;

/** Where else one may go from a statement, for a page that does not stand alone. */
@FunctionalInterface
public interface StatementLinks {
  /** A page that stands alone leads nowhere else. */
  StatementLinks NONE = statement -> List.of();

  /** The links of a statement, in the order to show them. */
  List<Link> of(Statement statement);
}
