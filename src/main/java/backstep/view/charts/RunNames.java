package backstep.view.charts;

import backstep.controller.KeptRun;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Symbols;
import backstep.view.base.Texts;
import java.util.Optional;

/** What kept runs are called: a letter, and what is most often changed from one to the next. */
public record RunNames(Texts texts) {

    /** "A: η = 0.5, tanh". */
    public String of(KeptRun kept) {
        Lesson lesson = kept.lesson();
        Quantity rate = new Quantity.LearningRate();
        String symbol = PlainText.DEFAULT.of(new Symbols(lesson.notation(), lesson.network()).of(rate));
        Formula.Number number = new Formula.Number(lesson.rule().learningRate(), Optional.of(rate));
        return texts.get(
                "kept.name.text",
                kept.letter(),
                symbol,
                Numerals.DEFAULT.parts(number).text(),
                Symbols.ownName(lesson.network().layer(0).activation()));
    }
}
