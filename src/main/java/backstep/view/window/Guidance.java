package backstep.view.window;

import backstep.model.words.GlossaryTerm;
import backstep.model.words.Messages;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.help.Callout;
import backstep.view.help.HelpKey;
import backstep.view.help.HelpOverlay;
import backstep.view.help.HelpPage;
import backstep.view.math.TermEvent;
import backstep.view.tour.Tour;
import backstep.view.tour.TourOffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What explains the window, over the window: the pages of help, the tour, and what a part of the window is. */
final class Guidance {

    static final String CLOSE_ID = "callout-close";

    /** The parts that the help can point at. */
    private static final Map<String, String> REGIONS = Map.of(
            "header", Ids.HEADER,
            "values", Ids.VALUES,
            "stage", Ids.STAGE,
            "chalkboard", Ids.SIDE_PANEL,
            "tabs", Ids.SIDE_PANEL,
            "timeline", Ids.TIMELINE,
            "predict", Ids.PREDICT,
            "present", Ids.PRESENT_BUTTON);

    private final Region window;
    private final Controllers controllers;
    private final Notices notices;
    private final Texts texts;
    private final StackPane over;
    private final Callout callout;
    private final Tour tour;
    private Optional<TourOffer> offer = Optional.empty();

    /** @param window what is explained */
    Guidance(Region window, Controllers controllers, Notices notices, Texts texts) {
        this.window = window;
        this.controllers = controllers;
        this.notices = notices;
        this.texts = texts;
        callout = new Callout(window);
        callout.styleProperty().bind(window.styleProperty());
        tour = new Tour(window, callout, controllers, notices::show, texts);
        over = new StackPane(window, callout);
        over.setMinSize(0, 0);
        over.addEventHandler(TermEvent.ASKED, event -> explain(List.of(event.term()), (Node) event.getTarget()));
        over.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> Controls.outward(event.getTarget())
                        .filter(node -> Ids.STAGE_STATUS.equals(node.getId()))
                        .findFirst()
                        .ifPresent(place -> explain(List.of(GlossaryTerm.ITERATION, GlossaryTerm.EPOCH), place)));
        over.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        over.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isPointing() && Controls.outward(event.getTarget()).noneMatch(Button.class::isInstance)) {
                callout.hide();
            }
        });
    }

    /** The window with all of this over it. */
    Region over() {
        return over;
    }

    /** Has the keys of the window in what is over it as well. */
    Region keys() {
        return callout;
    }

    /** Begins the tour; it is not offered any more then. */
    void beginTour() {
        offer.ifPresent(TourOffer::close);
        tour.begin();
    }

    /** A command was given. */
    void given(String command) {
        tour.given(command);
    }

    /** Offers the tour, if that was never done before. */
    void offerTour() {
        ViewSettings settings = controllers.settings();
        if (!settings.tourOffered().get()) {
            settings.tourOffered().set(true);
            TourOffer made = new TourOffer(controllers.workspace().shown(), settings, tour::begin, texts);
            offer = Optional.of(made);
            notices.offer(made);
        }
    }

    /** Opens a page of help. */
    void help(HelpPage page, List<HelpKey> keys) {
        closeHelp();
        HelpOverlay help = new HelpOverlay(page, texts, keys, Details.version(), this::point, this::closeHelp);
        help.styleProperty().bind(window.styleProperty());
        over.getChildren().add(help);
        help.begin();
    }

    private void closeHelp() {
        if (over.getChildren().removeIf(HelpOverlay.class::isInstance)) {
            focus();
        }
    }

    private void focus() {
        window.lookup("#" + Ids.STAGE).requestFocus();
    }

    /** Says what a part of the window is, on the spot. */
    private void point(String region) {
        Supplier<Optional<Node>> part = () ->
                Optional.ofNullable(window.lookup("#" + REGIONS.get(region))).filter(Controls::isShown);
        tell(part, texts.get("help.region-" + region + ".name"), texts.get("help.region-" + region + ".text"));
    }

    /** Says what words mean, where they stand; as long as they stand there. */
    private void explain(List<GlossaryTerm> terms, Node words) {
        Messages messages = texts.messages();
        Supplier<Optional<Node>> place = () -> Optional.of(words).filter(each -> each.getScene() != null);
        tell(
                place,
                terms.stream().map(term -> term.name(messages)).collect(Collectors.joining(", ")),
                terms.stream().map(term -> term.text(messages)).collect(Collectors.joining("\n\n")));
    }

    private void tell(Supplier<Optional<Node>> about, String name, String text) {
        Button close = new Button(texts.get("help.understood.text"));
        close.setId(CLOSE_ID);
        close.getStyleClass().add("callout-main");
        close.setOnAction(_ -> stopPointing());
        close.setAccessibleText(name + ". " + text + " " + close.getText());
        callout.show(about, name, text, List.of(Controls.spring(), close));
        close.requestFocus();
    }

    /** What is pointed out goes with any key; Esc and Enter do nothing else. */
    private void pressed(KeyEvent event) {
        if (isPointing()) {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
            stopPointing();
        }
    }

    private boolean isPointing() {
        return callout.isOpen() && callout.lookup("#" + CLOSE_ID) != null;
    }

    private void stopPointing() {
        callout.hide();
        focus();
    }
}
