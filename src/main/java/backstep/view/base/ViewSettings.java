package backstep.view.base;

import static backstep.view.base.SettingForm.files;
import static backstep.view.base.SettingForm.flag;
import static backstep.view.base.SettingForm.number;
import static backstep.view.base.SettingForm.oneOf;
import static backstep.view.base.SettingForm.optional;
import static backstep.view.base.SettingForm.whole;
import static backstep.view.base.SettingForm.windowSize;

import backstep.controller.AskedFor;
import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Fading;
import backstep.model.notation.Notation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * How things are shown, whatever the lesson, and what else is remembered from one start to the next. Each setting is
 * declared once, below: its key in the file, what it can be and what it is at the first start.
 */
public final class ViewSettings {

    /** Dialogs, menus and tooltips are windows of their own, which nothing enlarges but the size of their text. */
    private static final String DIALOGS_SHEET =
            "data:text/css,.dialog-pane,.context-menu,.tooltip,.combo-box-popup{-fx-font-size:%dpx}";

    private final List<ViewSetting<?>> all = new ArrayList<>();

    private final ViewSetting<Theme> theme = setting("theme", oneOf(Theme.class), Theme.LIGHT);
    private final ViewSetting<Integer> decimals =
            setting("decimals", whole(Numerals.FEWEST, Numerals.MOST), Numerals.DEFAULT.decimals());
    private final ViewSetting<Double> textScale = setting("textScale", number(0.5, 4), 1.0);
    private final ViewSetting<Double> speed = setting("speed", number(0.05, 20), 1.0);
    private final ViewSetting<Boolean> reducedMotion = setting("reducedMotion", flag(), false);
    private final ViewSetting<Boolean> spotlight = setting("spotlight", flag(), true);
    private final ViewSetting<Boolean> legend = setting("legend", flag(), false);
    private final ViewSetting<Boolean> smallMaps = setting("smallMaps", flag(), false);
    private final ViewSetting<Boolean> predicting = setting("predicting", flag(), false);
    private final ViewSetting<AskedFor> asked = setting("asked", oneOf(AskedFor.class), AskedFor.DELTAS);
    private final ViewSetting<Optional<Notation>> notation =
            setting("notation", optional(oneOf(Notation.class)), Optional.empty());
    private final ViewSetting<Optional<WindowSize>> window =
            setting("window", optional(windowSize()), Optional.of(WindowSize.USUAL));
    private final ViewSetting<List<Path>> recentFiles = setting("recentFiles", files(), List.of());

    private final ViewSetting<Boolean> tourOffered = setting("tourOffered", flag(), false);

    private final ViewSetting<ExportKind> exportKind = setting("exportKind", oneOf(ExportKind.class), ExportKind.PNG);
    private final ViewSetting<Theme> exportPalette = setting("exportPalette", oneOf(Theme.class), Theme.LIGHT);
    private final ViewSetting<Boolean> exportChalkboard = setting("exportChalkboard", flag(), false);
    private final ViewSetting<Boolean> exportTransparent = setting("exportTransparent", flag(), false);
    private final ViewSetting<Integer> exportScale = setting("exportScale", whole(1, 4), 2);
    private final ViewSetting<Fading> exportHide = setting("exportHide", oneOf(Fading.class), Fading.DELTAS);
    private final ViewSetting<Solution> exportSolution =
            setting("exportSolution", oneOf(Solution.class), Solution.WITH);
    private final ViewSetting<Paper> exportPaper = setting("exportPaper", oneOf(Paper.class), Paper.A4);
    private final ViewSetting<Integer> exportVariants =
            setting("exportVariants", whole(0, HandoutWish.MOST_VARIANTS), HandoutWish.USUAL.variants());
    private final ViewSetting<Integer> exportSeed =
            setting("exportSeed", whole(0, Integer.MAX_VALUE), HandoutWish.USUAL.seed());

    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final BooleanProperty speaking = new SimpleBooleanProperty(false);
    private final BooleanBinding presented = presenting.or(speaking);
    private final BooleanProperty secondScreen = new SimpleBooleanProperty(false);
    private final DoubleProperty dialogText = new SimpleDoubleProperty(14);

    private <T> ViewSetting<T> setting(String key, SettingForm<T> form, T usual) {
        ViewSetting<T> setting = new ViewSetting<>(key, form, usual);
        all.add(setting);
        return setting;
    }

    // ---- what is remembered

    public ViewSetting<Theme> theme() {
        return theme;
    }

    /** Of every number on the screen, where a lesson does not say how many. */
    public ViewSetting<Integer> decimals() {
        return decimals;
    }

    /** Size of all text, 1 = normal. */
    public ViewSetting<Double> textScale() {
        return textScale;
    }

    /** Of motions, 1 = normal. */
    public ViewSetting<Double> speed() {
        return speed;
    }

    /** Whether end states are shown directly. */
    public ViewSetting<Boolean> reducedMotion() {
        return reducedMotion;
    }

    /** Whether on the stage all steps back that the step on the screen is not about. */
    public ViewSetting<Boolean> spotlight() {
        return spotlight;
    }

    /** Whether a line under the network says what its marks mean. */
    public ViewSetting<Boolean> legend() {
        return legend;
    }

    /** Whether on the stage units show what they have learned. */
    public ViewSetting<Boolean> smallMaps() {
        return smallMaps;
    }

    /** Whether numbers are asked for: who prepares a lesson chooses it, and needs a clicker only when giving it. */
    public ViewSetting<Boolean> predicting() {
        return predicting;
    }

    /** Which numbers are asked for in predict mode. */
    public ViewSetting<AskedFor> asked() {
        return asked;
    }

    /** The one that built-in lessons are shown in; empty = each in its own. */
    public ViewSetting<Optional<Notation>> notation() {
        return notation;
    }

    /** How the window was left. */
    public ViewSetting<Optional<WindowSize>> window() {
        return window;
    }

    /** Lesson files, the latest first. */
    public ViewSetting<List<Path>> recentFiles() {
        return recentFiles;
    }

    /** Whether the program has offered to show itself. */
    public ViewSetting<Boolean> tourOffered() {
        return tourOffered;
    }

    /** What was exported last. */
    public ViewSetting<ExportKind> exportKind() {
        return exportKind;
    }

    /** Of what was exported last. */
    public ViewSetting<Theme> exportPalette() {
        return exportPalette;
    }

    /** Whether it stood beside the network in what was exported last. */
    public ViewSetting<Boolean> exportChalkboard() {
        return exportChalkboard;
    }

    /** Whether there was nothing behind what was exported last. */
    public ViewSetting<Boolean> exportTransparent() {
        return exportTransparent;
    }

    /** Pixels for one of the design, in what was exported last. */
    public ViewSetting<Integer> exportScale() {
        return exportScale;
    }

    /** What the last worksheet left to fill in. */
    public ViewSetting<Fading> exportHide() {
        return exportHide;
    }

    /** Whether the last worksheet brought its solution along. */
    public ViewSetting<Solution> exportSolution() {
        return exportSolution;
    }

    /** What the last worksheet is printed on. */
    public ViewSetting<Paper> exportPaper() {
        return exportPaper;
    }

    /** How many variants of a handout were made last; 0 = the numbers were those of the lesson. */
    public ViewSetting<Integer> exportVariants() {
        return exportVariants;
    }

    /** Where the numbers of the last variants came from. */
    public ViewSetting<Integer> exportSeed() {
        return exportSeed;
    }

    /**
     * Sets what a file remembers, all of it or nothing. Keys that are not known are left alone: a newer Backstep may have
     * written them.
     *
     * @throws JsonException when a value is not one that its key can have
     */
    public void restore(JsonNode root) throws JsonException {
        List<Runnable> changes = new ArrayList<>();
        for (ViewSetting<?> each : all) {
            changes.add(each.in(root));
        }
        changes.forEach(Runnable::run);
    }

    /** Every setting under its key. */
    public Json.Obj remembered(Map<String, Json> others) {
        Json.Builder document = new Json.Builder();
        others.forEach(document::put);
        all.forEach(each -> each.putInto(document));
        return document.build();
    }

    /** What brings back all that is set now, but the size of the window and the list of files. */
    public Runnable bookmark() {
        List<Runnable> back = all.stream()
                .filter(each -> each != window && each != recentFiles && each != tourOffered)
                .map(ViewSetting::bookmark)
                .toList();
        return () -> back.forEach(Runnable::run);
    }

    // ---- what is not

    /** Whether the stage fills the screen. */
    public BooleanProperty presenting() {
        return presenting;
    }

    /** Whether the class has a window of its own, and this one is the speaker's. */
    public BooleanProperty speaking() {
        return speaking;
    }

    /** Whether a class is looking at either. */
    public ObservableValue<Boolean> presented() {
        return presented;
    }

    /** Whether there is a screen that this window is not on. */
    public BooleanProperty secondScreen() {
        return secondScreen;
    }

    /** Presents on the second screen, if there is one, or on this one; or ends it. */
    public void togglePresentation() {
        if (presenting.get() || speaking.get()) {
            presenting.set(false);
            speaking.set(false);
        } else {
            (secondScreen.get() ? speaking : presenting).set(true);
        }
    }

    /** Size of the text of dialogs, in pixels: what the window's own text has on the screen, however it is enlarged. */
    public DoubleProperty dialogText() {
        return dialogText;
    }

    /** Gives a window its palette, and what opens over it the size of its text. */
    public void dress(Scene scene) {
        theme.get().apply(scene, DIALOGS_SHEET.formatted(Math.round(dialogText.get())));
    }
}
