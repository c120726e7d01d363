package backstep.cli;

import backstep.view.window.Details;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"backstep " + Details.version()};
    }
}
