package backstep.view.charts;

import backstep.controller.KeptRun;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Symbols;
import backstep.view.base.Texts;
import java.util.Optional;

/** What runs are called that are compared: a letter, and what is most often changed from one to the next. */
public record RunNames(Texts texts) {

    /** "A: η = 0.5, tanh". */
    public String of(KeptRun kept) {
        return texts.get("kept.name.text", kept.letter(), of(kept.lesson(), kept.run()));
    }

    /** The same of a run without a letter. One whose learning rate was changed on its way has the first and the last. */
    public String of(Lesson lesson, TrainingRun run) {
        Quantity rate = new Quantity.LearningRate();
        String symbol = PlainText.DEFAULT.of(new Symbols(lesson.notation(), lesson.network()).of(rate));
        String first = number(run.rule(1).learningRate());
        String last = number(run.rule(Math.max(1, run.first())).learningRate());
        String function = Symbols.ownName(lesson.network().layer(0).activation());
        return first.equals(last)
                ? texts.get("kept.set-up.text", symbol, first, function)
                : texts.get("kept.set-up.changed", symbol, first, last, function);
    }

    private static String number(double rate) {
        Formula.Number number = new Formula.Number(rate, Optional.of(new Quantity.LearningRate()));
        return Numerals.DEFAULT.parts(number).text();
    }
}
