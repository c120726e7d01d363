package backstep.export;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Things to draw that need no lesson. */
final class Samples {

    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private Samples() {}

    /** A red bar that is as many pixels long as steps were made, on white. */
    static Scenery bar() {
        Rectangle bar = new Rectangle(0, 0, 0, 8);
        bar.setFill(Color.RED);
        Pane root = new Pane(new Rectangle(WIDTH, HEIGHT, Color.WHITE), bar);
        new Scene(root, WIDTH, HEIGHT);
        return new Scenery() {
            @Override
            public Parent root() {
                return root;
            }

            @Override
            public void show(int step) {
                bar.setWidth(step);
            }

            @Override
            public void show(int step, double progress) {
                bar.setWidth(step - 1 + progress);
            }

            @Override
            public double seconds(int step) {
                return 1;
            }
        };
    }

    /** Slanted lines and text, at an odd place in a scene. */
    static Pane drawing() {
        Pane drawing = new Pane(
                new Rectangle(200, 120, Color.web("#FBFBFD")), new Line(3, 2, 190, 110), new Line(3, 117, 190, 4));
        drawing.getChildren().add(new Text(20.3, 60.7, "δ = 0.1234"));
        drawing.resizeRelocate(30, 17, 200, 120);
        drawing.setManaged(false);
        new Scene(new Pane(new Rectangle(300, 200, Color.BLUE), drawing));
        return drawing;
    }
}
