package org.onrecord.report;

import java.util.List;
import org.onrecord.ledger.hit.Hit;

/** Where else one may go from a hit, for a page that does not stand alone. */
@FunctionalInterface
public interface HitLinks {
  /** A page that stands alone leads nowhere else. */
  HitLinks NONE = hit -> List.of();

  /** The links of a hit, in the order to show them. */
  List<Link> of(Hit hit);
}
