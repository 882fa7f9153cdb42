package org.onrecord.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the ledger: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses LEDGER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.onrecord.ledger");

  /** From the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.ledger.entry",
          "org.onrecord.ledger.query",
          "org.onrecord.ledger.person",
          "org.onrecord.ledger.stance",
          "org.onrecord.ledger.hit",
          "org.onrecord.ledger.trace",
          "org.onrecord.ledger.sql",
          "org.onrecord.ledger.store",
          "org.onrecord.ledger.index",
          "org.onrecord.ledger");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass c : LEDGER) {
      assertTrue(ROOMS.contains(c.getPackageName()), c.getName() + " stands in no room");
      for (var dependency : c.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (ROOMS.indexOf(other) > ROOMS.indexOf(c.getPackageName())) {
          wrong.add(c.getName() + " knows " + dependency.getTargetClass().getName());
        }
      }
    }
    assertEquals(new TreeSet<>(), wrong);
    slices().matching("(org.onrecord.ledger..)").should().beFreeOfCycles().check(LEDGER);
  }

  /** Records and the words of quotations are all that it knows of the rest. */
  @Test
  void itKnowsNeitherPagesMarkupNorTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.onrecord.read..",
            "org.onrecord.encoder..",
            "org.onrecord.attribution..",
            "org.onrecord.speaker..",
            "org.onrecord.time..",
            "org.onrecord.sources..",
            "org.jsoup..",
            "ai.onnxruntime..",
            "picocli..")
        .check(LEDGER);
  }

  @Test
  void onlyOneRoomKnowsWhichDatabaseItIs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.ledger.sql")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..")
        .check(LEDGER);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.ledger.index")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .check(LEDGER);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.onrecord.ledger.hit", "org.onrecord.ledger.person", "org.onrecord.ledger.trace")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..")
        .check(LEDGER);
  }

  @Test
  void nothingEndsTheProcessOrPrints() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(LEDGER);
    noClasses().should().accessField(System.class, "out").check(LEDGER);
    noClasses().should().accessField(System.class, "err").check(LEDGER);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        LEDGER.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unmarked);
  }
}
