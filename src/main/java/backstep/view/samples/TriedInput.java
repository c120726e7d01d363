package backstep.view.samples;

import backstep.controller.Frame;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Step;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.base.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An input that the network on the screen is not trained on. */
public record TriedInput(Frame frame, Vector inputs) {

    private static final int MOST_OUTPUTS = 10;

    /** What the network says to it, e.g. {@code → y₁ = 0.9312}. */
    public String answer(Texts texts) {
        Network network = frame.iteration().before();
        Sample tried = new Sample(inputs, Vector.of(new double[network.outputs()]));
        Vector outputs = Evaluation.of(network, frame.iteration().rule(), List.of(tried))
                .outputs()
                .getFirst();
        return IntStream.range(0, Math.min(MOST_OUTPUTS, outputs.size()))
                .mapToObj(output -> texts.get(
                        "samples.try.answer",
                        PlainText.DEFAULT.of(frame.symbols()
                                .of(new Step.Activation(frame.iteration().output(output)))),
                        frame.numerals().text(outputs.get(output))))
                .collect(Collectors.joining("   ", "\u2192   ", outputs.size() > MOST_OUTPUTS ? "   \u2026" : ""));
    }
}
