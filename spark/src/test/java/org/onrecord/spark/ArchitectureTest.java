package org.onrecord.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

/** The rooms of the jobs: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses SPARK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.onrecord.spark");

  /** From the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.spark.table",
          "org.onrecord.spark.input",
          "org.onrecord.spark.folder",
          "org.onrecord.spark.join",
          "org.onrecord.spark");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass c : SPARK) {
      assertTrue(ROOMS.contains(c.getPackageName()), c.getName() + " stands in no room");
      for (var dependency : c.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (ROOMS.indexOf(other) > ROOMS.indexOf(c.getPackageName())) {
          wrong.add(c.getName() + " knows " + dependency.getTargetClass().getName());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void jobsKnowNeitherTheCommandLineNorALedger() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app..", "org.onrecord.ledger..", "picocli..")
        .check(SPARK);
  }

  /** What reads and writes works without a cluster. */
  @Test
  void onlyTheJobsKnowSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.onrecord.spark", "org.onrecord.spark.join")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(SPARK);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        SPARK.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unmarked);
  }
}
