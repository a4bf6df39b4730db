package dev.connections.proofs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What things are called. */
@AnalyzeClasses(packages = "dev.connections", importOptions = DoNotIncludeTests.class)
final class NamesTest {
  @ArchTest
  static final ArchRule noClassHidesItsPurposeBehindItsName =
      noClasses()
          .should()
          .haveNameMatching(".*[.$](\\w*(Utils?|Helper|Manager|Impl)|(Default|Abstract)\\w*)");
}
