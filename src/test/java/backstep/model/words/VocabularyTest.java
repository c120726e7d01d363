package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Messages messages = Messages.load();
    private final Vocabulary vocabulary = new Vocabulary(messages);

    private List<String> in(String sentence) {
        return vocabulary.in(sentence).stream()
                .map(mention -> mention.term().id() + " " + sentence.substring(mention.from(), mention.to()))
                .toList();
    }

    @Test
    void wordsAreFoundInTheirOrderWhateverTheirLetters() {
        assertThat(in("Gradient of the error, and a step against it"))
                .containsExactly("gradient Gradient", "error error");
    }

    @Test
    void theLongerWordIsMeant() {
        assertThat(in("the net inputs go through the activation function"))
                .containsExactly("net-input net inputs", "activation-function activation function");
    }

    @Test
    void partsOfOtherWordsAreNotMeant() {
        assertThat(in("weightless, biased, slope2, terror")).isEmpty();
    }

    @Test
    void everyTermIsFoundByItsName() {
        assertThat(Stream.of(GlossaryTerm.values()))
                .allSatisfy(term -> assertThat(vocabulary.in(term.name(messages)))
                        .extracting(Vocabulary.Mention::term)
                        .containsExactly(term));
    }
}
