package backstep.cli;

import backstep.files.Json;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.derivation.MatrixForm;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Iteration.LayerPass;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Truth;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import backstep.model.network.Layer;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An iteration whose numbers are all finite as formats.md, "Trace", has it. */
final class TraceJson {

    private static final int FORMAT = 1;

    private TraceJson() {}

    static Json of(Lesson lesson, Iteration iteration, Notation notation, Numerals numerals) {
        return new Json.Builder()
                .put("format", Json.number(FORMAT))
                .put("title", Json.text(lesson.title()))
                .put("iteration", Json.number(iteration.number()))
                .put("sample", Json.number(iteration.sampleIndex()))
                .put(
                        "forward",
                        perLayer(iteration, layer -> forward(iteration.layers().get(layer))))
                .put("loss", loss(iteration))
                .put("backward", perLayer(iteration, layer -> backward(iteration, layer)))
                .put(
                        "update",
                        perLayer(iteration, layer -> update(iteration.after().layer(layer))))
                .put("outcome", outcome(iteration.again()))
                .put("steps", steps(iteration, notation, numerals))
                .put("layers", layers(iteration, notation, numerals))
                .build();
    }

    private static Json perLayer(Iteration iteration, IntFunction<Json> entry) {
        return Json.array(
                IntStream.range(0, iteration.before().depth()).mapToObj(entry).toList());
    }

    private static Json forward(LayerPass pass) {
        return new Json.Builder()
                .put("netInputs", LessonFile.vector(pass.netInputs()))
                .put("activations", LessonFile.vector(pass.activations()))
                .build();
    }

    private static Json loss(Iteration iteration) {
        return new Json.Builder()
                .put("perOutput", LessonFile.vector(iteration.errors()))
                .put("total", Json.number(iteration.totalError()))
                .build();
    }

    private static Json backward(Iteration iteration, int index) {
        Layer layer = iteration.before().layer(index);
        Vector deltas = iteration.layers().get(index).deltas();
        return new Json.Builder()
                .put("deltas", LessonFile.vector(deltas))
                .put(
                        "weightGradients",
                        new Json.Made(layer.units(), unit -> LessonFile.vector(gradients(iteration, index, unit))))
                // ∂E/∂b_j = δ_j, also for biases that are not trained.
                .put("biasGradients", layer.hasBiases() ? LessonFile.vector(deltas) : new Json.Null())
                .build();
    }

    private static Vector gradients(Iteration iteration, int layer, int unit) {
        return Vector.of(IntStream.range(0, iteration.before().layer(layer).inputs())
                .mapToDouble(from -> iteration.gradient(new Weight(layer, unit, from)))
                .toArray());
    }

    private static Json update(Layer layer) {
        Optional<Json> biases = layer.biases().map(LessonFile::vector);
        return new Json.Builder()
                .put(
                        "weights",
                        new Json.Made(
                                layer.units(),
                                unit -> LessonFile.vector(layer.weights().row(unit))))
                .put("biases", biases.orElseGet(Json.Null::new))
                .build();
    }

    /** A step that was too long may leave a network of finite numbers whose error is not. */
    private static Json outcome(Iteration again) {
        Vector outputs = again.layers().getLast().activations();
        if (!Double.isFinite(again.totalError() + outputs.sum())) {
            return new Json.Null();
        }
        return new Json.Builder()
                .put("outputs", LessonFile.vector(outputs))
                .put("perOutput", LessonFile.vector(again.errors()))
                .put("total", Json.number(again.totalError()))
                .build();
    }

    private static Json steps(Iteration iteration, Notation notation, Numerals numerals) {
        ChainRule formulas = ChainRule.of(iteration, notation);
        Truth truth = formulas.context().truth();
        Subjects subjects = new Subjects(iteration.before());
        Latex latex = new Latex(numerals);
        PlainText text = new PlainText(numerals);
        List<Step> steps = iteration.steps().list();
        return new Json.Made(steps.size(), index -> {
            Step step = steps.get(index);
            Derivation derivation = formulas.derivation(step);
            Json.Builder entry = new Json.Builder()
                    .put("index", Json.number(index + 1))
                    .put("phase", Json.text(step.phase().id()))
                    .put("kind", Json.text(step.kind()))
                    .put("subject", Json.text(subjects.of(step)))
                    .put("value", Json.number(iteration.value(step)));
            truth.of(step).ifPresent(derivative -> entry.put("true", Json.number(derivative)));
            entry.put("latex", Json.text(derivation.aligned(latex))).put("text", Json.text(derivation.inOneLine(text)));
            if (step.phase() == Phase.BACKWARD) {
                entry.put("derivation", lines(derivation, latex, text));
            }
            return entry.build();
        });
    }

    private static Json lines(Derivation derivation, Latex latex, PlainText plain) {
        List<String> inLatex = derivation.written(latex.numerals(), Relation::latex, latex::of);
        List<String> inText = derivation.written(plain.numerals(), Relation::text, plain::of);
        return Json.array(IntStream.range(0, inText.size())
                .mapToObj(line -> new Json.Builder()
                        .put("latex", Json.text(inLatex.get(line)))
                        .put("text", Json.text(inText.get(line)))
                        .build())
                .toList());
    }

    /** The matrix form: an entry for each layer and kind, in the order of the steps. */
    private static Json layers(Iteration iteration, Notation notation, Numerals numerals) {
        Latex latex = new Latex(numerals);
        PlainText text = new PlainText(numerals);
        MatrixForm form = new MatrixForm(Context.of(iteration, notation));
        List<Step> first = iteration.steps().firstOfEachLayer();
        return new Json.Made(first.size(), at -> {
            Step step = first.get(at);
            Derivation derivation = form.like(step).orElseThrow();
            return new Json.Builder()
                    .put("phase", Json.text(step.phase().id()))
                    .put("kind", Json.text(step.kind()))
                    .put("layer", Json.number(layer(step, iteration)))
                    .put("latex", Json.text(derivation.aligned(latex)))
                    .put("text", Json.text(derivation.inOneLine(text)))
                    .build();
        });
    }

    /** Counted from 1, the first hidden one. */
    private static int layer(Step step, Iteration iteration) {
        return step.layerOr(iteration.outputLayer()) + 1;
    }
}
