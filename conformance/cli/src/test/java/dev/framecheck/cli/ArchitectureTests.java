package dev.framecheck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the arrows between the modules at the level of classes. The poms hold the same arrows at
 * the level of artifacts; here a class that reaches another module through a transitive dependency
 * is caught too.
 */
class ArchitectureTests {

  private static final String ROOT = "dev.framecheck";

  /** Which modules the classes of a module may use, besides their own. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "traces", Set.of(),
          "model", Set.of("traces"),
          "reference", Set.of(),
          "kit", Set.of("traces"),
          "recording", Set.of("traces"),
          "targets", Set.of("kit", "traces"),
          "cli", Set.of("traces", "model", "reference", "kit", "recording", "targets"));

  private static final String[] MODEL_CHECKERS = {
    "tlc2..", "tla2sany..", "pcal..", "util..", "edu.mit.csail.sdg..", "kodkod..", "org.sat4j.."
  };

  /** Report templates, compiled to Java by the build. */
  private static final Set<String> GENERATED_PAGES =
      Set.of(ROOT + ".kit.pages", ROOT + ".targets.pages");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** A rule over no classes would pass whatever the code does. */
  @ParameterizedTest
  @ValueSource(strings = {"traces", "model", "reference", "kit", "recording", "targets", "cli"})
  void scansClassesOfEveryModule(String module) {
    assertThat(PRODUCT)
        .filteredOn(c -> moduleOf(c).equals(module))
        .extracting(JavaClass::getSimpleName)
        .anySatisfy(name -> assertThat(name).isNotEqualTo("package-info"));
  }

  @Test
  void everyClassBelongsToAModuleOfTheMap() {
    assertThat(PRODUCT).allSatisfy(c -> assertThat(ALLOWED).containsKey(moduleOf(c)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"traces", "model", "reference", "kit", "recording", "targets", "cli"})
  void usesOnlyTheModulesThatItMay(String module) {
    List<String> forbidden = new ArrayList<>();
    for (String other : ALLOWED.keySet()) {
      if (!other.equals(module) && !ALLOWED.get(module).contains(other)) {
        forbidden.add(ROOT + "." + other + "..");
      }
    }
    if (forbidden.isEmpty()) {
      assertThat(module).isEqualTo("cli");
      return;
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(PRODUCT);
  }

  @Test
  void onlyTheModelKnowsAModelChecker() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MODEL_CHECKERS)
        .check(PRODUCT);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(PRODUCT)
        .extracting(JavaClass::getPackage)
        .filteredOn(p -> !GENERATED_PAGES.contains(p.getName()))
        .allSatisfy(ArchitectureTests::isNullMarked);
  }

  @Test
  void noPackageIsCalledUtil() {
    classes().should().resideOutsideOfPackage("..util..").check(PRODUCT);
  }

  private static void isNullMarked(JavaPackage p) {
    assertThat(p.isAnnotatedWith(NullMarked.class)).as("%s is @NullMarked", p.getName()).isTrue();
  }

  private static String moduleOf(JavaClass c) {
    String below = c.getPackageName().substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
