package backstep.view.commands;

import backstep.controller.Background;
import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.files.AtomicFile;
import backstep.files.OneLine;
import backstep.model.document.PaperFormat;
import backstep.model.document.WorkedSolution;
import backstep.model.iteration.Step;
import backstep.view.base.Texts;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Copies the step on the screen, or the worked solution of its iteration, and saves the latter. */
public final class SolutionCommands {

    /** What is longer than this belongs into a file. */
    private static final int MOST_STEPS_COPIED = 2000;

    private final Workspace workspace;
    private final FilePrompts prompts;
    private final Background background;
    private final Consumer<String> clipboard;
    private final Consumer<String> notices;
    private final Texts texts;
    private Optional<Path> folder = Optional.empty();

    /** @param background writes solutions, which takes long for large networks */
    public SolutionCommands(
            Workspace workspace,
            FilePrompts prompts,
            Background background,
            Consumer<String> clipboard,
            Consumer<String> notices,
            Texts texts) {
        this.workspace = workspace;
        this.prompts = prompts;
        this.background = background;
        this.clipboard = clipboard;
        this.notices = notices;
        this.texts = texts;
    }

    /** What can be copied, in each format. */
    List<MenuItem> items() {
        return List.of(menu("copy-step", this::copyStep), menu("copy-solution", this::copySolution));
    }

    private Menu menu(String id, Consumer<PaperFormat> copy) {
        Menu menu = new Menu(texts.get("solution." + id + ".text"));
        for (PaperFormat format : PaperFormat.values()) {
            MenuItem item = new MenuItem(texts.get("solution.format." + format.id()));
            item.setId(id + "-" + format.id());
            item.setOnAction(_ -> copy.accept(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Offers the same where the menu key or the right button is pressed on a node. */
    public void offerOn(Node node) {
        node.setOnContextMenuRequested(event -> {
            ContextMenu menu = new ContextMenu(items().toArray(MenuItem[]::new));
            menu.setAutoHide(true);
            menu.show(node.getScene().getWindow(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void copyStep(PaperFormat format) {
        if (shown().asked().isPresent()) {
            notices.accept(texts.get("predict.withheld.text"));
            return;
        }
        Optional<Step> step = shown().step();
        step.ifPresent(each -> clipboard.accept(solution().step(each, format)));
        notices.accept(texts.get(step.isPresent() ? "solution.copied.text" : "solution.no-step.text"));
    }

    private void copySolution(PaperFormat format) {
        if (isWithheld()) {
            return;
        }
        if (shown().steps().size() > MOST_STEPS_COPIED) {
            notices.accept(texts.get("solution.too-long.text"));
            return;
        }
        WorkedSolution solution = solution();
        background.run(
                () -> {
                    StringBuilder written = new StringBuilder();
                    solution.write(format, written::append);
                    return written.toString();
                },
                written -> {
                    clipboard.accept(written);
                    notices.accept(texts.get("solution.copied.text"));
                },
                this::failed);
    }

    /** Nothing tells of the whole iteration while some of its numbers are asked for; says so. */
    private boolean isWithheld() {
        boolean withheld = shown().withholds();
        if (withheld) {
            notices.accept(texts.get("predict.withheld.text"));
        }
        return withheld;
    }

    void save() {
        if (isWithheld()) {
            return;
        }
        prompts.saveSolution(folder, workspace.name().get()).ifPresent(file -> {
            folder = Optional.ofNullable(file.getParent());
            format(file)
                    .ifPresentOrElse(
                            format -> save(file, format),
                            () -> failed(texts.get("solution.ending.text", OneLine.nameOf(file))));
        });
    }

    /** By the end of its name. */
    private static Optional<PaperFormat> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(PaperFormat.values())
                .filter(format -> name.endsWith(format.extension()))
                .findFirst();
    }

    private void save(Path file, PaperFormat format) {
        WorkedSolution solution = solution();
        background.run(
                () -> write(solution, format, file),
                reason -> reason.ifPresentOrElse(
                        this::failed,
                        () -> notices.accept(texts.get("solution.saved.text", OneLine.of(file.toString())))));
    }

    /** The whole file takes the place of an old one, or nothing does. */
    private static void write(WorkedSolution solution, PaperFormat format, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                solution.write(format, piece -> {
                    try {
                        writer.write(piece);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            writer.flush();
        });
    }

    private void failed(String reason) {
        notices.accept(texts.get("solution.failed.text", reason));
    }

    private Frame shown() {
        return workspace.shown().get();
    }

    private WorkedSolution solution() {
        Frame shown = shown();
        return new WorkedSolution(
                shown.lesson(), shown.iteration(), shown.notation(), texts.messages(), shown.numerals());
    }
}
