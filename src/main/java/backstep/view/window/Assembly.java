package backstep.view.window;

import backstep.controller.AnimationController;
import backstep.controller.Background;
import backstep.controller.Editing;
import backstep.controller.Failures;
import backstep.controller.Film;
import backstep.controller.KeptRuns;
import backstep.controller.LessonFiles;
import backstep.controller.Prediction;
import backstep.controller.Recovery;
import backstep.controller.SampleEditing;
import backstep.controller.SampleImport;
import backstep.controller.Selection;
import backstep.controller.Ticker;
import backstep.controller.Training;
import backstep.controller.Viewing;
import backstep.controller.Workspace;
import backstep.controller.Writing;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Controllers;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.ViewSetting;
import backstep.view.base.ViewSettings;
import backstep.view.commands.FilePrompts;
import backstep.view.fields.EditTexts;
import backstep.view.samples.SamplesView;
import backstep.view.settings.SettingsFile;
import backstep.view.settings.SettingsKeeper;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** A window and all that it works on, put together in one place: the program and its tests differ in what they give it. */
public final class Assembly {

    /** What is done in the background, each kind in its own order. */
    public enum Work {
        FILES,
        SAMPLES,
        TRAINING,
        FIGURES,
        VIEWS,
        MEMORY,
        SOLUTIONS
    }

    /**
     * What a window is around.
     *
     * @param tickers give each part that moves a time of its own, the animation first
     * @param clock nanoseconds, as training measures them
     * @param settings as they are at the start
     * @param remembered the file that settings are kept in, if they are
     */
    public record Surroundings(
            BuiltInLessons lessons,
            Texts texts,
            ViewSettings settings,
            Supplier<Ticker> tickers,
            Function<Work, Background> background,
            LongSupplier clock,
            Failures failures,
            Pictures pictures,
            FilePrompts prompts,
            Optional<SettingsFile> remembered) {}

    private final Surroundings around;
    private final Controllers controllers;
    private final MainView view;
    private Runnable keep = () -> {};

    /**
     * All but the window, which only JavaFX's own thread can make.
     *
     * @param file that the lesson comes from; without one, the lesson is shown in the notation that was chosen last
     */
    public Assembly(Workspace workspace, Optional<Path> file, Surroundings around) {
        this.around = around;
        Texts texts = around.texts();
        Function<Work, Background> background = around.background();
        SampleEditing samples = new SampleEditing(workspace, SamplesView.wording(texts));
        Selection selection = new Selection(workspace);
        AnimationController animation =
                new AnimationController(workspace, around.tickers().get());
        Background views = background.apply(Work.VIEWS);
        controllers = new Controllers(
                workspace,
                animation,
                new Prediction(workspace, animation),
                new Training(workspace, background.apply(Work.TRAINING), around.clock()),
                new KeptRuns(workspace),
                new Editing(workspace, EditTexts.wording(texts)),
                samples,
                new SampleImport(workspace, samples, background.apply(Work.SAMPLES)),
                selection,
                new Viewing(workspace, selection, views),
                new Viewing(workspace, selection, views),
                new Film(workspace, around.tickers().get()),
                new LessonFiles(workspace, background.apply(Work.FILES)),
                around.settings(),
                around.failures(),
                background.apply(Work.FIGURES),
                around.tickers());
        followSettings();
        file.ifPresentOrElse(controllers.files()::adopt, workspace.writing()::preferChosenNotation);
        view = new MainView(
                controllers,
                around.lessons(),
                around.pictures(),
                around.prompts(),
                background.apply(Work.SOLUTIONS),
                texts);
    }

    /** What the controllers own of the settings: another value on either side is the other's too. */
    private void followSettings() {
        ViewSettings settings = controllers.settings();
        Writing writing = controllers.workspace().writing();
        AnimationController animation = controllers.animation();
        LessonFiles files = controllers.files();
        follow(settings.decimals(), writing.chosenDecimals(), writing::setChosenDecimals);
        follow(settings.speed(), animation.speed().map(Number::doubleValue), animation.speed()::set);
        follow(settings.reducedMotion(), animation.reducedMotion(), animation.reducedMotion()::set);
        follow(
                settings.asked(),
                controllers.prediction().kind(),
                controllers.prediction().kind()::set);
        follow(settings.predicting(), controllers.prediction().on(), controllers.prediction()::ask);
        follow(settings.notation(), writing.chosenNotation(), writing::setChosenNotation);
        follow(settings.recentFiles(), files.recent(), files::setRecent);
    }

    private static <T> void follow(ViewSetting<T> setting, ObservableValue<T> owned, Consumer<T> owner) {
        setting.subscribe(owner);
        owned.subscribe(setting::set);
    }

    /**
     * Makes the window, not shown yet.
     *
     * @param state the folder for unsaved work, if it is to be kept there
     */
    public MainWindow window(Stage stage, Optional<Path> state) {
        Background memory = around.background().apply(Work.MEMORY);
        Texts texts = around.texts();
        Optional<SettingsKeeper> keeper = around.remembered()
                .map(file -> new SettingsKeeper(file, controllers.settings(), stage, texts, memory, view::tell));
        Optional<Recovery> recovery =
                state.map(folder -> new Recovery(folder, controllers.workspace(), controllers.files(), memory));
        recovery.ifPresent(each -> view.files().offer(each, stage));
        keep = () -> {
            keeper.ifPresent(SettingsKeeper::keep);
            recovery.ifPresent(Recovery::keep);
        };
        return new MainWindow(stage, controllers, view, texts);
    }

    /** Writes what is to be remembered, if it changed; to be called every now and then. */
    public void keep() {
        keep.run();
    }

    public Controllers controllers() {
        return controllers;
    }

    public MainView view() {
        return view;
    }
}
