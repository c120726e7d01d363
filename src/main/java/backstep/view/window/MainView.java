package backstep.view.window;

import backstep.controller.AnimationController;
import backstep.controller.Background;
import backstep.controller.Failures;
import backstep.controller.Prediction;
import backstep.controller.Selection;
import backstep.controller.Workspace;
import backstep.model.iteration.StepSize;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.chalkboard.CaptionView;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.chalkboard.PresentView;
import backstep.view.charts.LossChart;
import backstep.view.charts.RunControls;
import backstep.view.code.CodeView;
import backstep.view.commands.Commands;
import backstep.view.commands.FileCommands;
import backstep.view.commands.FilePrompts;
import backstep.view.commands.Keyboard;
import backstep.view.commands.Menus;
import backstep.view.commands.PictureCommands;
import backstep.view.commands.SolutionCommands;
import backstep.view.commands.ViewFiles;
import backstep.view.editor.NetworkEditor;
import backstep.view.gradients.GradientsView;
import backstep.view.gradients.OrderComparisonView;
import backstep.view.help.HelpDialog;
import backstep.view.lesson.LessonView;
import backstep.view.network.NetworkView;
import backstep.view.plot.FullView;
import backstep.view.plot.ViewsTab;
import backstep.view.predict.AnswerCard;
import backstep.view.predict.AnswerKeys;
import backstep.view.predict.Cover;
import backstep.view.present.Pen;
import backstep.view.present.Presentation;
import backstep.view.present.StageZoom;
import backstep.view.samples.SampleIntake;
import backstep.view.samples.SamplesView;
import backstep.view.transport.TransportBar;
import backstep.view.values.GraphEditor;
import backstep.view.values.ValuesPanel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * What the window shows: puts the views together. It can be made on any thread; a window takes it over later.
 */
public final class MainView {

    private static final double TEXT_PIXELS = 14;

    private final Workspace workspace;
    private final AnimationController animation;
    private final Prediction prediction;
    private final ViewSettings settings;
    private final Background figures;
    private final Texts texts;
    private final Selection selection;
    private final Failures failures;
    private final NetworkView stage;
    private final WindowLayout layout;
    private final SidePanel side;
    private final BorderPane root;
    private final ZoomPane zoom;
    private final Commands commands;
    private final FileCommands files;
    private final Notices notices;
    private final List<AnswerCard> answers;
    private final ChalkboardView chalkboard;
    private final CaptionView caption;
    private final PresentView presented;
    private final FullView fullView;
    private final ValuesPanel values;
    private final GraphEditor graphEditor;
    private final Lazy<Speaking> speaking;

    /** @param solutionWriter writes worked solutions */
    public MainView(
            Controllers controllers,
            BuiltInLessons lessons,
            Pictures pictures,
            FilePrompts prompts,
            Background solutionWriter,
            Texts texts) {
        this.workspace = controllers.workspace();
        this.animation = controllers.animation();
        this.prediction = controllers.prediction();
        this.settings = controllers.settings();
        this.figures = controllers.figures();
        this.texts = texts;
        this.failures = controllers.failures();
        this.selection = controllers.selection();
        this.stage = new NetworkView(texts, selection);
        Pane overlay = new Pane();
        overlay.setPickOnBounds(false);
        Pen pen = new Pen(workspace.shown());
        StackPane sheet = new StackPane(stage, pen);
        StageZoom near = new StageZoom(new StackPane(sheet, overlay));
        this.fullView =
                new FullView(controllers.viewing(), workspace, controllers.editing(), controllers.film(), texts);
        StackPane middle = new StackPane(near, fullView);
        Presentation presentation = new Presentation(settings.presenting(), workspace.shown(), selection, near, pen);
        presentation.view().subscribe(fullView::setVisible);
        this.notices = new Notices(middle, stage);
        ViewFiles viewFiles = new ViewFiles(
                this::window, workspace, controllers.viewing(), settings, pictures, prompts, notices::show, texts);
        PictureCommands pictureCommands =
                new PictureCommands(sheet, workspace, settings, pictures, notices::show, texts);
        SampleIntake intake = new SampleIntake(controllers.sampleImport(), workspace, texts, notices::show);
        this.files = new FileCommands(this::close, controllers, lessons, prompts, intake, notices::show, texts);
        SolutionCommands solutions =
                new SolutionCommands(workspace, prompts, solutionWriter, MainView::copy, notices::show, texts);
        this.commands = new Commands(
                controllers,
                selection,
                presentation,
                files,
                pictureCommands,
                solutions,
                this::askWhy,
                this::compareOrders,
                this::help,
                this::copyDetails,
                texts);
        Menus menus = new Menus(controllers, commands, files, solutions, texts);
        HeaderBar header = new HeaderBar(workspace, lessons, menus, commands, files, texts);
        RunControls run = new RunControls(controllers.training(), workspace, texts, notices::show);
        animation.onRefusal(run::refuse);
        answers = Stream.of(Ids.ANSWER, Ids.ANSWER_CAPTION, Ids.ANSWER_PRESENT)
                .map(id -> new AnswerCard(id, texts, workspace.shown(), controllers.prediction()))
                .toList();
        this.chalkboard = new ChalkboardView(texts, workspace.shown(), selection, workspace::lastTime, answers.get(0));
        solutions.offerOn(chalkboard);
        this.caption = new CaptionView(texts, workspace.shown(), selection, answers.get(1));
        this.presented = new PresentView(texts, workspace.shown(), selection, answers.get(2));
        SidePanel side = new SidePanel(texts);
        UnaryOperator<Node> covered = view -> new Cover(view, texts, workspace.shown());
        side.addScrolling("chalkboard", () -> chalkboard);
        animation.stepSize().subscribe(size -> chalkboard.showLayers(size == StepSize.LAYER));
        side.widthProperty().subscribe(width -> chalkboard.fit(width.doubleValue()));
        side.add("gradients", this::gradients);
        side.add("loss", () -> covered.apply(new LossChart(controllers.training(), workspace, texts)));
        side.add(
                "samples",
                () -> covered.apply(
                        new SamplesView(workspace, controllers.samples(), texts, intake, this::chooseSamples)));
        side.add("views", () -> covered.apply(views(controllers, viewFiles)));
        side.addScrolling("lesson", () -> new LessonView(workspace, animation, texts, notices::show));
        side.add("code", () -> covered.apply(new CodeView(texts, workspace.shown(), selection, MainView::copy)));
        side.addScrolling(
                "network",
                () -> new NetworkEditor(workspace, texts, controllers.tickers().get(), notices::show));
        this.values = new ValuesPanel(
                workspace.shown(),
                workspace,
                controllers.editing(),
                settings,
                selection,
                texts,
                controllers.tickers().get(),
                animation.reducedMotion()::get);
        this.graphEditor = GraphEditor.install(stage, overlay, workspace.shown(), controllers.editing(), texts);
        TransportBar transport = new TransportBar(animation, workspace, commands, texts, run);
        this.speaking = new Lazy<>(() -> new Speaking(controllers, selection, texts));
        this.layout =
                new WindowLayout(settings, header, values, middle, side, caption, presented, transport, this::speaker);
        this.root = layout.root();
        this.side = side;
        FirstTab firstTab = new FirstTab(lessons, side, controllers.viewing());
        workspace.openedLesson().subscribe(firstTab::opened);
        this.zoom = new ZoomPane(presentation.over(root));
        bind();
    }

    /** As high as there is room, and scrolling where that is too little. */
    private ScrollPane views(Controllers controllers, ViewFiles files) {
        ViewsTab views = new ViewsTab(
                controllers.viewing(), workspace, selection, controllers.editing(), controllers.film(), files, texts);
        views.textSizeProperty().bind(chalkboard.textSizeProperty());
        ScrollPane pane = Controls.scrolling(views);
        pane.setFitToHeight(true);
        views.visibleProperty().bind(pane.visibleProperty());
        return pane;
    }

    private GradientsView gradients() {
        GradientsView gradients = new GradientsView(texts, workspace.shown(), selection, MainView::copy);
        gradients.textSizeProperty().bind(chalkboard.textSizeProperty());
        return gradients;
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private void bind() {
        failures.onFailure(line -> notices.show(texts.get("failure.unexpected.text", line)));
        workspace.shown().subscribe(stage::setFrame);
        files.install(root);
        settings.theme().subscribe(this::showTheme);
        settings.spotlight().subscribe(stage::setSpotlight);
        settings.legend().subscribe(stage::setLegend);
        settings.textScale().subscribe(this::showTextScale);
        zoom.factorProperty().subscribe(this::showTextScale);
        settings.presenting().subscribe(this::showTextScale);
        AnswerKeys.install(root, workspace.shown(), prediction, this::answers);
        Keyboard.install(root, stage, commands, this::pause);
        PointerHider.install(root, settings.presenting());
        stage.setFocusTraversable(true);
        showTextScale();
    }

    /** What a scene shows. */
    Region root() {
        return zoom;
    }

    /** Where answers can be typed now or at another time. */
    private List<AnswerCard> answers() {
        return Stream.concat(answers.stream(), speaking.made().map(Speaking::answer).stream())
                .toList();
    }

    private Node speaker() {
        Node speaker = speaking.get().speaker();
        showTextScale();
        return speaker;
    }

    /** What the scene of a window for the class shows, with the keys of this one. */
    Region seen() {
        Region seen = speaking.get().seen();
        AnswerKeys.install(seen, workspace.shown(), prediction, List::of);
        Keyboard.install(seen, seen, commands, this::pause);
        showTextScale();
        return seen;
    }

    /** Gives the keyboard to the stage. */
    void focus() {
        stage.requestFocus();
    }

    /** The window is gone: lets go of all that outlives it. */
    void letGo() {
        graphEditor.close();
        values.close();
        stage.close();
        chalkboard.close();
        caption.close();
    }

    /** Shows a line over the lower edge of the stage for a while. */
    public void tell(String line) {
        notices.show(line);
    }

    public Commands commands() {
        return commands;
    }

    public FileCommands files() {
        return files;
    }

    private void showTheme(Theme theme) {
        stage.setLineScale(theme.lineScale());
    }

    private void showTextScale() {
        double scale = settings.textScale().get();
        double enlarged = settings.presenting().get() ? scale * Theme.FROM_AFAR : scale;
        double pixels = Math.round(TEXT_PIXELS * enlarged);
        root.setStyle("-fx-font-size: " + pixels + "px;");
        stage.setTextScale(enlarged);
        chalkboard.textSizeProperty().set(pixels);
        caption.textSizeProperty().set(pixels);
        presented.textSizeProperty().set(pixels);
        fullView.setTextSize(pixels);
        answers.forEach(card -> card.textSizeProperty().set(pixels));
        speaking.made().ifPresent(views -> {
            views.seen().setStyle("-fx-font-size: " + Math.round(pixels * Theme.FROM_AFAR) + "px;");
            views.setTextSize(scale, pixels);
        });
        settings.dialogText().set(Math.round(pixels * zoom.factorProperty().get()));
    }

    /** Nobody types into numbers that move on. */
    private void pause() {
        if (animation.playing().get()) {
            animation.pause();
        }
    }

    private Window window() {
        return zoom.getScene().getWindow();
    }

    private void close() {
        window().hide();
    }

    private Optional<Path> chooseSamples() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("samples.chooser.title"));
        return Optional.ofNullable(chooser.showOpenDialog(window())).map(File::toPath);
    }

    private void copyDetails() {
        copy(Details.of(failures.lastLines()));
        notices.show(texts.get("failure.copied.text"));
    }

    /** On the board, which comes to the front for it; in a presentation beside the derivation. */
    private void askWhy() {
        if (settings.presenting().get()) {
            presented.askWhy();
            return;
        }
        layout.openSide();
        side.select("chalkboard");
        chalkboard.askWhy();
    }

    private void help(HelpDialog.Page page) {
        new HelpDialog(texts, commands.keys(), Details.version()).show(page, window(), settings);
    }

    private void compareOrders() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(window());
        dialog.setTitle(texts.get("compare.title.text"));
        dialog.setResizable(true);
        dialog.getDialogPane()
                .setContent(new OrderComparisonView(
                        texts, workspace.shown().get(), settings.dialogText().get(), figures));
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        settings.dress(dialog.getDialogPane().getScene());
        // Its size was asked for before the table had its style, and with it the height of its rows.
        dialog.setOnShown(event -> dialog.getDialogPane().getScene().getWindow().sizeToScene());
        dialog.show();
    }
}
