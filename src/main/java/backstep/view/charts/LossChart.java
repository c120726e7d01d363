package backstep.view.charts;

import backstep.controller.Frame;
import backstep.controller.KeptRun;
import backstep.controller.KeptRuns;
import backstep.controller.Training;
import backstep.controller.Workspace;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Step;
import backstep.view.base.Controls;
import backstep.view.base.FreshColumn;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;

/**
 * The losses of all iterations so far, as curves that can be scrubbed: pointing at an iteration shows its network and
 * its steps.
 */
public final class LossChart extends FreshColumn {

    /** With more samples than this, the key names only the one that the iteration on the screen trains on. */
    private static final int MOST_NAMED = LossCurve.LOOKS;

    private final Training training;
    private final Workspace workspace;
    private final KeptRuns kept;
    private final Texts texts;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(false);
    private final LossPlot plot;
    private final Label readout = Controls.label("", "loss-readout");
    private final Label empty;
    private final FlowPane key = new FlowPane();
    private final Button keep = new Button();
    private final RunNames names;
    private final Label hint;
    /** Of the losses as they are; empty = not looked up yet. */
    private Optional<LossData.Series> series = Optional.empty();

    public LossChart(Training training, Workspace workspace, KeptRuns kept, Texts texts) {
        this.training = training;
        this.workspace = workspace;
        this.kept = kept;
        this.texts = texts;
        names = new RunNames(texts);
        this.plot = new LossPlot(workspace::goTo);
        getStyleClass().add("loss-chart");
        plot.setId(Ids.LOSS_PLOT);
        plot.setAccessibleText(texts.get("chart.plot.name"));
        plot.setAccessibleHelp(texts.get("chart.hint.text"));
        readout.setId(Ids.LOSS_READOUT);
        empty = Controls.wrapping(texts.get("chart.empty.text"), "loss-empty");
        empty.setId(Ids.LOSS_EMPTY);
        key.getStyleClass().add("loss-key");
        hint = Controls.wrapping(texts.get("chart.hint.text"), "loss-hint");
        StackPane middle = new StackPane(plot, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        keep.setId(Ids.KEEP_RUN);
        keep.setText(texts.get("kept.keep.text"));
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(event -> kept.keep(texts.get("kept.keep.undo")));
        Controls.tooltip(keep, () -> texts.get("kept.keep.hint"));
        readout.setWrapText(true);
        HBox foot = new HBox(hint, keep);
        foot.getStyleClass().add("loss-header");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(header(), readout, middle, key, foot);
        training.losses().subscribe(losses -> {
            series = Optional.empty();
            invalidate();
        });
        workspace.shown().map(Frame::lesson).subscribe(lesson -> invalidate());
        workspace.shown().map(Frame::iteration).subscribe(iteration -> invalidate());
        kept.all().subscribe(this::invalidate);
        workspace.shown().map(Frame::numerals).subscribe(numerals -> invalidate());
        visibleProperty().subscribe(this::invalidate);
        logarithmic.subscribe(this::invalidate);
    }

    /** Whether the axis of the losses is logarithmic. */
    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    private Node header() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton linear = scaleButton(group, Ids.LOSS_LINEAR, "chart.linear.text", "left-pill");
        ToggleButton log = scaleButton(group, Ids.LOSS_LOG, "chart.logarithmic.text", "right-pill");
        logarithmic.subscribe(value -> group.selectToggle(value ? log : linear));
        group.selectedToggleProperty().subscribe((before, selected) -> {
            if (selected == null) {
                group.selectToggle(before);
            } else {
                logarithmic.set(selected == log);
            }
        });
        HBox header =
                Controls.header(Controls.label(texts.get("chart.title.text"), "loss-title"), new HBox(linear, log));
        header.getStyleClass().add("loss-header");
        return header;
    }

    private ToggleButton scaleButton(ToggleGroup group, String id, String key, String place) {
        ToggleButton button = new ToggleButton(texts.get(key));
        button.setId(id);
        button.getStyleClass().add(place);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    @Override
    protected void refresh() {
        Frame shown = workspace.shown().get();
        LossData.Series current = series.orElseGet(
                () -> LossData.Series.of(training.losses().get().history()));
        series = Optional.of(current);
        LossData data = LossData.of(current, shown, kept.all().get());
        plot.show(data, logarithmic.get());
        plot.setVisible(!data.isEmpty());
        empty.setVisible(data.isEmpty());
        hint.setVisible(!data.isEmpty());
        String loss = PlainText.DEFAULT.of(shown.symbols().of(new Step.TotalError()));
        String value = Double.isNaN(data.value()) ? "" : shown.numerals().text(data.value());
        readout.setText(
                value.isEmpty()
                        ? texts.get("chart.readout.unknown", Numerals.grouped(data.number()))
                        : texts.get(
                                        data.hasSamples() ? "chart.readout.mean" : "chart.readout.single",
                                        Numerals.grouped(data.number()),
                                        loss,
                                        value)
                                + data.accuracy()
                                        .map(found -> texts.get("chart.readout.right", found.right(), found.samples()))
                                        .orElse(""));
        keep.setDisable(data.isEmpty() || kept.all().get().size() == KeptRun.MOST);
        showKey(data);
    }

    private void showKey(LossData data) {
        key.getChildren().clear();
        List<KeptRun> runs = kept.all().get();
        boolean visible = (data.hasSamples() || !runs.isEmpty()) && !data.isEmpty();
        Controls.show(key, visible);
        if (!visible) {
            return;
        }
        boolean all = data.round() <= MOST_NAMED;
        String main = runs.isEmpty()
                ? texts.get("chart.key.mean")
                : texts.get("chart.key.this", names.of(workspace.shown().get().lesson(), workspace.run()));
        key.getChildren().add(keyEntry(data.curves().getLast(), main));
        if (!data.right().isEmpty()) {
            key.getChildren().add(keyEntry(LossCurve.RIGHT, false, texts.get("chart.key.right")));
        }
        for (LossData.Curve curve : data.curves()) {
            if (curve.kept().isPresent()) {
                key.getChildren().add(keptEntry(curve, curve.kept().get()));
            } else if (!curve.isMain() && (all || curve.current())) {
                String name = curve.current() ? "chart.key.current" : "chart.key.sample";
                key.getChildren()
                        .add(keyEntry(curve, texts.get(name, curve.sample().getAsInt() + 1)));
            }
        }
    }

    /** The name of a kept run, with a button that lets go of it. */
    private Node keptEntry(LossData.Curve curve, KeptRun run) {
        String name = names.of(run);
        Button drop =
                Controls.dress(new Button(), Ids.keptDrop(run.letter()), Feather.X, texts.get("kept.drop.name", name));
        drop.setOnAction(event -> kept.drop(texts.get("kept.drop.undo", name), run));
        HBox entry = new HBox(keyEntry(curve, name), drop);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static Node keyEntry(LossData.Curve curve, String name) {
        return keyEntry(LossCurve.look(curve), curve.current(), name);
    }

    private static Node keyEntry(String look, boolean current, String name) {
        Line line = new Line(0, 0, 22, 0);
        line.getStyleClass().add("loss-line");
        StackPane swatch = new StackPane(line);
        swatch.getStyleClass().addAll("loss-curve", look);
        swatch.pseudoClassStateChanged(Styles.CURRENT, current);
        Label label = new Label(name, swatch);
        label.getStyleClass().add("loss-key-entry");
        return label;
    }
}
