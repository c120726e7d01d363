package backstep.controller;

import backstep.files.FileBytes;
import backstep.model.lesson.Lesson;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Samples from elsewhere: from text as spreadsheets copy it, and from CSV files. They take the place of all samples, or
 * of none where there is an error. Read in the background, as a table may be long and a disk slow.
 */
public final class SampleImport {

    /** Larger files are not read: no table for a class is that large. */
    public static final int MOST_BYTES = 4 << 20;

    private final Workspace workspace;
    private final SampleEditing editing;
    private final Background background;

    public SampleImport(Workspace workspace, SampleEditing editing, Background background) {
        this.workspace = workspace;
        this.editing = editing;
        this.background = background;
    }

    /** Takes all samples from a text; {@code done} is told what was in it. */
    public void paste(String text, Consumer<SampleText> done) {
        take(() -> text, done, reason -> {});
    }

    /**
     * Takes all samples from a file.
     *
     * @param done told what was in the file
     * @param failed told in a few words why the file cannot be read or is not text
     */
    public void read(Path file, Consumer<SampleText> done, Consumer<String> failed) {
        take(() -> text(file), done, failed);
    }

    /** Nothing happens when another network came on the screen while the text was read. */
    private void take(Callable<String> source, Consumer<SampleText> done, Consumer<String> failed) {
        Lesson opened = workspace.openedLesson().get();
        int inputs = network().inputs();
        int outputs = network().outputs();
        background.run(
                () -> SampleText.parse(source.call(), inputs, outputs),
                read -> {
                    boolean same = workspace.openedLesson().get() == opened
                            && network().inputs() == inputs
                            && network().outputs() == outputs;
                    if (same) {
                        if (read instanceof SampleText.Read(List<Sample> samples)) {
                            editing.replace(samples);
                        }
                        done.accept(read);
                    }
                },
                failed);
    }

    private Network network() {
        return workspace.shown().get().lesson().network();
    }

    private static String text(Path file) throws IOException {
        try {
            byte[] bytes = FileBytes.read(file, MOST_BYTES, "a table");
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("not UTF-8 text", e);
        }
    }
}
