package backstep.model.document;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.lesson.Fading;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An iteration as a worksheet: the network, what is given, then a task for every step, with gaps where students fill in; the
 * solution is the same without gaps, on pages of its own (formats.md, "Handouts").
 */
public final class Worksheet {

    private static final int MOST_TASKS = 1000;

    private final String title;
    private final String place;
    private final Context context;
    private final ChainRule formulas;
    private final Numerals numerals;
    private final WorksheetOptions options;
    private final Messages messages;
    private final List<WorksheetPart> parts = new ArrayList<>();

    /**
     * An iteration in a notation that its network can have.
     *
     * @param place where in a training run the iteration is
     * @throws IllegalArgumentException where nobody would work on so many tasks, saying so in one line
     */
    public Worksheet(
            String title,
            String place,
            Iteration iteration,
            Notation notation,
            Numerals numerals,
            WorksheetOptions options,
            Messages messages) {
        this.title = title;
        this.place = place;
        this.context = Context.of(iteration, notation);
        this.formulas = new ChainRule(context);
        this.numerals = numerals;
        this.options = options;
        this.messages = messages;
        int steps = iteration.steps().size();
        if (steps > MOST_TASKS) {
            throw new IllegalArgumentException(steps + " steps: a worksheet has room for " + MOST_TASKS + " tasks");
        }
        if (options.solution() != Solution.ONLY) {
            sheet();
        }
        if (options.solution() == Solution.WITH) {
            parts.add(new WorksheetPart.NewPage());
        }
        if (options.solution() != Solution.WITHOUT) {
            solution();
        }
    }

    /** From top to bottom. */
    public List<WorksheetPart> parts() {
        return List.copyOf(parts);
    }

    public String title() {
        return title;
    }

    public WorksheetOptions options() {
        return options;
    }

    public Numerals numerals() {
        return numerals;
    }

    private void sheet() {
        parts.add(new WorksheetPart.Title(title));
        parts.add(new WorksheetPart.NameLine(
                messages.get("handout.worksheet.name"), messages.get("handout.worksheet.date")));
        GivenContent given = new GivenContent(context, messages, this::tell);
        given.setting(place);
        parts.add(new WorksheetPart.Figure());
        given.write();
        tell(messages.get("handout.worksheet.hide-" + options.hide().id(), Integer.toString(numerals.decimals())));
        tasks(options.hide());
    }

    private void solution() {
        parts.add(new WorksheetPart.Title(messages.get("handout.worksheet.solution", title)));
        if (options.solution() == Solution.ONLY) {
            parts.add(new WorksheetPart.Figure());
            new GivenContent(context, messages, this::tell).write();
        }
        tasks(Fading.NOTHING);
    }

    private void tell(String words) {
        tell(new Block.Paragraph("", words));
    }

    private void tell(Block block) {
        parts.add(new WorksheetPart.Told(block));
    }

    /** The steps under their phases and layers; of each kind in a layer the first one also says where its rule comes from. */
    private void tasks(Fading hide) {
        GivenContent given = new GivenContent(context, messages, this::tell);
        Set<String> explained = new HashSet<>();
        String heading = "";
        for (Step step : context.iteration().steps().list()) {
            if (step instanceof Step.OutputError && context.writes(Trait.ONE_OUTPUT)) {
                continue; // the same number under the same name as the total error
            }
            String here = messages.get("step.document." + step.phase().id());
            if (step.phase() != Phase.ERROR) {
                here = messages.get(
                        "handout.worksheet.heading", here, given.layerName(step.layerOr(context.outputLayer())));
            }
            if (!here.equals(heading)) {
                tell(new Block.Heading(2, here));
                heading = here;
            }
            parts.add(task(step, hide, explained.add(step.kind() + step.layerOr(context.outputLayer()))));
        }
    }

    private WorksheetPart task(Step step, Fading hide, boolean isFirst) {
        Derivation whole = formulas.derivation(step);
        boolean asksFormula = hide.hidesFormulas();
        // what follows from a δ would give it away
        boolean asksNumber = hide.hides(step) || hide == Fading.DELTAS && isLearning(step);
        Set<Kind> kinds = asksNumber ? EnumSet.of(Kind.SYMBOLS) : EnumSet.of(Kind.SYMBOLS, Kind.NUMBERS, Kind.RESULT);
        if (isFirst) {
            kinds.addAll(EnumSet.range(Kind.DEFINITION, Kind.GENERAL));
        }
        Relation relation = whole.lines().getFirst().relation();
        Derivation shown = whole.only(asksFormula ? EnumSet.noneOf(Kind.class) : kinds);
        return new WorksheetPart.Task(withRelation(shown, relation), relation, asksFormula, asksNumber);
    }

    private static boolean isLearning(Step step) {
        return step.phase() == Phase.BACKWARD || step.phase() == Phase.UPDATE;
    }

    /** Whichever line comes first has the sign of the first: an update becomes, it does not equal. */
    private static Derivation withRelation(Derivation shown, Relation relation) {
        if (shown.lines().isEmpty()) {
            return shown;
        }
        List<Derivation.Line> lines = new ArrayList<>(shown.lines());
        Derivation.Line first = lines.getFirst();
        lines.set(0, new Derivation.Line(first.kind(), relation, first.right()));
        return new Derivation(shown.left(), lines, shown.where());
    }
}
