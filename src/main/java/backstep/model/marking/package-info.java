/**
 * Answers to the question what number a step gives: right or not, and which usual slip gives the number that was said,
 * computed from the network at hand (formats.md, "Marking an answer").
 */
@NullMarked
package backstep.model.marking;

import org.jspecify.annotations.NullMarked;
