package org.scrutin.platform.web.testing;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.core.TreeNode;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * What every service and the gateway keep to. A module's {@code DependencyRulesTest} takes them in
 * with {@code ArchTests.in(HouseRules.class)} and adds its own layers.
 */
public final class HouseRules {
  private static final String[] PROCESSES = {
    "org.scrutin.results..", "org.scrutin.claims..", "org.scrutin.gateway.."
  };

  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

  private HouseRules() {}

  /** Time comes from the injected clock, which a test can set and which ticks as stores hold it. */
  @ArchTest
  public static final ArchRule clockIsInjected =
      noClasses()
          .that()
          .resideInAnyPackage(PROCESSES)
          .should()
          .accessTargetWhere(
              describe("it asks the machine for the time", HouseRules::asksForTheTime))
          .orShould()
          .callConstructor(Date.class);

  /** A tree would be read without a bound on what it holds. */
  @ArchTest
  public static final ArchRule bodiesAreRecords =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .notHaveRawParameterTypes(anyElementThat(assignableTo(TreeNode.class)));

  /**
   * Quarkus does not enforce the security annotations of other methods: they would be open to all.
   */
  @ArchTest
  public static final ArchRule resourceMethodsArePublic =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("org.scrutin.gateway..")
          .should()
          .bePublic()
          .andShould()
          .beDeclaredInClassesThat()
          .arePublic()
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule noFieldIsInjected =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(PROCESSES)
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

  @ArchTest
  public static final ArchRule platformAndContractsDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAnyPackage("org.scrutin.platform..", "org.scrutin.contracts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PROCESSES)
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule processesDoNotKnowEachOther =
      slices()
          .matching("org.scrutin.(results|claims|gateway)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  /**
   * Who looks rows up by entities does not write SQL beside them: what Hibernate holds in memory
   * and what a statement changes would part.
   */
  @ArchTest
  public static final ArchRule entitiesAndSqlStayApart =
      noClasses()
          .that(describe("use an entity or its repository", HouseRules::usesEntities))
          .should()
          .dependOnClassesThat(describe("speak SQL", HouseRules::speaksSql))
          .allowEmptyShould(true);

  /**
   * Panache's streams hold their connection until they are closed, and nobody has to close them.
   */
  @ArchTest
  public static final ArchRule rowsAreListed =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "it streams rows of a repository",
                  call ->
                      call.getTarget().getName().startsWith("stream")
                          && call.getTargetOwner()
                              .getPackageName()
                              .startsWith("io.quarkus.hibernate.orm.panache")))
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule entitiesAndRepositoriesStayInTheirPackages =
      classes()
          .that()
          .areAnnotatedWith(ENTITY)
          .or()
          .areAssignableTo(REPOSITORY)
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  /** An event may grow a field where what a leaf commits to may not. */
  @ArchTest
  public static final ArchRule leavesAreNoEvents =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Leaf")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.scrutin.contracts..")
          .allowEmptyShould(true);

  /**
   * Every class is in one of the layers, and each layer uses what stands before it, never what
   * stands after.
   *
   * @param root package of the module, with a dot at the end
   * @param layers packages below it, {@code ..} for those with all below them
   */
  public static ArchRule layers(String root, List<String> layers) {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(
        classes()
            .that()
            .resideInAPackage(root + ".")
            .and()
            .resideOutsideOfPackage(root.substring(0, root.length() - 1))
            .should()
            .resideInAnyPackage(packages(root, layers)));
    for (int layer = 0; layer < layers.size() - 1; layer++) {
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + layers.get(layer))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages(root, layers.subList(layer + 1, layers.size()))));
    }
    return CompositeArchRule.of(rules);
  }

  /**
   * SQL is for logs, bulk, totals, searches through them, locks and queues.
   *
   * @param root package of the module, with a dot at the end
   * @param speakers packages below it, or single classes, each with what it needs SQL for
   */
  public static ArchRule sqlIsSpokenBy(String root, Map<String, String> speakers) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".")
        .and(
            describe(
                "are none of " + speakers.keySet(),
                (JavaClass one) ->
                    speakers.keySet().stream().noneMatch(speaker -> is(root + speaker, one))))
        .should()
        .dependOnClassesThat(describe("speak SQL", HouseRules::speaksSql));
  }

  private static boolean is(String speaker, JavaClass one) {
    return one.getPackageName().equals(speaker)
        || one.getPackageName().startsWith(speaker + ".")
        || one.getName().equals(speaker)
        || one.getName().startsWith(speaker + "$");
  }

  private static boolean speaksSql(JavaClass one) {
    return one.getPackageName().equals("java.sql")
        || one.getPackageName().equals("javax.sql")
        || one.getName().startsWith("org.scrutin.platform.store.sql.Sql");
  }

  private static boolean usesEntities(JavaClass one) {
    return isEntity(one)
        || one.getDirectDependenciesFromSelf().stream()
            .anyMatch(dependency -> isEntity(dependency.getTargetClass()));
  }

  private static boolean isEntity(JavaClass one) {
    return one.isAnnotatedWith(ENTITY) || one.isAssignableTo(REPOSITORY);
  }

  private static String[] packages(String root, List<String> layers) {
    return layers.stream().map(layer -> root + layer).toArray(String[]::new);
  }

  private static boolean asksForTheTime(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    JavaClass owner = access.getTargetOwner();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    return name.equals("currentTimeMillis")
        || (name.equals("now")
            && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget method
            && owner.getPackageName().equals("java.time")
            && method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }
}
