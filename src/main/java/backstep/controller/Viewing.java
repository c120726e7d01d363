package backstep.controller;

import backstep.controller.ViewQuery.Grain;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.model.network.Vector;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What learning does, seen in the way that was chosen: follows every edit and every iteration in the background, coarse at
 * first and then fine.
 *
 * <p>One coarse answer is under way at a time, and is not cancelled, so that there is always something new to see while a
 * number is dragged; the fine one is, by whatever comes next. Properties change on the JavaFX thread only, and commands
 * belong there.
 */
public final class Viewing {

    private final Workspace workspace;
    private final Selection selection;
    private final Background background;
    private final ReadOnlyObjectWrapper<ViewChoice> choice = new ReadOnlyObjectWrapper<>(ViewChoice.FIRST);
    private final ReadOnlyObjectWrapper<Optional<ViewAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Frame>> trying = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean inHand;
    private AtomicBoolean fineCancelled = new AtomicBoolean();
    private Optional<ViewQuery> answered = Optional.empty();
    private boolean underWay;
    private boolean outdated;
    private final Set<Object> watchers = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Nothing is looked at yet.
     *
     * @param background on one thread
     */
    public Viewing(Workspace workspace, Selection selection, Background background) {
        this.workspace = workspace;
        this.selection = selection;
        this.background = background;
        workspace
                .openedLesson()
                .subscribe((before, opened) -> choose(choice.get().forgetting()));
        workspace.shown().subscribe(this::refresh);
        workspace.shown().subscribe(this::carry);
        choice.subscribe(this::carry);
        workspace.screen().kept().subscribe(this::refresh);
        selection.pinned().subscribe(this::follow);
    }

    // ---- properties

    public ReadOnlyObjectProperty<ViewChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The latest answer; empty before the first. */
    public ReadOnlyObjectProperty<Optional<ViewAnswer>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** The frame on the screen with the input that is being tried on a map; empty while none is. */
    public ReadOnlyObjectProperty<Optional<Frame>> trying() {
        return trying.getReadOnlyProperty();
    }

    /** What is chosen now as a film of the run on the screen. */
    public ViewFilm film() {
        Frame shown = workspace.shown().get();
        int last = Math.max(workspace.number(), workspace.run().losses().next() - 1);
        return new ViewFilm(shown, workspace.run(), workspace.screen().kept().get(), choice.get(), last);
    }

    // ---- commands

    /** Whether somebody looks: nothing is computed for nobody. */
    public void watch(Object who, boolean on) {
        if (on) {
            watchers.add(who);
        } else {
            watchers.remove(who);
        }
        refresh();
    }

    public void choose(ViewChoice.Kind kind) {
        choose(choice.get().with(kind));
    }

    /** Has a unit's map shown. */
    public void chooseUnit(Unit unit) {
        choose(choice.get().withUnit(unit));
    }

    /** Has a map drawn over another input: axis 0 goes to the right, axis 1 up. */
    public void chooseInput(int axis, int input) {
        choose(choice.get().withInput(axis, input));
    }

    /** Holds an input that is on no axis at a value. */
    public void hold(int input, double value) {
        choose(choice.get().holding(input, value));
    }

    /** Whether E is the mean of all samples, or that of the one on the screen. */
    public void chooseMean(boolean mean) {
        choose(choice.get().withMean(mean));
    }

    /** Whether the reach of errors is that of all iterations so far, or of the one on the screen. */
    public void choosePast(boolean past) {
        choose(choice.get().withPast(past));
    }

    /** Whether somebody has hold of the input that is tried: only then it goes forward in place of the sample. */
    public void takeInHand(boolean taken) {
        inHand = taken;
        carry();
    }

    private void carry() {
        Frame shown = workspace.shown().get();
        trying.set(choice.get()
                .tried()
                .filter(inputs -> inHand
                        && choice.get().kind() == ViewChoice.Kind.MAP
                        && inputs.size() == shown.iteration().before().inputs()
                        && !shown.withholds())
                .map(shown::carrying));
    }

    /** Marks an input that no sample has; empty = none any more. */
    public void tryInput(Optional<Vector> inputs) {
        choose(choice.get().withTried(inputs));
    }

    private void choose(ViewChoice next) {
        if (!next.equals(choice.get())) {
            choice.set(next);
            refresh();
        }
    }

    /** What is pinned is what is wanted: a weight's errors, or a unit's map. */
    private void follow() {
        Optional<Quantity> pinned = selection.pinned().get();
        pinned.flatMap(Parameter::of).ifPresent(parameter -> choose(choice.get().withParameter(parameter)));
        pinned.filter(quantity -> quantity.owner() instanceof Unit unit && !unit.isInput())
                .ifPresent(quantity -> chooseUnit((Unit) quantity.owner()));
    }

    // ---- asking

    private void refresh() {
        // Read each time, as a property tells only once that what was read is out of date.
        Frame shown = workspace.shown().get();
        List<KeptRun> kept = workspace.screen().kept().get();
        fineCancelled.set(true);
        outdated = true;
        if (!watchers.isEmpty() && !underWay) {
            ask(new ViewQuery(
                    shown, workspace.run(), kept, choice.get(), answer.get().flatMap(ViewAnswer::landscape)));
        }
    }

    private void ask(ViewQuery query) {
        outdated = false;
        if (answered.filter(query::asksTheSameAs).isPresent() && answer.get().isPresent()) {
            answer.set(answer.get().map(same -> same.at(query.frame(), query.choice())));
            return;
        }
        answered = Optional.empty();
        underWay = true;
        background.run(
                () -> query.answer(Grain.COARSE, () -> false),
                coarse -> {
                    underWay = false;
                    answer.set(coarse);
                    goOn(query);
                },
                reason -> {
                    underWay = false;
                    answer.set(Optional.empty());
                });
    }

    /** The same again, finer; or what has come to be wanted meanwhile. */
    private void goOn(ViewQuery query) {
        if (outdated) {
            refresh();
            return;
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        fineCancelled = cancelled;
        background.run(
                () -> query.answer(Grain.FINE, cancelled::get),
                fine -> {
                    if (!cancelled.get() && fine.isPresent()) {
                        answered = Optional.of(query);
                        answer.set(fine);
                    }
                },
                reason -> {});
    }
}
