package backstep.view.tour;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.help.Callout;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * A walk through the window in two minutes. Each stop points at the control that it is about, and the next one comes when
 * that was used, or at the press of a button. Nothing that is changed on the way outlasts it.
 */
public final class Tour {

    public static final String NEXT_ID = "tour-next";
    public static final String LEAVE_ID = "tour-leave";

    private static final TourStop[] STOPS = TourStop.values();

    private final Parent window;
    private final Controllers controllers;
    private final Callout callout;
    private final Consumer<String> notices;
    private final Texts texts;
    private final Button next = new Button();
    private final Button leave = new Button();
    private Optional<Walk> walk = Optional.empty();

    /** A walk under way: how it was before, and where it has come to since when. */
    private record Walk(Runnable back, Subscription watching, TourStop stop, Frame since) {

        Walk at(TourStop next, Frame now) {
            return new Walk(back, watching, next, now);
        }
    }

    /**
     * @param window the parts that are pointed at
     * @param notices shows a line over the stage
     */
    public Tour(Parent window, Callout callout, Controllers controllers, Consumer<String> notices, Texts texts) {
        this.window = window;
        this.callout = callout;
        this.controllers = controllers;
        this.notices = notices;
        this.texts = texts;
        next.setId(NEXT_ID);
        next.getStyleClass().add("callout-main");
        next.setOnAction(_ -> goOn());
        leave.setId(LEAVE_ID);
        leave.setText(texts.get("tour.leave.text"));
        leave.setOnAction(_ -> leave());
        // Before the commands have it, but not before a presentation and what is being typed are left.
        List.of(window, callout).forEach(each -> each.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed));
    }

    // ---- commands

    /** Begins, or begins again. */
    public void begin() {
        leave();
        controllers.animation().pause();
        Runnable back = bookmark();
        Subscription watching = Subscription.combine(
                frame().subscribe((_, _) -> look()),
                selection().pinned().subscribe((_, _) -> look()),
                settings().presented().subscribe((_, _) -> look()),
                controllers.workspace().openedLesson().subscribe((_, _) -> end()));
        walk = Optional.of(new Walk(back, watching, STOPS[0], frame().getValue()));
        show();
    }

    /** A command was given. */
    public void given(String command) {
        if (command.equals("export") && isAt(TourStop.EXPORT)) {
            leave();
        }
    }

    private boolean isAt(TourStop stop) {
        return walk.filter(now -> now.stop() == stop).isPresent();
    }

    private void leave() {
        if (walk.isPresent()) {
            end();
            notices.accept(texts.get("tour.end.text"));
        }
    }

    /** All is as it was before. */
    private void end() {
        walk.ifPresent(ended -> {
            walk = Optional.empty();
            ended.watching().unsubscribe();
            callout.hide();
            ended.back().run();
            window.lookup("#" + Ids.STAGE).requestFocus();
        });
    }

    private Runnable bookmark() {
        Runnable settings = settings().bookmark();
        Runnable work = controllers.workspace().bookmark();
        Lesson opened = controllers.workspace().openedLesson().get();
        Optional<Quantity> pinned = selection().pinned().get();
        boolean presenting = settings().presenting().get();
        boolean speaking = settings().speaking().get();
        return () -> {
            controllers.animation().pause();
            settings().presenting().set(presenting);
            settings().speaking().set(speaking);
            settings.run();
            work.run();
            selection().unpin();
            pinned.filter(_ -> controllers.workspace().openedLesson().get() == opened)
                    .ifPresent(selection()::pin);
        };
    }

    // ---- from stop to stop

    private void goOn() {
        walk.ifPresent(now -> {
            Frame frame = frame().getValue();
            Optional<TourStop> following = Stream.of(STOPS)
                    .skip(now.stop().ordinal() + 1L)
                    .filter(stop -> stop != TourStop.PRESENTED || isPresented())
                    .findFirst();
            walk = following.map(stop -> now.at(stop, frame)).or(() -> walk);
            following.ifPresentOrElse(_ -> show(), this::leave);
        });
    }

    /** Goes on when the control was used that the stop is about. */
    private void look() {
        walk.filter(this::isDone).ifPresentOrElse(_ -> goOn(), callout::requestLayout);
    }

    private boolean isDone(Walk now) {
        Frame frame = frame().getValue();
        return switch (now.stop()) {
            case STEP ->
                frame.cursor().step() > now.since().cursor().step()
                        && !frame.cursor().isMoving();
            case WEIGHT ->
                selection().pinned().get().filter(Weight.class::isInstance).isPresent();
            case CHANGE -> !frame.lesson().network().equals(now.since().lesson().network());
            case PREDICT -> frame.quiz().isOn();
            case PRESENT -> isPresented();
            case PRESENTED -> !isPresented();
            case EXPORT -> false;
        };
    }

    private boolean isPresented() {
        return settings().presented().getValue();
    }

    private void show() {
        walk.map(Walk::stop).ifPresent(stop -> {
            boolean last = stop == STOPS[STOPS.length - 1];
            String title = texts.get("tour." + stop.id() + ".title");
            String text = texts.get("tour." + stop.id() + ".text");
            next.setText(texts.get(last ? "tour.done.text" : "tour.next.text"));
            next.setAccessibleText(title + ". " + text + " " + next.getText());
            callout.show(
                    () -> target(stop),
                    texts.get("tour.count.text", title, stop.ordinal() + 1, STOPS.length),
                    text,
                    List.of(leave, Controls.spring(), next));
            if (!isTyping()) {
                next.requestFocus();
            }
        });
    }

    private boolean isTyping() {
        return window.getScene() != null && window.getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void pressed(KeyEvent event) {
        boolean leaves = walk.isPresent() && event.getCode() == KeyCode.ESCAPE && !isPresented() && !isTyping();
        if (leaves) {
            event.consume();
            leave();
        }
    }

    // ---- what is pointed at

    private Optional<Node> target(TourStop stop) {
        return targets(stop)
                .map(id -> window.lookup("#" + id))
                .filter(Objects::nonNull)
                .filter(Controls::isShown)
                .findFirst();
    }

    /** The ids of what a stop is about, the best first: not all of it is in a narrow window. */
    private Stream<String> targets(TourStop stop) {
        return switch (stop) {
            case STEP -> Stream.of(Ids.FORWARD, Ids.TIMELINE);
            case WEIGHT -> Stream.of(Ids.of("label", weight()), Ids.of("edge", weight()), Ids.STAGE);
            case CHANGE -> Stream.of(Ids.of("field", weight()), Ids.of("label", weight()), Ids.STAGE);
            case PREDICT -> Stream.of(Ids.PREDICT, Ids.MENU_BUTTON);
            case PRESENT -> Stream.of(Ids.PRESENT_BUTTON);
            case PRESENTED -> Stream.of(Ids.STAGE, Ids.SPEAKER);
            case EXPORT -> Stream.of(Ids.EXPORT_BUTTON);
        };
    }

    /** The weight that was clicked, or else the first one into an output. */
    private Weight weight() {
        int last = frame().getValue().lesson().network().layers().size() - 1;
        return selection()
                .pinned()
                .get()
                .filter(Weight.class::isInstance)
                .map(Weight.class::cast)
                .orElse(new Weight(last, 0, 0));
    }

    private ObservableValue<Frame> frame() {
        return controllers.workspace().shown();
    }

    private Selection selection() {
        return controllers.selection();
    }

    private ViewSettings settings() {
        return controllers.settings();
    }
}
