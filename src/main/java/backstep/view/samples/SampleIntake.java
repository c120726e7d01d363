package backstep.view.samples;

import backstep.controller.SampleImport;
import backstep.controller.SampleText;
import backstep.controller.Workspace;
import backstep.files.OneLine;
import backstep.model.network.Network;
import backstep.view.base.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes samples that are pasted, chosen as a file or dropped on the window, and says what became of them. */
public final class SampleIntake {

    private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

    private final SampleImport samples;
    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<String> notices;

    /** @param notices told how many samples came in, or what was wrong with a text or a file */
    public SampleIntake(SampleImport samples, Workspace workspace, Texts texts, Consumer<String> notices) {
        this.samples = samples;
        this.workspace = workspace;
        this.texts = texts;
        this.notices = notices;
    }

    /** Whether a file looks like a table of samples rather than a lesson. */
    public static boolean isTable(Path file) {
        String name = OneLine.nameOf(file).toLowerCase(Locale.ROOT);
        return TABLES.stream().anyMatch(name::endsWith);
    }

    /** Takes all samples from text as spreadsheets copy it. */
    public void paste(String text) {
        samples.paste(text, read -> report(texts.get("samples.paste.source"), read));
    }

    /** Takes all samples from a CSV file. */
    public void importFrom(Path file) {
        String name = OneLine.nameOf(file);
        samples.read(
                file,
                read -> report(name, read),
                reason -> notices.accept(texts.get("samples.import.failed", name, reason)));
    }

    private void report(String source, SampleText read) {
        Network network = workspace.shown().get().lesson().network();
        int inputs = network.inputs();
        int outputs = network.outputs();
        notices.accept(
                switch (read) {
                    case SampleText.Read(var taken) ->
                        texts.get(taken.size() == 1 ? "samples.read.one" : "samples.read.many", taken.size());
                    case SampleText.Empty() -> texts.get("samples.read.empty", source, inputs, outputs);
                    case SampleText.WrongCount(int line, int found, int expected) ->
                        texts.get("samples.read.count", source, line, found, expected, inputs, outputs);
                    case SampleText.NoNumber(int line, int column, String found) ->
                        texts.get("samples.read.number", source, line, column, OneLine.shortened(found));
                });
    }
}
