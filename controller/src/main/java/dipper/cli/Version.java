package dipper.cli;

import picocli.CommandLine.IVersionProvider;

/** Dipper's version, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "dipper " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version().feature()};
    }
}
