package backstep.paint.slides;

import backstep.paint.StepPicture;

/**
 * What is on a slide.
 *
 * @param name of the slide in lists
 * @param notes for whoever presents it; an empty line separates paragraphs
 */
public record Slide(StepPicture picture, String name, String notes) {}
