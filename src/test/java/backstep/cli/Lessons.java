package backstep.cli;

import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lessons that are worked by hand in a line. */
final class Lessons {

    private Lessons() {}

    /** 1-1 without biases: y = w x, and with x = 1 and t = 0 each iteration multiplies w by 1 − η. */
    static Lesson linear(double weight, double learningRate) {
        Layer layer = new Layer(Activation.IDENTITY, Matrix.of(new double[] {weight}), Optional.empty(), true);
        return lesson(List.of(layer), learningRate, Vector.of(1), Vector.of(0));
    }

    /**
     * 2-1-2, all linear: x = (1, 2), W = (3, −1), b = 0.5, U = (2, −1)ᵀ, so that h = 1.5 and y = (3, −1.5); with t = (1, 0)
     * and ½(t − y)², δ_y = (2, −1.5) and δ_h = 2·2 + (−1)(−1.5) = 5.5.
     */
    static Lesson byHand(UpdateOrder order) {
        Layer hidden =
                new Layer(Activation.IDENTITY, Matrix.of(new double[] {3, -1}), Optional.of(Vector.of(0.5)), true);
        Layer output =
                new Layer(Activation.IDENTITY, Matrix.of(new double[] {2}, new double[] {-1}), Optional.empty(), true);
        Lesson lesson = lesson(List.of(hidden, output), 0.5, Vector.of(1, 2), Vector.of(1, 0));
        return lesson.withRule(new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, order));
    }

    static Path saved(Path file, Lesson lesson) throws IOException {
        LessonFile.write(lesson, file);
        return file;
    }

    private static Lesson lesson(List<Layer> layers, double learningRate, Vector inputs, Vector targets) {
        return new Lesson(
                "A \"lesson\"",
                Notation.W_U,
                new Network(layers),
                new LearningRule(Loss.HALF_SQUARED_ERROR, learningRate, UpdateOrder.SIMULTANEOUS),
                List.of(new Sample(inputs, targets)));
    }
}
