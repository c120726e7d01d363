package backstep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * The layers of Backstep and the habits that a machine can check, as rules over the packages under a root. The root is a
 * parameter so that each rule can be tried on classes that are meant to break it.
 */
public final class LayerRules {

    private final String root;
    private final String model;
    private final String typeset;
    private final String controller;
    private final String drawing;
    private final String paint;
    private final String view;
    private final String export;
    private final String cli;
    private final String files;

    /** The packages of JavaFX and of the module java.desktop. */
    private static final String[] TOOLKITS = {
        "javafx..",
        "java.applet..",
        "java.awt..",
        "java.beans..",
        "javax.accessibility..",
        "javax.imageio..",
        "javax.print..",
        "javax.sound..",
        "javax.swing.."
    };

    private LayerRules(String root) {
        this.root = root;
        model = layer("model");
        typeset = layer("typeset");
        controller = layer("controller");
        drawing = layer("drawing");
        paint = layer("paint");
        view = layer("view");
        export = layer("export");
        cli = layer("cli");
        files = layer("files");
    }

    /** All rules by name, for the packages under {@code root}. */
    public static Map<String, ArchRule> under(String root) {
        LayerRules rules = new LayerRules(root);
        Map<String, ArchRule> all = new LinkedHashMap<>();
        rules.addLayers(all);
        rules.addLimits(all);
        rules.addHabits(all);
        return all;
    }

    private String layer(String name) {
        return root + "." + name + "..";
    }

    private void addLayers(Map<String, ArchRule> all) {
        all.put(
                "filesKnowNoLayer",
                knowsNone(files, model, typeset, controller, drawing, paint, view, export, cli)
                        .because("they lie below everything"));
        all.put(
                "modelKnowsNoLayerAbove",
                knowsNone(model, typeset, controller, drawing, paint, view, export, cli)
                        .because("the model is unaware of who shows it"));
        all.put(
                "typesetKnowsNoLayerAbove",
                knowsNone(typeset, files, controller, drawing, paint, view, export, cli)
                        .because("it sets formulas of the model"));
        all.put(
                "formulasKnowNoNotation",
                knowsNone(
                                layer("model.formula"),
                                layer("model.notation"),
                                layer("model.derivation"),
                                layer("model.words"),
                                layer("model.document"))
                        .because("a tree is folded the same way whatever a book calls its numbers"));
        all.put(
                "controllerKnowsNoLayerAbove",
                knowsNone(controller, drawing, paint, view, export, cli)
                        .because("views bind to it, not the other way round"));
        all.put(
                "drawingKnowsNoLayerAbove",
                knowsNone(drawing, files, paint, view, export, cli).because("painters of every kind read it"));
        all.put(
                "paintKnowsNoLayerAbove",
                knowsNone(paint, files, view, export, cli).because("what is done with a picture is not its business"));
        all.put(
                "viewKnowsNoLayerAbove",
                knowsNone(view, export, cli).because("the window is told what to do by whoever wires it"));
        all.put("exportKnowsNoCommands", knowsNone(export, cli).because("commands call it"));
        all.put(
                "nobodyKnowsTheCompositionRoot",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".*..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root)
                        .because("it wires all others by their constructors"));
        all.put(
                "compositionRootIsOneClass",
                classes()
                        .that()
                        .resideInAPackage(root)
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .arePublic()
                        .should()
                        .haveSimpleName("Backstep")
                        .because("there is one place where everything is put together"));
        all.put(
                "packagesHaveNoCycles",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
    }

    private void addLimits(Map<String, ArchRule> all) {
        all.put("modelKnowsNoToolkit", knowsNone(model, TOOLKITS));
        all.put(
                "typesetKnowsNoToolkit",
                knowsNone(typeset, TOOLKITS).because("formulas are set for painters of every kind"));
        all.put(
                "drawingKnowsNoToolkit",
                knowsNone(drawing, TOOLKITS).because("files, slides and pages are painted from it too"));
        all.put(
                "paintKnowsNoToolkit",
                knowsNone(paint, TOOLKITS).because("a page in a browser will paint the same pictures"));
        all.put(
                "handoutsKnowNoToolkit",
                noClasses()
                        .that()
                        .resideInAnyPackage(layer("export.handout"), layer("export.sheet"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(TOOLKITS)
                        .because("paper, cells and programs need none"));
        all.put(
                "modelTouchesFilesOnlyInLessons",
                noClasses()
                        .that()
                        .resideInAPackage(model)
                        .and()
                        .resideOutsideOfPackage(layer("model.lesson"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.io..", "java.nio.file..", files));
        all.put("controllerKnowsNoSceneGraph", knowsNone(controller, "javafx.scene..", "javafx.stage.."));
        all.put("exportKnowsNoWindow", knowsNone(export, "javafx.stage.."));
    }

    private void addHabits(Map<String, ArchRule> all) {
        all.put(
                "staticStateIsConstant",
                fields().that()
                        .areStatic()
                        .and()
                        .doNotHaveModifier(JavaModifier.SYNTHETIC)
                        .should()
                        .beFinal()
                        .because("there are no singletons"));
        all.put(
                "recordsHoldNoArray",
                fields().that()
                        .areDeclaredInClassesThat()
                        .areRecords()
                        .and()
                        .areNotStatic()
                        .should()
                        .notHaveRawType(describe("array", JavaClass::isArray))
                        .because("a record that holds an array can be changed and compares by identity"));
        all.put(
                "styleIsNotInCode",
                noClasses()
                        .that()
                        .resideInAnyPackage(view, export)
                        .and()
                        .doNotHaveSimpleName("TextSize")
                        .should()
                        .callMethodWhere(describe(
                                "setStyle",
                                call -> call.getTarget().getName().equals("setStyle")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("javafx.")))
                        .because("style sheets hold the style, all but the text size that the user sets for the"
                                + " window"));
        all.put(
                "onlyCommandsPrint",
                noClasses()
                        .that()
                        .resideInAnyPackage(files, model, typeset, controller, drawing, paint, view, export)
                        .should()
                        .accessFieldWhere(describe(
                                "System.out or System.err",
                                access -> access.getTargetOwner().isEquivalentTo(System.class))));
        DescribedPredicate<JavaClass> inNullMarkedPackage =
                describe("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
        all.put(
                "packagesAreNullMarked",
                classes().that().resideInAPackage(root + ".*..").should(be(inNullMarkedPackage)));
        all.put(
                "typesAreNamedForOneThing",
                classes()
                        .that()
                        .doNotHaveSimpleName("package-info")
                        .and()
                        .areNotAnonymousClasses()
                        .should(new NamedForOneThing())
                        .because("a name that means two things must be looked up every time"));
    }

    private static ArchRule knowsNone(String layer, String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(layer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }
}
