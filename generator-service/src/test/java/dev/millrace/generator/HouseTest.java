package dev.millrace.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theCoreKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.millrace.generator.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.millrace.edge..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.micrometer..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.apache.kafka..",
                        "org.jboss.logging..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.millrace.generator"));
    }
}
