/**
 * What the stage shows, as a list of shapes: a pure function of a frame and of the room there is.
 *
 * <p>Needs no toolkit. A {@link backstep.drawing.Drawing} holds all that a painter must know: places in pixels with y
 * pointing down, formulas as boxes of the typesetter, and for colours the roles that a palette gives them.
 */
@NullMarked
package backstep.drawing;

import org.jspecify.annotations.NullMarked;
