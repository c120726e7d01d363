package backstep.controller;

import backstep.model.lesson.Lesson;
import backstep.model.lesson.TruthTable;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes to the samples that a network learns from; each can be undone by its name. */
public final class SampleEditing {

    /** What happened to the samples, for the name of the undo entry. */
    public enum Kind {
        CHANGE,
        ADD,
        REMOVE,
        MOVE,
        /** All were replaced. */
        REPLACE
    }

    /** What undo calls an edit, in the user's language. */
    @FunctionalInterface
    public interface Wording {
        /** @param sample its number from 1; of no meaning for {@link Kind#REPLACE} */
        String name(Kind kind, int sample);
    }

    private final Workspace workspace;
    private final Wording wording;

    public SampleEditing(Workspace workspace, Wording wording) {
        this.workspace = workspace;
        this.wording = wording;
    }

    // ---- commands

    /** Another input of a sample, both counted from 0. */
    public void setInput(int sample, int input, double value) {
        change(sample, old -> old.withInput(input, value));
    }

    /** Another target of a sample, both counted from 0. */
    public void setTarget(int sample, int target, double value) {
        change(sample, old -> old.withTarget(target, value));
    }

    private void change(int sample, UnaryOperator<Sample> change) {
        edit(Kind.CHANGE, sample, samples -> samples.set(sample, change.apply(samples.get(sample))));
    }

    /** A sample of zeros after the one at an index. */
    public void addAfter(int sample) {
        edit(Kind.ADD, sample + 1, samples -> samples.add(sample + 1, zeros()));
    }

    /** Removes a sample, unless it is the only one. */
    public void remove(int sample) {
        edit(Kind.REMOVE, sample, samples -> {
            if (samples.size() > 1) {
                samples.remove(sample);
            }
        });
    }

    /** Swaps places with the sample before (−1) or after (1), where there is one. */
    public void move(int sample, int by) {
        edit(Kind.MOVE, sample, samples -> {
            int to = sample + by;
            if (to >= 0 && to < samples.size()) {
                Collections.swap(samples, sample, to);
            }
        });
    }

    /** Learns from a logical function instead, where the network has two inputs and one output. */
    public void fill(TruthTable table) {
        if (TruthTable.fits(lesson().network())) {
            replace(table.samples());
        }
    }

    /** Learns from other samples instead; at least one. */
    public void replace(List<Sample> samples) {
        edit(Kind.REPLACE, 0, all -> {
            all.clear();
            all.addAll(samples);
        });
    }

    private void edit(Kind kind, int sample, Consumer<List<Sample>> change) {
        workspace.edit(wording.name(kind, sample + 1), Optional.empty(), lesson -> {
            List<Sample> samples = new ArrayList<>(lesson.samples());
            change.accept(samples);
            return lesson.withSamples(samples);
        });
    }

    private Sample zeros() {
        return new Sample(
                Vector.of(new double[lesson().network().inputs()]),
                Vector.of(new double[lesson().network().outputs()]));
    }

    private Lesson lesson() {
        return workspace.shown().get().lesson();
    }
}
