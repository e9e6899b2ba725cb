package dev.millrace.recipes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.millrace.recipes");

    @Test
    void knowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.smallrye..",
                        "io.micrometer..",
                        "jakarta..",
                        "java.util.logging..",
                        "org.apache..",
                        "org.eclipse..",
                        "org.jboss..",
                        "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void knowsOnlyTheContractsOfOurs() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.millrace..")
                        .and(not(resideInAnyPackage("dev.millrace.recipes..", "dev.millrace.contracts.."))))
                .check(CLASSES);
    }

    @Test
    void callsTypesByWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Utils?|Helper|Impl|Base|Abstract|Common)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void knowsOfQuarkusOnlyQuteAndOnlyInTemplates() {
        classes()
                .that()
                .haveNameNotMatching(".*\\.(TemplateText)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("io.quarkus..")
                .check(CLASSES);
    }

    @Test
    void cataloguesEverySettingWithAMeaning() {
        assertThat(Catalogue.scorers().keySet()).containsExactly("heuristic_reward", "judge", "arithmetic");
        assertThat(Catalogue.rules().keySet())
                .containsExactly(
                        "score_floor",
                        "value_floor",
                        "judge",
                        "verifier",
                        "length",
                        "finish_reason",
                        "empty",
                        "refusal");
        assertThat(Catalogue.rules().values())
                .filteredOn(Catalogue.Entry::always)
                .extracting(Catalogue.Entry::name)
                .containsExactly("finish_reason", "empty", "refusal");
        assertThat(Catalogue.rules().values()).allSatisfy(entry -> {
            assertThat(entry.meaning()).endsWith(".");
            assertThat(entry.oneOf())
                    .allSatisfy(name -> assertThat(entry.setting(name)).isPresent());
        });
    }
}
