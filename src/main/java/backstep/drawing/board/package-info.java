/**
 * What the chalkboard says, as a list of blocks: a pure function of a frame. Screen and painters show the same list, each
 * with nodes, shapes or text of its own; drawn, the board is a part of the drawing of a step.
 */
@NullMarked
package backstep.drawing.board;

import org.jspecify.annotations.NullMarked;
