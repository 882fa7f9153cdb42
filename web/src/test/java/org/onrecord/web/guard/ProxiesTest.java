package org.onrecord.web.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which servers are believed. */
class ProxiesTest {
  @Test
  void anAddressIsTheSameHoweverItIsWritten() {
    Proxies proxies = new Proxies(List.of("10.0.0.2", "::1", "2001:DB8::a:1"), "X-User");
    for (String same :
        List.of("10.0.0.2", "0:0:0:0:0:0:0:1", "[::1]", "::1%lo", "2001:db8:0:0:0:0:a:1")) {
      assertTrue(proxies.sent(same), same);
    }
    for (String other :
        List.of("10.0.0.20", "110.0.0.2", "::2", "1::", "0:0:0:0:0:0:1:0", "2001:db8::a:0:1", "")) {
      assertFalse(proxies.sent(other), other);
    }
    assertFalse(proxies.sent(null));
    assertThrows(IllegalArgumentException.class, () -> new Proxies(List.of("desk.example"), "X"));
  }
}
