package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Room;
import backstep.drawing.Scale;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.words.Messages;
import backstep.typeset.LabelSetting.Between;
import java.util.List;
import java.util.Optional;

/** What a plot is drawn on: the frame that it belongs to, the room, and the type that fits it. */
public final class PlotSheet {

    private static final double LEAST_TYPE = 12;
    private static final double MOST_TYPE = 20;
    /** Of the smaller side of the room. */
    private static final double TYPE = 1 / 30.0;

    /** In em. */
    private static final double LEAST_ARROW = 2;

    private static final double EDGE = 0.5;
    private static final double TITLE = 2.2;

    private final Frame frame;
    private final Room room;
    private final Messages messages;
    private final Optional<String> title;
    private final StageType type;
    private final double em;

    /** @param title stands above the plot, where nothing else says what it shows */
    public PlotSheet(Frame frame, Room room, Messages messages, Optional<String> title) {
        this.frame = frame;
        this.room = room;
        this.messages = messages;
        this.title = title;
        type = new StageType(frame);
        em = Math.clamp(TYPE * Math.min(room.width(), room.height()), LEAST_TYPE, MOST_TYPE) * room.textScale();
    }

    /** The same for another frame. */
    PlotSheet with(Frame other) {
        return new PlotSheet(other, room, messages, title);
    }

    Room room() {
        return room;
    }

    Frame frame() {
        return frame;
    }

    double em() {
        return em;
    }

    /** By how much an arrow of a length in pixels must be drawn longer, so that it can be seen beside the disc it comes from. */
    int enlargement(double pixels) {
        return PlotLines.enlargement(pixels, LEAST_ARROW * em);
    }

    /** What is left under the title. */
    Rect free() {
        double top = title.isPresent() ? TITLE * em : 0;
        Rect all = new Rect(0, top, room.width(), room.height() - top);
        return all.grown(-EDGE * em);
    }

    /** The title as a part, if there is one. */
    List<Part> title() {
        return title.stream()
                .map(words -> {
                    Rect place = new Rect(em, 0.7 * em, room.width() - 2 * em, (TITLE - 0.7) * em);
                    Shape caption = new Shape.Caption(place, false, words, words, Role.TEXT);
                    return new Part(Kind.PLOT, "plot-title", Optional.empty(), place, List.of(caption));
                })
                .toList();
    }

    Lettering words(String key, String... arguments) {
        return type.symbol(new Formula.Words(messages.get(key, arguments)), 0.9 * em);
    }

    /** A symbol alone. */
    Lettering symbol(Formula formula) {
        return type.symbol(formula, em);
    }

    /** A round number of an axis. */
    Lettering mark(Scale.Tick tick) {
        return type.number(new Numerals.Parts(false, tick.digits(), tick.exponent()), 0.85 * em);
    }

    /** A formula of numbers. */
    Lettering formula(Formula formula) {
        return type.formula(formula, frame.numerals(), em);
    }

    /** A number as it is written everywhere. */
    Lettering number(double value, double size) {
        return type.number(frame.numerals().parts(value), size * em);
    }

    /** A number as it was given. */
    Lettering given(Formula.Number number, double size) {
        return type.number(frame.numerals().parts(number), size * em);
    }

    /** A symbol with its number, or the symbol alone. */
    Lettering equation(Formula symbol, Optional<Numerals.Parts> number) {
        return type.pair(symbol, Between.EQUALS, number, em);
    }

    /** A part of the plot that nobody points at. */
    static Part part(String name, Rect place, List<Shape> shapes) {
        return new Part(Kind.PLOT, "plot-" + name, Optional.empty(), place, shapes);
    }

    /** The disc where the numbers of the network stand. */
    static Part here(Point at, double radius) {
        Shape disc = new Shape.Circle(at, radius, Optional.of(Role.TEXT), Optional.of(Stroke.of(Role.SURFACE, 2)));
        return point("at", at, radius, List.of(disc));
    }

    /** A round part around a place, which somebody may point at. */
    static Part point(String name, Point at, double radius, List<Shape> shapes) {
        Rect place = Rect.around(at.x(), at.y(), 2 * radius, 2 * radius);
        return new Part(Kind.PLOT_POINT, "plot-" + name, Optional.empty(), place, shapes);
    }
}
