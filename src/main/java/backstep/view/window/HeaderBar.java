package backstep.view.window;

import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.iteration.Phase;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.view.base.Breakpoints;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.commands.Command;
import backstep.view.commands.Commands;
import backstep.view.commands.FileCommands;
import backstep.view.commands.Menus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The bar on top: lesson, phases, notation, and how the window looks. */
final class HeaderBar extends HBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Workspace workspace;
    private final Texts texts;
    private final Map<Phase, Button> chips = new EnumMap<>(Phase.class);
    private final ToggleButton sideDrawer = new ToggleButton();
    private final ToggleButton valuesDrawer = new ToggleButton();
    private final List<Button> worded;
    private final Label brand;
    private final LessonTitle title;
    private final MenuButton textSize;
    private final List<Node> looks;

    HeaderBar(
            Workspace workspace,
            BuiltInLessons lessons,
            Menus menus,
            Commands commands,
            FileCommands files,
            Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        setId(Ids.HEADER);
        getStyleClass().add("header");
        brand = Controls.label(texts.get("header.brand.text"), "brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        title = new LessonTitle(lessonPicker(lessons, files), workspace, texts);
        MenuButton menu = menus.button();
        textSize = menus.textSizeButton();
        Controls.dress(sideDrawer, Ids.SIDE_DRAWER, Feather.SIDEBAR, texts.get("header.side-drawer.name"));
        Controls.dress(valuesDrawer, Ids.VALUES_DRAWER, Feather.SLIDERS, texts.get("header.values-drawer.name"));
        Button present = button(commands.get("present"), Ids.PRESENT_BUTTON, "header.present.text");
        Button export = button(commands.get("export"), Ids.EXPORT_BUTTON, "header.export.text");
        looks = List.of(notationPicker(), menus.themeButton());
        getChildren()
                .addAll(
                        menu,
                        valuesDrawer,
                        brand,
                        title,
                        Controls.spring(),
                        phaseChips(commands),
                        Controls.spring(),
                        looks.getFirst(),
                        textSize,
                        looks.getLast(),
                        present,
                        export,
                        sideDrawer);
        workspace.shown().subscribe(this::showPhase);
        worded = List.of(present, export);
        setMinWidth(0);
    }

    /** Ties the buttons of the drawers to whether they are open. */
    void drawers(BooleanProperty side, BooleanProperty values) {
        sideDrawer.selectedProperty().bindBidirectional(side);
        valuesDrawer.selectedProperty().bindBidirectional(values);
    }

    /**
     * A narrow window keeps icons and lets their words go, and what the menu has as well; it has drawers instead. The
     * longest title of a lesson goes before the name of the program, which the window's frame has too.
     *
     * @param room the width in pixels that are larger for larger text
     */
    void adapt(double width, double room) {
        boolean roomForWords = room >= Breakpoints.HEADER_WORDS;
        pseudoClassStateChanged(NARROW, room < Breakpoints.CHALKBOARD);
        Controls.show(brand, room >= Breakpoints.BRAND);
        title.adapt(room >= Breakpoints.CAPTIONS);
        Controls.show(textSize, roomForWords);
        looks.forEach(node -> Controls.show(node, room >= Breakpoints.LOOKS));
        chips.forEach((phase, chip) -> chip.setText(
                room >= Breakpoints.PHASE_NAMES ? texts.get(name(phase)) : String.valueOf(phase.ordinal() + 1)));
        Controls.show(sideDrawer, width < Breakpoints.CHALKBOARD);
        Controls.show(valuesDrawer, room < Breakpoints.VALUES);
        for (Button button : worded) {
            button.setContentDisplay(roomForWords ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private Node lessonPicker(BuiltInLessons lessons, FileCommands files) {
        Picker<BuiltInLessons.Entry> picker = new Picker<>(
                Ids.LESSON_PICKER,
                texts.get("header.lesson.name"),
                lessons.all(),
                entry -> entry.lesson().title(),
                _ -> Optional.empty(),
                files::open);
        picker.setMinWidth(100);
        // A narrow window cuts a long title.
        Controls.tooltip(picker, () -> workspace.shown().get().lesson().title());
        Consumer<String> show = title -> picker.show(
                lessons.all().stream()
                        .filter(each -> isSame(each, workspace.openedLesson().get()))
                        .findFirst(),
                title);
        workspace.shown().map(shown -> shown.lesson().title()).subscribe(show);
        workspace
                .openedLesson()
                .subscribe(
                        opened -> show.accept(workspace.shown().get().lesson().title()));
        return picker;
    }

    /** A lesson is the same in whatever notation it was opened; an edited copy in a file only has the same title. */
    private static boolean isSame(BuiltInLessons.Entry entry, Lesson opened) {
        return entry.lesson().withNotation(opened.notation()).equals(opened);
    }

    /** The notations; one that the network cannot have is greyed and says why. */
    private Node notationPicker() {
        Function<Notation, String> name = notation -> texts.get("notation." + notation.id() + ".text");
        Picker<Notation> picker = new Picker<>(
                Ids.NOTATION_PICKER,
                texts.get("header.notation.name"),
                List.of(Notation.values()),
                name,
                notation -> workspace.shown().get().lesson().refusal(notation),
                workspace.writing()::setNotation);
        workspace.shown().map(Frame::notation).subscribe(shown -> picker.show(Optional.of(shown), name.apply(shown)));
        return picker;
    }

    private Node phaseChips(Commands commands) {
        HBox box = new HBox();
        box.getStyleClass().add("phase-chips");
        for (Phase phase : Phase.values()) {
            Command command = commands.get(Commands.phase(phase));
            Button chip = new Button(texts.get(name(phase)));
            chip.setAccessibleText(command.hint());
            Controls.tooltip(chip, command::hint);
            chip.setId(Ids.phase(phase.id()));
            chip.getStyleClass().setAll("phase-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            Styles.phase(chip, Optional.of(phase));
            chip.setOnAction(event -> command.action().run());
            chips.put(phase, chip);
            box.getChildren().add(chip);
        }
        return box;
    }

    private static String name(Phase phase) {
        return "phase." + phase.id() + ".text";
    }

    private void showPhase(Frame frame) {
        chips.forEach((phase, chip) -> chip.pseudoClassStateChanged(
                Styles.CURRENT, frame.phase().isPresent() && frame.phase().get() == phase));
    }

    private Button button(Command command, String id, String textKey) {
        Button button = command.button(id);
        button.setText(texts.get(textKey));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
