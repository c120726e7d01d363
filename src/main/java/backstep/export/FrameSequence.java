package backstep.export;

import backstep.export.codec.Raster;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Draws one frame after the other on the toolkit's thread while others take care of the ones before.
 *
 * <p>A few images go round, so that memory stays bounded however many frames there are.
 */
final class FrameSequence {

    /**
     * What a frame shows.
     *
     * @param progress the share of the motion into the step that is over; 1 = at rest
     */
    record Shot(int step, double progress) {

        static Shot still(int step) {
            return new Shot(step, 1);
        }

        private void show(Scenery scenery) {
            if (progress < 1) {
                scenery.show(step, progress);
            } else {
                scenery.show(step);
            }
        }
    }

    /** Takes finished frames. */
    @FunctionalInterface
    interface Sink {

        /**
         * @param frame to be read before this returns
         */
        void accept(Shot shot, Raster frame) throws IOException;
    }

    private final Toolkit toolkit;
    private final Scenery scenery;
    private final double scale;
    private final int width;
    private final int height;

    /**
     * @throws IllegalArgumentException if the frames are too large, as {@link PictureScale#check} says
     */
    FrameSequence(Toolkit toolkit, Scenery scenery, double scale) throws InterruptedException {
        this.toolkit = toolkit;
        this.scenery = scenery;
        this.scale = scale;
        scenery.follow();
        Bounds bounds = toolkit.call(() -> {
            scenery.show(1);
            return scenery.root().getLayoutBounds();
        });
        PictureScale.check(bounds.getWidth(), bounds.getHeight(), scale);
        width = (int) PictureScale.pixels(bounds.getWidth(), scale);
        height = (int) PictureScale.pixels(bounds.getHeight(), scale);
    }

    /** Of every frame, in pixels. */
    int width() {
        return width;
    }

    /** Of every frame, in pixels. */
    int height() {
        return height;
    }

    /**
     * Draws frames and returns when the sink has taken them all, or with its first failure.
     *
     * @param takers threads that call the sink; with one it gets the frames in order
     */
    void each(List<Shot> shots, int takers, Sink sink) throws IOException {
        BlockingQueue<WritableImage> free = new ArrayBlockingQueue<>(takers + 1);
        for (int i = 0; i <= takers; i++) {
            free.add(new WritableImage(width, height));
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(takers)) {
            for (Shot shot : shots) {
                if (failure.get() != null) {
                    break;
                }
                WritableImage image = free.take();
                toolkit.call(() -> {
                    shot.show(scenery);
                    Snapshots.draw(scenery.root(), scale, image);
                    return true;
                });
                threads.execute(() -> {
                    take(shot, image, sink, failure);
                    free.add(image);
                });
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, new IOException("interrupted", e));
        }
        rethrow(failure.get());
    }

    private static void take(Shot shot, WritableImage image, Sink sink, AtomicReference<Throwable> failure) {
        if (failure.get() != null) {
            return;
        }
        try {
            sink.accept(shot, Raster.of(image));
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
