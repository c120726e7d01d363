package backstep.export.handout;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.lesson.Lesson;
import backstep.model.marking.Hints;
import backstep.model.marking.Mark;
import backstep.model.marking.Marking;
import backstep.model.words.Messages;
import backstep.model.words.StepTexts;
import backstep.paint.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question bank in Moodle's XML: a numerical question for each step. What rounds to the step's number is right, and so is
 * what its parts give as they are printed; the numbers of usual slips are wrong answers that say what happened.
 */
final class QuestionBank {

    /** A bank of more is of no use to anybody, and every question carries the picture. */
    private static final int MOST_QUESTIONS = 1000;

    private static final String PICTURE = "picture.svg";

    private final Lesson lesson;
    private final Iteration iteration;
    private final Messages messages;
    private final Context context;
    private final ChainRule formulas;
    private final Marking marking;
    private final Hints hints;
    private final Latex latex;
    private final PlainText plain;
    private final StepTexts texts;

    QuestionBank(Lesson lesson, Iteration iteration, HandoutOptions options, Messages messages) {
        this.lesson = lesson;
        this.iteration = iteration;
        this.messages = messages;
        context = Context.of(iteration, options.notation());
        formulas = new ChainRule(context);
        marking = new Marking(iteration, options.notation(), options.numerals());
        latex = new Latex(options.numerals());
        plain = new PlainText(options.numerals());
        hints = new Hints(messages, formulas, plain::of);
        texts = StepTexts.of(context, messages, plain::of);
    }

    /** @param picture an SVG that needs no other file */
    String xml(String picture) {
        List<Step> steps = iteration.steps().list();
        if (steps.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException(
                    steps.size() + " steps: a question bank has room for " + MOST_QUESTIONS + " questions");
        }
        String file = "<file name=\"" + PICTURE + "\" path=\"/\" encoding=\"base64\">"
                + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8)) + "</file>\n";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        // a slash would make a category inside another one
        String category = "$course$/top/Backstep: " + lesson.title().replace("/", "//");
        xml.append("<question type=\"category\">\n<category>" + text(category) + "</category>\n</question>\n");
        for (int number = 1; number <= steps.size(); number++) {
            question(xml, number, steps.get(number - 1), file);
        }
        return xml.append("</quiz>\n").toString();
    }

    /** What its questions are called. */
    List<String> names() {
        List<Step> steps = iteration.steps().list();
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(number -> name(number, steps.get(number - 1)))
                .toList();
    }

    private String name(int number, Step step) {
        String digits = "0".repeat(Math.max(0, 2 - Integer.toString(number).length())) + number;
        return digits + " " + plain.of(context.of(step)) + ": " + texts.title(step);
    }

    private void question(StringBuilder xml, int number, Step step, String file) {
        xml.append("<question type=\"numerical\">\n<name>" + text(name(number, step)) + "</name>\n");
        xml.append("<questiontext format=\"html\">" + text(asked(step)) + "\n" + file + "</questiontext>\n");
        xml.append("<generalfeedback format=\"html\">" + text(worked(step)) + "</generalfeedback>\n");
        xml.append("<defaultgrade>1</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n");
        double expected = iteration.value(step);
        answer(xml, "100", Double.toString(expected), messages.get("handout.quiz.right"), marking.tolerance(step));
        double rounding = 0.5 * Math.pow(10, -latex.numerals().decimals());
        for (Mark slip : marking.slips(step)) {
            answer(xml, "0", Double.toString(slip.answer()), hints.of(slip), rounding);
        }
        answer(xml, "0", "*", hints.of(marking.judge(step, Double.NaN)), 0);
        xml.append("</question>\n");
    }

    private static void answer(StringBuilder xml, String fraction, String value, String feedback, double tolerance) {
        xml.append("<answer fraction=\"" + fraction + "\" format=\"moodle_auto_format\">" + text(value)
                + "<feedback format=\"html\">" + text(Xml.text(feedback)) + "</feedback><tolerance>" + tolerance
                + "</tolerance></answer>\n");
    }

    /** The picture of what is given, the numbers that the step needs, and the question. */
    private String asked(Step step) {
        Derivation derivation = formulas.derivation(step);
        String known = derivation
                .named()
                .distinct()
                .filter(quantity -> !quantity.equals(step))
                .map(this::known)
                .collect(Collectors.joining(", "));
        String decimals = Integer.toString(latex.numerals().decimals());
        return "<p><img src=\"@@PLUGINFILE@@/" + PICTURE + "\" alt=\""
                + Xml.text(
                        messages.get("handout.quiz.picture", iteration.before().shape())) + "\" width=\"800\"/></p>"
                + "<p>" + Xml.text(messages.get("handout.quiz.known")) + " " + known + ".</p><p>"
                + Xml.text(texts.title(step)) + ": "
                + Xml.text(messages.get("handout.quiz.asked", mathematics(derivation.left()), decimals)) + "</p>";
    }

    private String known(Quantity quantity) {
        Formula.Number number = context.number(quantity);
        return "\\(" + Xml.text(latex.of(context.of(quantity)) + " = " + latex.of(number)) + "\\)";
    }

    private String mathematics(Formula formula) {
        return "\\(" + latex.of(formula) + "\\)";
    }

    private String worked(Step step) {
        return "<p>\\[" + Xml.text(formulas.derivation(step).aligned(latex)) + "\\]</p>";
    }

    private static String text(String content) {
        return "<text>" + Xml.text(content) + "</text>";
    }
}
