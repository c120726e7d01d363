package backstep.view.plot;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.controller.ViewAnswer;
import backstep.controller.ViewChoice;
import backstep.controller.Viewing;
import backstep.drawing.plot.PlotSheet;
import backstep.drawing.plot.PlotWords;
import backstep.drawing.plot.Plots;
import backstep.model.formula.PlainText;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Unit;
import backstep.model.landscape.Contour;
import backstep.model.landscape.ErrorReach;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Vector;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.charts.RunNames;
import backstep.view.samples.TriedInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tab that shows what learning does: a choice of views, the plot, and what there is to say and to choose about it. */
public final class ViewsTab extends VBox {

    private static final double USUAL_TEXT = 14;

    private final Viewing viewing;
    private final Selection selection;
    private final Texts texts;
    private final Segments<ViewChoice.Kind> kinds;
    private final Segments<Boolean> scope;
    private final Label title = Controls.wrapping("", "views-title");
    private final PlotPane plot = new PlotPane();
    private final Label readout = Controls.wrapping("", "views-readout");
    private final Label hint = Controls.wrapping("", "views-hint");
    private final FlowPane flats = new FlowPane();
    private final SecantControls secant;
    private final UnitStrip units;
    private final KeptStrip kept;
    private final InputControls inputs;
    private final DoubleProperty textSize = new SimpleDoubleProperty(USUAL_TEXT);

    public ViewsTab(Viewing viewing, Selection selection, Editing editing, Texts texts) {
        this.viewing = viewing;
        this.selection = selection;
        this.texts = texts;
        kinds = new Segments<>(viewing::choose);
        scope = new Segments<>(viewing::chooseMean);
        secant = new SecantControls(texts, () -> viewing.answer().get().ifPresent(this::show));
        units = new UnitStrip(viewing::chooseUnit);
        kept = new KeptStrip(new RunNames(texts));
        inputs = new InputControls(viewing, texts);
        setId(Ids.VIEWS);
        getStyleClass().add("views-tab");
        build();
        PlotGestures.install(plot, viewing, editing);
        viewing.choice().subscribe(this::showChoice);
        viewing.answer().subscribe(answer -> answer.ifPresent(this::show));
        visibleProperty().subscribe(viewing::watch);
        textSize.subscribe(pixels -> {
            plot.setTextScale(pixels.doubleValue() / USUAL_TEXT);
            units.setTextSize(pixels.doubleValue());
            kept.setTextSize(pixels.doubleValue());
        });
    }

    private void build() {
        for (ViewChoice.Kind kind : ViewChoice.Kind.values()) {
            String id = id(kind);
            kinds.add(kind, Ids.views(id), texts.get("views.kind." + id));
        }
        kinds.setAccessibleText(texts.get("views.kind.name"));
        scope.add(false, Ids.VIEWS_SAMPLE, texts.get("views.scope.sample"));
        scope.add(true, Ids.VIEWS_MEAN, texts.get("views.scope.mean"));
        title.setId(Ids.VIEWS_TITLE);
        readout.setId(Ids.VIEWS_READOUT);
        plot.setId(Ids.VIEWS_PLOT);
        VBox.setVgrow(plot, Priority.ALWAYS);
        // A plot whose axes are to scale leaves empty what is higher than it is wide.
        plot.maxHeightProperty().bind(plot.widthProperty());
        flats.getStyleClass().add("view-row");
        for (Label words : List.of(title, readout, hint)) {
            // In a low window the tab scrolls; no words are cut.
            words.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(kinds, scope, title, plot, readout, secant, flats, hint, inputs, units, kept);
    }

    /** Pixels of the text around it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    private static String id(ViewChoice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void showChoice(ViewChoice choice) {
        kinds.show(choice.kind());
        scope.show(choice.mean());
    }

    private void show(ViewAnswer answer) {
        Frame frame = answer.frame();
        ViewChoice.Kind kind = answer.choice().kind();
        boolean overErrors = kind == ViewChoice.Kind.WHAT_IF || kind == ViewChoice.Kind.CONTOUR;
        Controls.show(scope, overErrors && frame.lesson().samples().size() > 1);
        Controls.show(
                secant, kind == ViewChoice.Kind.WHAT_IF && !answer.choice().mean());
        Controls.show(units, kind == ViewChoice.Kind.MAP);
        Controls.show(hint, kind != ViewChoice.Kind.REACH);
        if (hint.isVisible()) {
            hint.setText(texts.get("views.hint." + id(kind)));
        }
        PlotWords words = new PlotWords(frame, texts.messages());
        if (answer.landscape().isPresent()) {
            show(answer, answer.landscape().get(), words);
        } else {
            ErrorReach reach = ErrorReach.of(frame.iteration());
            title.setText(words.title(reach));
            readout.setText(words.content(reach));
            plot.show(room -> Plots.of(new PlotSheet(frame, room, texts.messages(), Optional.empty()), reach));
        }
        Controls.show(inputs, false);
        kept.show(answer);
        if (kind == ViewChoice.Kind.MAP) {
            units.show(answer);
            inputs.show(answer);
        }
        showFlats(answer);
        plot.setAccessibleText(title.getText() + ". " + readout.getText());
    }

    private void show(ViewAnswer answer, Landscape landscape, PlotWords words) {
        Frame frame = answer.frame();
        title.setText(words.title(landscape, answer.choice().mean()));
        readout.setText(
                switch (landscape) {
                    case UnitMap _ ->
                        answer.choice()
                                .tried()
                                .map(tried -> tried(frame, tried))
                                .orElseGet(() -> words.content(frame));
                    case WhatIf whatIf -> words.content(whatIf);
                    case Contour contour -> words.content(contour);
                });
        Optional<Vector> tried = answer.choice().tried();
        OptionalDouble epsilon = answer.choice().mean() ? OptionalDouble.empty() : secant.epsilon();
        plot.show(room -> {
            PlotSheet sheet = new PlotSheet(frame, room, texts.messages(), Optional.empty());
            return landscape instanceof WhatIf whatIf && epsilon.isPresent()
                    ? Plots.of(
                            sheet,
                            whatIf,
                            DifferenceQuotient.of(frame.iteration(), whatIf.parameter(), epsilon.getAsDouble()))
                    : Plots.of(sheet, landscape, tried);
        });
    }

    private String tried(Frame frame, Vector inputs) {
        String numbers = Arrays.stream(inputs.toArray())
                .mapToObj(value -> frame.numerals().text(value))
                .collect(Collectors.joining(", "));
        return texts.get("views.tried.text", numbers, new TriedInput(frame, inputs).answer(texts));
    }

    /** The units that make the curve flat, once they can be known, to be clicked. */
    private void showFlats(ViewAnswer answer) {
        Frame frame = answer.frame();
        List<Unit> flat = answer.landscape().stream()
                .flatMap(landscape -> switch (landscape) {
                    case WhatIf whatIf
                    when !answer.choice().mean() -> WhatIf.flattening(frame.iteration(), whatIf.parameter()).stream();
                    case WhatIf _, UnitMap _, Contour _ -> Stream.<Unit>empty();
                })
                .filter(unit -> frame.isKnown(unit.value()))
                .limit(6)
                .toList();
        Controls.show(flats, !flat.isEmpty());
        flats.getChildren().setAll(flat.stream().map(unit -> flat(frame, unit)).toList());
    }

    private Button flat(Frame frame, Unit unit) {
        String name = PlainText.DEFAULT.of(frame.symbols().unitName(unit));
        Button button = new Button(texts.get("views.flat.unit", name));
        button.setOnAction(event -> selection.pin(unit.value()));
        return button;
    }
}
