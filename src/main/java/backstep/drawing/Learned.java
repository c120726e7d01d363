package backstep.drawing;

import backstep.model.network.Matrix;
import backstep.model.network.Vector;

/** What a unit makes of its inputs, small enough for its circle on the stage. */
public sealed interface Learned {

    /**
     * Over two inputs.
     *
     * @param tones of a {@link Shape.Shading}
     */
    record Tones(Matrix tones) implements Learned {}

    /**
     * Over the only input.
     *
     * @param heights at even distances from left to right, from −1 at the foot to 1 at the top; what is no number has none
     */
    record Curve(Vector heights) implements Learned {}
}
