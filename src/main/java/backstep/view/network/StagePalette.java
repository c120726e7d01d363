package backstep.view.network;

import backstep.drawing.Drawing;
import backstep.drawing.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The colours that the style sheets give the roles: properties of the stage itself, {@code -stage-forward} and so on. So
 * the stage knows all of them before it paints its first part, and parts need no style sheet.
 */
final class StagePalette {

    private static final Map<Role, Colour> BY_ROLE = new EnumMap<>(Role.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL = new ArrayList<>(Region.getClassCssMetaData());

    static {
        for (Role role : Role.values()) {
            Colour colour = new Colour(role);
            BY_ROLE.put(role, colour);
            ALL.add(colour);
        }
    }

    private final Map<Role, StyleableObjectProperty<Color>> colours = new EnumMap<>(Role.class);

    /** @param changed called when a style sheet gives a role another colour */
    StagePalette(NetworkView stage, Runnable changed) {
        BY_ROLE.forEach((role, data) -> {
            StyleableObjectProperty<Color> colour =
                    new SimpleStyleableObjectProperty<>(data, stage, data.getProperty(), Color.TRANSPARENT);
            colour.subscribe((before, now) -> changed.run());
            colours.put(role, colour);
        });
    }

    /** What a style sheet can say about the stage. */
    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        return List.copyOf(ALL);
    }

    /** The colour of a role; none before the style sheets have been applied. */
    Color of(Role role) {
        return colours.get(role).get();
    }

    /** The colour of a role in a part that steps back: nearer to what it lies on. */
    Color receding(Role role) {
        return of(role).interpolate(of(Role.STAGE), Drawing.RECEDED);
    }

    /** What a style sheet says of one role. */
    private static final class Colour extends CssMetaData<NetworkView, Color> {

        private final Role role;

        Colour(Role role) {
            super("-stage-" + role.id(), StyleConverter.getColorConverter(), Color.TRANSPARENT);
            this.role = role;
        }

        @Override
        public boolean isSettable(NetworkView stage) {
            return !stage.palette().colours.get(role).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(NetworkView stage) {
            return stage.palette().colours.get(role);
        }
    }
}
