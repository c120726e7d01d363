package backstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import backstep.architecture.LayerRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers of Backstep, and that each rule about them can fail: there is a class that breaks it. */
class ArchitectureTest {

    private static final String BAD = "backstep.architecture.bad";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("backstep");
    private static final JavaClasses BAD_EXAMPLE = new ClassFileImporter().importPackages(BAD);

    /** Which class of the bad example breaks which rule. */
    private static final Map<String, String> BROKEN_BY = Map.ofEntries(
            Map.entry("filesKnowNoLayer", "files.FilesKnowModel"),
            Map.entry("modelKnowsNoLayerAbove", "model.KnowsController"),
            Map.entry("typesetKnowsNoLayerAbove", "typeset.KnowsView"),
            Map.entry("formulasKnowNoNotation", "model.formula.KnowsNotation"),
            Map.entry("controllerKnowsNoLayerAbove", "controller.KnowsView"),
            Map.entry("drawingKnowsNoLayerAbove", "drawing.KnowsView"),
            Map.entry("paintKnowsNoLayerAbove", "paint.KnowsExport"),
            Map.entry("viewKnowsNoLayerAbove", "view.KnowsExport"),
            Map.entry("exportKnowsNoCommands", "export.KnowsCommand"),
            Map.entry("nobodyKnowsTheCompositionRoot", "cli.KnowsRoot"),
            Map.entry("compositionRootIsOneClass", "SecondRoot"),
            Map.entry("packagesHaveNoCycles", "model.left.Left"),
            Map.entry("modelKnowsNoToolkit", "model.KnowsToolkit"),
            Map.entry("typesetKnowsNoToolkit", "typeset.KnowsPicture"),
            Map.entry("drawingKnowsNoToolkit", "drawing.KnowsNode"),
            Map.entry("paintKnowsNoToolkit", "paint.KnowsImage"),
            Map.entry("modelTouchesFilesOnlyInLessons", "model.network.ReadsFile"),
            Map.entry("controllerKnowsNoSceneGraph", "controller.KnowsNode"),
            Map.entry("exportKnowsNoWindow", "export.KnowsStage"),
            Map.entry("staticStateIsConstant", "view.HasStaticState"),
            Map.entry("recordsHoldNoArray", "model.HoldsArray"),
            Map.entry("styleIsNotInCode", "view.Styles"),
            Map.entry("onlyCommandsPrint", "view.Prints"),
            Map.entry("packagesAreNullMarked", "model.Value"),
            Map.entry("typesAreNamedForOneThing", "view.Value"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("productionRules")
    void backstepKeepsTheRule(String name, ArchRule rule) {
        rule.check(PRODUCTION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRules")
    void ruleCanFail(String name, ArchRule rule) {
        String culprit = BAD + "." + BROKEN_BY.get(name);

        assertThat(rule.evaluate(BAD_EXAMPLE).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(culprit));
    }

    @Test
    void everyRuleHasAClassThatBreaksIt() {
        assertThat(BROKEN_BY).containsOnlyKeys(LayerRules.under(BAD).keySet());
    }

    @Test
    void rulesSeeTheProductionClassesAndNoTests() {
        assertThat(PRODUCTION.contain("backstep.model.iteration.Backpropagation"))
                .isTrue();
        assertThat(PRODUCTION.contain("backstep.ArchitectureTest")).isFalse();
    }

    static Stream<Arguments> productionRules() {
        return rules("backstep");
    }

    static Stream<Arguments> badRules() {
        return rules(BAD);
    }

    private static Stream<Arguments> rules(String root) {
        return LayerRules.under(root).entrySet().stream().map(rule -> arguments(rule.getKey(), rule.getValue()));
    }
}
