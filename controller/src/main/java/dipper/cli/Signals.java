package dipper.cli;

import dipper.run.Requests;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What signals do to a run: Ctrl-C and SIGTERM once ask for rest, once more brake at once; a closed terminal (SIGHUP) ends nothing. The JDK's signal
 * class is reached by reflection because the compiler warns of naming it, and there is no other way to hear a second Ctrl-C.
 */
final class Signals {

    private Signals() {}

    static void handle(PrintWriter err, Requests requests) {
        var received = new AtomicInteger();
        Consumer<String> stop = signal -> {
            if (received.incrementAndGet() == 1) {
                requests.stop(signal);
                err.println(System.lineSeparator() + "Going to rest, then ending the run. Once more: stop at once.");
            } else {
                requests.abort(signal);
                err.println(System.lineSeparator() + "Stopped at once.");
            }
        };
        on("INT", () -> stop.accept("Ctrl-C"));
        on("TERM", () -> stop.accept("SIGTERM"));
        on("HUP", () -> {
        });
    }

    /** For what is no run: Ctrl-C and SIGTERM do this; a closed terminal ends nothing. */
    static void handle(Runnable interrupted) {
        on("INT", interrupted);
        on("TERM", interrupted);
        on("HUP", () -> {
        });
    }

    private static void on(String name, Runnable reaction) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (_, method, _) -> {
                if (method.getName().equals("handle")) {
                    reaction.run();
                }
                return null;
            });
            signal.getMethod("handle", signal, handler).invoke(null,
                    signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (InvocationTargetException unavailable) {
            // A platform without this signal: there is nothing to react to.
            return;
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("every JDK that runs Dipper has sun.misc.Signal", missing);
        }
    }
}
