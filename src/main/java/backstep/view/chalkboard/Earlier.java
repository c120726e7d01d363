package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.formula.Numerals;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.words.Prose;
import backstep.view.base.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the error compares with that of the last time the sample came by, once it is known.
 *
 * @param lastTime the iteration that trained on the same sample before, if there is one
 */
record Earlier(Texts texts, Supplier<Optional<Iteration>> lastTime) {

    Optional<Prose> of(Frame shown) {
        return shown.step()
                .filter(step -> step instanceof Step.TotalError && shown.isKnown(step))
                .flatMap(_ -> lastTime.get())
                .map(before -> compared(before, shown));
    }

    private Prose compared(Iteration before, Frame shown) {
        double change = shown.iteration().totalError() - before.totalError();
        String key = change < 0 ? "chalkboard.earlier.fell" : "chalkboard.earlier.rose";
        Prose.Writer writer = new Prose.Writer();
        return writer.read(texts.get(
                change == 0 ? "chalkboard.earlier.same" : key,
                Numerals.grouped(before.number()),
                writer.write(shown.symbols().symbol(new Step.TotalError())),
                writer.write(Terms.number(before.totalError())),
                writer.write(Terms.number(Math.abs(change)))));
    }
}
