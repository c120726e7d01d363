package backstep.controller;

import backstep.model.lesson.Lesson;
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
import java.util.List;
import java.util.Optional;

/** Small lessons for tests. */
public final class TestLessons {

    private TestLessons() {}

    /** 2-3-2 without biases, logistic, half squared error: 42 steps. */
    public static Lesson twoThreeTwo() {
        Layer hidden = layer(new double[][] {{0.3, -0.5}, {0.8, 0.2}, {-0.4, 0.6}});
        Layer output = layer(new double[][] {{0.7, -0.3, 0.5}, {-0.6, 0.9, 0.1}});
        return new Lesson(
                "A test",
                Notation.W_U,
                new Network(List.of(hidden, output)),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS),
                List.of(new Sample(Vector.of(0.9, 0.4), Vector.of(1, 0))));
    }

    private static Layer layer(double[][] weights) {
        return new Layer(Activation.LOGISTIC, Matrix.of(weights), Optional.empty(), true);
    }
}
