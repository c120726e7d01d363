package backstep.export;

import backstep.export.FrameSequence.Shot;
import backstep.export.codec.Gif;
import backstep.export.codec.Png;
import backstep.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/**
 * Draws the steps of an iteration into files, with or without a display.
 *
 * <pre>{@code
 * RenderTarget.Pixels target = new RenderTarget.Picture(out, step);
 * PictureScale.check(width, height, scale);
 * try (Toolkit toolkit = Toolkit.headless()) {
 *     new FrameRenderer(toolkit, () -> new LessonScenery(lesson, iteration, look, width, height), scale)
 *             .render(target, iteration.steps().size(), Pace.READING);
 * }
 * }</pre>
 *
 * <p>One scene shows all steps; while the toolkit draws one, the ones before are encoded. Not for the toolkit's thread.
 */
public final class FrameRenderer {

    /**
     * How an animation plays.
     *
     * @param moving how many pictures show the motion into a step, 0 or more
     * @param step how long a step stays, in hundredths of a second
     * @param last how long the last one stays, in hundredths of a second
     * @param loops how often it plays, or {@link Gif#FOREVER}
     */
    public record Pace(int moving, int step, int last, int loops) {

        /** Long enough to read a number, and to look at the result. */
        public static final Pace READING = new Pace(12, 100, 400, Gif.FOREVER);
    }

    /** Told after each picture which share of them is done; what it throws ends the work. */
    @FunctionalInterface
    public interface Progress {

        Progress UNWATCHED = _ -> {};

        void done(double share) throws IOException;
    }

    private final Toolkit toolkit;
    private final Progress progress;
    private final Callable<? extends Scenery> scenery;
    private final double scale;

    /**
     * @param scenery makes what is drawn; called on the toolkit's thread, once for each target
     * @param scale pixels of the picture for one of the design
     */
    public FrameRenderer(Toolkit toolkit, Callable<? extends Scenery> scenery, double scale) {
        this(toolkit, scenery, scale, Progress.UNWATCHED);
    }

    /** The same, watched. */
    public FrameRenderer(Toolkit toolkit, Callable<? extends Scenery> scenery, double scale, Progress progress) {
        this.toolkit = toolkit;
        this.progress = progress;
        this.scenery = scenery;
        this.scale = scale;
    }

    /**
     * Writes a target, whole or not at all.
     *
     * @param steps how many the iteration has
     * @throws IOException if it cannot be written, saying in one line why
     * @throws IllegalArgumentException if it is larger than can be drawn, saying in one line what can
     */
    public void render(RenderTarget.Pixels target, int steps, Pace pace) throws IOException {
        try {
            switch (target) {
                case RenderTarget.Picture(Path file, int step) -> picture(file, step);
                case RenderTarget.Animation(Path file) -> animation(file, steps, pace);
                case RenderTarget.Folder(Path folder) -> folder(folder, steps);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (OutOfMemoryError e) {
            throw new IOException("not enough memory for pictures of this size", e);
        }
    }

    private void picture(Path file, int step) throws IOException, InterruptedException {
        Image image = toolkit.call(() -> {
            Scenery drawn = scenery.call();
            drawn.show(step);
            return Snapshots.of(drawn.root(), scale);
        });
        WindowPictures.write(image, scale, file);
    }

    private void animation(Path file, int steps, Pace pace) throws IOException, InterruptedException {
        Scenery drawn = toolkit.call(scenery::call);
        FrameSequence frames = new FrameSequence(toolkit, drawn, scale);
        List<Shot> shots = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            for (int at = 0; at < pace.moving(); at++) {
                shots.add(new Shot(step, (at + 0.5) / pace.moving()));
            }
            shots.add(Shot.still(step));
        }
        AtomicFile.write(file, out -> {
            try (Gif gif = new Gif(frames.width(), frames.height(), pace.loops(), out)) {
                frames.each(shots, 1, (shot, image) -> {
                    gif.add(image, stay(shot, drawn, steps, pace));
                    progress.done(share(shot, steps));
                });
            }
        });
    }

    private static double share(Shot shot, int steps) {
        return (shot.step() - 1 + shot.progress()) / steps;
    }

    /** How long a picture stays, in hundredths of a second. */
    private static int stay(Shot shot, Scenery drawn, int steps, Pace pace) {
        if (shot.progress() < 1) {
            return (int) Math.round(100 * drawn.seconds(shot.step()) / pace.moving());
        }
        return shot.step() == steps ? pace.last() : pace.step();
    }

    private void folder(Path folder, int steps) throws IOException, InterruptedException {
        FrameSequence frames = frames();
        List<Shot> shots = IntStream.rangeClosed(1, steps).mapToObj(Shot::still).toList();
        int encoders = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        NewFolder.write(
                folder,
                made -> frames.each(shots, encoders, (shot, image) -> {
                    made.file(nameOf(shot.step(), steps), out -> Png.write(image, scale, out));
                    progress.done(share(shot, steps));
                }));
    }

    /** Padded so that names sort by step. */
    static String nameOf(int step, int steps) {
        String digits = Integer.toString(step);
        int places = Math.max(2, Integer.toString(steps).length());
        return "step-" + "0".repeat(places - digits.length()) + digits + ".png";
    }

    private FrameSequence frames() throws InterruptedException {
        return new FrameSequence(toolkit, toolkit.call(scenery::call), scale);
    }
}
