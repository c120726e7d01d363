package backstep.paint;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.drawing.Role;
import backstep.fixtures.PaletteColours;
import backstep.view.base.Theme;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColoursTest {

    @ParameterizedTest
    @EnumSource
    void everyRoleHasTheColourOfThePalette(Theme theme) {
        Colours colours = Colours.of(theme);
        PaletteColours palette = PaletteColours.of(theme.id());

        for (Role role : Role.values()) {
            assertThat(Color.web(colours.of(role).hex())).as(role.id()).isEqualTo(palette.colour(role.id()));
        }
        assertThat(colours.receding(Role.STAGE)).isEqualTo(colours.of(Role.STAGE));
    }
}
