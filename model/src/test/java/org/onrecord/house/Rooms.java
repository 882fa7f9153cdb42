package org.onrecord.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that hold in each module, for its ArchitectureTest. */
public final class Rooms {
  private Rooms() {}

  /**
   * The classes of a package and those below it, without tests, also without those in jars. Of
   * classes of others nothing is known but the name, which the rules go by: to read what they
   * extend in turn would take longer than all else.
   */
  public static JavaClasses in(String name) {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages(name);
  }

  /**
   * Each class stands in a room, and knows only its own room and those before it.
   *
   * @param rooms packages, from the ground up
   */
  public static void assertOrder(JavaClasses classes, List<String> rooms) {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass c : classes) {
      assertTrue(rooms.contains(c.getPackageName()), c.getName() + " stands in no room");
      for (var dependency : c.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (rooms.indexOf(other) > rooms.indexOf(c.getPackageName())) {
          wrong.add(c.getName() + " knows " + dependency.getTargetClass().getName());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  public static void assertNullMarked(JavaClasses classes) {
    Set<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(each -> each.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unmarked);
  }

  /** None ends the process or prints. */
  public static void assertSilent(JavaClasses classes) {
    noClasses().should().callMethod(System.class, "exit", int.class).check(classes);
    assertPrintsNothing(classes);
  }

  /** None prints past the console. */
  public static void assertPrintsNothing(JavaClasses classes) {
    noClasses().should().accessField(System.class, "out").check(classes);
    noClasses().should().accessField(System.class, "err").check(classes);
  }
}
