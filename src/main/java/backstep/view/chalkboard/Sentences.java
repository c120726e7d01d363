package backstep.view.chalkboard;

import backstep.model.formula.Formula;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Texts;
import backstep.view.math.WordsView;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sentences of a card, with formulas among their words. */
record Sentences(Texts texts, Typesetter typesetter) {

    /** A text with {@code {0}}, {@code {1}} …, where the formulas go. */
    WordsView of(String styleClass, String key, Formula... formulas) {
        return of(
                styleClass,
                writer -> texts.get(
                        key, (Object[]) Stream.of(formulas).map(writer).toArray(String[]::new)));
    }

    /** What is said by who is told how a formula is written within words. */
    WordsView of(String styleClass, Function<Function<Formula, String>, String> said) {
        Prose.Writer writer = new Prose.Writer();
        WordsView view = new WordsView(styleClass, WordsView.FORMULA_SIZE, true);
        view.show(writer.read(said.apply(writer::write)), typesetter);
        return view;
    }
}
