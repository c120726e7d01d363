package backstep.view.chalkboard;

import backstep.drawing.board.BoardBlock.Track;
import javafx.scene.layout.Region;

/** An output on a line with its target: a ring where it was, a dot where it is now. */
final class TargetTrack extends Region {

    private static final double DOT = 9;

    private final Track track;
    private final Region line = new Region();
    private final Region target = new Region();
    private final Region ring = new Region();
    private final Region dot = new Region();

    TargetTrack(Track track) {
        this.track = track;
        line.getStyleClass().add("payoff-line");
        target.getStyleClass().add("payoff-target");
        ring.getStyleClass().add("payoff-ring");
        dot.getStyleClass().add("payoff-dot");
        getStyleClass().add("payoff-track");
        getChildren().addAll(line, target, ring, dot);
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(0, getHeight() / 2 - 1, getWidth(), 2);
        place(target, track.target(), 3, getHeight());
        place(ring, track.was(), DOT, DOT);
        place(dot, track.is(), DOT, DOT);
    }

    private void place(Region mark, double share, double width, double height) {
        mark.setVisible(!Double.isNaN(share));
        mark.resizeRelocate(getWidth() * share - width / 2, (getHeight() - height) / 2, width, height);
    }
}
