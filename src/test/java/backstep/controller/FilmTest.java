package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilmTest {

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final ManualTicker ticker = new ManualTicker();
    private final Film film = new Film(workspace, ticker);
    private final List<Integer> seen = new ArrayList<>();

    @BeforeEach
    void learn() {
        Trainer.train(workspace.run(), 1001);
        workspace.shown().subscribe(frame -> seen.add(frame.iteration().number()));
        seen.clear();
    }

    @Test
    void playsAllIterationsInAFewSecondsAndEndsAtTheLast() {
        film.toggle();
        assertThat(film.playing().get()).isTrue();
        ticker.pass(4);
        assertThat(workspace.number()).isBetween(480, 520);
        ticker.pass(5);
        assertThat(workspace.number()).isEqualTo(1000);
        assertThat(film.playing().get()).isFalse();
        assertThat(ticker.isRunning()).isFalse();
        film.toggle();
        assertThat(workspace.number()).isEqualTo(1);
    }

    @Test
    void showsThirtyPicturesASecond() {
        film.toggle();
        ticker.pass(1);
        assertThat(seen).hasSize(Film.RATE).isSorted();
    }

    @Test
    void whoGoesElsewhereOrEditsEndsIt() {
        film.toggle();
        ticker.pass(1);
        workspace.goTo(7);
        ticker.pass(1);
        assertThat(workspace.number()).isEqualTo(7);
        assertThat(film.playing().get()).isFalse();

        film.toggle();
        new Editing(workspace, (kind, symbol) -> symbol).change(new Weight(0, 0, 0), 2);
        assertThat(film.playing().get()).isFalse();
    }

    @Test
    void thereIsNoneOfASingleIteration() {
        Film none = new Film(new Workspace("xor", Lessons.builtIn("xor")), ticker);
        none.toggle();
        assertThat(none.playing().get()).isFalse();
    }
}
