package backstep.view.math;

import backstep.model.words.GlossaryTerm;
import javafx.event.Event;
import javafx.event.EventType;

/** Somebody asks what a word means; comes from the node that has the word. */
public final class TermEvent extends Event {

    public static final EventType<TermEvent> ASKED = new EventType<>(Event.ANY, "TERM_ASKED");

    private static final long serialVersionUID = 1L;

    private final GlossaryTerm term;

    TermEvent(GlossaryTerm term) {
        super(ASKED);
        this.term = term;
    }

    public GlossaryTerm term() {
        return term;
    }
}
