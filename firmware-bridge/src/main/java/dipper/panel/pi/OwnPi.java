package dipper.panel.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.extension.Plugin;
import java.util.Optional;
import java.util.ServiceLoader;

/** Pi4J with what is on the class path. */
record OwnPi() implements Pi {

    /** Pi4J itself passes mocks over unless it is told not to; that one is there at all is a wrong installation, and no run is begun on it. */
    @Override
    public Optional<String> mock() {
        return ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get).filter(Plugin::isMock)
                .findFirst().map(plugin -> plugin.getClass().getName());
    }

    /** Dipper's own signal handling ends it, in order. */
    @Override
    public Context begin() {
        return Pi4J.newContextBuilder().autoDetect().disableShutdownHook().build();
    }
}
