package dev.harbinger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Instant;
import java.time.LocalDate;

/** Keeps the arrows between the rooms of the house. */
@AnalyzeClasses(packages = "dev.harbinger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /**
     * Who may use whom. Beyond the plan of the house: the words of question, match and triage name signal types, so they
     * use text; a feed of briefs is filed by match, which therefore uses brief; digest and notify name the brief of a
     * question and the source of a flag; welcome stands at the end of the street.
     */
    @ArchTest
    static final ArchRule ARROWS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("common")
            .definedBy("..harbinger.common..")
            .layer("text")
            .definedBy("..harbinger.text..")
            .layer("brief")
            .definedBy("..harbinger.brief..")
            .layer("extraction")
            .definedBy("..harbinger.extraction..")
            .layer("question")
            .definedBy("..harbinger.question..")
            .layer("feed")
            .definedBy("..harbinger.feed..")
            .layer("match")
            .definedBy("..harbinger.match..")
            .layer("triage")
            .definedBy("..harbinger.triage..")
            .layer("search")
            .definedBy("..harbinger.search..")
            .layer("digest")
            .definedBy("..harbinger.digest..")
            .layer("notify")
            .definedBy("..harbinger.notify..")
            .layer("account")
            .definedBy("..harbinger.account..")
            .layer("dashboard")
            .definedBy("..harbinger.dashboard..")
            .layer("assistant")
            .definedBy("..harbinger.assistant..")
            .layer("welcome")
            .definedBy("..harbinger.welcome..")
            .whereLayer("common")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("brief")
            .mayOnlyAccessLayers("common")
            .whereLayer("extraction")
            .mayOnlyAccessLayers("text")
            .whereLayer("question")
            .mayOnlyAccessLayers("brief", "extraction", "text", "common")
            .whereLayer("feed")
            .mayOnlyAccessLayers("common")
            .whereLayer("match")
            .mayOnlyAccessLayers("text", "brief", "question", "feed", "common")
            .whereLayer("account")
            .mayOnlyAccessLayers("common")
            .whereLayer("triage")
            .mayOnlyAccessLayers("match", "question", "feed", "text", "account", "common")
            .whereLayer("search")
            .mayOnlyAccessLayers("common")
            .whereLayer("digest")
            .mayOnlyAccessLayers("match", "question", "brief", "feed", "text", "common")
            .whereLayer("notify")
            .mayOnlyAccessLayers("match", "question", "brief", "feed", "text", "common")
            .whereLayer("dashboard")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("assistant")
            .mayOnlyAccessLayers("triage", "match", "question", "feed", "extraction", "text", "brief", "common")
            .whereLayer("assistant")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("welcome")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.harbinger.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("..harbinger.common..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule PLAIN_NAMES =
            noClasses().should().haveNameMatching(".*(Util|Utils|Impl|Dto|Mapper|Helper|Manager)");
}
