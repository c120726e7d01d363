/** Lessons: a network, samples and a learning rule with a title and a notation; read from and written to files. */
@NullMarked
package backstep.model.lesson;

import org.jspecify.annotations.NullMarked;
