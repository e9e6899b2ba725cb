package dev.millrace.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between modules, and what core may know, as ARCHITECTURE.md draws them; each module's own rules are there. */
class HouseTest {

    private static final List<Module> HOUSE = List.of(
            new Module("contracts", "contracts"),
            new Module("recipes", "recipes", "contracts"),
            new Module("ledger", "ledger", "contracts", "recipes"),
            new Module("quality", "quality", "contracts"),
            new Module("models", "models", "contracts"),
            new Module("access", "access", "contracts"),
            new Module("service", "service", "contracts", "access"),
            new Module("edge", "edge", "contracts", "models", "service"),
            new Module("generator", "generator-service", "contracts", "models", "access", "edge"),
            new Module("scorer", "scorer-service", "contracts", "recipes", "models", "access", "edge"),
            new Module("filter", "filter-service", "contracts", "recipes", "ledger", "quality", "access", "service"),
            new Module("broker", "broker"),
            new Module("cli", "cli", "contracts", "recipes", "quality", "broker", "access"),
            new Module("bench", "bench", "contracts", "recipes", "ledger", "models", "cli"));

    private static final List<String> CORE = List.of(
            "dev.millrace.contracts..",
            "dev.millrace.recipes..",
            "dev.millrace.ledger..",
            "dev.millrace.quality..",
            "dev.millrace.models..",
            "dev.millrace.generator.*..",
            "dev.millrace.scorer.*..",
            "dev.millrace.filter.*..");

    private static final String[] FRAMEWORKS = {
        "dev.millrace.edge..",
        "dev.millrace.service..",
        "io.opentelemetry..",
        "io.smallrye..",
        "io.micrometer..",
        "jakarta..",
        "java.util.logging..",
        "org.apache.kafka..",
        "org.eclipse..",
        "org.jboss..",
        "org.slf4j.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(HOUSE.stream().map(Module::classes).toList());

    /** A module: its package, its folder, and the packages of ours that it may know. */
    private record Module(String name, String folder, List<String> known) {

        Module(String name, String folder, String... known) {
            this(name, folder, List.of(known));
        }

        Path classes() {
            return Path.of("..", folder, "target", "classes");
        }

        String packages() {
            return "dev.millrace." + name + "..";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Module> modules() {
        return HOUSE;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theArrowsAreThoseOfTheArchitecture(Module module) {
        var known = Stream.concat(
                        Stream.of(module.packages()),
                        module.known().stream().map(other -> "dev.millrace." + other + ".."))
                .toArray(String[]::new);
        assertThat(CLASSES.that(resideInAPackage(module.packages()))).isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .dependOnClassesThat(resideInAPackage("dev.millrace..").and(not(resideInAnyPackage(known))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void itsPackagesGoRoundInNoCircle(Module module) {
        slices().matching("dev.millrace." + module.name() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsNoFrameworkAndWritesNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .check(CLASSES);
    }

    @Test
    void ofQuarkusTheCoreKnowsOnlyItsTemplates() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE.toArray(String[]::new))
                .and()
                .haveNameNotMatching("dev\\.millrace\\.recipes\\.TemplateText(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus..")
                .check(CLASSES);
    }

    @Test
    void typesAreCalledByWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Utils?|Helper|Impl|Base|Abstract|Common)(\\$.*)?")
                .check(CLASSES);
    }
}
