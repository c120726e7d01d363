package backstep.view.commands;

import backstep.controller.AnimationController;
import backstep.controller.Editing;
import backstep.controller.Selection;
import backstep.controller.Workspace;
import backstep.model.iteration.Phase;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.help.HelpKey;
import backstep.view.help.HelpPage;
import backstep.view.present.Presentation;
import backstep.view.present.UnderWay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * The table of all that the window can be told to do. Menus, bars, tooltips and the keyboard are made from it, and the
 * README's table of keys is tested against it.
 */
public final class Commands {

    private static final String PHASE = "phase-";
    private static final String NOTATION = "notation-";

    private final Workspace workspace;
    private final Editing editing;
    private final Selection selection;
    private final Texts texts;
    /** The one on the screen; says so only when it becomes another one, not with every step. */
    private final ObjectProperty<Lesson> lesson = new SimpleObjectProperty<>();

    private final Map<String, Command> table = new LinkedHashMap<>();

    private Consumer<String> given = _ -> {};

    /**
     * @param askWhy unfolds where the next factor on the chalkboard comes from
     * @param compareOrders shows the two update orders side by side
     * @param help opens a page to look something up
     * @param tour begins the tour of the window
     * @param copyDetails copies what a report of a fault needs
     */
    public Commands(
            Controllers controllers,
            Selection selection,
            UnderWay presentation,
            FileCommands files,
            PictureCommands pictures,
            SolutionCommands solutions,
            Runnable askWhy,
            Runnable compareOrders,
            Consumer<HelpPage> help,
            Runnable tour,
            Runnable copyDetails,
            Texts texts) {
        this.workspace = controllers.workspace();
        this.editing = controllers.editing();
        this.selection = selection;
        this.texts = texts;
        workspace.shown().subscribe(shown -> lesson.set(shown.lesson()));
        addFile(files, pictures, solutions);
        addEdit(presentation);
        addStep(controllers.animation());
        add("film", key("F"), controllers.film()::toggle);
        add("predict", Feather.HELP_CIRCLE, key("Q"), controllers.prediction()::toggle);
        add(
                "compare",
                key("Shortcut+U"),
                comparison().map(this::name),
                comparison().map("compare"::equals),
                compareOrders);
        addView(controllers.settings(), askWhy);
        addPresentation(presentation);
        addNotations();
        add("help", key("F1", "Shift+Slash"), () -> help.accept(HelpPage.KEYS));
        add("glossary", key("Shortcut+G"), () -> help.accept(HelpPage.GLOSSARY));
        add("tour", key("Shift+F1"), tour);
        add("about", key("Shortcut+F1"), () -> help.accept(HelpPage.ABOUT));
        add("copy-details", key("Shortcut+Shift+D"), copyDetails);
    }

    private void addFile(FileCommands files, PictureCommands pictures, SolutionCommands solutions) {
        add("new", key("Shortcut+N"), files::create);
        add("open", key("Shortcut+O"), files::open);
        add("browse", key("Shortcut+L"), files::browse);
        add("save", key("Shortcut+S"), files::save);
        add("save-as", key("Shortcut+Shift+S"), files::saveAs);
        add("reload", key("Shortcut+R"), fixed("reload"), files.canReload(), files::reload);
        add("export", Feather.SHARE, key("Shortcut+E"), pictures::export);
        add("copy-picture", key("Shortcut+Shift+C"), pictures::copyStage);
        add("save-solution", key("Shortcut+Shift+W"), solutions::save);
        add("quit", key("Shortcut+Q"), files::quit);
    }

    /** A stroke of the pen is taken back before an edit is. */
    private void addEdit(UnderWay presentation) {
        ObservableValue<String> stroke = new SimpleObjectProperty<>(texts.get("present.stroke.name"));
        addHistory(
                "undo",
                key("Shortcut+Z"),
                presentation.drawn().flatMap(drawn -> drawn ? stroke : workspace.undoName()),
                () -> {
                    if (presentation.drawn().getValue()) {
                        presentation.get().pen().takeBack();
                    } else {
                        workspace.undo();
                    }
                });
        addHistory("redo", key("Shortcut+Shift+Z"), workspace.redoName(), workspace::redo);
        ObservableValue<Boolean> canRevert = lesson.map(shown -> editing.canRevert());
        add("revert", key("Shortcut+Shift+R"), fixed("revert"), canRevert, editing::revert);
    }

    /** Says what would be undone; nothing can be where there is nothing to say. */
    private void addHistory(String id, List<KeyCombination> keys, ObservableValue<String> what, Runnable action) {
        ObservableValue<String> name =
                what.map(now -> now.isEmpty() ? name(id) : texts.get("command." + id + ".named", now));
        add(id, keys, name, what.map(now -> !now.isEmpty()), action);
    }

    private void addStep(AnimationController animation) {
        add("play", Feather.PLAY, key("Space"), animation::togglePlay);
        add("forward", Feather.CHEVRON_RIGHT, key("Right", "Page Down"), animation::forward);
        add("back", Feather.CHEVRON_LEFT, key("Left", "Page Up"), animation::back);
        add("next-phase", key("Shift+Right"), animation::nextPhase);
        add("previous-phase", key("Shift+Left"), animation::previousPhase);
        add("first", Feather.SKIP_BACK, key("Home"), animation::first);
        add("last", Feather.SKIP_FORWARD, key("End"), animation::last);
        for (Phase phase : Phase.values()) {
            add(phase(phase), key(String.valueOf(phase.ordinal() + 1)), () -> animation.jump(phase));
        }
        add("next-iteration", Feather.CORNER_DOWN_LEFT, key("Enter"), animation::nextIteration);
        add("restart", Feather.ROTATE_CCW, key("Shortcut+Home"), animation::restart);
    }

    private void addView(ViewSettings settings, Runnable askWhy) {
        add("why", key("W"), askWhy);
        add("present", Feather.MAXIMIZE, key("F5", "F11"), settings::togglePresentation);
        add(
                "speaker",
                key("Shortcut+P"),
                () -> settings.speaking().set(!settings.speaking().get()));
        add("leave", key("Esc"), () -> {
            settings.presenting().set(false);
            settings.speaking().set(false);
            selection.unpin();
        });
    }

    /** What is done to a picture that fills the screen. */
    private void addPresentation(UnderWay presentation) {
        addPresenting("blank", presentation, key("B", "Period"), Presentation::toggleBlank);
        addPresenting("pointer", presentation, key("L"), Presentation::toggleLight);
        addPresenting("zoom", presentation, key("Z"), Presentation::toggleZoom);
        addPresenting("pen", presentation, key("P"), Presentation::togglePen);
        addPresenting("present-view", presentation, key("V"), Presentation::toggleView);
    }

    private void addPresenting(
            String id, UnderWay presentation, List<KeyCombination> keys, Consumer<Presentation> action) {
        add(id, keys, fixed(id), presentation.any(), () -> action.accept(presentation.get()));
    }

    private void addNotations() {
        for (Notation notation : Notation.values()) {
            ObservableValue<Optional<String>> refusal = lesson.map(shown -> shown.refusal(notation));
            String plain = texts.get("notation." + notation.id() + ".text");
            add(new Command(
                    notation(notation),
                    Optional.empty(),
                    key("Alt+" + (notation.ordinal() + 1)),
                    refusal.map(why ->
                            why.map(reason -> plain + " (" + reason + ")").orElse(plain)),
                    refusal.map(Optional::isEmpty),
                    Optional.of(lesson.map(shown -> shown.notation() == notation)),
                    () -> workspace.writing().setNotation(notation)));
        }
    }

    /** Where both orders give the same numbers there is nothing to compare; the name says why. */
    private ObservableValue<String> comparison() {
        return workspace.shown().map(frame -> {
            if (frame.withholds()) {
                return "compare-withheld";
            }
            Lesson shown = frame.lesson();
            boolean oneLayer = shown.network().layers().size() == 1;
            return oneLayer ? "compare-one-layer" : shown.rule().learningRate() == 0 ? "compare-no-rate" : "compare";
        });
    }

    // ---- rows of the table

    private void add(String id, List<KeyCombination> keys, Runnable action) {
        add(id, keys, fixed(id), new SimpleObjectProperty<>(true), action);
    }

    private void add(String id, Feather icon, List<KeyCombination> keys, Runnable action) {
        add(new Command(
                id, Optional.of(icon), keys, fixed(id), new SimpleObjectProperty<>(true), Optional.empty(), action));
    }

    private void add(
            String id,
            List<KeyCombination> keys,
            ObservableValue<String> name,
            ObservableValue<Boolean> enabled,
            Runnable action) {
        add(new Command(id, Optional.empty(), keys, name, enabled, Optional.empty(), action));
    }

    private void add(Command command) {
        table.put(command.id(), command.telling(() -> given.accept(command.id())));
    }

    private static List<KeyCombination> key(String... keys) {
        return Stream.of(keys).map(KeyCombination::valueOf).toList();
    }

    private ObservableValue<String> fixed(String id) {
        return new SimpleObjectProperty<>(name(id));
    }

    private String name(String id) {
        return texts.get("command." + id + ".name");
    }

    /** From now on, tells this the id of each command that is given. */
    public void onGiven(Consumer<String> listener) {
        given = listener;
    }

    // ---- looking up

    /** What every key does now, in the order of the menus. */
    public List<HelpKey> keys() {
        return table.values().stream()
                .map(command -> new HelpKey(
                        command.keys().stream().map(Command::text).collect(Collectors.joining(", ")),
                        does(command).replace("…", "")))
                .toList();
    }

    /** A menu says under its title what is chosen there; a table of all keys has no titles. */
    private String does(Command command) {
        String name = command.name().getValue();
        for (String kind : List.of(PHASE, NOTATION)) {
            if (command.id().startsWith(kind)) {
                return texts.get("help.keys." + kind + "text", name);
            }
        }
        return name;
    }

    /** Every command, as the menus list them. */
    public List<Command> all() {
        return List.copyOf(table.values());
    }

    /**
     * The command of an id.
     *
     * @throws NullPointerException if there is none
     */
    public Command get(String id) {
        return Objects.requireNonNull(table.get(id), id);
    }

    /** The id of the command that goes to a phase. */
    public static String phase(Phase phase) {
        return PHASE + phase.id();
    }

    /** The id of the command that chooses a notation. */
    static String notation(Notation notation) {
        return NOTATION + notation.id();
    }
}
