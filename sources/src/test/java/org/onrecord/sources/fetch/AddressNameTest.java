package org.onrecord.sources.fetch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressNameTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2020/a.html, example.org/2020/a.html",
    "http://example.org/2020/a.html, ^example.org/2020/a.html-.{32}$",
    "https://example.org/../../etc/passwd, ^example.org/_/_/etc/passwd-.{32}$",
    "https://example.org/, ^example.org-.{32}$",
    "https://example.org/a?id=1, ^example.org/a-.{32}$",
    "https://example.org/A, ^example.org/A-.{32}$",
    "https://example.org/a.json/b, ^example.org/a.json_/b-.{32}$",
    "https://example.org:80/%2e%2e/a, ^example.org_80/_2e_2e/a-.{32}$"
  })
  void namesOfFilesStayInTheirFolder(String url, String name) {
    String made = AddressName.ofPage(url);
    assertTrue(made.equals(name) || made.matches(name), made);
    assertFalse(made.contains(".."));
  }

  @Test
  void noTwoAddressesShareAName() {
    List<String> parts =
        List.of(
            "a", "A", "b.json", "%61", "%41", "a%2fb", "..", ".", "", "ä", "a b", "x".repeat(120));
    List<String> ends = List.of("", "/", "?", "?a", "?A", "?id=1", "?id=2", "#a", "?a#a");
    Map<String, String> known = new HashMap<>();
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://" : "https://");
      url.append(random.nextBoolean() ? "h.example" : random.nextBoolean() ? "H.example" : "h:80");
      for (int i = random.nextInt(4); i > 0; i--) {
        url.append('/').append(parts.get(random.nextInt(parts.size())));
      }
      url.append(ends.get(random.nextInt(ends.size())));
      String name = AddressName.ofPage(url.toString()).toLowerCase(Locale.ROOT);
      String other = known.put(name, url.toString());
      assertTrue(
          other == null || other.contentEquals(url), "seed " + seed + ": " + other + ", " + url);
    }
    known.clear();
    for (String url : List.of("https://h/a?x", "http://h/a", "https://h/a")) {
      assertNull(known.put(AddressName.ofPage(url), url));
      String forged = "https://" + AddressName.ofPage(url);
      assertTrue(forged.equals(url) || known.put(AddressName.ofPage(forged), forged) == null);
    }
  }

  @Test
  void whatLiesBelowAListIsNamedAsNoPage() {
    String list = AddressName.ofList("https://h.example/feed.xml");
    assertTrue(list.matches("h\\.example/feed\\.xml-[0-9a-f]{32}"), list);
    String page = AddressName.ofPage("https://" + list + "/3");
    assertNotEquals(list + "/3", page);
  }
}
