package dipper.panel.pi;

import com.pi4j.context.Context;
import java.util.Optional;

/** How Pi4J is reached. */
interface Pi {

    /** What it offers by which no true pin is moved, where it offers such: its name. */
    Optional<String> mock();

    /** Begins it. Throws a RuntimeException or a LinkageError where this is no computer for it. */
    Context begin();
}
