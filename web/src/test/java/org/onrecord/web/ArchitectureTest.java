package org.onrecord.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
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

/** The rooms of the workbench: who may know whom. */
class ArchitectureTest {
  private static final String TEMPLATES = "org.onrecord.web.pages";
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.onrecord.web");
  private static final JavaClasses WRITTEN =
      ALL.that(
          DescribedPredicate.describe(
              "written by people", c -> !c.getPackageName().equals(TEMPLATES)));

  /** From the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.web.guard",
          "org.onrecord.web.account",
          "org.onrecord.web.answer",
          "org.onrecord.web.add",
          "org.onrecord.web.work",
          "org.onrecord.web.view",
          "org.onrecord.web");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass c : WRITTEN) {
      assertTrue(ROOMS.contains(c.getPackageName()), c.getName() + " stands in no room");
      for (var dependency : c.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (ROOMS.indexOf(other) > ROOMS.indexOf(c.getPackageName())) {
          wrong.add(c.getName() + " knows " + dependency.getTargetClass().getName());
        }
      }
    }
    assertEquals(new TreeSet<>(), wrong);
    slices().matching("(org.onrecord.web..)").should().beFreeOfCycles().check(WRITTEN);
  }

  /** Views ask the ledger; databases, the command line and raw requests are not theirs. */
  @Test
  void viewsKnowNeitherTablesNorTheCommandLineNorRequests() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.web.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.onrecord.ledger.sql..")
        .check(WRITTEN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.onrecord.app..",
            "org.onrecord.ledger.store..",
            "org.onrecord.ledger.index..",
            "picocli..")
        .check(WRITTEN);
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.web.view")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "jakarta..", "org.eclipse.jetty..")
        .check(WRITTEN);
  }

  /** What is printed unescaped was escaped by the writers of reports, and comes as Markup. */
  @Test
  void templatesPrintNothingUnescaped() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "print unescaped ($unsafe)",
                call ->
                    call.getTargetOwner().getName().equals("gg.jte.TemplateOutput")
                        && call.getName().equals("writeUnsafeContent")))
        .check(ALL);
  }

  @Test
  void nothingEndsTheProcessOrPrints() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(WRITTEN);
    noClasses().should().accessField(System.class, "out").check(WRITTEN);
    noClasses().should().accessField(System.class, "err").check(WRITTEN);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        WRITTEN.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unmarked);
  }
}
