package backstep.view.plot;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.controller.ViewAnswer;
import backstep.controller.ViewChoice;
import backstep.controller.Viewing;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Unit;
import backstep.model.landscape.Contour;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The tab that shows what learning does: a choice of views, the plot, and what there is to say and to choose about it. */
public final class ViewsTab extends VBox {

    private static final double USUAL_TEXT = 14;

    private final Viewing viewing;
    private final Selection selection;
    private final Texts texts;
    private final Segments<ViewChoice.Kind> kinds;
    private final Segments<Boolean> scope;
    private final Segments<Boolean> past;
    private final AnswerView view;
    private final FilmControls film;
    private final Label hint = Controls.wrapping("", "views-hint");
    private final FlowPane flats = new FlowPane();
    private final SecantControls secant;
    private final UnitStrip units;
    private final KeptMaps kept;
    private final InputControls inputs;
    private final DoubleProperty textSize = new SimpleDoubleProperty(USUAL_TEXT);

    /** @param taking what the menu does */
    public ViewsTab(Controllers controllers, ViewTaking taking, Texts texts) {
        this.viewing = controllers.viewing();
        this.selection = controllers.selection();
        this.texts = texts;
        kinds = new Segments<>(viewing::choose);
        scope = new Segments<>(viewing::chooseMean);
        past = new Segments<>(viewing::choosePast);
        view = new AnswerView("tab", controllers, texts).square();
        secant = new SecantControls(texts, () -> viewing.answer().get().ifPresent(this::show));
        units = new UnitStrip(texts, viewing::chooseUnit);
        kept = new KeptMaps();
        kept.setId(Ids.viewsPart("tab", "kept"));
        inputs = new InputControls(viewing, texts);
        setId(Ids.VIEWS);
        getStyleClass().add("views-tab");
        film = new FilmControls("tab", controllers.film(), controllers.workspace(), texts);
        build(taking);
        viewing.choice().subscribe(this::showChoice);
        viewing.answer().subscribe(answer -> answer.ifPresent(this::show));
        visibleProperty().subscribe(seen -> viewing.watch(this, seen));
        textSize.subscribe(pixels -> {
            view.setTextSize(pixels.doubleValue());
            units.setTextSize(pixels.doubleValue());
            kept.setTextSize(pixels.doubleValue());
        });
    }

    private void build(ViewTaking taking) {
        for (ViewChoice.Kind kind : ViewChoice.Kind.values()) {
            String id = id(kind);
            kinds.add(kind, Ids.views(id), texts.get("views.kind." + id));
        }
        kinds.setAccessibleText(texts.get("views.kind.name"));
        scope.add(false, Ids.VIEWS_SAMPLE, texts.get("views.scope.sample"));
        scope.add(true, Ids.VIEWS_MEAN, texts.get("views.scope.mean"));
        past.add(false, Ids.VIEWS_ITERATION, texts.get("views.scope.iteration"));
        past.add(true, Ids.VIEWS_PAST, texts.get("views.scope.run"));
        VBox.setVgrow(view, Priority.ALWAYS);
        flats.getStyleClass().add("view-row");
        HBox head = new HBox(kinds, Controls.spring(), menu(taking));
        head.setAlignment(Pos.CENTER_LEFT);
        // In a low window the tab scrolls; no words are cut.
        hint.setMinHeight(USE_PREF_SIZE);
        // The hint comes last: it is what a low window can do without.
        getChildren().addAll(head, scope, past, view, kept, units, inputs, film, secant, flats, hint);
    }

    private MenuButton menu(ViewTaking taking) {
        MenuButton menu =
                Controls.dress(new MenuButton(), Ids.VIEWS_MENU, Feather.MORE_HORIZONTAL, texts.get("views.menu.name"));
        menu.getStyleClass().add("views-menu");
        MenuItem picture = item(
                "views.save.picture",
                () -> viewing.answer()
                        .get()
                        .ifPresent(answer -> taking.savePicture(new AnswerPlot(answer, secant.epsilon(), texts))));
        MenuItem copy = item("views.copy.picture", () -> taking.copyPicture(view));
        MenuItem film = item("views.save.film", taking::saveFilm);
        menu.getItems().addAll(picture, copy, film);
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
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
        past.show(choice.past());
    }

    private void show(ViewAnswer answer) {
        Frame frame = answer.frame();
        ViewChoice.Kind kind = answer.choice().kind();
        boolean overErrors = kind == ViewChoice.Kind.WHAT_IF || kind == ViewChoice.Kind.CONTOUR;
        Controls.show(scope, overErrors && frame.lesson().samples().size() > 1);
        Controls.show(past, kind == ViewChoice.Kind.REACH);
        Controls.show(
                secant, kind == ViewChoice.Kind.WHAT_IF && !answer.choice().mean());
        Controls.show(units, kind == ViewChoice.Kind.MAP);
        Controls.show(hint, kind != ViewChoice.Kind.REACH);
        if (hint.isVisible()) {
            hint.setText(texts.get("views.hint." + id(kind)));
        }
        view.show(answer, secant.epsilon());
        film.show(frame);
        Controls.show(inputs, false);
        kept.show(new AnswerPlot(answer, texts));
        if (kind == ViewChoice.Kind.MAP) {
            units.show(answer);
            inputs.show(answer);
        }
        showFlats(answer);
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
