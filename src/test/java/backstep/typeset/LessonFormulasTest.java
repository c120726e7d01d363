package backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every formula of every step of every shipped lesson, in every notation that it allows. */
class LessonFormulasTest {

    private static final double EM = 18;
    private static final FormulaSetting SETTING = new FormulaSetting(Numerals.DEFAULT, Integer.MAX_VALUE);

    private static void forEveryStep(String id, Notation notation, Consumer<Derivation> check) {
        Iteration iteration = Lessons.first(id);
        ChainRule chainRule = ChainRule.of(iteration, notation);
        for (Step step : iteration.steps().list()) {
            check.accept(chainRule.derivation(step));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void everyCharacterIsInTheFontThatItIsSetIn(String id, Notation notation) {
        forEveryStep(id, notation, derivation -> {
            characters(SETTING.row(derivation.left(), TexStyle.display(EM)).box());
            derivation
                    .lines()
                    .forEach(line -> characters(
                            SETTING.row(line.right(), TexStyle.display(EM)).box()));
        });
    }

    private static void characters(Box box) {
        for (Box.Item item : box.items()) {
            switch (item.ink()) {
                case Box.Ink.Run run ->
                    run.text()
                            .chars()
                            .forEach(character -> assertThat(run.face().has(character))
                                    .as("%s in %s", Character.toString(character), run)
                                    .isTrue());
                case Box.Ink.Bar _, Box.Ink.Outline _ -> {}
                case Box.Ink.Nested(Box inner) -> characters(inner);
                case Box.Ink.Linked(Box.Link _, Box inner) -> characters(inner);
            }
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void nothingOverlapsAndBrokenLinesKeepTheWidthOfTheChalkboard(String id, Notation notation) {
        double room = 230;
        forEveryStep(id, notation, derivation -> {
            List<Box> boxes = new ArrayList<>();
            boxes.add(SETTING.row(derivation.left(), TexStyle.display(EM)).box());
            for (Derivation.Line line : derivation.lines()) {
                List<Box> lines = new Typesetter(EM, Numerals.DEFAULT).lines(line.right(), room, room);
                assertThat(lines).allSatisfy(set -> assertThat(set.advance()).isLessThanOrEqualTo(room + 0.5));
                boxes.addAll(lines);
            }
            boxes.forEach(LessonFormulasTest::nothingOverlaps);
        });
    }

    private static void nothingOverlaps(Box box) {
        Inked[] inks = Inked.of(box).toArray(Inked[]::new);
        for (int i = 0; i < inks.length; i++) {
            for (int j = i + 1; j < inks.length; j++) {
                if (inks[i].overlaps(inks[j])) {
                    throw new AssertionError(inks[i] + " over " + inks[j] + " in " + Arrays.toString(inks));
                }
            }
        }
    }
}
