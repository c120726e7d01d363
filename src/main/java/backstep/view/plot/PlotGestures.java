package backstep.view.plot;

import backstep.controller.Editing;
import backstep.controller.ViewAnswer;
import backstep.controller.Viewing;
import backstep.drawing.Point;
import backstep.drawing.Scale;
import backstep.drawing.plot.PlotArea;
import backstep.model.landscape.Contour;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Vector;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** What pressing, dragging and keys do on a plot: they try an input on a map, and change a parameter on its curve. */
final class PlotGestures {

    /** Places on an axis that a drag tells apart, at most, and steps from end to end by key. */
    private static final double PLACES = 400;

    private static final double STEPS = 50;

    /** So many pixels beside the plot one still means its edge. */
    private static final double NEAR = 16;

    private final PlotPane pane;
    private final Viewing viewing;
    private final Editing editing;
    private boolean grabbed;

    private PlotGestures(PlotPane pane, Viewing viewing, Editing editing) {
        this.pane = pane;
        this.viewing = viewing;
        this.editing = editing;
    }

    static void install(PlotPane pane, Viewing viewing, Editing editing) {
        PlotGestures gestures = new PlotGestures(pane, viewing, editing);
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.SLIDER);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pane.requestFocus();
            gestures.grab(event.getX(), event.getY());
            // Otherwise the tabs around it would take the focus, and with it the arrow keys.
            event.consume();
        });
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> gestures.drag(event.getX(), event.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            editing.endDrag();
            viewing.takeInHand(false);
        });
        pane.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                viewing.takeInHand(false);
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
    }

    /** Only what is pressed in the plot, or just beside it, is pointed at: other things may stand there too. */
    private void grab(double x, double y) {
        grabbed = pane.area()
                .filter(area -> area.place().grown(NEAR).overlapsCircle(new Point(x, y), 1))
                .isPresent();
        drag(x, y);
    }

    private void drag(double x, double y) {
        if (grabbed) {
            point(x, y);
        }
    }

    private void point(double x, double y) {
        if (landscape().isEmpty() || pane.area().isEmpty()) {
            return;
        }
        PlotArea area = pane.area().get();
        switch (landscape().get()) {
            case UnitMap map -> tryInput(map, area, area.x(x), area.y(y));
            case WhatIf whatIf -> editing.drag(whatIf.parameter(), rounded(area.x(x), area.width()));
            case Contour _ -> {}
        }
    }

    private void tryInput(UnitMap map, PlotArea area, double x, double y) {
        Vector inputs = map.held().with(map.inputs().getFirst(), rounded(x, area.width()));
        viewing.tryInput(Optional.of(
                map.inputs().size() > 1 ? inputs.with(map.inputs().getLast(), rounded(y, area.height())) : inputs));
        viewing.takeInHand(true);
    }

    /** A round number: a plot has no room for more digits. */
    private static double rounded(double value, double span) {
        double step = Scale.roundStep(span / PLACES);
        // Divided, as a whole number times a step has other last digits than what is written with so many decimals.
        return step < 1 ? Math.rint(value / step) / Math.rint(1 / step) + 0.0 : Math.rint(value / step) * step + 0.0;
    }

    private Optional<Landscape> landscape() {
        return viewing.answer().get().flatMap(ViewAnswer::landscape);
    }

    private void key(KeyEvent event) {
        int right = 0;
        int up = 0;
        switch (event.getCode()) {
            case LEFT -> right = -1;
            case RIGHT -> right = 1;
            case UP -> up = 1;
            case DOWN -> up = -1;
            default -> {
                return;
            }
        }
        if (landscape().isPresent() && pane.area().isPresent()) {
            step(landscape().get(), pane.area().get(), right, up);
            event.consume();
        }
    }

    private void step(Landscape landscape, PlotArea area, int right, int up) {
        double across = right * Scale.roundStep(area.width() / STEPS);
        switch (landscape) {
            case UnitMap map -> {
                Vector from = viewing.choice().get().tried().orElse(map.held());
                double upward = up * Scale.roundStep(area.height() / STEPS);
                tryInput(
                        map,
                        area,
                        from.get(map.inputs().getFirst()) + across,
                        from.get(map.inputs().getLast()) + upward);
            }
            case WhatIf whatIf -> editing.nudge(whatIf.parameter(), rounded(whatIf.at() + across, area.width()));
            case Contour _ -> {}
        }
    }
}
