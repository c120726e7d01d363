/**
 * The command line: arguments in, exit status out (formats.md, "Commands").
 *
 * <p>Commands are thin: they read a lesson, ask the model and lay out what it says. All of them print nothing before
 * everything went well, and every failure is one line on standard error. A trace may be longer than memory: once all numbers
 * are known it is printed piece by piece.
 *
 * <p>An iteration with a number that is not finite cannot be printed as a trace; it is refused like
 * any other wrong input (status 2), naming the iteration and the number.
 */
@NullMarked
package backstep.cli;

import org.jspecify.annotations.NullMarked;
