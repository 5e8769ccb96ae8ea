package org.scrutin.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(
    packages = "org.scrutin.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {
  private static final String ROOT = "org.scrutin.gateway.";

  @ArchTest
  static final ArchRule FEATURES_WITHOUT_CYCLES =
      slices().matching("org.scrutin.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PARTS_OF_THE_SITE_WITHOUT_CYCLES =
      slices().matching("org.scrutin.gateway.site.(*)..").should().beFreeOfCycles();

  /** Each part uses what stands before it in this list, never what stands after. */
  private static final List<String> LAYERS =
      List.of(
          "config",
          "upstream",
          "edge",
          "identity",
          "site.words",
          "site.api",
          "site.labels",
          "site.page",
          "site.claim",
          "site.election",
          "site.home",
          "site.docs",
          "site.problem");

  @ArchTest
  static void partsFormLayers(JavaClasses classes) {
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
  static final ArchRule EVERY_PART_IS_A_LAYER =
      classes()
          .that()
          .doNotHaveSimpleName("GatewayMain")
          .should()
          .resideInAnyPackage(packages(LAYERS));

  private static String[] packages(List<String> layers) {
    return layers.stream().map(layer -> ROOT + layer).toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule NO_SERVICES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.scrutin.results..", "org.scrutin.claims..");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith(ConfigProperty.class);

  /** Time comes from the injected clock, which tests can set. */
  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("now|system.*|tick.*"))
                  .and(target(owner(resideInAPackage("java.time.."))))
                  .and(not(target(rawParameterTypes(Clock.class)))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);
}
