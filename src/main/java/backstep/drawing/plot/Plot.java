package backstep.drawing.plot;

import backstep.drawing.Drawing;

/**
 * A plot that has been drawn.
 *
 * @param area where its numbers lie
 */
public record Plot(Drawing drawing, PlotArea area) {}
