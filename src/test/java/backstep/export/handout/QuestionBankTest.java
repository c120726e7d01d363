package backstep.export.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import backstep.model.document.WorksheetOptions;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.lesson.Fading;
import backstep.model.lesson.Lesson;
import backstep.model.marking.Mark;
import backstep.model.marking.Marking;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.program.PythonLibrary;
import backstep.model.words.Messages;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Question banks, read back as Moodle reads them: the first answer that an attempt is near to counts. */
class QuestionBankTest {

    private static final String PICTURE = "<svg>\u03b4</svg>";

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void everyStepIsAskedAndItsNumberIsRight(String id, Notation notation) throws Exception {
        Iteration iteration = Lessons.first(id);
        List<Element> questions = questions(Lessons.builtIn(id), iteration, notation);

        assertThat(questions).hasSize(iteration.steps().size());
        for (int number = 1; number <= questions.size(); number++) {
            Element first = elements(questions.get(number - 1), "answer").getFirst();
            double expected = iteration.value(iteration.steps().get(number));
            assertThat(first.getAttribute("fraction")).isEqualTo("100");
            assertThat(Double.parseDouble(text(first))).isEqualTo(expected);
            double rounded = Math.rint(expected * 1e4) / 1e4;
            assertThat(Math.abs(rounded - expected)).isLessThanOrEqualTo(tolerance(first));
        }
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void everyBankHasTheFormThatMoodleImports(String id) throws Exception {
        Schema moodle = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(QuestionBankTest.class.getResource("/backstep/moodle.xsd"));
        Lesson lesson = Lessons.builtIn(id);
        String xml = bank(lesson, Lessons.first(id), lesson.notation());

        moodle.newValidator().validate(new StreamSource(new StringReader(xml)));
        String broken = xml.replaceFirst("<tolerance>[^<]*</tolerance>", "");
        assertThatThrownBy(() -> moodle.newValidator().validate(new StreamSource(new StringReader(broken))))
                .hasMessageContaining("tolerance");
    }

    @Test
    void slipsAreWrongAnswersThatSayWhatHappened() throws Exception {
        Lesson lesson = Lessons.builtIn("w-and-u");
        Iteration iteration = Lessons.first("w-and-u");
        Marking marking = new Marking(iteration, Notation.W_U, Numerals.DEFAULT);
        List<Element> questions = questions(lesson, iteration, Notation.W_U);

        int slips = 0;
        for (int number = 1; number <= questions.size(); number++) {
            List<Element> answers = elements(questions.get(number - 1), "answer");
            Step step = iteration.steps().get(number);
            double right = iteration.value(step);
            for (Element wrong : answers.subList(1, answers.size() - 1)) {
                Mark mark = marking.judge(step, Double.parseDouble(text(wrong)));
                assertThat(mark.mistakes()).isNotEmpty();
                assertThat(wrong.getAttribute("fraction")).isEqualTo("0");
                assertThat(feedback(wrong)).startsWith("This is ");
                assertThat(Math.abs(mark.answer() - right)).isGreaterThan(tolerance(answers.getFirst()));
                slips++;
            }
            assertThat(text(answers.getLast())).isEqualTo("*");
        }
        assertThat(slips).isGreaterThan(2 * questions.size());
    }

    @Test
    void deltaOfAHiddenUnitKnowsTheForgottenSlope() throws Exception {
        Iteration iteration = Lessons.first("w-and-u");
        int number = 21;
        Element question =
                questions(Lessons.builtIn("w-and-u"), iteration, Notation.W_U).get(number);

        assertThat(elements(question, "answer")).anySatisfy(answer -> {
            // 0.7 · (−0.0972) − 0.6 · 0.1425
            assertThat(text(answer)).startsWith("-0.15351");
            assertThat(feedback(answer)).contains("the slope of the unit is missing");
        });
    }

    @Test
    void questionHasItsPictureInside() throws Exception {
        Element question = questions(Lessons.builtIn("xor"), Lessons.first("xor"), Notation.W_U)
                .getFirst();
        Element file = elements(question, "file").getFirst();

        assertThat(text((Element) question.getElementsByTagName("questiontext").item(0)))
                .contains("@@PLUGINFILE@@/" + file.getAttribute("name"))
                .doesNotContain("http");
        assertThat(Base64.getDecoder().decode(file.getTextContent()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(PICTURE);
    }

    @Test
    void moreQuestionsThanAnybodyAsksAreRefused() {
        Network network = new Network(List.of(new RandomNetworks(1).layer(Activation.TANH, 30, 30)));
        Lesson lesson = new Lesson(
                "Wide",
                Notation.W_U,
                network,
                Networks.RULE,
                List.of(new RandomNetworks(1).sample(network, Networks.RULE.loss())));

        assertThatThrownBy(() -> questions(lesson, lesson.run().iteration(1), Notation.W_U))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 questions");
    }

    private static String bank(Lesson lesson, Iteration iteration, Notation notation) {
        HandoutOptions options = new HandoutOptions(
                notation,
                Numerals.DEFAULT,
                new WorksheetOptions(Fading.DELTAS, Solution.WITH, Paper.A4),
                PythonLibrary.NUMPY);
        return new QuestionBank(lesson, iteration, options, Messages.load()).xml(PICTURE);
    }

    private static List<Element> questions(Lesson lesson, Iteration iteration, Notation notation) throws Exception {
        String xml = bank(lesson, iteration, notation);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return elements(document.getDocumentElement(), "question").stream()
                .filter(question -> question.getAttribute("type").equals("numerical"))
                .toList();
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static String text(Element of) {
        return elements(of, "text").getFirst().getTextContent();
    }

    private static String feedback(Element answer) {
        return text(elements(answer, "feedback").getFirst());
    }

    private static double tolerance(Element answer) {
        return Double.parseDouble(elements(answer, "tolerance").getFirst().getTextContent());
    }
}
