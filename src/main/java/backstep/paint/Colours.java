package backstep.paint;

import backstep.bundled.Bundled;
import backstep.drawing.Drawing;
import backstep.drawing.Role;
import backstep.model.network.Identified;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that a palette gives the roles, read from the style sheet that the window has them from. */
public record Colours(Map<Role, Rgb> roles) {

    private static final Pattern COLOUR = Pattern.compile("-bs-([a-z-]+): #([0-9a-f]{6});");

    public Colours {
        roles = Map.copyOf(roles);
    }

    /** The colours of a palette, by its id. */
    public static Colours of(Identified palette) {
        Map<Role, Rgb> roles = new EnumMap<>(Role.class);
        Matcher colours = COLOUR.matcher(Bundled.text("css/" + palette.id() + ".css"));
        while (colours.find()) {
            for (Role role : Role.values()) {
                if (role.id().equals(colours.group(1))) {
                    roles.put(role, Rgb.of(colours.group(2)));
                }
            }
        }
        return new Colours(roles);
    }

    public Rgb of(Role role) {
        Rgb colour = roles.get(role);
        if (colour == null) {
            throw new IllegalStateException("a palette without " + role.id());
        }
        return colour;
    }

    /** The colour of a role in a part that steps back: nearer to what it lies on. */
    public Rgb receding(Role role) {
        return of(role).towards(of(Role.STAGE), Drawing.RECEDED);
    }
}
