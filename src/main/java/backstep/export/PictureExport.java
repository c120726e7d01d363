package backstep.export;

import backstep.export.codec.Png;
import backstep.export.codec.Raster;
import backstep.files.AtomicFile;
import backstep.files.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Saves pictures in the background, one after the other, each whole or not at all. */
public final class PictureExport {

    /** Not a daemon: a picture being saved when the window closes is still saved. Idle it ends and lets the JVM end. */
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                return new Thread(work, "picture export");
            });

    private final Consumer<Throwable> unexpected;

    /** @param unexpected told of failures that no one foresaw, on any thread */
    public PictureExport(Consumer<Throwable> unexpected) {
        this.unexpected = unexpected;
        writer.allowCoreThreadTimeOut(true);
    }

    /**
     * Saves a picture as PNG and returns at once. A file of that name is replaced when the new one is complete; if that
     * fails, it stays as it was, and so does the picture, to be saved elsewhere.
     *
     * @param picture that nobody draws into any more, e.g. from {@link Snapshots#of}
     * @param scale that it was drawn at
     * @return completed on a background thread with the file, or with an {@link IOException} whose message says in one
     *     line what could not be written and why
     */
    public CompletableFuture<Path> save(Image picture, double scale, Path file) {
        CompletableFuture<Path> saved = new CompletableFuture<>();
        writer.execute(() -> {
            try {
                write(picture, scale, file);
                saved.complete(file);
            } catch (IOException e) {
                saved.completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                saved.completeExceptionally(new IOException(OneLine.of("cannot write " + file + ": " + e), e));
                unexpected.accept(e);
            }
        });
        return saved;
    }

    /** Puts a picture on the system's clipboard; on the toolkit's thread. False where the system did not take it. */
    public static boolean copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        return Clipboard.getSystemClipboard().setContent(content);
    }

    /** Saves a picture as PNG on this thread. */
    static void write(Image picture, double scale, Path file) throws IOException {
        AtomicFile.write(file, out -> Png.write(Raster.of(picture), scale, out));
    }
}
