/**
 * What learning does, drawn: maps, curves, contours and bars as drawings, as the stage is one. A function of a frame, of the
 * numbers of {@code backstep.model.landscape} and of the room there is.
 *
 * <p>A gradient or an update that the cursor has not reached is not drawn.
 */
@NullMarked
package backstep.drawing.plot;

import org.jspecify.annotations.NullMarked;
