package dev.millrace.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.millrace.cli");

    @Test
    void onlyCommandsKnowPicocli() {
        noClasses()
                .that()
                .resideInAPackage("dev.millrace.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(classes);
    }

    @Test
    void onlyOnePackageKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.millrace.cli.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(classes);
    }

    @Test
    void ideasDoNotKnowCommands() {
        noClasses()
                .that()
                .resideInAPackage("dev.millrace.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.millrace.cli")
                .check(classes);
    }
}
