package org.onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Rooms;

/** The rooms of the house: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses CORE = Rooms.in("org.onrecord");

  /** The rooms from the ground up. Each knows only rooms that stand before it here. */
  private static final List<String> ROOMS =
      List.of(
          // the nouns, in a module of their own
          "org.onrecord.text",
          "org.onrecord.page",
          "org.onrecord.person",
          "org.onrecord.statement",
          "org.onrecord.verdict",
          "org.onrecord.stance",
          "org.onrecord.spi",
          "org.onrecord.record",
          "org.onrecord.model.en",
          "org.onrecord.stage",
          // reading a page
          "org.onrecord.word",
          "org.onrecord.read.bytes",
          "org.onrecord.read.line",
          "org.onrecord.read.turn",
          "org.onrecord.read.block",
          "org.onrecord.read.plain",
          "org.onrecord.read.html.source",
          "org.onrecord.read.html.tree",
          "org.onrecord.read.html.article",
          "org.onrecord.read.html.thread",
          "org.onrecord.read.html.text",
          "org.onrecord.read.html.metadata",
          "org.onrecord.read.html",
          "org.onrecord.read",
          // statements, their times and speakers
          "org.onrecord.encoder",
          "org.onrecord.attribution",
          "org.onrecord.attribution.quotation",
          "org.onrecord.attribution.certainty",
          "org.onrecord.attribution.act",
          "org.onrecord.attribution.find",
          "org.onrecord.time",
          "org.onrecord.speaker.name",
          "org.onrecord.speaker.person",
          "org.onrecord.speaker.pronoun",
          "org.onrecord.speaker.addressee",
          "org.onrecord.speaker",
          "org.onrecord.reliability",
          // quotations and their sources
          "org.onrecord.trace.source",
          "org.onrecord.trace.words",
          "org.onrecord.trace.medium",
          "org.onrecord.trace.quote",
          "org.onrecord.trace.index",
          "org.onrecord.trace.align",
          "org.onrecord.trace.search",
          "org.onrecord.trace",
          // who answers what, and who stands how to whom
          "org.onrecord.dispute.quote",
          "org.onrecord.dispute",
          "org.onrecord.position",
          // the way in
          "org.onrecord");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    Rooms.assertOrder(CORE, ROOMS);
  }

  @Test
  void noRoomHoldsMoreThanOneCanKeepInMind() {
    TreeMap<String, Long> sizes =
        CORE.stream()
            .filter(c -> c.getEnclosingClass().isEmpty())
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    sizes.values().removeIf(size -> size <= 40);
    assertTrue(sizes.isEmpty(), sizes::toString);
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching("(org.onrecord..)").should().beFreeOfCycles().check(CORE);
  }

  /** The stages stand side by side: what reads pages knows no network, what finds who no when. */
  @Test
  void stagesDoNotKnowTheirNeighbours() {
    strangers("org.onrecord.read..", "org.onrecord.encoder..", "org.onrecord.attribution..");
    strangers("org.onrecord.time..", "org.onrecord.encoder..", "org.onrecord.read..");
    strangers(
        "org.onrecord.speaker..",
        "org.onrecord.encoder..",
        "org.onrecord.time..",
        "org.onrecord.read..");
    strangers(
        "org.onrecord.trace..",
        "org.onrecord.encoder..",
        "org.onrecord.attribution..",
        "org.onrecord.speaker..",
        "org.onrecord.time..",
        "org.onrecord.read.html..");
  }

  /**
   * It compares words as quotations are compared, and reads what the encoder made of a page that
   * was read anyway; the network itself and the markup are not its own.
   */
  @Test
  void disputesKnowNeitherTheNetworkNorTheMarkup() {
    strangers("org.onrecord.dispute..", "ai.onnxruntime..", "org.onrecord.read..");
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.dispute..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.onrecord.encoder.AttributionModel")
        .check(CORE);
  }

  /** Positions are read from words, and from what the encoder made of a page as it was read. */
  @Test
  void positionsKnowNeitherTheNetworkNorTheMarkup() {
    strangers("org.onrecord.position..", "ai.onnxruntime..", "org.onrecord.read..");
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.position..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.onrecord.encoder.AttributionModel")
        .check(CORE);
  }

  private static void strangers(String room, String... others) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CORE);
  }

  /** ICU's character properties are for all: unlike the JDK's, they do not change with the JDK. */
  @Test
  void onlyPagesKnowJsoupAndTheDetectionOfCharsets() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.read..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("com\\.ibm\\.icu\\.text\\.Charset.*")
        .check(CORE);
  }

  @Test
  void onlyTheEncoderKnowsOnnxRuntime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.encoder")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(CORE);
  }

  @Test
  void jacksonStaysWhereRecordsAreWrittenAndThePagesOwnDataAreRead() {
    noClasses()
        .that(outsideOf("org.onrecord.record.", "org.onrecord.read.html.metadata."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..")
        .check(CORE);
  }

  @Test
  void nothingEndsTheProcessOrPrints() {
    Rooms.assertSilent(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    Rooms.assertNullMarked(CORE);
  }

  private static DescribedPredicate<JavaClass> outsideOf(String... prefixes) {
    return DescribedPredicate.describe(
        "outside of " + String.join(" and ", prefixes),
        c -> Arrays.stream(prefixes).noneMatch(c.getName()::startsWith));
  }
}
