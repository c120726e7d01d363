package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.SampleText.Empty;
import backstep.controller.SampleText.NoNumber;
import backstep.controller.SampleText.Read;
import backstep.controller.SampleText.WrongCount;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are read as two inputs and one target. */
class SampleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5\t-1\t1\n0\t2e-1\t0\n",
                "0,5\t-1\t1\r\n0\t0,2\t0\r\n",
                "0.5;-1;1\n0;0.2;0",
                "0,5;-1;1\n0;0,2;0",
                "0.5,-1,1\n0,0.2,0\n",
                "0.5, -1, 1\n0, 0.2, 0\n",
                "\"0,5\",\"-1,0\",\"1\"\n\"0,0\",\"0,2\",\"0\"",
                "0.5, \"-1,0\" , 1\r0, \"0,2\", \"0\"\r",
                "\"x,\n1\",\"the \"\"x\"\"\",t\n\"0,5\",\"-1\",1\n0,\"0,2\",0",
                "0.5 -1 1\n0 0.2 0",
                "  0,5   −1   1\n\n  0 1/5 0\n\n",
                "\ufeffx1,x2,t\n0.5,-1,1\n0,0.2,0",
                "\"x 1\";\"x 2\";\"t\"\n\"0,5\";\"-1\";\"1\"\n0;0,2;0;;\n",
            })
    void numbersAreReadAsSpreadsheetsAndPeopleWriteThem(String text) {
        assertThat(parse(text)).isEqualTo(new Read(List.of(sample(0.5, -1, 1), sample(0, 0.2, 0))));
    }

    @Test
    void aLineWithTooFewOrTooManyNumbersIsNamed() {
        assertThat(parse("1,2,3\n\n1,2\n")).isEqualTo(new WrongCount(3, 2, 3));
        assertThat(parse("1;2;3\n1;2;3;4\n")).isEqualTo(new WrongCount(2, 4, 3));
        assertThat(parse("5")).isEqualTo(new WrongCount(1, 1, 3));
    }

    @Test
    void whatIsNoNumberIsNamedWithItsPlace() {
        assertThat(parse("1,2,3\n1,two,3")).isEqualTo(new NoNumber(2, 2, "two"));
        assertThat(parse("1\t2\t\n")).isEqualTo(new WrongCount(1, 2, 3));
        assertThat(parse("1\t\t2\n")).isEqualTo(new NoNumber(1, 2, ""));
    }

    @Test
    void linesAreCountedAcrossWhatStandsBetweenQuotes() {
        assertThat(parse("\"x\n1\",x2,t\n\n\"1,5\",2,3\n1,two,3")).isEqualTo(new NoNumber(5, 2, "two"));
    }

    @Test
    void aQuoteInTheWrongPlaceIsNotANumber() {
        assertThat(parse("1,2,3\n1,\"2\"x,3")).isEqualTo(new NoNumber(2, 2, "\"2\"x"));
        assertThat(parse("1,2,3\n1,2,\"3\n4,5,6")).isInstanceOf(NoNumber.class);
    }

    @Test
    void onlyTheFirstLineCanHoldNames() {
        assertThat(parse("a,b,c\nd,e,f\n1,2,3")).isEqualTo(new NoNumber(2, 1, "d"));
    }

    @Test
    void aTextWithoutNumbersHasNoSamples() {
        assertThat(parse("")).isEqualTo(new Empty());
        assertThat(parse("x1;x2;t\n\n")).isEqualTo(new Empty());
    }

    private static SampleText parse(String text) {
        return SampleText.parse(text, 2, 1);
    }

    private static Sample sample(double first, double second, double target) {
        return new Sample(Vector.of(first, second), Vector.of(target));
    }
}
