package backstep.view.base;

import backstep.controller.AnimationController;
import backstep.controller.Cursor;
import backstep.controller.Shown;
import backstep.controller.Workspace;
import backstep.model.formula.Notation;
import backstep.model.formula.Numerals;
import backstep.model.formula.Symbols;
import backstep.model.network.Network;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The frame that the controllers' state amounts to, at any moment: what all views of a window show. */
public final class Frames {

    private final Workspace workspace;
    private final AnimationController animation;
    private final ViewSettings settings;
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();

    public Frames(Workspace workspace, AnimationController animation, ViewSettings settings) {
        this.workspace = workspace;
        this.animation = animation;
        this.settings = settings;
        frame.set(derive());
        workspace.shown().subscribe(this::update);
        animation.cursor().subscribe(this::update);
        settings.decimals().subscribe(this::update);
    }

    public ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    private void update() {
        frame.set(derive());
    }

    private Frame derive() {
        Shown shown = workspace.shown().get();
        Cursor cursor = animation.cursor().get();
        int size = shown.steps().size();
        return new Frame(
                shown.iteration(),
                shown.lesson().samples().size(),
                shown.steps(),
                Math.min(cursor.step(), size),
                Math.min(cursor.known(), size),
                cursor.progress(),
                shown.notation(),
                symbols(shown.notation(), shown.iteration().before()),
                new Numerals(settings.decimals().get()));
    }

    /** Names depend on the shape and, where a layer's biases can share a name, on the biases: mostly they stay. */
    private Symbols symbols(Notation notation, Network network) {
        Frame before = frame.get();
        boolean same = before != null
                && before.notation() == notation
                && names(before.symbols().network()).equals(names(network));
        return same ? before.symbols() : new Symbols(notation, network);
    }

    private static List<?> names(Network network) {
        return network.layers().stream()
                .map(layer -> List.of(layer.units(), layer.inputs(), layer.trainBiases(), layer.biases()))
                .toList();
    }
}
