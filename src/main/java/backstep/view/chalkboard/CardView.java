package backstep.view.chalkboard;

import backstep.drawing.board.BoardBlock.Bar;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Derived;
import backstep.drawing.board.BoardBlock.OnCard;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.BoardBlock.Track;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.math.MathLabel;
import backstep.view.math.WordsView;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card of the chalkboard. */
final class CardView extends VBox {

    static final String VERDICT_ID = "payoff-verdict";
    static final String ERROR_ID = "payoff-error";
    static final String OUTPUT_ID = "payoff-output-";
    static final String PART_ID = "payoff-part-";

    /** How much larger than the words around them formulas are, and the number that the card is about. */
    private static final double LINES = 1.15;

    private static final double LARGE = 1.5;

    private final Typesetter typesetter;
    private final Runnable placed;
    /** That the last block stands in, where neighbours of its kind share columns. */
    private Optional<Columns> columns = Optional.empty();

    private record Columns(Class<? extends OnCard> kind, GridPane grid) {}

    /** @param placed run when there are new nodes */
    CardView(Card card, Typesetter typesetter, Runnable placed) {
        this.typesetter = typesetter;
        this.placed = placed;
        getStyleClass().add("chalk-" + card.kind().id());
        card.blocks().forEach(this::add);
    }

    private void add(OnCard block) {
        switch (block) {
            case Said said -> getChildren().add(words(said));
            case Derived(var derivation, boolean _) -> {
                Typesetter larger = typesetter.withSize(LINES * typesetter.size());
                DerivationView view = new DerivationView(larger, placed);
                view.show(Optional.of(derivation), larger);
                getChildren().add(view);
            }
            case Replaced replaced -> {
                double size = LARGE * typesetter.size();
                HBox named = new HBox(new MathLabel(size, replaced.name()), old(size, replaced));
                named.getStyleClass().add("payoff-changed");
                named.setAlignment(Pos.CENTER_LEFT);
                // where both have no room beside each other, the new one stands under the old one
                FlowPane row = new FlowPane(named, label(size, replaced.now(), "payoff-new"));
                row.getStyleClass().add("payoff-error");
                row.setId(ERROR_ID);
                getChildren().add(row);
            }
            case Track track -> add(track, grid(Track.class));
            case Bar bar -> add(bar, grid(Bar.class));
        }
    }

    private Node words(Said said) {
        Tone tone = said.tone();
        if (tone == Tone.CARD_TITLE) {
            return Controls.label(said.words().plainText(), "chalk-card-title");
        }
        WordsView view = view(styleClass(tone), said);
        if (tone == Tone.VERDICT) {
            view.setId(VERDICT_ID);
        }
        return view;
    }

    private static String styleClass(Tone tone) {
        return switch (tone) {
            case VERDICT -> "payoff-verdict";
            case HEADING -> "payoff-heading";
            case NOTE -> "payoff-note";
            case CARD_TITLE -> "chalk-card-title";
            case CARD_WORDS -> "chalk-card-words";
            case TITLE -> "chalk-title";
            case EXPLANATION, WHERE -> "chalk-explanation";
            case SAY -> "chalk-say";
            case NEXT_TITLE -> "chalk-next-title";
            case NEXT -> "chalk-next";
        };
    }

    private WordsView view(String styleClass, Said said) {
        WordsView view = new WordsView(styleClass, WordsView.FORMULA_SIZE, true);
        view.show(said.words(), typesetter);
        return view;
    }

    /** The columns of blocks of a kind, which go on where the last block was of the same. */
    private GridPane grid(Class<? extends OnCard> kind) {
        Optional<Columns> going =
                columns.filter(last -> last.kind == kind && getChildren().getLast() == last.grid);
        if (going.isEmpty()) {
            GridPane grid = new GridPane();
            grid.getStyleClass().add("payoff-grid");
            getChildren().add(grid);
            going = Optional.of(new Columns(kind, grid));
            columns = going;
        }
        return going.get().grid;
    }

    private void add(Track track, GridPane grid) {
        WordsView note = view("payoff-note", new Said(Tone.NOTE, track.note()));
        note.setId(OUTPUT_ID + grid.getRowCount() / 2);
        addRow(
                grid,
                new MathLabel(typesetter.size(), track.output().name()),
                new TargetTrack(track),
                changed(typesetter.size(), track.output()));
        grid.add(note, 1, grid.getRowCount(), 2, 1);
    }

    /** Its length says what it was to bring, compared with the largest. */
    private void add(Bar bar, GridPane grid) {
        MathLabel name = new MathLabel(typesetter.size(), bar.name());
        name.setQuantity(bar.parameter());
        name.getStyleClass().add("math-quantity");
        MathLabel value = label(typesetter.size(), bar.value(), "payoff-part-value");
        value.setId(PART_ID + grid.getRowCount());
        addRow(grid, name, new ShareBar(bar.share()), value);
    }

    private static void addRow(GridPane grid, MathLabel name, Region picture, Region numbers) {
        GridPane.setHgrow(picture, Priority.ALWAYS);
        picture.setMinWidth(0);
        numbers.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, picture, numbers);
    }

    /** A number struck through, and the one that takes its place. */
    private HBox changed(double size, Replaced replaced) {
        HBox row = new HBox(old(size, replaced), label(size, replaced.now(), "payoff-new"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("payoff-changed");
        return row;
    }

    private StackPane old(double size, Replaced replaced) {
        Region strike = new Region();
        strike.getStyleClass().add("payoff-strike");
        return new StackPane(label(size, replaced.old(), "payoff-old"), strike);
    }

    private MathLabel label(double size, double value, String styleClass) {
        MathLabel label = new MathLabel(size);
        label.setNumber(OptionalDouble.of(value), typesetter.numerals());
        label.getStyleClass().add(styleClass);
        label.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    /** A bar over a part of its width. */
    private static final class ShareBar extends Region {

        private final double share;
        private final Region bar = new Region();

        ShareBar(double share) {
            this.share = share;
            bar.getStyleClass().add("payoff-bar");
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            double height = Math.min(10, getHeight());
            bar.resizeRelocate(0, (getHeight() - height) / 2, share * getWidth(), height);
        }
    }
}
