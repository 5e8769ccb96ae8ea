package org.scrutin.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.fasterxml.jackson.core.TreeNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.List;

/** The rules of the house, as far as this service can break them. */
@AnalyzeClasses(packages = "org.scrutin", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {
  private static final String ROOT = "org.scrutin.claims.";

  private static final DescribedPredicate<JavaMethodCall> READS_A_CLOCK_OF_ITS_OWN =
      DescribedPredicate.describe(
          "a clock other than the injected one is read",
          call ->
              call.getTargetOwner().getPackageName().equals("java.time")
                  && (call.getTargetOwner().isEquivalentTo(Clock.class)
                      ? call.getName().matches("(system|tick).*")
                      : call.getName().equals("now")
                          && call.getTarget().getRawParameterTypes().stream()
                              .noneMatch(type -> type.isEquivalentTo(Clock.class))));

  private static final DescribedPredicate<List<JavaClass>> TAKES_A_TREE =
      DescribedPredicate.describe(
          "one of them a JSON tree",
          types -> types.stream().anyMatch(type -> type.isAssignableTo(TreeNode.class)));

  /** Each feature uses what stands before it in this list, never what stands after. */
  private static final List<String> LAYERS =
      List.of(
          "validation..",
          "ground..",
          "known..",
          "docket..",
          "docketlog..",
          "register..",
          "intake..",
          "chronicle..");

  @ArchTest
  static void featuresFormLayers(JavaClasses classes) {
    for (int layer = 0; layer < LAYERS.size() - 1; layer++) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + LAYERS.get(layer))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(LAYERS.subList(layer + 1, LAYERS.size())))
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule EVERY_FEATURE_IS_A_LAYER =
      classes().that().resideInAPackage(ROOT + ".").should().resideInAnyPackage(packages(LAYERS));

  private static String[] packages(List<String> layers) {
    return layers.stream().map(layer -> ROOT + layer).toArray(String[]::new);
  }

  /** An event may grow a field where what a leaf commits to may not. */
  @ArchTest
  static final ArchRule LEAVES_ARE_NO_EVENTS =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "docket..", ROOT + "docketlog..")
          .or()
          .haveSimpleNameEndingWith("Leaf")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.scrutin.contracts..");

  @ArchTest
  static final ArchRule FEATURES_WITHOUT_CYCLES =
      SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ALGORITHMS_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "docket..", ROOT + "validation..")
          .or()
          .haveNameMatching(
              "org\\.scrutin\\.claims\\..*\\.(Acts|ChronicleDate|DecidingBody|TextOrNumber|\\w+Checks)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..");

  /** Time comes from the injected clock, which a test can set and which ticks as stores hold it. */
  @ArchTest
  static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".")
          .should()
          .callMethodWhere(READS_A_CLOCK_OF_ITS_OWN);

  /** Bodies are records that {@code JsonBodies} reads strictly. */
  @ArchTest
  static final ArchRule NO_RESOURCE_READS_TREES =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .notHaveRawParameterTypes(TAKES_A_TREE);

  /**
   * Quarkus does not enforce the security annotations of other methods: they would be open to all.
   */
  @ArchTest
  static final ArchRule RESOURCE_METHODS_ARE_PUBLIC =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .bePublic()
          .andShould()
          .beDeclaredInClassesThat()
          .arePublic();

  @ArchTest
  static final ArchRule NO_OTHER_SERVICE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.scrutin.results..", "org.scrutin.gateway..");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(ROOT + ".")
          .should()
          .beAnnotatedWith(jakarta.inject.Inject.class);
}
