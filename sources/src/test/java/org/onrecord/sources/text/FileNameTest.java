package org.onrecord.sources.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @BeforeEach
  void namesAreBytes() {
    boolean bytes = File.separatorChar == '/' && System.getProperty("os.name").startsWith("Linux");
    assumeTrue(bytes, "only on Linux are file names bytes");
  }

  private static Path named(String escapes) {
    return Path.of(URI.create("file:///" + escapes)).getFileName();
  }

  @Test
  void aNameThatIsNotUtf8HasEscapesBehindASecondSlash() {
    Path name = named("M%FCller%20100%25.html");
    assertEquals(".//M%FCller 100%25.html", FileName.of(name));
    assertEquals("news//M%FCller 100%25.html", FileName.of(Path.of("news").resolve(name)));
    assertEquals("//M%FCller 100%25.html", FileName.of(Path.of("/").resolve(name)));
    assertEquals(
        "//M%FCller 100%25.html/Müller//%E2%82",
        FileName.of(Path.of("/").resolve(name).resolve("Müller").resolve(named("%E2%82"))));
    assertEquals(".//http%FF", FileName.of(named("http%FF")));
    assertEquals("./http://h%FF", FileName.of(Path.of("http:").resolve(named("h%FF"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.html", "./a", "../a/b", "/a%FF", "a%FF.txt", "%", "\uFFFD.txt", "new\nline"})
  void anyOtherNameIsItsOwn(String name) {
    assertEquals(name, FileName.of(Path.of(name)));
    assertEquals(Path.of(name), FileName.path(name));
  }

  @ParameterizedTest
  @CsvSource({
    "news//a%20b.txt, news/a%20b.txt", // the escape of a byte that is UTF-8 is none of ours
    "news//a%ff.txt, news/a%ff.txt",
    "news//a%F, news/a%F",
    "news//%FF%2Fetc, news/%FF%2Fetc",
    "news//%00%FF, news/%00%FF",
    "news//a.txt, news/a.txt",
  })
  void whatSomebodyTypedWithTwoSlashesStaysWhatItIs(String typed, String meant) {
    assertEquals(Path.of(meant), FileName.path(typed));
  }

  @Test
  void noTwoPathsHaveOneTextAndEachTextLeadsBack() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, Path> known = new HashMap<>();
    byte[] bytes = {'a', '%', 'F', '2', '5', '.', (byte) 0xff, (byte) 0xc3, (byte) 0xbc, ' ', ':'};
    for (int run = 0; run < 5000; run++) {
      Path path = Path.of(random.nextBoolean() ? "" : "/");
      for (int names = 1 + random.nextInt(3); names > 0; names--) {
        byte[] name = new byte[1 + random.nextInt(4)];
        name[0] = 'n'; // no name of dots alone
        for (int i = 1; i < name.length; i++) {
          name[i] = bytes[random.nextInt(bytes.length)];
        }
        path = path.resolve(named(NameBytes.percentEncoded(name)));
      }
      String text = FileName.of(path);
      assertEquals(path, FileName.path(text), "seed " + seed + ": " + text);
      Path other = known.put(text, path);
      assertEquals(other == null ? path : other, path, "seed " + seed + ": " + text);
    }
  }

  @Test
  void theBytesOfAnArgumentBecomeTheSameText() {
    byte[] given = "news/M?ller.html/".getBytes(StandardCharsets.ISO_8859_1);
    given[6] = (byte) 0xfc;
    assertEquals("news//M%FCller.html/", FileName.of(given));
    assertArrayEquals(
        Arrays.copyOf(given, given.length - 1), FileName.bytes("news//M%FCller.html"));
    assertEquals(".//M%FC.txt", FileName.last("x//M%FC.txt"));
    assertEquals("M%FC.txt", FileName.last("x/M%FC.txt"));
    assertNotEquals(FileName.path("x//M%FC.txt"), FileName.path("x/M%FC.txt"));
  }
}
