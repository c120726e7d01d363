package backstep.view.base;

/**
 * How something is to be exported that is drawn anew.
 *
 * @param chalkboard whether it stands beside the network
 * @param spotlight whether all steps back that a step is not about
 * @param legend whether a line under the network says what its marks mean
 * @param transparent whether there is nothing behind the network, where the kind allows it
 * @param scale pixels for one of the design
 * @param handout how it is made, if it is one
 */
public record ExportWish(
        ExportKind kind,
        Theme theme,
        boolean chalkboard,
        boolean spotlight,
        boolean legend,
        boolean transparent,
        int scale,
        HandoutWish handout) {

    /** A picture. */
    public ExportWish(
            ExportKind kind,
            Theme theme,
            boolean chalkboard,
            boolean spotlight,
            boolean legend,
            boolean transparent,
            int scale) {
        this(kind, theme, chalkboard, spotlight, legend, transparent, scale, HandoutWish.USUAL);
    }
}
