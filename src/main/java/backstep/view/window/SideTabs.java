package backstep.view.window;

import backstep.controller.Workspace;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.charts.LossChart;
import backstep.view.code.CodeView;
import backstep.view.editor.NetworkEditor;
import backstep.view.gradients.GradientsView;
import backstep.view.lesson.LessonView;
import backstep.view.plot.ViewTaking;
import backstep.view.plot.ViewsTab;
import backstep.view.predict.Cover;
import backstep.view.samples.SampleIntake;
import backstep.view.samples.SamplesView;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Which tabs there are beside the stage, and what each of them shows. */
final class SideTabs {

    static final String CHALKBOARD = "chalkboard";

    private final Controllers controllers;
    private final Workspace workspace;
    private final TextSize size;
    private final Texts texts;
    private final Consumer<String> copy;
    private final Consumer<String> notices;

    /**
     * @param copy puts a text on the clipboard
     * @param notices shows a line over the stage
     */
    SideTabs(Controllers controllers, TextSize size, Texts texts, Consumer<String> copy, Consumer<String> notices) {
        this.controllers = controllers;
        this.workspace = controllers.workspace();
        this.size = size;
        this.texts = texts;
        this.copy = copy;
        this.notices = notices;
    }

    /**
     * @param chooser asks for a file with samples
     * @param taking saves and copies views
     */
    SidePanel panel(ChalkboardView board, SampleIntake intake, Supplier<Optional<Path>> chooser, ViewTaking taking) {
        SidePanel side = new SidePanel(texts);
        side.addScrolling(CHALKBOARD, () -> board);
        side.widthProperty().subscribe(width -> board.fit(width.doubleValue()));
        side.add("gradients", this::gradients);
        side.add("loss", () -> covered(new LossChart(controllers.training(), workspace, controllers.kept(), texts)));
        side.add("samples", () -> covered(new SamplesView(workspace, controllers.samples(), texts, intake, chooser)));
        side.add("views", () -> covered(views(taking)));
        side.addScrolling("lesson", () -> new LessonView(workspace, controllers.animation(), texts, notices));
        side.add("code", () -> covered(new CodeView(texts, workspace.shown(), controllers.selection(), copy)));
        side.addScrolling(
                "network",
                () -> new NetworkEditor(workspace, texts, controllers.tickers().get(), notices));
        return side;
    }

    /** Hidden while it would tell what is asked for. */
    private Node covered(Node view) {
        return new Cover(view, texts, workspace.shown());
    }

    private GradientsView gradients() {
        GradientsView gradients = new GradientsView(texts, workspace.shown(), controllers.selection(), copy);
        gradients.textSizeProperty().bind(size.pixels());
        return gradients;
    }

    /** As high as there is room, and scrolling where that is too little. */
    private ScrollPane views(ViewTaking taking) {
        ViewsTab views = new ViewsTab(controllers, taking, texts);
        views.textSizeProperty().bind(size.pixels());
        ScrollPane pane = Controls.scrolling(views);
        pane.setFitToHeight(true);
        views.visibleProperty().bind(pane.visibleProperty());
        return pane;
    }
}
