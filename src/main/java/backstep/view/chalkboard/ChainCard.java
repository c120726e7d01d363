package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.FullChain;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The full chain rule from E down to the number that was clicked, whole and split by output. */
final class ChainCard extends VBox {

    static final String CLOSE_ID = "chalkboard-chain-close";

    private final Texts texts;
    private final Runnable placed;
    private final HBox header;
    private final ContributionsView contributions;
    private final List<DerivationView> derivations = new ArrayList<>();

    /**
     * A card without content.
     *
     * @param close run when the card's button is pressed
     * @param placed run when there are new nodes
     */
    ChainCard(Texts texts, Runnable close, Runnable placed) {
        this.texts = texts;
        this.placed = placed;
        contributions = new ContributionsView(texts);
        getStyleClass().add("chalk-chain");
        Button button = Controls.dress(new Button(), CLOSE_ID, Feather.X, texts.get("chalkboard.chain.close"));
        button.getStyleClass().add("chalk-close");
        button.setOnAction(_ -> close.run());
        header = Controls.header(Controls.label(texts.get("chalkboard.chain.title"), "chalk-card-title"), button);
    }

    /** A derivation with the words over it. */
    private record Section(Optional<Region> heading, Derivation derivation) {}

    /** The whole chain; without numbers while its own is not known yet. */
    static Derivation whole(FullChain chain, Frame frame) {
        return isKnown(chain.subject(), frame) ? chain.whole() : withoutNumbers(chain.whole());
    }

    /** Whether the step that computes the derivative by a number has come. */
    private static boolean isKnown(Quantity subject, Frame frame) {
        return switch (subject.owner()) {
            case Parameter parameter -> frame.isKnown(new Step.Gradient(parameter));
            // No step computes what E is derived by an input: it needs every delta of the first layer.
            case Unit unit ->
                unit.isInput()
                        ? Unit.ofLayer(frame.iteration().before(), 0).stream()
                                .allMatch(next -> frame.isKnown(new Step.Delta(next)))
                        : frame.isKnown(new Step.Delta(unit));
            case Step.OutputError error -> frame.isKnown(error);
            case Step.TotalError total -> frame.isKnown(total);
            case Quantity.Target _, Quantity.LearningRate _ -> true;
        };
    }

    private static Derivation withoutNumbers(Derivation derivation) {
        return new Derivation(
                derivation.left(),
                derivation.lines().stream()
                        .filter(line -> line.kind() == Kind.GENERAL || line.kind() == Kind.SYMBOLS)
                        .toList());
    }

    void show(FullChain chain, Frame frame, Typesetter typesetter) {
        boolean known = isKnown(chain.subject(), frame);
        List<Section> sections = sections(chain, frame, typesetter).stream()
                .map(section -> known ? section : new Section(section.heading(), withoutNumbers(section.derivation())))
                // Of numbers alone nothing is left.
                .filter(section -> !section.derivation().lines().isEmpty())
                .toList();
        getChildren().setAll(header);
        for (int at = 0; at < sections.size(); at++) {
            Section section = sections.get(at);
            section.heading().ifPresent(getChildren()::add);
            if (at == derivations.size()) {
                derivations.add(new DerivationView(typesetter, placed));
            }
            derivations.get(at).show(Optional.of(section.derivation()), typesetter);
            getChildren().add(derivations.get(at));
            if (known && at == 0 && chain.parts().size() > 1) {
                List<Contribution> parts =
                        chain.parts().stream().map(FullChain.Part::contribution).toList();
                contributions.show(chain.whole().left(), parts, frame.symbols(), typesetter);
                getChildren().add(contributions);
            }
        }
    }

    private List<Section> sections(FullChain chain, Frame frame, Typesetter typesetter) {
        List<Section> sections = new ArrayList<>();
        if (chain.parts().size() == 1) {
            Derivation only = chain.parts().getFirst().derivation();
            sections.add(
                    new Section(Optional.empty(), new Derivation(chain.whole().left(), only.lines())));
        } else {
            sections.add(new Section(Optional.empty(), chain.whole()));
            chain.parts()
                    .forEach(part -> sections.add(new Section(
                            Optional.of(heading(part, frame, typesetter)), withoutGeneral(part.derivation()))));
        }
        chain.matrixForm()
                .ifPresent(matrix -> sections.add(
                        new Section(Optional.of(styled(new Label(texts.get("chalkboard.chain.matrix")))), matrix)));
        return sections;
    }

    /** The general form of a part stands in the whole already. */
    private static Derivation withoutGeneral(Derivation part) {
        List<Derivation.Line> rest = part.lines().stream()
                .filter(line -> line.kind() != Kind.GENERAL)
                .toList();
        return new Derivation(part.left(), rest);
    }

    private Region heading(FullChain.Part part, Frame frame, Typesetter typesetter) {
        MathBox source = new MathBox(
                typesetter.inline(frame.symbols().symbol(part.contribution().source())));
        return styled(Sentence.of(texts.get("chalkboard.chain.part"), source));
    }

    private static Region styled(Region heading) {
        heading.getStyleClass().add("chalk-chain-heading");
        return heading;
    }
}
