package backstep.view.fields;

import backstep.view.base.Controls;
import backstep.view.base.Ids;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A whole number between a button for one less and a button for one more. */
public final class Stepper extends HBox {

    private final Label number = new Label();
    private final Button less;
    private final Button more;
    private final String name;
    private final int smallest;
    private final int largest;
    private int value;

    /**
     * A stepper at its smallest number.
     *
     * @param name what is counted, for screen readers and tooltips
     * @param change told the number that is wanted; shown when {@link #show} says so
     */
    public Stepper(String id, String name, int smallest, int largest, IntConsumer change) {
        this.name = name;
        this.smallest = smallest;
        this.largest = largest;
        setId(id);
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER);
        less = Controls.dress(new Button(), Ids.less(id), Feather.MINUS, name + " −1");
        more = Controls.dress(new Button(), Ids.more(id), Feather.PLUS, name + " +1");
        less.setOnAction(event -> change.accept(value - 1));
        more.setOnAction(event -> change.accept(value + 1));
        number.getStyleClass().add("stepper-number");
        getChildren().addAll(less, number, more);
        show(smallest);
    }

    /** A number beyond the largest, as a file may have, can only become less. */
    public void show(int shown) {
        value = shown;
        number.setText(Integer.toString(shown));
        number.setAccessibleText(name + ": " + shown);
        less.setDisable(shown <= smallest);
        more.setDisable(shown >= largest);
    }
}
