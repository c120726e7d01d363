package backstep.model.program;

import backstep.model.iteration.Iteration;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;

/** Programs of iterations, as tests ask for them. */
final class Listings {

    static final Messages MESSAGES = Messages.load();

    private Listings() {}

    static Listing numpy(String title, Iteration iteration, Notation notation) {
        return Listing.python(PythonLibrary.NUMPY, title, iteration, notation, MESSAGES);
    }

    static Listing java(String title, Iteration iteration) {
        return java(title, iteration, Notation.W_U);
    }

    static Listing java(String title, Iteration iteration, Notation notation) {
        return Listing.java(title, iteration, notation, MESSAGES);
    }
}
