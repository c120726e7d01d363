package backstep.view.window;

import backstep.controller.AnimationController;
import backstep.controller.Background;
import backstep.controller.Failures;
import backstep.controller.Prediction;
import backstep.controller.Workspace;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Controllers;
import backstep.view.base.Lazy;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.charts.RunControls;
import backstep.view.commands.Commands;
import backstep.view.commands.FileCommands;
import backstep.view.commands.FilePrompts;
import backstep.view.commands.Keyboard;
import backstep.view.commands.Menus;
import backstep.view.commands.PictureCommands;
import backstep.view.commands.SolutionCommands;
import backstep.view.commands.ViewFiles;
import backstep.view.help.HelpPage;
import backstep.view.predict.AnswerCard;
import backstep.view.predict.AnswerKeys;
import backstep.view.present.Presentation;
import backstep.view.present.Strokes;
import backstep.view.present.UnderWay;
import backstep.view.samples.SampleIntake;
import backstep.view.transport.TransportBar;
import backstep.view.values.ValuesPanel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * What the window shows: puts the views together. It can be made on any thread; a window takes it over later.
 */
public final class MainView {

    private final Workspace workspace;
    private final AnimationController animation;
    private final Prediction prediction;
    private final ViewSettings settings;
    private final Background figures;
    private final Failures failures;
    private final Texts texts;
    private final TextSize size;
    private final StageArea middle;
    private final Derivations derivations;
    private final ValuesPanel values;
    private final SidePanel side;
    private final WindowLayout layout;
    private final ZoomPane zoom;
    private final Commands commands;
    private final FileCommands files;
    private final WindowDialogs dialogs;
    private final Guidance guidance;
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
        this.failures = controllers.failures();
        this.texts = texts;
        this.size = new TextSize(settings);
        Strokes strokes = new Strokes(controllers.workspace().shown());
        this.middle = new StageArea(controllers, size, strokes, texts);
        this.derivations = new Derivations(controllers, size, texts);
        this.dialogs = new WindowDialogs(this::window, settings, texts);
        this.speaking = new Lazy<>(() -> new Speaking(controllers, size, strokes, texts));
        SampleIntake intake = new SampleIntake(controllers.sampleImport(), workspace, texts, this::tell);
        this.files = new FileCommands(this::close, controllers, lessons, prompts, intake, this::tell, texts);
        SolutionCommands solutions =
                new SolutionCommands(workspace, prompts, solutionWriter, MainView::copy, this::tell, texts);
        solutions.offerOn(derivations.board());
        ViewFiles views = new ViewFiles(this::window, controllers, pictures, prompts, this::tell, texts);
        this.commands = new Commands(
                controllers,
                controllers.selection(),
                new UnderWay(middle.presentation(), settings.speaking(), this::forClass),
                files,
                new PictureCommands(middle.sheet(), workspace, settings, pictures, prompts, views, this::tell, texts),
                solutions,
                this::askWhy,
                this::compareOrders,
                this::help,
                this::tour,
                this::copyDetails,
                texts);
        Menus menus = new Menus(controllers, commands, files, solutions, texts);
        HeaderBar header = new HeaderBar(workspace, lessons, menus, commands, files, texts);
        RunControls run = new RunControls(controllers.training(), workspace, texts, this::tell);
        animation.onRefusal(run::refuse);
        TransportBar transport = new TransportBar(animation, workspace, commands, texts, run);
        this.values = new ValuesPanel(
                workspace.shown(),
                workspace,
                controllers.editing(),
                settings,
                controllers.selection(),
                texts,
                controllers.tickers().get(),
                animation.reducedMotion()::get);
        this.side = new SideTabs(controllers, size, texts, MainView::copy, this::tell)
                .panel(derivations.board(), intake, dialogs::chooseSamples, views);
        this.layout = new WindowLayout(
                settings,
                header,
                values,
                middle.all(),
                side,
                derivations.caption(),
                derivations.presented(),
                transport,
                () -> speaking.get().speaker());
        workspace
                .openedLesson()
                .subscribe(new FirstTab(lessons, side, layout::openSide, controllers.viewing())::opened);
        this.guidance = new Guidance(layout.root(), controllers, middle.notices(), texts);
        commands.onGiven(guidance::given);
        this.zoom = new ZoomPane(middle.presentation().over(guidance.over()));
        bind();
    }

    private void bind() {
        Region root = layout.root();
        failures.onFailure(line -> tell(texts.get("failure.unexpected.text", line)));
        files.install(root);
        AnswerKeys.install(root, workspace.shown(), prediction, this::answers);
        Keyboard.install(root, middle.stage(), commands, this::pause);
        Keyboard.install(guidance.keys(), middle.stage(), commands, this::pause);
        PointerHider.install(root, settings.presenting());
        size.follow(root, 1);
        size.followInDialogs(zoom.factorProperty());
    }

    /** What a scene shows. */
    Region root() {
        return zoom;
    }

    /** Where answers can be typed now or at another time. */
    private List<AnswerCard> answers() {
        return Stream.concat(derivations.answers().stream(), speaking.made().map(Speaking::answer).stream())
                .toList();
    }

    /** What the scene of a window for the class shows, with the keys of this one. */
    Region seen() {
        Region seen = speaking.get().seen();
        AnswerKeys.install(seen, workspace.shown(), prediction, List::of);
        Keyboard.install(seen, seen, commands, this::pause);
        return seen;
    }

    /** What is done to what the class sees in its own window. */
    private Presentation forClass() {
        return speaking.get().presentation();
    }

    void explainTerms() {
        derivations.explainTerms();
    }

    /** Offers the tour to whoever is here for the first time. */
    void offerTour() {
        guidance.offerTour();
    }

    /** Gives the keyboard to the stage. */
    void focus() {
        middle.stage().requestFocus();
    }

    /** The window is gone: lets go of all that outlives it. */
    void letGo() {
        middle.close();
        values.close();
        derivations.close();
    }

    /** Shows a line over the lower edge of the stage for a while. */
    public void tell(String line) {
        middle.tell(line);
    }

    public Commands commands() {
        return commands;
    }

    public FileCommands files() {
        return files;
    }

    // ---- commands that need the window

    private Window window() {
        return zoom.getScene().getWindow();
    }

    private void close() {
        window().hide();
    }

    /** Nobody types into numbers that move on. */
    private void pause() {
        if (animation.playing().get()) {
            animation.pause();
        }
    }

    /** On the board, which comes to the front for it; in a presentation beside the derivation. */
    private void askWhy() {
        if (settings.presenting().get()) {
            derivations.presented().askWhy();
            return;
        }
        layout.openSide();
        side.select(SideTabs.CHALKBOARD);
        derivations.board().askWhy();
    }

    private void compareOrders() {
        dialogs.compareOrders(workspace.shown().get(), figures);
    }

    private void help(HelpPage page) {
        guidance.help(page, commands.keys());
    }

    private void tour() {
        guidance.beginTour();
    }

    private void copyDetails() {
        copy(Details.of(failures.lastLines()));
        tell(texts.get("failure.copied.text"));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
